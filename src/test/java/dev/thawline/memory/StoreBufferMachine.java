package dev.thawline.memory;

import dev.thawline.memory.MachineRuns.Run;
import dev.thawline.memory.MachineRuns.Spot;
import dev.thawline.program.MemoryOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The machines of memory-models.md, A1 to A3, step by step: threads, a list of writes that wait for
 * each, and one memory. All interleavings of operations and drain steps.
 */
final class StoreBufferMachine {
  /** What may leave a buffer. */
  enum Buffers {
    /** There are none: sequential consistency. */
    NONE,
    /** The oldest entry. */
    TOTAL,
    /**
     * An entry without an older one for its location, and without an older release write or mark of
     * a release fence; these leave only as the oldest.
     */
    PARTIAL
  }

  /**
   * An entry of a buffer.
   *
   * @param location null for the mark of a release fence
   * @param barrier whether nothing overtakes it
   */
  private record Entry(@Nullable String location, Spot write, boolean barrier) {}

  private record State(
      List<Integer> next,
      Map<String, Integer> registers,
      Map<Spot, Integer> values,
      Map<Spot, Spot> sources,
      Map<String, List<Spot>> orders,
      List<List<Entry>> buffers) {}

  private final LitmusProgram program;
  private final Buffers kind;
  private final Set<State> seen = new HashSet<>();
  private final Deque<State> open = new ArrayDeque<>();
  private final MachineRuns runs;

  private StoreBufferMachine(LitmusProgram program, Buffers kind) {
    this.program = program;
    this.kind = kind;
    this.runs = new MachineRuns(program);
  }

  static AxiomaticEnumerator.Result run(LitmusProgram program, Buffers kind) {
    StoreBufferMachine machine = new StoreBufferMachine(program, kind);
    int threads = program.threads().size();
    Map<String, List<Spot>> orders = MachineRuns.initialOrders(program);
    Map<Spot, Integer> values = new HashMap<>();
    orders.values().forEach(order -> values.put(order.get(0), 0));
    machine.reach(
        new State(
            Collections.nCopies(threads, 0),
            Map.of(),
            values,
            Map.of(),
            orders,
            Collections.nCopies(threads, List.of())));
    while (!machine.open.isEmpty()) {
      machine.expand(machine.open.pop());
    }
    return machine.runs.result();
  }

  private void reach(State state) {
    if (seen.add(state)) {
      open.push(state);
    }
  }

  private void expand(State state) {
    boolean over = true;
    for (int thread = 0; thread < program.threads().size(); thread++) {
      drain(state, thread);
      over &= state.buffers.get(thread).isEmpty();
      int next = state.next.get(thread);
      if (next < program.threads().get(thread).size()) {
        over = false;
        issue(state, new Spot(thread, next));
      }
    }
    if (over) {
      runs.add(new Run(state.sources, state.orders));
    }
  }

  // ---- the memory system

  private void drain(State state, int thread) {
    List<Entry> buffer = state.buffers.get(thread);
    for (int i = 0; i < buffer.size(); i++) {
      if (i == 0 || (kind == Buffers.PARTIAL && mayOvertake(buffer, i))) {
        Entry entry = buffer.get(i);
        List<Entry> rest = new ArrayList<>(buffer);
        rest.remove(i);
        Map<String, List<Spot>> orders =
            entry.location == null ? state.orders : appended(state, entry.location, entry.write);
        reach(
            new State(
                state.next,
                state.registers,
                state.values,
                state.sources,
                orders,
                replaced(state.buffers, thread, rest)));
      }
    }
  }

  private static boolean mayOvertake(List<Entry> buffer, int index) {
    Entry entry = buffer.get(index);
    return !entry.barrier
        && buffer.subList(0, index).stream()
            .noneMatch(older -> older.barrier || Objects.equals(older.location, entry.location));
  }

  private static Map<String, List<Spot>> appended(State state, String location, Spot write) {
    Map<String, List<Spot>> orders = new HashMap<>(state.orders);
    List<Spot> order = new ArrayList<>(Objects.requireNonNull(orders.get(location)));
    order.add(write);
    orders.put(location, order);
    return orders;
  }

  // ---- threads

  private void issue(State state, Spot spot) {
    List<LitmusOperation> thread = program.threads().get(spot.thread());
    List<Entry> buffer = state.buffers.get(spot.thread());
    boolean fenced =
        spot.index() > 0
            && thread.get(spot.index() - 1) instanceof LitmusOperation.Write before
            && before.order() == MemoryOrder.SEQ_CST;
    if (fenced && !buffer.isEmpty()) {
      return;
    }
    LitmusOperation operation = thread.get(spot.index());
    if (operation instanceof LitmusOperation.Read read) {
      reach(withRead(state, spot, read, visible(state, spot.thread(), read.location())));
    } else if (operation instanceof LitmusOperation.Write write) {
      issue(state, spot, write);
    } else if (operation instanceof LitmusOperation.Fence fence) {
      fence(state, spot, fence.order());
    } else if (buffer.isEmpty()) {
      update(state, spot, operation);
    }
  }

  private static Spot visible(State state, int thread, String location) {
    List<Entry> buffer = state.buffers.get(thread);
    for (int i = buffer.size() - 1; i >= 0; i--) {
      if (location.equals(buffer.get(i).location)) {
        return buffer.get(i).write;
      }
    }
    return inMemory(state, location);
  }

  private static Spot inMemory(State state, String location) {
    List<Spot> order = Objects.requireNonNull(state.orders.get(location));
    return order.get(order.size() - 1);
  }

  private void issue(State state, Spot spot, LitmusOperation.Write write) {
    State stored = withValue(state, spot, write.stored(0, state.registers));
    reach(
        kind == Buffers.NONE
            ? withOrders(stored, appended(stored, write.location(), spot))
            : withEntry(
                stored,
                spot.thread(),
                new Entry(write.location(), spot, write.order().isRelease())));
  }

  private void fence(State state, Spot spot, MemoryOrder order) {
    State after = advanced(state, spot);
    if (order == MemoryOrder.SEQ_CST) {
      if (state.buffers.get(spot.thread()).isEmpty()) {
        reach(after);
      }
    } else if (kind == Buffers.PARTIAL && order.isRelease()) {
      reach(withEntry(after, spot.thread(), new Entry(null, spot, true)));
    } else {
      reach(after);
    }
  }

  private void update(State state, Spot spot, LitmusOperation operation) {
    String location = Objects.requireNonNull(operation.location());
    Spot source = inMemory(state, location);
    int old = Objects.requireNonNull(state.values.get(source));
    for (LitmusOperation.Course course : operation.courses()) {
      if (operation.fits(course, old, state.registers)) {
        State read = withRead(state, spot, operation, source);
        if (course.writes()) {
          Map<Spot, Integer> values = new HashMap<>(read.values);
          values.put(spot, operation.stored(old, state.registers));
          reach(
              new State(
                  read.next,
                  read.registers,
                  values,
                  read.sources,
                  appended(read, location, spot),
                  read.buffers));
        } else {
          reach(read);
        }
      }
    }
  }

  // ---- states

  private static State withRead(State state, Spot spot, LitmusOperation operation, Spot source) {
    Map<Spot, Spot> sources = new HashMap<>(state.sources);
    sources.put(spot, source);
    Map<String, Integer> registers = new HashMap<>(state.registers);
    registers.put(
        Objects.requireNonNull(operation.register()),
        Objects.requireNonNull(state.values.get(source)));
    return advanced(
        new State(state.next, registers, state.values, sources, state.orders, state.buffers), spot);
  }

  private static State withValue(State state, Spot spot, int value) {
    Map<Spot, Integer> values = new HashMap<>(state.values);
    values.put(spot, value);
    return advanced(
        new State(state.next, state.registers, values, state.sources, state.orders, state.buffers),
        spot);
  }

  private static State withOrders(State state, Map<String, List<Spot>> orders) {
    return new State(
        state.next, state.registers, state.values, state.sources, orders, state.buffers);
  }

  private static State withEntry(State state, int thread, Entry entry) {
    List<Entry> buffer = new ArrayList<>(state.buffers.get(thread));
    buffer.add(entry);
    return new State(
        state.next,
        state.registers,
        state.values,
        state.sources,
        state.orders,
        replaced(state.buffers, thread, buffer));
  }

  private static State advanced(State state, Spot spot) {
    return new State(
        replaced(state.next, spot.thread(), spot.index() + 1),
        state.registers,
        state.values,
        state.sources,
        state.orders,
        state.buffers);
  }

  private static <T> List<T> replaced(List<T> list, int index, T value) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, value);
    return copy;
  }
}
