package dev.thawline.memory;

import dev.thawline.memory.PromisingState.Message;
import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The promising semantics by brute force (memory-models.md, A4 and A7): every step of the view
 * machine with promises of every value up to some number, certified one by one. It shares no code
 * with the explorer.
 */
final class PromisingOracle {
  /** Promises are of values from 0 to this: more than programs of litmus size write. */
  private static final int HIGHEST_VALUE = 8;

  /** What the executions are. */
  record Result(long executions, SortedMap<String, Long> outcomes) {}

  private final LitmusProgram program;
  private final List<String> locations;
  private final int mostPromises;
  private final Map<String, Boolean> certified = new HashMap<>();
  private final Set<String> executions = new HashSet<>();
  private final SortedMap<String, Long> outcomes = new TreeMap<>();

  private PromisingOracle(LitmusProgram program, int mostPromises) {
    this.program = program;
    this.locations = program.locations();
    this.mostPromises = mostPromises;
  }

  static Result run(LitmusProgram program, int mostPromises) {
    PromisingOracle oracle = new PromisingOracle(program, mostPromises);
    oracle.explore();
    return new Result(oracle.executions.size(), oracle.outcomes);
  }

  private void explore() {
    Set<String> seen = new HashSet<>();
    List<PromisingState> open = new ArrayList<>();
    open.add(new PromisingState(program.threads().size(), locations.size()));
    while (!open.isEmpty()) {
      PromisingState state = open.remove(open.size() - 1);
      if (!seen.add(state.key())) {
        continue;
      }
      boolean ended = true;
      for (int t = 0; t < program.threads().size(); t++) {
        ended &= isOver(state, t);
        for (PromisingState after : steps(state, t, false)) {
          if (isCertified(after, t)) {
            open.add(after);
          }
        }
        for (PromisingState after : promises(state, t)) {
          if (isCertified(after, t)) {
            open.add(after);
          }
        }
      }
      if (ended && executions.add(state.execution())) {
        outcomes.merge(outcome(state), 1L, Long::sum);
      }
    }
  }

  private boolean isOver(PromisingState state, int thread) {
    return state.next[thread] == program.threads().get(thread).size();
  }

  private List<PromisingState> promises(PromisingState state, int thread) {
    List<PromisingState> made = new ArrayList<>();
    if (state.count(thread, null) >= mostPromises) {
      return made;
    }
    for (int x = 0; x < locations.size(); x++) {
      for (int rank = 1; rank <= state.memory.get(x).size(); rank++) {
        for (int v = 0; v <= HIGHEST_VALUE && !state.memory.get(x).get(rank - 1).closed; v++) {
          PromisingState copy = state.copy();
          Message message = copy.insert(x, rank, v, thread, "promise", false);
          message.view = PromisingState.with(copy.released[thread], x, rank);
          made.add(copy);
        }
      }
    }
    return made;
  }

  private boolean isCertified(PromisingState state, int thread) {
    if (!state.promises(thread, null)) {
      return true;
    }
    Boolean known = certified.get(thread + state.key());
    if (known == null) {
      known = steps(state, thread, true).stream().anyMatch(next -> isCertifiedAlone(next, thread));
      certified.put(thread + state.key(), known);
    }
    return known;
  }

  /** Threads are straight lines, so this ends. */
  private boolean isCertifiedAlone(PromisingState state, int thread) {
    return !state.promises(thread, null)
        || steps(state, thread, true).stream().anyMatch(next -> isCertifiedAlone(next, thread));
  }

  /** What the next operation of a thread can do; alone, on capped memory, where it certifies. */
  private List<PromisingState> steps(PromisingState state, int thread, boolean capped) {
    List<PromisingState> after = new ArrayList<>();
    if (isOver(state, thread)) {
      return after;
    }
    LitmusOperation operation = program.threads().get(thread).get(state.next[thread]);
    String name = thread + ":" + state.next[thread];
    for (LitmusOperation.Course course : operation.courses()) {
      if (operation.location() == null) {
        fence(state.copy(), thread, course.order(), after);
        continue;
      }
      int x = locations.indexOf(operation.location());
      if (!course.reads()) {
        int value = operation.stored(0, state.registers);
        for (int rank = 1; rank <= state.memory.get(x).size(); rank++) {
          PromisingState copy = state.copy();
          if (write(copy, thread, x, rank, value, course.order(), name, capped)) {
            after.add(finished(copy, thread));
          }
          PromisingState kept = state.copy();
          if (keep(kept, thread, x, rank, value, course.order(), name)) {
            after.add(finished(kept, thread));
          }
        }
        continue;
      }
      for (int rank = state.current[thread][x]; rank < state.memory.get(x).size(); rank++) {
        PromisingState copy = state.copy();
        Message source = copy.memory.get(x).get(rank);
        if (source.owner == thread || !operation.fits(course, source.value, copy.registers)) {
          continue;
        }
        if (course.writes() && (source.closed || (capped && !source.fresh))) {
          continue;
        }
        read(copy, thread, x, rank, course.order());
        copy.sources.put(name, source.id);
        if (course.writes()) {
          int value = operation.stored(source.value, copy.registers);
          if (isBarred(copy, thread, x, course.order())) {
            continue;
          }
          source.closed = true;
          place(copy, thread, x, rank + 1, value, course.order(), name, capped);
          PromisingState.join(copy.memory.get(x).get(rank + 1).view, source.view);
        }
        copy.registers.put(String.valueOf(operation.register()), source.value);
        after.add(finished(copy, thread));
      }
    }
    return after;
  }

  private static PromisingState finished(PromisingState state, int thread) {
    state.next[thread]++;
    return state;
  }

  private static void fence(
      PromisingState state, int thread, MemoryOrder order, List<PromisingState> after) {
    if (order.isRelease() && state.promises(thread, null)) {
      return;
    }
    if (order.isAcquire()) {
      PromisingState.join(state.current[thread], state.acquirable[thread]);
    }
    if (order == MemoryOrder.SEQ_CST) {
      PromisingState.join(state.current[thread], state.fences);
      PromisingState.join(state.acquirable[thread], state.fences);
      PromisingState.join(state.fences, state.current[thread]);
    }
    if (order.isRelease()) {
      state.released[thread] = state.current[thread].clone();
    }
    after.add(finished(state, thread));
  }

  private static void read(PromisingState state, int thread, int x, int rank, MemoryOrder order) {
    int[] view = state.memory.get(x).get(rank).view;
    state.current[thread] = PromisingState.with(state.current[thread], x, rank);
    state.acquirable[thread] = PromisingState.with(state.acquirable[thread], x, rank);
    PromisingState.join(state.acquirable[thread], view);
    if (order.isAcquire()) {
      PromisingState.join(state.current[thread], view);
    }
  }

  private static boolean isBarred(PromisingState state, int thread, int x, MemoryOrder order) {
    return order.isRelease() && state.promises(thread, x);
  }

  private static boolean write(
      PromisingState state,
      int thread,
      int x,
      int rank,
      int value,
      MemoryOrder order,
      String name,
      boolean capped) {
    List<Message> messages = state.memory.get(x);
    if (rank <= state.current[thread][x]
        || messages.get(rank - 1).closed
        || (capped && rank != messages.size())
        || isBarred(state, thread, x, order)) {
      return false;
    }
    place(state, thread, x, rank, value, order, name, capped);
    return true;
  }

  private static void place(
      PromisingState state,
      int thread,
      int x,
      int rank,
      int value,
      MemoryOrder order,
      String name,
      boolean fresh) {
    Message message = state.insert(x, rank, value, PromisingState.NOBODY, name, fresh);
    state.current[thread] = PromisingState.with(state.current[thread], x, rank);
    state.acquirable[thread] = PromisingState.with(state.acquirable[thread], x, rank);
    int[] base = order.isRelease() ? state.current[thread] : state.released[thread];
    message.view = PromisingState.with(base, x, rank);
  }

  private static boolean keep(
      PromisingState state,
      int thread,
      int x,
      int rank,
      int value,
      MemoryOrder order,
      String name) {
    if (rank >= state.memory.get(x).size() || order != MemoryOrder.RELAXED) {
      return false;
    }
    Message promise = state.memory.get(x).get(rank);
    int[] view = PromisingState.with(state.released[thread], x, rank);
    if (promise.owner != thread
        || rank <= state.current[thread][x]
        || promise.value != value
        || !java.util.Arrays.equals(promise.view, view)) {
      return false;
    }
    promise.owner = PromisingState.NOBODY;
    promise.author = name;
    state.current[thread] = PromisingState.with(state.current[thread], x, rank);
    state.acquirable[thread] = PromisingState.with(state.acquirable[thread], x, rank);
    return true;
  }

  private String outcome(PromisingState state) {
    List<String> parts = new ArrayList<>();
    for (List<LitmusOperation> thread : program.threads()) {
      for (LitmusOperation operation : thread) {
        if (operation.register() != null) {
          parts.add(operation.register() + "=" + state.registers.get(operation.register()));
        }
      }
    }
    for (String location : new TreeSet<>(program.observed())) {
      List<Message> messages = state.memory.get(locations.indexOf(location));
      parts.add(location + "=" + messages.get(messages.size() - 1).value);
    }
    return String.join(" ", parts);
  }
}
