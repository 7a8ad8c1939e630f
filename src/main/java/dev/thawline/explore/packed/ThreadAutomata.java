package dev.thawline.explore.packed;

import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.Bytes;
import dev.thawline.event.CellBoundaries;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Threads;
import dev.thawline.event.Value;
import dev.thawline.explore.Blocks;
import dev.thawline.explore.MemoryAccess;
import dev.thawline.explore.Settings;
import dev.thawline.machine.Arithmetic;
import dev.thawline.machine.Machine;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Program;
import dev.thawline.program.ScalarType;
import dev.thawline.program.StaticVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a program as automata over the values that their events return: what a thread does
 * depends on nothing else ({@link Machine}). Nodes come into being as they are reached. Threads
 * that will do the same, whatever they did before, are at one node: registers that nobody will read
 * are left out, and without aliasing models so are the tags that events would have given. Where
 * somebody watches, nothing is left out: every event is a node's, and nodes are not shared.
 *
 * <p>Of one explorer thread only: workers have automata of their own.
 */
final class ThreadAutomata {
  private record EndKey(int thread, Value result, List<String> output) {}

  /** Is asked before anything is added. */
  final Growth growth = new Growth();

  private final Values values = new Values();
  private final Allocations allocations;
  private final Threads threads = new Threads();
  private final @Nullable FutureAccesses future;
  private final Machine machine;
  private final List<Allocation> statics = new ArrayList<>();
  private final Map<NodeKey, ThreadNode> nodes = new HashMap<>();
  private final Map<EndKey, ThreadNode> ends = new HashMap<>();
  private final Map<List<String>, Integer> outputNumbers = new HashMap<>();
  private final List<List<String>> outputs = new ArrayList<>();
  private final boolean spurious;
  private final boolean watched;
  private final boolean tellsWaits;
  private @Nullable ThreadNode main;
  private long[] objects = {};
  private int count;

  /** Of a program that nobody watches. */
  ThreadAutomata(Program program, Settings settings, CellBoundaries cells) {
    this(program, settings, cells, NodeDetail.MEMORY);
  }

  /** Of a program. */
  ThreadAutomata(Program program, Settings settings, CellBoundaries cells, NodeDetail detail) {
    this.watched = detail != NodeDetail.MEMORY;
    this.tellsWaits = detail == NodeDetail.EVENTS_AND_WAITS;
    boolean foresees = detail == NodeDetail.MEMORY || detail == NodeDetail.EVENTS_AND_FUTURE;
    this.spurious = settings.weakCas() == Settings.WeakCas.SPURIOUS;
    this.allocations = new Allocations(cells);
    EventName first = new EventName(0, watched ? 1 : 0);
    for (StaticVariable variable : program.statics()) {
      statics.add(
          allocations.intern(
              first, statics.size(), AllocationKind.STATIC, variable.name(), variable.layout()));
    }
    this.future = foresees ? new FutureAccesses(program) : null;
    this.machine = new Machine(program, statics, settings.unroll(), tellsWaits);
  }

  /** Whether nodes tell what threads may still do. */
  boolean foresees() {
    return future != null;
  }

  /** Whether rounds of loops that may wait are left to who goes through them. */
  boolean tellsWaits() {
    return tellsWaits;
  }

  Values values() {
    return values;
  }

  Threads threads() {
    return threads;
  }

  List<Allocation> statics() {
    return statics;
  }

  /** How many locations are known so far. */
  int locationCount() {
    return allocations.locationCount();
  }

  /** How many locations statics have; they come first. */
  int staticLocations() {
    return statics.stream().mapToInt(allocation -> allocation.cells().size()).sum();
  }

  /** By location: the object that it lies in ({@link FutureAccesses}). */
  long[] objects() {
    int known = objects.length;
    if (known < locationCount()) {
      objects = Arrays.copyOf(objects, locationCount());
      for (int x = known; x < objects.length; x++) {
        objects[x] = object(allocations.owner(x));
      }
    }
    return objects;
  }

  private static long object(Allocation allocation) {
    return allocation.kind() == AllocationKind.STATIC
        ? FutureAccesses.ofStatic(allocation.serial())
        : FutureAccesses.OTHERS;
  }

  /** The lines that a thread has printed. */
  List<String> output(int number) {
    return outputs.get(number);
  }

  /** The main thread at its first event. */
  ThreadNode main() {
    ThreadNode known = main;
    if (known == null) {
      known = node(0, machine.main(), watched ? 2 : 1, 0);
      main = known;
    }
    return known;
  }

  Allocations allocations() {
    return allocations;
  }

  // ---- what follows

  /** What follows an event that returns nothing of interest. */
  ThreadNode next(ThreadNode at) {
    ThreadNode known = at.next;
    if (known == null) {
      growth.need();
      ThreadState state = at.running();
      boolean allocates =
          state.instruction() instanceof Instruction.Allocate
              || state.instruction() instanceof Instruction.AllocateBytes;
      Value result =
          allocates
              ? pointerTo(allocation(at))
              : at.kind == ThreadNode.Kind.SPAWN
                  ? new Value.ThreadHandle(at.child)
                  : at.kind == ThreadNode.Kind.LOCAL ? localResult(at) : Value.unit();
      known =
          node(
              at.thread,
              state.resume(result),
              at.made + (watched || allocates ? 1 : 0),
              at.spawned + (at.kind == ThreadNode.Kind.SPAWN ? 1 : 0));
      at.next = known;
    }
    return known;
  }

  /** What follows an atomic load or an update that reads a value. */
  ThreadNode after(ThreadNode at, int value) {
    ThreadNode known = ThreadNode.at(at.after, value);
    if (known == null) {
      growth.need();
      ThreadState state = at.running();
      Value found = values.value(value);
      known = follow(at, read(state, found, typeOf(state)));
      at.after = ThreadNode.with(at.after, value, known);
    }
    return known;
  }

  /** What an update writes that reads a value. */
  int written(ThreadNode at, int value) {
    if (value >= at.written.length) {
      growth.need();
      int from = at.written.length;
      int[] longer = Arrays.copyOf(at.written, Math.max(value + 1, 2 * from));
      Arrays.fill(longer, from, longer.length, ThreadNode.NONE);
      at.written = longer;
    }
    if (at.written[value] == ThreadNode.NONE) {
      growth.need();
      ThreadState state = at.running();
      Instruction.Update update = (Instruction.Update) state.instruction();
      Value found = read(state, values.value(value), update.type());
      Value operand = state.value(update.operand());
      at.written[value] =
          values.number(
              MemoryAccess.judged(
                  state.span(),
                  () -> Arithmetic.update(update.operator(), update.type(), found, operand)));
    }
    return at.written[value];
  }

  /** Whether a compare-exchange that reads a value can succeed (1) and fail (2). */
  int ways(ThreadNode at, int value) {
    if (value >= at.ways.length) {
      growth.need();
      at.ways = Arrays.copyOf(at.ways, Math.max(value + 1, 2 * at.ways.length));
    }
    if (at.ways[value] == 0) {
      growth.need();
      ThreadState state = at.running();
      Instruction.CompareExchange exchange = (Instruction.CompareExchange) state.instruction();
      Value found = read(state, values.value(value), exchange.type());
      boolean equal =
          MemoryAccess.judged(
              state.span(), () -> Arithmetic.equal(found, state.value(exchange.expected())));
      at.ways[value] = (byte) ((equal ? 1 : 0) | (!equal || (exchange.weak() && spurious) ? 2 : 0));
    }
    return at.ways[value];
  }

  /** What follows a compare-exchange that reads a value. */
  ThreadNode afterExchange(ThreadNode at, int value, boolean success) {
    ThreadNode known = ThreadNode.at(success ? at.after : at.afterFailure, value);
    if (known == null) {
      growth.need();
      ThreadState state = at.running();
      Value found = read(state, values.value(value), typeOf(state));
      known = follow(at, new Value.Product(List.of(Value.of(success), found)));
      if (success) {
        at.after = ThreadNode.with(at.after, value, known);
      } else {
        at.afterFailure = ThreadNode.with(at.afterFailure, value, known);
      }
    }
    return known;
  }

  /** What follows a join that yields a value. */
  ThreadNode afterJoin(ThreadNode at, int value) {
    ThreadNode known = ThreadNode.at(at.after, value);
    if (known == null) {
      growth.need();
      known = follow(at, values.value(value));
      at.after = ThreadNode.with(at.after, value, known);
    }
    return known;
  }

  /** What follows a non-atomic read of cells with these values. */
  ThreadNode afterPlainRead(ThreadNode at, List<Integer> cells) {
    ThreadNode known = at.afterCells.get(cells);
    if (known == null) {
      growth.need();
      ThreadState state = at.running();
      Value value;
      if (state.instruction() instanceof Instruction.Load load) {
        Bytes bytes = bytes(state, load.pointer(), load.layout().size(), at, cells);
        value = MemoryAccess.decode(load.layout(), bytes, state.span());
      } else {
        Instruction.LoadBytes load = (Instruction.LoadBytes) state.instruction();
        int size = MemoryAccess.size(state.value(load.count()), load.unit());
        value = bytes(state, load.pointer(), size, at, cells);
      }
      known = follow(at, value);
      at.afterCells.put(cells, known);
    }
    return known;
  }

  private Bytes bytes(
      ThreadState state, Operand at, int size, ThreadNode node, List<Integer> cells) {
    if (size == 0) {
      return Bytes.uninitialized(0);
    }
    Value.Pointer pointer = pointer(state.value(at));
    Allocation allocation = Objects.requireNonNull(pointer.allocation());
    int first = MemoryAccess.cellRange(pointer, allocation, size)[0];
    if (allocation.location(first) != node.locations[0]) {
      throw new IllegalStateException("a read of other cells");
    }
    return MemoryAccess.bytes(
        pointer, allocation, size, cell -> values.value(cells.get(cell - first)));
  }

  /** The same node with a round counted: of the loop whose head was the one of this number. */
  ThreadNode counting(ThreadNode at, int pass) {
    ThreadNode known = ThreadNode.at(at.counting, pass);
    if (known == null) {
      ThreadState state = at.running();
      ThreadState counted = state.counting(state.passes().get(pass));
      known = node(at.thread, counted, at.made, at.spawned);
      at.counting = ThreadNode.with(at.counting, pass, known);
    }
    return known;
  }

  private ThreadNode follow(ThreadNode at, Value result) {
    int made = at.made + (watched ? 1 : 0);
    return node(at.thread, at.running().resume(result), made, at.spawned);
  }

  private static ScalarType typeOf(ThreadState state) {
    if (state.instruction() instanceof Instruction.Load load) {
      return ((Layout.Scalar) load.layout()).type();
    } else if (state.instruction() instanceof Instruction.Update update) {
      return update.type();
    }
    return ((Instruction.CompareExchange) state.instruction()).type();
  }

  private static Value read(ThreadState state, Value found, ScalarType type) {
    return MemoryAccess.as(found, type, state.span());
  }

  private static Value.Pointer pointerTo(Allocation allocation) {
    return new Value.Pointer(allocation, 0, Tag.base(allocation));
  }

  // ---- nodes

  private ThreadNode node(int thread, ThreadState reached, int made, int spawned) {
    ThreadState state = reached;
    if (watched && state.status() == ThreadState.Status.READY) {
      return taken(thread, state, made, spawned);
    }
    while (state.status() == ThreadState.Status.READY) {
      Value result = QuietEvents.result(thread, state);
      if (result == null) {
        ThreadState live = state.withoutDeadValues();
        NodeKey key = new NodeKey(thread, made, spawned, live);
        ThreadNode known = nodes.get(key);
        if (known == null) {
          known = taken(thread, live, made, spawned);
          nodes.put(key, known);
        }
        return known;
      }
      state = state.resume(result);
    }
    if (state.status() != ThreadState.Status.ENDED) {
      throw new Unfit("a thread is stopped: " + state.status());
    }
    return end(thread, state);
  }

  private ThreadNode end(int thread, ThreadState state) {
    List<String> lines = state.output();
    EndKey key = new EndKey(thread, state.result(), lines);
    ThreadNode known = watched ? null : ends.get(key);
    if (known == null) {
      ThreadState kept = watched ? state : null;
      known = new ThreadNode(count++, thread, ThreadNode.Kind.END, kept, 0, 0);
      known.result = values.number(state.result());
      known.prints = !lines.isEmpty();
      Integer output = outputNumbers.putIfAbsent(lines, outputs.size());
      if (output == null) {
        output = outputs.size();
        outputs.add(lines);
      }
      known.output = output;
      ends.put(key, known);
    }
    return known;
  }

  /** The result of an event of which memory notices nothing. */
  private Value localResult(ThreadNode at) {
    ThreadState state = at.running();
    if (state.instruction() instanceof Instruction.Retag) {
      Value.Pointer source = QuietEvents.borrowed(state);
      Tag created = WatchedEvents.created(at, source, allocations);
      return created == null ? source : source.withTag(created);
    } else if (state.instruction() instanceof Instruction.Enter) {
      return new Value.CallHandle(new EventName(at.thread, at.made));
    }
    return Objects.requireNonNull(QuietEvents.result(at.thread, state));
  }

  /** A node with all that its event is. */
  private ThreadNode taken(int thread, ThreadState state, int made, int spawned) {
    Instruction.Visible instruction = state.instruction();
    boolean local = watched && QuietEvents.result(thread, state) != null;
    ThreadNode.Kind kind = local ? ThreadNode.Kind.LOCAL : kind(instruction);
    ThreadNode node = new ThreadNode(count++, thread, kind, state, made, spawned);
    node.startsStep = state.atBoundary();
    // A place expression by itself does not make a step.
    node.isStep = !(instruction instanceof Instruction.Deref);
    if (future != null) {
      node.mayRead = future.reads(state);
      node.mayLoad = future.loads(state);
      node.mayWrite = future.writes(state);
      node.orders = future.orders(state);
      node.joinsFirst = future.joinsBeforeAccess(state);
    }
    if (local) {
      return node;
    }
    if (instruction instanceof Instruction.Load load) {
      if (load.order().isAtomic()) {
        atomic(node, load.pointer(), ((Layout.Scalar) load.layout()).type(), load.order());
      } else {
        plain(node, load.pointer(), load.layout().size(), load.layout().alignment());
      }
    } else if (instruction instanceof Instruction.LoadBytes load) {
      int size = MemoryAccess.size(state.value(load.count()), load.unit());
      plain(node, load.pointer(), size, load.alignment());
    } else if (instruction instanceof Instruction.Store store) {
      Value value = state.value(store.value());
      if (store.order().isAtomic()) {
        atomic(node, store.pointer(), ((Layout.Scalar) store.layout()).type(), store.order());
        node.value = values.number(value);
      } else {
        Layout layout = store.layout();
        Bytes bytes = MemoryAccess.encode(layout, value, state.span());
        plainWrite(node, store.pointer(), bytes, layout.alignment());
      }
    } else if (instruction instanceof Instruction.StoreBytes store) {
      Bytes bytes = (Bytes) state.value(store.bytes());
      plainWrite(node, store.pointer(), bytes, store.alignment());
    } else if (instruction instanceof Instruction.Update update) {
      atomic(node, update.pointer(), update.type(), update.order());
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      atomic(node, exchange.pointer(), exchange.type(), exchange.success());
      node.failure = exchange.failure();
      node.value = values.number(state.value(exchange.replacement()));
    } else if (instruction instanceof Instruction.Fence fence) {
      node.order = fence.order();
    } else if (instruction instanceof Instruction.Deallocate deallocate) {
      deallocated(node, deallocate);
    } else if (instruction instanceof Instruction.Spawn spawn) {
      spawn(node, spawn);
    } else if (instruction instanceof Instruction.Join join) {
      node.child = ((Value.ThreadHandle) state.value(join.handle())).thread();
    } else {
      everyCell(node, allocation(node), values.uninitialized);
    }
    return node;
  }

  private static ThreadNode.Kind kind(Instruction.Visible instruction) {
    if (instruction instanceof Instruction.Load load) {
      return load.order().isAtomic() ? ThreadNode.Kind.READ : ThreadNode.Kind.PLAIN_READ;
    } else if (instruction instanceof Instruction.LoadBytes) {
      return ThreadNode.Kind.PLAIN_READ;
    } else if (instruction instanceof Instruction.Store store) {
      return store.order().isAtomic() ? ThreadNode.Kind.WRITE : ThreadNode.Kind.PLAIN_WRITE;
    } else if (instruction instanceof Instruction.StoreBytes
        || instruction instanceof Instruction.Allocate
        || instruction instanceof Instruction.AllocateBytes) {
      return ThreadNode.Kind.PLAIN_WRITE;
    } else if (instruction instanceof Instruction.Update) {
      return ThreadNode.Kind.UPDATE;
    } else if (instruction instanceof Instruction.CompareExchange) {
      return ThreadNode.Kind.COMPARE_EXCHANGE;
    } else if (instruction instanceof Instruction.Fence) {
      return ThreadNode.Kind.FENCE;
    } else if (instruction instanceof Instruction.Deallocate) {
      return ThreadNode.Kind.DEALLOCATE;
    } else if (instruction instanceof Instruction.Spawn) {
      return ThreadNode.Kind.SPAWN;
    } else if (instruction instanceof Instruction.Join) {
      return ThreadNode.Kind.JOIN;
    }
    throw new Unfit("an event of another kind: " + instruction);
  }

  private void atomic(ThreadNode node, Operand at, ScalarType type, MemoryOrder order) {
    ThreadState state = node.running();
    Value.Pointer pointer = pointer(state.value(at));
    Allocation allocation = MemoryAccess.liveTarget(pointer, type.size(), type.size());
    int[] cells = MemoryAccess.cellRange(pointer, allocation, type.size());
    if (cells[1] - cells[0] != 1) {
      throw new Unfit("atomics of different sizes over the same memory");
    }
    node.location = allocation.location(cells[0]);
    node.object = object(allocation);
    node.order = order;
  }

  private static void plain(ThreadNode node, Operand at, int size, int alignment) {
    if (size == 0) {
      return;
    }
    Value.Pointer pointer = pointer(node.running().value(at));
    Allocation allocation = MemoryAccess.liveTarget(pointer, size, alignment);
    int[] range = MemoryAccess.cellRange(pointer, allocation, size);
    node.locations = new int[range[1] - range[0]];
    for (int i = 0; i < node.locations.length; i++) {
      node.locations[i] = allocation.location(range[0] + i);
    }
  }

  private void plainWrite(ThreadNode node, Operand at, Bytes bytes, int alignment) {
    Value.Pointer pointer = pointer(node.running().value(at));
    Allocation allocation = MemoryAccess.liveTarget(pointer, bytes.size(), alignment);
    List<MemoryAccess.CellValue> cells = MemoryAccess.cells(pointer, allocation, bytes);
    node.locations = new int[cells.size()];
    node.values = new int[cells.size()];
    for (int i = 0; i < cells.size(); i++) {
      node.locations[i] = allocation.location(cells.get(i).cell());
      node.values[i] = values.number(cells.get(i).value());
    }
  }

  private static void everyCell(ThreadNode node, Allocation allocation, int value) {
    int cells = allocation.cells().size();
    node.locations = new int[cells];
    node.values = new int[cells];
    for (int i = 0; i < cells; i++) {
      node.locations[i] = allocation.location(i);
      node.values[i] = value;
    }
  }

  /** What the event at a node allocates; null where that is nothing. */
  @Nullable Allocation madeAt(ThreadNode node) {
    return node.kind == ThreadNode.Kind.PLAIN_WRITE
            && !(node.running().instruction() instanceof Instruction.Store)
            && !(node.running().instruction() instanceof Instruction.StoreBytes)
        ? allocation(node)
        : null;
  }

  private Allocation allocation(ThreadNode node) {
    ThreadState state = node.running();
    EventName name = new EventName(node.thread, node.made);
    if (state.instruction() instanceof Instruction.Allocate allocate) {
      return allocations.intern(name, 0, allocate.kind(), allocate.name(), allocate.layout());
    }
    Instruction.AllocateBytes allocate = (Instruction.AllocateBytes) state.instruction();
    Layout layout = Blocks.layout(state, allocate);
    return allocations.intern(name, 0, AllocationKind.HEAP, allocate.name(), layout);
  }

  private void deallocated(ThreadNode node, Instruction.Deallocate deallocate) {
    Value.Pointer pointer = pointer(node.running().value(deallocate.pointer()));
    Allocation allocation = pointer.allocation();
    if (allocation == null
        || pointer.tag() == null
        || pointer.offset() != 0
        || allocation.kind() != deallocate.kind()) {
      throw new Unfit("a deallocation of what is no such block");
    }
    Blocks.requireLayout(node.running(), deallocate, allocation);
    everyCell(node, allocation, values.uninitialized);
  }

  private void spawn(ThreadNode node, Instruction.Spawn spawn) {
    if (node.thread != 0) {
      throw new Unfit("a thread other than main spawns a thread");
    }
    ThreadState state = node.running();
    node.child = threads.numberOf(0, node.spawned);
    List<Value> arguments = new ArrayList<>();
    spawn.arguments().forEach(argument -> arguments.add(state.value(argument)));
    Value.FunctionReference function = (Value.FunctionReference) state.value(spawn.function());
    int first = watched ? 1 : 0;
    node.childStart = node(node.child, machine.start(function.function(), arguments), first, 0);
  }

  static Value.Pointer pointer(Value value) {
    if (value instanceof Value.Pointer pointer) {
      return pointer;
    }
    throw new Unfit("an access through what is no pointer");
  }
}
