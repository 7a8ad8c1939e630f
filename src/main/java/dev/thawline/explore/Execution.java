package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Clock;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.Pointee;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What each visible instruction does to a product state. Accesses to memory are in {@link
 * AtomicAccesses} and {@link PlainAccesses}, allocations in {@link Blocks}.
 */
final class Execution {
  private final Semantics semantics;
  private final Step step;
  private final int thread;
  private final AtomicAccesses atomics;
  private final PlainAccesses accesses;
  private final Blocks blocks;

  Execution(Semantics semantics, Step step, int thread) {
    this.semantics = semantics;
    this.step = step;
    this.thread = thread;
    this.atomics = new AtomicAccesses(semantics, step, thread);
    this.accesses = new PlainAccesses(step, thread);
    this.blocks = new Blocks(semantics, step, thread);
  }

  /** Carries out the thread's next event; hands on the state after it, once for every choice. */
  void execute(ProductState state, ThreadState running, Consumer<ProductState> next) {
    Instruction.Visible instruction = running.instruction();
    if (instruction instanceof Instruction.Load load) {
      if (load.order().isAtomic()) {
        atomics.load(state, running, load, next);
      } else {
        accesses.load(state, running, load, next);
      }
    } else if (instruction instanceof Instruction.Store store) {
      if (store.order().isAtomic()) {
        atomics.store(state, running, store, next);
      } else {
        accesses.store(state, running, store, next);
      }
    } else if (instruction instanceof Instruction.LoadBytes load) {
      accesses.loadBytes(state, running, load, next);
    } else if (instruction instanceof Instruction.StoreBytes store) {
      accesses.storeBytes(state, running, store, next);
    } else if (instruction instanceof Instruction.Update update) {
      atomics.update(state, running, update, next);
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      atomics.compareExchange(state, running, exchange, next);
    } else if (instruction instanceof Instruction.Allocate allocate) {
      blocks.allocate(state, running, allocate.kind(), allocate.layout(), allocate.name(), next);
    } else if (instruction instanceof Instruction.AllocateBytes allocate) {
      Layout layout = Blocks.layout(running, allocate);
      blocks.allocate(state, running, AllocationKind.HEAP, layout, allocate.name(), next);
    } else if (instruction instanceof Instruction.FromExposed cast) {
      Value pointer = fromExposed(state, running, cast);
      step.chooseProvenance(
          state,
          chosen -> {
            step.finish(chosen, pointer);
            next.accept(chosen);
          });
    } else {
      Value result = plain(state, running, instruction);
      if (result != null) {
        step.finish(state, result);
        next.accept(state);
      }
    }
  }

  /** Carries out an event that leaves no choice; null where the path ends or is inconsistent. */
  private @Nullable Value plain(
      ProductState state, ThreadState running, Instruction.Visible instruction) {
    if (instruction instanceof Instruction.Retag retag) {
      return retag(state, running, retag);
    } else if (instruction instanceof Instruction.Deref deref) {
      Value.Pointer pointer = pointer(state, running.value(deref.pointer()));
      Pointee pointee = Pointees.of(running, deref.pointee(), deref.count());
      Pointees.requireCells(pointer, pointee);
      observe(state, new Event.Deref(name(state), running.span(), pointer, deref.kind(), pointee));
      return Value.unit();
    } else if (instruction instanceof Instruction.Deallocate deallocate) {
      return blocks.deallocate(state, running, deallocate);
    } else if (instruction instanceof Instruction.Fence fence) {
      state.graph = state.graph.fence(thread, fence.order(), running.span());
      if (!step.isConsistent(state)) {
        return null;
      }
      observe(state, new Event.Fence(name(state), running.span(), fence.order()));
      return Value.unit();
    } else if (instruction instanceof Instruction.Enter enter) {
      observe(state, new Event.Enter(name(state), running.span(), enter.noWritable()));
      return new Value.CallHandle(name(state));
    } else if (instruction instanceof Instruction.Leave leave) {
      Value.CallHandle call = (Value.CallHandle) running.value(leave.call());
      observe(state, new Event.Leave(name(state), running.span(), call.call()));
      return Value.unit();
    } else if (instruction instanceof Instruction.Expose expose) {
      Value.Pointer pointer = pointer(state, running.value(expose.pointer()));
      if (pointer.tag() != null) {
        observe(state, new Event.Expose(name(state), running.span(), pointer));
      }
      return Value.unit();
    } else if (instruction instanceof Instruction.Spawn spawn) {
      return spawn(state, running, spawn);
    } else if (instruction instanceof Instruction.CurrentThread) {
      return new Value.ThreadHandle(thread);
    } else if (instruction instanceof Instruction.Join join) {
      return join(state, running, join);
    }
    throw new IllegalStateException("no rule for " + instruction);
  }

  private Value retag(ProductState state, ThreadState running, Instruction.Retag retag) {
    Value.Pointer source = pointer(state, running.value(retag.source()));
    Pointee pointee = Pointees.of(running, retag.pointee(), retag.count());
    Pointees.requireCells(source, pointee);
    Tag parent = source.tag();
    Allocation met = source.allocation();
    if (met != null && met.site() != met && parent != null && parent.isWildcard()) {
      state.graph = state.graph.meet(thread, state.graph.event(met.name()), running.span());
    }
    if (parent == null) {
      if (!retag.kind().isRaw() && source.isNull()) {
        throw new MemoryAccess.MemoryUb("a null reference");
      }
      if (!retag.kind().isRaw() && pointee.size() > 0) {
        if (met == null) {
          throw new MemoryAccess.MemoryUb("a dangling reference");
        }
        MemoryAccess.requireProvenance(source);
      }
      return source;
    }
    Value call = retag.call() == null ? null : running.value(retag.call());
    EventName frame = call instanceof Value.CallHandle handle ? handle.call() : null;
    Tag created =
        semantics
            .allocations()
            .intern(
                Tag.derived(
                    name(state),
                    retag.field(),
                    parent,
                    retag.kind(),
                    retag.origin(),
                    pointee,
                    (int) source.offset()));
    observe(state, new Event.Retag(name(state), running.span(), source, created, frame));
    return source.withTag(created);
  }

  /** Of an integer, or of a pointer. */
  private static Value.Pointer address(ProductState state, Value value) {
    if (value instanceof Value.Address address) {
      return address.pointer();
    }
    return value instanceof Value.Scalar number
        ? new Value.Pointer(null, number.bits(), null)
        : pointer(state, value);
  }

  /**
   * A null or dangling address lies in no allocation, whose tags it could have. What the thread
   * gets names no allocation but the first at the address: which one it means is asked at each use,
   * so that the thread's state does not hang on when the cast came.
   */
  private Value fromExposed(ProductState state, ThreadState running, Instruction.FromExposed cast) {
    Value.Pointer address = address(state, running.value(cast.address()));
    if (address.allocation() == null) {
      return address.withTag(null);
    }
    Allocation allocation = state.lifetimes.latestAt(address.allocation());
    Tag wildcard =
        semantics
            .allocations()
            .intern(Tag.wildcard(name(state), allocation, (int) address.offset()));
    Value.Pointer pointer = new Value.Pointer(allocation, address.offset(), wildcard);
    observe(state, new Event.FromExposed(name(state), running.span(), pointer));
    Allocation site = allocation.site();
    return new Value.Pointer(site, address.offset(), wildcard.wildcardAt(site));
  }

  private int childrenOf(ProductState state) {
    return semantics
        .threads()
        .childrenOf(
            thread, number -> number < state.threads.length && state.threads[number] != null);
  }

  private Value spawn(ProductState state, ThreadState running, Instruction.Spawn spawn) {
    int child = semantics.threads().numberOf(thread, childrenOf(state));
    List<Value> arguments = new ArrayList<>();
    spawn.arguments().forEach(argument -> arguments.add(running.value(argument)));
    Value.FunctionReference function = (Value.FunctionReference) running.value(spawn.function());
    observe(state, new Event.Spawn(name(state), running.span(), child));
    state.graph = state.graph.spawn(thread, running.span());
    Clock before = state.graph.now(thread).with(thread, name(state).position() + 1);
    state.graph = state.graph.start(child, before, running.span());
    state.setThread(child, semantics.machine().start(function.function(), arguments));
    step.settle(state, child);
    return new Value.ThreadHandle(child);
  }

  private Value join(ProductState state, ThreadState running, Instruction.Join join) {
    int child = ((Value.ThreadHandle) running.value(join.handle())).thread();
    state.graph = state.graph.join(thread, child, running.span());
    observe(state, new Event.Join(name(state), running.span(), child));
    return state.thread(child).result();
  }

  private static Value.Pointer pointer(ProductState state, Value value) {
    return MemoryAccess.pointer(value, state.lifetimes);
  }

  private void observe(ProductState state, Event event) {
    step.observe(state, event, null, null);
  }

  private EventName name(ProductState state) {
    return step.name(state);
  }
}
