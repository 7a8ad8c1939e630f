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

/**
 * The view machine of memory-models.md, A4: a list of messages for each location in modification
 * order, and for each thread how far it has seen each. Views name messages, not ranks, so nothing
 * is renumbered where a message comes between others.
 */
final class ViewMachine {
  /** Which model the machine is. */
  enum Kind {
    /** RC11 without psc: SeqCst is acquire and release. */
    WITHOUT_SC,
    /** Every access acquires and releases; SeqCst fences pass on one view. */
    RELEASE_ACQUIRE,
    /** The same, where a new message always comes last. */
    STRONG
  }

  /** For each location the newest message seen; where there is none, the initial one. */
  private record View(Map<String, Spot> seen) {
    static final View EMPTY = new View(Map.of());

    View with(String location, Spot message) {
      Map<String, Spot> more = new HashMap<>(seen);
      more.put(location, message);
      return new View(more);
    }

    int rank(String location, Map<String, List<Spot>> orders) {
      Spot message = seen.get(location);
      return message == null ? 0 : Objects.requireNonNull(orders.get(location)).indexOf(message);
    }

    View join(View other, Map<String, List<Spot>> orders) {
      View joined = this;
      for (Map.Entry<String, Spot> entry : other.seen.entrySet()) {
        String location = entry.getKey();
        if (other.rank(location, orders) > rank(location, orders)) {
          joined = joined.with(location, entry.getValue());
        }
      }
      return joined;
    }
  }

  private record Message(int value, View view) {}

  /**
   * What a thread knows.
   *
   * @param now what it has seen
   * @param acquirable what an acquire fence would show it
   * @param released what it had seen at its last release fence
   */
  private record Local(int next, View now, View acquirable, View released) {}

  private record State(
      List<Local> threads,
      Map<String, Integer> registers,
      Map<Spot, Message> messages,
      Map<Spot, Spot> sources,
      Map<String, List<Spot>> orders,
      View fences) {}

  private final LitmusProgram program;
  private final Kind kind;
  private final Set<State> seen = new HashSet<>();
  private final Deque<State> open = new ArrayDeque<>();
  private final MachineRuns runs;

  private ViewMachine(LitmusProgram program, Kind kind) {
    this.program = program;
    this.kind = kind;
    this.runs = new MachineRuns(program);
  }

  static AxiomaticEnumerator.Result run(LitmusProgram program, Kind kind) {
    ViewMachine machine = new ViewMachine(program, kind);
    Map<String, List<Spot>> orders = MachineRuns.initialOrders(program);
    Map<Spot, Message> messages = new HashMap<>();
    orders.values().forEach(order -> messages.put(order.get(0), new Message(0, View.EMPTY)));
    Local start = new Local(0, View.EMPTY, View.EMPTY, View.EMPTY);
    machine.reach(
        new State(
            Collections.nCopies(program.threads().size(), start),
            Map.of(),
            messages,
            Map.of(),
            orders,
            View.EMPTY));
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
      int next = state.threads.get(thread).next;
      if (next < program.threads().get(thread).size()) {
        over = false;
        step(state, new Spot(thread, next));
      }
    }
    if (over) {
      runs.add(new Run(state.sources, state.orders));
    }
  }

  private void step(State state, Spot spot) {
    LitmusOperation operation = program.threads().get(spot.thread()).get(spot.index());
    if (operation instanceof LitmusOperation.Fence fence) {
      fence(state, spot, fence.order());
    } else if (operation instanceof LitmusOperation.Write write) {
      int value = write.stored(0, state.registers);
      int end = order(state, write.location()).size();
      int from = state.threads.get(spot.thread()).now.rank(write.location(), state.orders) + 1;
      for (int place = kind == Kind.STRONG ? end : from; place <= end; place++) {
        if (isOpen(state, write.location(), place - 1)) {
          reach(written(state, spot, write.location(), place, value, write.order(), View.EMPTY));
        }
      }
    } else {
      read(state, spot, operation);
    }
  }

  private void read(State state, Spot spot, LitmusOperation operation) {
    String location = Objects.requireNonNull(operation.location());
    List<Spot> order = order(state, location);
    int from = state.threads.get(spot.thread()).now.rank(location, state.orders);
    for (int rank = from; rank < order.size(); rank++) {
      Message message = Objects.requireNonNull(state.messages.get(order.get(rank)));
      for (LitmusOperation.Course course : operation.courses()) {
        if (operation.fits(course, message.value, state.registers)) {
          State read = afterRead(state, spot, operation, order.get(rank), course.order());
          if (!course.writes()) {
            reach(advanced(read, spot));
          } else if (mayUpdate(state, location, rank)) {
            int value = operation.stored(message.value, state.registers);
            reach(written(read, spot, location, rank + 1, value, course.order(), message.view));
          }
        }
      }
    }
  }

  private boolean mayUpdate(State state, String location, int rank) {
    boolean last = rank == order(state, location).size() - 1;
    return isOpen(state, location, rank) && (last || kind != Kind.STRONG);
  }

  /** Whether the next message is no update of this one. */
  private static boolean isOpen(State state, String location, int rank) {
    List<Spot> order = order(state, location);
    return rank + 1 == order.size()
        || !order.get(rank).equals(state.sources.get(order.get(rank + 1)));
  }

  // ---- orderings

  private boolean acquires(MemoryOrder order) {
    return kind != Kind.WITHOUT_SC || order.isAcquire();
  }

  private boolean releases(MemoryOrder order) {
    return kind != Kind.WITHOUT_SC || order.isRelease();
  }

  private State afterRead(
      State state, Spot spot, LitmusOperation operation, Spot source, MemoryOrder order) {
    String location = Objects.requireNonNull(operation.location());
    Local local = state.threads.get(spot.thread());
    Message message = Objects.requireNonNull(state.messages.get(source));
    View now = local.now.with(location, source);
    View acquirable = local.acquirable.join(View.EMPTY.with(location, source), state.orders);
    if (order.isAtomic() || kind != Kind.WITHOUT_SC) {
      acquirable = acquirable.join(message.view, state.orders);
    }
    if (acquires(order)) {
      now = now.join(message.view, state.orders);
    }
    Map<Spot, Spot> sources = new HashMap<>(state.sources);
    sources.put(spot, source);
    Map<String, Integer> registers = new HashMap<>(state.registers);
    registers.put(Objects.requireNonNull(operation.register()), message.value);
    Local after = new Local(local.next, now, acquirable, local.released);
    return new State(
        replaced(state.threads, spot.thread(), after),
        registers,
        state.messages,
        sources,
        state.orders,
        state.fences);
  }

  /**
   * After a write.
   *
   * @param inherited the view of the message that it updates
   */
  private State written(
      State state,
      Spot spot,
      String location,
      int place,
      int value,
      MemoryOrder order,
      View inherited) {
    List<Spot> more = new ArrayList<>(order(state, location));
    more.add(place, spot);
    Map<String, List<Spot>> orders = new HashMap<>(state.orders);
    orders.put(location, more);
    Local local = state.threads.get(spot.thread());
    View now = local.now.with(location, spot);
    View view = View.EMPTY;
    if (releases(order)) {
      view = now;
    } else if (order.isAtomic()) {
      view = local.released;
    }
    view = view.with(location, spot).join(inherited, orders);
    Map<Spot, Message> messages = new HashMap<>(state.messages);
    messages.put(spot, new Message(value, view));
    View acquirable = local.acquirable.join(View.EMPTY.with(location, spot), orders);
    Local after = new Local(local.next, now, acquirable, local.released);
    return advanced(
        new State(
            replaced(state.threads, spot.thread(), after),
            state.registers,
            messages,
            state.sources,
            orders,
            state.fences),
        spot);
  }

  private void fence(State state, Spot spot, MemoryOrder order) {
    Local local = state.threads.get(spot.thread());
    View now = local.now;
    View released = local.released;
    View fences = state.fences;
    if (kind == Kind.WITHOUT_SC) {
      now = order.isAcquire() ? local.acquirable : now;
      released = order.isRelease() ? now : released;
    } else if (order == MemoryOrder.SEQ_CST) {
      now = now.join(fences, state.orders);
      fences = now;
    }
    View acquirable = local.acquirable.join(now, state.orders);
    Local after = new Local(local.next, now, acquirable, released);
    reach(
        advanced(
            new State(
                replaced(state.threads, spot.thread(), after),
                state.registers,
                state.messages,
                state.sources,
                state.orders,
                fences),
            spot));
  }

  // ---- states

  private static List<Spot> order(State state, String location) {
    return Objects.requireNonNull(state.orders.get(location));
  }

  private static State advanced(State state, Spot spot) {
    Local local = state.threads.get(spot.thread());
    Local after = new Local(local.next + 1, local.now, local.acquirable, local.released);
    return new State(
        replaced(state.threads, spot.thread(), after),
        state.registers,
        state.messages,
        state.sources,
        state.orders,
        state.fences);
  }

  private static <T> List<T> replaced(List<T> list, int index, T value) {
    List<T> copy = new ArrayList<>(list);
    copy.set(index, value);
    return copy;
  }
}
