package dev.thawline.naive;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Pointee;
import dev.thawline.source.Span;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What each event does to a path. Those that leave choices are in {@link NaiveAccesses} and {@link
 * NaiveExchanges}.
 */
final class NaiveEvents {
  private final NaiveSetting setting;
  private final MemoryRules rules;
  private final NaiveAccesses accesses;
  private final NaiveExchanges exchanges;

  NaiveEvents(NaiveSetting setting) {
    this.setting = setting;
    this.rules = new MemoryRules(setting);
    this.accesses = new NaiveAccesses(rules);
    this.exchanges = new NaiveExchanges(setting, rules, accesses);
  }

  /** Hands on every path that the next event of a thread leads to. */
  void execute(NaivePath before, int thread, Consumer<NaivePath> next) {
    Instruction.Visible instruction = before.thread(thread).instruction();
    if (instruction instanceof Instruction.Load load) {
      accesses.load(before, thread, load, next);
    } else if (instruction instanceof Instruction.Store store) {
      accesses.store(before, thread, store, next);
    } else if (instruction instanceof Instruction.Update update) {
      exchanges.update(before, thread, update, next);
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      exchanges.compareExchange(before, thread, exchange, next);
    } else if (instruction instanceof Instruction.Deallocate deallocate) {
      deallocate(before, thread, deallocate, next);
    } else if (instruction instanceof Instruction.Allocate allocate) {
      allocate(before, thread, allocate, next);
    } else {
      way(before, thread, next, path -> plain(path, thread, instruction, next));
    }
  }

  // ---- what all events do

  /** Goes one way on a copy of the path; undefined behaviour ends that way only. */
  static void way(
      NaivePath before, int thread, Consumer<NaivePath> next, Consumer<NaivePath> event) {
    NaivePath path = before.copy();
    try {
      event.accept(path);
    } catch (Cells.Undefined problem) {
      Span span = before.thread(thread).span();
      String message = String.valueOf(problem.getMessage());
      path.ending = NaiveEnding.of(NaiveEnding.Kind.MEMORY_UB, message, span);
      next.accept(path);
    }
  }

  /** Ends an event: its result goes to the thread, which runs on to its next event. */
  static void finish(NaivePath path, int thread, Value result, Consumer<NaivePath> next) {
    path.advance(thread);
    path.threads.put(thread, path.thread(thread).resume(result));
    settle(path, thread);
    next.accept(path);
  }

  /** The end of a thread is an event of it. */
  static void settle(NaivePath path, int thread) {
    ThreadState at = path.thread(thread);
    if (at.status() == ThreadState.Status.ENDED) {
      path.become(path.graph().with(RawEvent.other(path.next(thread), at.span())));
      path.advance(thread);
    } else if (at.status() == ThreadState.Status.UNSUPPORTED) {
      throw new UnsupportedOperationException(at.message());
    }
  }

  /** The start of a thread is an event of it. */
  static void startThread(NaivePath path, int thread, Span span) {
    path.become(path.graph().with(RawEvent.other(path.next(thread), span)));
    path.advance(thread);
  }

  // ---- events without choices

  private void plain(
      NaivePath path, int thread, Instruction.Visible instruction, Consumer<NaivePath> next) {
    ThreadState at = path.thread(thread);
    EventName name = path.next(thread);
    Span span = at.span();
    Value result = Value.unit();
    if (instruction instanceof Instruction.Fence fence) {
      path.become(path.graph().with(RawEvent.fence(name, fence.order(), span)));
      if (!rules.isConsistent(path)) {
        return;
      }
      setting.observers().observe(path, new Event.Fence(name, span, fence.order()));
    } else if (instruction instanceof Instruction.Spawn spawn) {
      result = spawn(path, thread, spawn);
    } else if (instruction instanceof Instruction.Join join) {
      int child = ((Value.ThreadHandle) at.value(join.handle())).thread();
      path.become(path.graph().with(RawEvent.meeting(name, RawEvent.Kind.JOIN, child, span)));
      setting.observers().observe(path, new Event.Join(name, span, child));
      result = path.thread(child).result();
    } else {
      path.become(path.graph().with(RawEvent.other(name, span)));
      if (instruction instanceof Instruction.Retag retag) {
        result = retag(path, at, name, retag);
      } else if (instruction instanceof Instruction.Deref deref) {
        Value.Pointer pointer = Cells.pointer(path, at.value(deref.pointer()));
        setting
            .observers()
            .observe(
                path,
                new Event.Deref(
                    name,
                    span,
                    pointer,
                    deref.kind(),
                    pointee(at, deref.pointee(), deref.count())));
      } else if (instruction instanceof Instruction.Enter enter) {
        setting.observers().observe(path, new Event.Enter(name, span, enter.noWritable()));
        result = new Value.CallHandle(name);
      } else if (instruction instanceof Instruction.Leave leave) {
        EventName call = ((Value.CallHandle) at.value(leave.call())).call();
        setting.observers().observe(path, new Event.Leave(name, span, call));
      } else if (instruction instanceof Instruction.Expose expose) {
        Value.Pointer pointer = Cells.pointer(path, at.value(expose.pointer()));
        if (pointer.tag() != null) {
          setting.observers().observe(path, new Event.Expose(name, span, pointer));
        }
      } else if (instruction instanceof Instruction.FromExposed cast) {
        Value.Pointer address = Cells.place(path, at.value(cast.address()));
        Value.Pointer made = address.withTag(null);
        if (address.allocation() != null) {
          int offset = (int) address.offset();
          Allocation latest = path.latestAt(address.allocation());
          made = new Value.Pointer(latest, offset, Tag.wildcard(name, latest, offset));
          setting.observers().observe(path, new Event.FromExposed(name, span, made));
        }
        result = made;
      } else {
        throw new IllegalStateException("no rule for " + instruction);
      }
    }
    finish(path, thread, result, next);
  }

  /** At a new address, or at any that has been freed. */
  private void allocate(
      NaivePath before, int thread, Instruction.Allocate allocate, Consumer<NaivePath> next) {
    way(before, thread, next, path -> allocated(path, thread, allocate, null, next));
    for (Allocation dead : before.deallocated) {
      boolean fits =
          dead.kind() == allocate.kind()
              && dead.size() == allocate.layout().size()
              && dead.alignment() == allocate.layout().alignment();
      if (fits && dead.size() > 0 && reuses(dead.kind()) && before.latestAt(dead) == dead) {
        way(before, thread, next, path -> allocated(path, thread, allocate, dead, next));
      }
    }
  }

  private boolean reuses(AllocationKind kind) {
    if (!setting.program().tellsAddresses()) {
      return false;
    }
    return switch (setting.switches().reuse()) {
      case NONE -> false;
      case HEAP -> kind == AllocationKind.HEAP;
      case ALL -> kind != AllocationKind.STATIC;
    };
  }

  private void allocated(
      NaivePath path,
      int thread,
      Instruction.Allocate allocate,
      @Nullable Allocation reused,
      Consumer<NaivePath> next) {
    EventName name = path.next(thread);
    Span span = path.thread(thread).span();
    AllocationKind kind = allocate.kind();
    Allocation allocation;
    if (reused == null) {
      allocation = setting.allocations().intern(name, 0, kind, allocate.name(), allocate.layout());
      path.become(path.graph().with(RawEvent.other(name, span)));
    } else {
      allocation =
          setting.allocations().intern(name, kind, allocate.name(), allocate.layout(), reused);
      int freed = path.graph().lastWrite(reused.firstLocation());
      path.become(path.graph().with(RawEvent.reuse(name, freed, span)));
      path.reusing.add(allocation);
    }
    rules.uninitialize(path, name, allocation, span);
    setting.observers().observe(path, new Event.Allocate(name, span, allocation));
    finish(path, thread, new Value.Pointer(allocation, 0, Tag.base(allocation)), next);
  }

  private void deallocate(
      NaivePath before, int thread, Instruction.Deallocate deallocate, Consumer<NaivePath> next) {
    way(
        before,
        thread,
        next,
        path -> {
          ThreadState at = path.thread(thread);
          EventName name = path.next(thread);
          Value.Pointer pointer = Cells.pointer(path, at.value(deallocate.pointer()));
          Allocation allocation = pointer.allocation();
          Cells.requireProvenance(pointer);
          if (allocation != null && path.deallocated.contains(allocation)) {
            throw new Cells.Undefined("`" + allocation + "` is deallocated twice");
          }
          if (allocation == null
              || pointer.offset() != 0
              || allocation.kind() != deallocate.kind()) {
            throw new Cells.Undefined("deallocating what is no block of that kind");
          }
          path.become(path.graph().with(RawEvent.other(name, at.span())));
          rules.uninitialize(path, name, allocation, at.span());
          Event event = new Event.Deallocate(name, at.span(), pointer);
          List<Integer> locations = MemoryRules.locations(allocation);
          if (rules.show(path, event, locations, true, () -> {})) {
            path.deallocated.add(allocation);
            finish(path, thread, Value.unit(), next);
          } else {
            next.accept(path);
          }
        });
  }

  /** Of a slice, all its elements. */
  private static Pointee pointee(ThreadState at, Pointee element, @Nullable Operand count) {
    return count == null ? element : element.times((int) ((Value.Scalar) at.value(count)).bits());
  }

  private Value retag(NaivePath path, ThreadState at, EventName name, Instruction.Retag retag) {
    Value.Pointer source = Cells.pointer(path, at.value(retag.source()));
    Pointee pointee = pointee(at, retag.pointee(), retag.count());
    Tag parent = source.tag();
    if (parent == null) {
      if (source.isNull() && !retag.kind().isRaw()) {
        throw new Cells.Undefined("a null reference");
      }
      if (!retag.kind().isRaw() && pointee.size() > 0) {
        if (source.allocation() == null) {
          throw new Cells.Undefined("a dangling reference");
        }
        Cells.requireProvenance(source);
      }
      return source;
    }
    EventName call =
        retag.call() == null ? null : ((Value.CallHandle) at.value(retag.call())).call();
    Tag created =
        Tag.derived(
            name,
            retag.field(),
            parent,
            retag.kind(),
            retag.origin(),
            pointee,
            (int) source.offset());
    setting.observers().observe(path, new Event.Retag(name, at.span(), source, created, call));
    return source.withTag(created);
  }

  private Value spawn(NaivePath path, int thread, Instruction.Spawn spawn) {
    ThreadState at = path.thread(thread);
    EventName name = path.next(thread);
    int child =
        setting
            .threads()
            .numberOf(
                thread,
                setting.threads().childrenOf(thread, number -> path.threads.get(number) != null));
    path.become(path.graph().with(RawEvent.meeting(name, RawEvent.Kind.SPAWN, child, at.span())));
    setting.observers().observe(path, new Event.Spawn(name, at.span(), child));
    List<Value> arguments = spawn.arguments().stream().map(at::value).toList();
    int function = ((Value.FunctionReference) at.value(spawn.function())).function();
    startThread(path, child, at.span());
    path.threads.put(child, setting.machine().start(function, arguments));
    settle(path, child);
    return new Value.ThreadHandle(child);
  }
}
