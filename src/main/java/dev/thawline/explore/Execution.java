package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Clock;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.machine.Arithmetic;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each visible instruction does to a product state. */
final class Execution {
  private static final MemoryOrder NON_ATOMIC = MemoryOrder.NON_ATOMIC;

  private final Semantics semantics;
  private final Step step;
  private final int thread;

  Execution(Semantics semantics, Step step, int thread) {
    this.semantics = semantics;
    this.step = step;
    this.thread = thread;
  }

  /** Carries out the thread's next event; hands on the state after it, once for every choice. */
  void execute(ProductState state, ThreadState running, Consumer<ProductState> next) {
    Instruction.Visible instruction = running.instruction();
    if (instruction instanceof Instruction.Load load) {
      load(state, running, load, next);
    } else if (instruction instanceof Instruction.Store store) {
      store(state, running, store, next);
    } else if (instruction instanceof Instruction.Update update) {
      update(state, running, update, next);
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      compareExchange(state, running, exchange, next);
    } else {
      step.finish(state, plain(state, running, instruction));
      next.accept(state);
    }
  }

  // ---- events without choices

  private Value plain(ProductState state, ThreadState running, Instruction.Visible instruction) {
    if (instruction instanceof Instruction.Retag retag) {
      return retag(state, running, retag);
    } else if (instruction instanceof Instruction.Deref deref) {
      Value.Pointer pointer = MemoryAccess.pointer(running.value(deref.pointer()));
      observe(
          state,
          new Event.Deref(name(state), running.span(), pointer, deref.kind(), deref.pointee()));
      return Value.unit();
    } else if (instruction instanceof Instruction.Allocate allocate) {
      return allocate(state, running, allocate);
    } else if (instruction instanceof Instruction.Deallocate deallocate) {
      return deallocate(state, running, deallocate);
    } else if (instruction instanceof Instruction.Fence fence) {
      state.graph = state.graph.fence(thread, fence.order(), running.span());
      requireConsistent(state);
      observe(state, new Event.Fence(name(state), running.span(), fence.order()));
      return Value.unit();
    } else if (instruction instanceof Instruction.Enter) {
      observe(state, new Event.Enter(name(state), running.span()));
      return new Value.CallHandle(name(state));
    } else if (instruction instanceof Instruction.Leave leave) {
      Value.CallHandle call = (Value.CallHandle) running.value(leave.call());
      observe(state, new Event.Leave(name(state), running.span(), call.call()));
      return Value.unit();
    } else if (instruction instanceof Instruction.Spawn spawn) {
      return spawn(state, running, spawn);
    } else if (instruction instanceof Instruction.Join join) {
      return join(state, running, join);
    }
    throw new IllegalStateException("no rule for " + instruction);
  }

  private Value retag(ProductState state, ThreadState running, Instruction.Retag retag) {
    Value.Pointer source = MemoryAccess.pointer(running.value(retag.source()));
    Tag parent = source.tag();
    if (parent == null) {
      if (!retag.kind().isRaw() && source.isNull()) {
        throw new MemoryAccess.MemoryUb("a null reference");
      }
      return source;
    }
    Value call = retag.call() == null ? null : running.value(retag.call());
    EventName frame = call instanceof Value.CallHandle handle ? handle.call() : null;
    Tag created =
        Tag.derived(
            name(state),
            retag.field(),
            parent,
            retag.kind(),
            retag.origin(),
            retag.pointee(),
            (int) source.offset());
    observe(state, new Event.Retag(name(state), running.span(), source, created, frame));
    return source.withTag(created);
  }

  private Value allocate(ProductState state, ThreadState running, Instruction.Allocate allocate) {
    refuseReuse(state, running, allocate);
    Allocation allocation =
        semantics
            .allocations()
            .intern(name(state), 0, allocate.kind(), allocate.name(), allocate.layout());
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      state.graph =
          state.graph.write(
              thread,
              allocation.location(cell),
              0,
              Value.Uninitialized.INSTANCE,
              NON_ATOMIC,
              running.span());
    }
    observe(state, new Event.Allocate(name(state), running.span(), allocation));
    return new Value.Pointer(allocation, 0, Tag.base(allocation));
  }

  /**
   * Address reuse is a choice that is not built yet: refused where it would matter, never ignored.
   */
  private void refuseReuse(ProductState state, ThreadState running, Instruction.Allocate allocate) {
    if (allocate.kind() != AllocationKind.HEAP
        || semantics.settings().reuse() == Settings.Reuse.NONE) {
      return;
    }
    for (Allocation dead : state.deallocated.keySet()) {
      if (dead.kind() == AllocationKind.HEAP && dead.size() == allocate.layout().size()) {
        throw new SpecException(
            Diagnostic.unsupported("reuse of the address of a freed heap block", running.span())
                .withHelp("with `--reuse none` every allocation gets an address of its own"));
      }
    }
  }

  private Value deallocate(
      ProductState state, ThreadState running, Instruction.Deallocate deallocate) {
    Value.Pointer pointer = MemoryAccess.pointer(running.value(deallocate.pointer()));
    Allocation allocation = pointer.allocation();
    if (allocation != null && state.deallocated.containsKey(allocation)) {
      throw new MemoryAccess.MemoryUb("`" + allocation + "` is deallocated twice");
    }
    if (allocation == null || pointer.offset() != 0 || allocation.kind() != deallocate.kind()) {
      throw new MemoryAccess.MemoryUb("deallocating what is no block of that kind");
    }
    int cells = allocation.cells().size();
    for (int cell = 0; cell < cells; cell++) {
      int location = allocation.location(cell);
      state.graph =
          state.graph.write(
              thread,
              location,
              state.graph.writeCount(location),
              Value.Uninitialized.INSTANCE,
              NON_ATOMIC,
              running.span());
    }
    Event.Access access =
        new Event.Access(
            name(state), running.span(), Event.AccessKind.WRITE, pointer, 0, cells, NON_ATOMIC);
    if (!step.passesRaces(state, access, allocation)) {
      throw Published.PATH;
    }
    observe(state, new Event.Deallocate(name(state), running.span(), pointer));
    step.checkDeclared(state, access, allocation);
    state.markDeallocated(allocation, name(state));
    return Value.unit();
  }

  private Value spawn(ProductState state, ThreadState running, Instruction.Spawn spawn) {
    int child = semantics.threads().numberOf(name(state));
    List<Value> arguments = new ArrayList<>();
    spawn.arguments().forEach(argument -> arguments.add(running.value(argument)));
    Value.FunctionReference function = (Value.FunctionReference) running.value(spawn.function());
    observe(state, new Event.Spawn(name(state), running.span(), child));
    state.graph = state.graph.mark(thread, Clock.EMPTY, running.span());
    Clock before = state.graph.now(thread).with(thread, name(state).position() + 1);
    state.graph = state.graph.start(child, before, running.span());
    state.setThread(child, semantics.machine().start(function.function(), arguments));
    step.settle(state, child);
    return new Value.ThreadHandle(child);
  }

  private Value join(ProductState state, ThreadState running, Instruction.Join join) {
    int child = ((Value.ThreadHandle) running.value(join.handle())).thread();
    state.graph = state.graph.mark(thread, state.graph.now(child), running.span());
    observe(state, new Event.Join(name(state), running.span(), child));
    return state.thread(child).result();
  }

  // ---- accesses

  private void load(
      ProductState state, ThreadState running, Instruction.Load load, Consumer<ProductState> next) {
    Value.Pointer pointer = MemoryAccess.pointer(running.value(load.pointer()));
    Layout layout = load.layout();
    Allocation allocation = accessed(state, pointer, layout.size());
    if (allocation == null) {
      step.finish(state, emptyValue(layout));
      next.accept(state);
      return;
    }
    if (load.order().isAtomic()) {
      ScalarType type = ((Layout.Scalar) layout).type();
      int cell = MemoryAccess.cell(pointer, allocation, 0, type, running.span());
      int[] ways = readable(state.graph, allocation.location(cell), false);
      step.choose(
          ways,
          way ->
              guarded(
                  state.copy(),
                  running,
                  copy -> {
                    Value value = readOne(copy, running, pointer, cell, way, load.order(), type);
                    step.finish(copy, value);
                    next.accept(copy);
                  }));
      return;
    }
    int[] cells = MemoryAccess.cellRange(pointer, allocation, layout.size());
    for (int cell = cells[0]; cell < cells[1]; cell++) {
      int location = allocation.location(cell);
      MemoryEvent last = state.graph.write(location, state.graph.writeCount(location) - 1);
      state.graph = state.graph.read(thread, last, NON_ATOMIC, running.span());
    }
    Event.Access access =
        new Event.Access(
            name(state),
            running.span(),
            Event.AccessKind.READ,
            pointer,
            cells[0],
            cells[1] - cells[0],
            NON_ATOMIC);
    if (!step.passesRaces(state, access, allocation)) {
      return;
    }
    ExecutionGraph graph = state.graph;
    Value value =
        MemoryAccess.assemble(
            pointer,
            allocation,
            layout,
            0,
            running.span(),
            cell -> {
              int location = allocation.location(cell);
              return graph.write(location, graph.writeCount(location) - 1).value();
            });
    boolean one = cells[1] - cells[0] == 1;
    int location = allocation.location(cells[0]);
    MemoryEvent source = one ? graph.write(location, graph.writeCount(location) - 1) : null;
    step.observe(state, access, value, source);
    step.checkDeclared(state, access, allocation);
    step.finish(state, value);
    next.accept(state);
  }

  private void store(
      ProductState state,
      ThreadState running,
      Instruction.Store store,
      Consumer<ProductState> next) {
    Value.Pointer pointer = MemoryAccess.pointer(running.value(store.pointer()));
    Value value = running.value(store.value());
    Layout layout = store.layout();
    Allocation allocation = accessed(state, pointer, layout.size());
    if (allocation == null) {
      step.finish(state, Value.unit());
      next.accept(state);
      return;
    }
    List<MemoryAccess.CellValue> cells =
        MemoryAccess.cells(pointer, allocation, layout, value, running.span());
    if (store.order().isAtomic()) {
      MemoryAccess.CellValue cell = cells.get(0);
      int location = allocation.location(cell.cell());
      int[] ways =
          IntStream.rangeClosed(1, state.graph.writeCount(location))
              .filter(
                  index ->
                      semantics
                          .memory()
                          .mayWrite(state.graph, thread, location, index, store.order()))
              .toArray();
      step.choose(
          ways,
          way ->
              guarded(
                  state.copy(),
                  running,
                  copy -> {
                    write(copy, running, location, way, cell.value(), store.order());
                    requireConsistent(copy);
                    finishAccess(
                        copy,
                        running,
                        Event.AccessKind.WRITE,
                        pointer,
                        cell.cell(),
                        store.order(),
                        value,
                        null);
                    step.finish(copy, Value.unit());
                    next.accept(copy);
                  }));
      return;
    }
    for (MemoryAccess.CellValue cell : cells) {
      int location = allocation.location(cell.cell());
      int end = state.graph.writeCount(location);
      write(state, running, location, end, cell.value(), NON_ATOMIC);
    }
    int[] range = MemoryAccess.cellRange(pointer, allocation, layout.size());
    Event.Access access =
        new Event.Access(
            name(state),
            running.span(),
            Event.AccessKind.WRITE,
            pointer,
            range[0],
            range[1] - range[0],
            NON_ATOMIC);
    if (!step.passesRaces(state, access, allocation)) {
      return;
    }
    step.observe(state, access, value, null);
    step.checkDeclared(state, access, allocation);
    step.finish(state, Value.unit());
    next.accept(state);
  }

  private void update(
      ProductState state,
      ThreadState running,
      Instruction.Update update,
      Consumer<ProductState> next) {
    Value.Pointer pointer = MemoryAccess.pointer(running.value(update.pointer()));
    Allocation allocation = atomicTarget(state, pointer, update.type());
    int cell = MemoryAccess.cell(pointer, allocation, 0, update.type(), running.span());
    Value operand = running.value(update.operand());
    int location = allocation.location(cell);
    step.choose(
        readable(state.graph, location, true),
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  Value old = copy.graph.write(location, way).value();
                  MemoryAccess.checkType(old, update.type(), running.span());
                  Value written = Arithmetic.update(update.operator(), update.type(), old, operand);
                  exchange(copy, running, pointer, cell, way, written, update.order());
                  step.finish(copy, old);
                  next.accept(copy);
                }));
  }

  /** A success reads and writes; a failure reads with the failure ordering, also a stale value. */
  private void compareExchange(
      ProductState state,
      ThreadState running,
      Instruction.CompareExchange cas,
      Consumer<ProductState> next) {
    Value.Pointer pointer = MemoryAccess.pointer(running.value(cas.pointer()));
    Allocation allocation = atomicTarget(state, pointer, cas.type());
    int cell = MemoryAccess.cell(pointer, allocation, 0, cas.type(), running.span());
    int location = allocation.location(cell);
    Value expected = running.value(cas.expected());
    boolean spurious = cas.weak() && semantics.settings().weakCas() == Settings.WeakCas.SPURIOUS;
    List<Integer> ways = new ArrayList<>();
    for (int index : readable(state.graph, location, false)) {
      Value found = state.graph.write(location, index).value();
      MemoryAccess.checkType(found, cas.type(), running.span());
      boolean equal = Arithmetic.equal(found, expected);
      if (equal && mayRead(state.graph, location, index, true)) {
        ways.add(2 * index + 1);
      }
      if (!equal || spurious) {
        ways.add(2 * index);
      }
    }
    step.choose(
        ways.stream().mapToInt(way -> way).toArray(),
        way ->
            guarded(
                state.copy(),
                running,
                copy -> {
                  int index = way / 2;
                  boolean success = way % 2 == 1;
                  Value old;
                  if (success) {
                    old = copy.graph.write(location, index).value();
                    Value replacement = running.value(cas.replacement());
                    exchange(copy, running, pointer, cell, index, replacement, cas.success());
                  } else {
                    old = readOne(copy, running, pointer, cell, index, cas.failure(), cas.type());
                  }
                  step.finish(copy, new Value.Product(List.of(Value.of(success), old)));
                  next.accept(copy);
                }));
  }

  // ---- parts of accesses

  private Value readOne(
      ProductState state,
      ThreadState running,
      Value.Pointer pointer,
      int cell,
      int index,
      MemoryOrder order,
      ScalarType type) {
    Allocation allocation = allocationOf(pointer);
    MemoryEvent source = state.graph.write(allocation.location(cell), index);
    state.graph = state.graph.read(thread, source, order, running.span());
    requireConsistent(state);
    finishAccess(
        state, running, Event.AccessKind.READ, pointer, cell, order, source.value(), source);
    MemoryAccess.checkType(source.value(), type, running.span());
    return source.value();
  }

  private void exchange(
      ProductState state,
      ThreadState running,
      Value.Pointer pointer,
      int cell,
      int index,
      Value written,
      MemoryOrder order) {
    MemoryEvent source = state.graph.write(allocationOf(pointer).location(cell), index);
    state.graph = state.graph.update(thread, source, written, order, running.span());
    requireConsistent(state);
    finishAccess(state, running, Event.AccessKind.UPDATE, pointer, cell, order, written, source);
  }

  private void finishAccess(
      ProductState state,
      ThreadState running,
      Event.AccessKind kind,
      Value.Pointer pointer,
      int cell,
      MemoryOrder order,
      Value value,
      @Nullable MemoryEvent source) {
    Event.Access access =
        new Event.Access(name(state), running.span(), kind, pointer, cell, 1, order);
    if (!step.passesRaces(state, access, allocationOf(pointer))) {
      throw Published.PATH;
    }
    step.observe(state, access, value, source);
    step.checkDeclared(state, access, allocationOf(pointer));
  }

  private void write(
      ProductState state,
      ThreadState running,
      int location,
      int index,
      Value value,
      MemoryOrder order) {
    state.graph = state.graph.write(thread, location, index, value, order, running.span());
  }

  private int[] readable(ExecutionGraph graph, int location, boolean update) {
    return IntStream.range(0, graph.writeCount(location))
        .filter(index -> mayRead(graph, location, index, update))
        .toArray();
  }

  private boolean mayRead(ExecutionGraph graph, int location, int index, boolean update) {
    return semantics.memory().mayRead(graph, thread, location, index, update);
  }

  private void requireConsistent(ProductState state) {
    List<MemoryEvent> events = state.graph.events(thread);
    if (!semantics.memory().isConsistent(state.graph, events.get(events.size() - 1))) {
      throw Published.PATH;
    }
  }

  private @Nullable Allocation accessed(ProductState state, Value.Pointer pointer, int size) {
    return size == 0 ? null : MemoryAccess.target(pointer, size, state.deallocated);
  }

  private static Allocation atomicTarget(
      ProductState state, Value.Pointer pointer, ScalarType type) {
    return MemoryAccess.target(pointer, type.size(), state.deallocated);
  }

  private static Allocation allocationOf(Value.Pointer pointer) {
    Allocation allocation = pointer.allocation();
    if (allocation == null) {
      throw new IllegalStateException("an access without an allocation");
    }
    return allocation;
  }

  private static Value emptyValue(Layout layout) {
    List<Value> fields = new ArrayList<>();
    if (layout instanceof Layout.Product product) {
      product.fields().forEach(field -> fields.add(emptyValue(field.layout())));
    }
    return new Value.Product(fields);
  }

  /** Runs one way of a choice; what ends it ends only that way. */
  private void guarded(ProductState state, ThreadState running, Consumer<ProductState> way) {
    try {
      way.accept(state);
    } catch (Published ended) {
      // This way was published or is inconsistent; the others go on.
    } catch (MemoryAccess.MemoryUb problem) {
      step.endInMemoryUb(state, problem, running.span());
    }
  }

  private void observe(ProductState state, Event event) {
    step.observe(state, event, null, null);
  }

  private EventName name(ProductState state) {
    return step.name(state);
  }

  /** Ends the work on one way of a choice, or on the path, without a further successor. */
  static final class Published extends RuntimeException {
    private static final long serialVersionUID = 1L;
    static final Published PATH = new Published();

    private Published() {
      super(null, null, false, false);
    }
  }
}
