package dev.thawline.explore.packed;

import dev.thawline.machine.ThreadState;
import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Program;
import dev.thawline.program.ScalarType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Which objects a thread may still access (exploration.md, B3: may-sets by one backward pass). An
 * object is a static, by its number, or anything else. A set of objects is a row of bits: one for
 * each of the first statics, {@link #OTHERS} for all that have none of their own.
 *
 * <p>Where pointers lead is told by one set for every register, whatever the point of the program:
 * pointers that were loaded from memory may lead anywhere.
 */
final class FutureAccesses {
  /** All objects. */
  static final long EVERYTHING = -1L;

  /** The objects that have no bit of their own. */
  static final long OTHERS = 1L << 63;

  private static final int OWN_BITS = 63;

  /** Among {@link #orders}: an access or fence that acquires. */
  static final int ACQUIRES = 1;

  /** A fence that acquires. */
  static final int ACQUIRE_FENCE = 2;

  /** An atomic write that does not release by itself. */
  static final int RELAXED_WRITE = 4;

  /** Anything by which others learn what the thread has seen: an atomic write or a spawn. */
  static final int PUBLISHES = 8;

  /** Anything that depends on which thread it is: printing, asking who it is, joining others. */
  static final int TELLS_WHO = 16;

  /** More joins than there can be. */
  static final int NEVER = 1 << 20;

  private final Program program;
  private final IdentityHashMap<Function, Summary> summaries = new IdentityHashMap<>();
  private final Summary[] byNumber;
  private final Set<Integer> indirect = new HashSet<>();
  private long threadResults;
  private boolean changed;

  /** What is known of one function. */
  private static final class Summary {
    final Function function;
    final long[] leadsTo;
    long result;
    final long[] reads;
    final long[] loads;
    final long[] writes;
    final int[] orders;
    final int[] joins;
    final int[] joinsToReturn;

    Summary(Function function) {
      this.function = function;
      this.leadsTo = new long[function.registerCount()];
      int size = function.code().size() + 1;
      this.reads = new long[size];
      this.loads = new long[size];
      this.writes = new long[size];
      this.orders = new int[size];
      this.joins = new int[size];
      this.joinsToReturn = new int[size];
      Arrays.fill(joins, NEVER);
      Arrays.fill(joinsToReturn, NEVER);
    }
  }

  FutureAccesses(Program program) {
    this.program = program;
    this.byNumber = new Summary[program.functions().size()];
    for (int i = 0; i < byNumber.length; i++) {
      byNumber[i] = new Summary(program.functions().get(i));
      summaries.put(byNumber[i].function, byNumber[i]);
    }
    Set<Integer> reached = reachable();
    for (int number : indirect) {
      Arrays.fill(byNumber[number].leadsTo, 0, byNumber[number].function.parameterCount(), -1L);
    }
    do {
      changed = false;
      reached.forEach(number -> followPointers(byNumber[number]));
    } while (changed);
    do {
      changed = false;
      reached.forEach(number -> collectAccesses(byNumber[number]));
    } while (changed);
    do {
      changed = false;
      reached.forEach(number -> countJoins(byNumber[number]));
    } while (changed);
  }

  /** The object that a location of a static lies in. */
  static long ofStatic(int number) {
    return number < OWN_BITS ? 1L << number : OTHERS;
  }

  /** What a thread may still read, its next event included. */
  long reads(ThreadState thread) {
    long objects = 0;
    for (ThreadState.Position at : thread.positions()) {
      objects |= summary(at.function()).reads[at.instruction()];
    }
    return objects;
  }

  /** What a thread may still write, its next event included. */
  long writes(ThreadState thread) {
    long objects = 0;
    for (ThreadState.Position at : thread.positions()) {
      objects |= summary(at.function()).writes[at.instruction()];
    }
    return objects;
  }

  /** What a thread may still read by anything but a successful read-modify-write. */
  long loads(ThreadState thread) {
    long objects = 0;
    for (ThreadState.Position at : thread.positions()) {
      objects |= summary(at.function()).loads[at.instruction()];
    }
    return objects;
  }

  /** Which orderings may still play a part in a thread; and whether it may tell who it is. */
  int orders(ThreadState thread) {
    int orders = 0;
    for (ThreadState.Position at : thread.positions()) {
      orders |= summary(at.function()).orders[at.instruction()];
    }
    return orders;
  }

  /**
   * How many threads a thread joins at least, its next event included, before it does anything that
   * others could notice.
   */
  int joinsBeforeAccess(ThreadState thread) {
    int before = 0;
    int least = NEVER;
    for (ThreadState.Position at : thread.positions()) {
      Summary summary = summary(at.function());
      least = Math.min(least, Math.min(NEVER, before + summary.joins[at.instruction()]));
      before = Math.min(NEVER, before + summary.joinsToReturn[at.instruction()]);
    }
    return least;
  }

  private Summary summary(Function function) {
    Summary known = summaries.get(function);
    if (known == null) {
      throw new IllegalArgumentException(function.name());
    }
    return known;
  }

  // ---- the call graph

  /** The functions that may run; those used as values are noted. */
  private Set<Integer> reachable() {
    Set<Integer> reached = new HashSet<>();
    Deque<Integer> open = new ArrayDeque<>(List.of(program.entry()));
    while (!open.isEmpty()) {
      int number = open.pop();
      if (!reached.add(number)) {
        continue;
      }
      for (Instruction instruction : program.functions().get(number).code()) {
        Operand called = called(instruction);
        for (Operand operand : instruction.operands()) {
          int function = functionIn(operand);
          if (function >= 0) {
            open.add(function);
            if (!operand.equals(called)) {
              indirect.add(function);
            }
          }
        }
      }
    }
    return reached;
  }

  private static Operand called(Instruction instruction) {
    if (instruction instanceof Instruction.Call call) {
      return call.function();
    } else if (instruction instanceof Instruction.Spawn spawn) {
      return spawn.function();
    }
    return Operand.of(new Constant.Unit());
  }

  private static int functionIn(Operand operand) {
    return operand instanceof Operand.Fixed fixed
            && fixed.value() instanceof Constant.FunctionReference reference
        ? reference.function()
        : -1;
  }

  // ---- where pointers lead

  private void followPointers(Summary in) {
    for (Instruction instruction : in.function.code()) {
      if (instruction instanceof Instruction.Compute compute) {
        flow(in, compute.target(), of(in, compute.operands()));
      } else if (instruction instanceof Instruction.Reinterpret same) {
        // Out of a union, or of bytes: whatever pointer was put there.
        flow(in, same.target(), holdsPointers(same.to()) ? EVERYTHING : of(in, same.source()));
      } else if (instruction instanceof Instruction.Retag retag) {
        flow(in, retag.target(), of(in, retag.source()));
      } else if (instruction instanceof Instruction.Call call) {
        int function = functionIn(call.function());
        pass(in, function, call.arguments());
        flow(in, call.target(), function < 0 ? EVERYTHING : byNumber[function].result);
      } else if (instruction instanceof Instruction.Return ret) {
        in.result = grown(in.result, of(in, ret.value()));
      } else if (instruction instanceof Instruction.Spawn spawn) {
        int function = functionIn(spawn.function());
        pass(in, function, spawn.arguments());
        threadResults = grown(threadResults, function < 0 ? EVERYTHING : byNumber[function].result);
      } else if (instruction instanceof Instruction.Join join) {
        flow(in, join.target(), threadResults);
      } else if (instruction instanceof Instruction.Load load) {
        flow(in, load.target(), holdsPointers(load.layout()) ? EVERYTHING : 0);
      } else if (instruction instanceof Instruction.LoadBytes load) {
        flow(in, load.target(), EVERYTHING);
      } else if (instruction instanceof Instruction.Update update) {
        flow(in, update.target(), of(update.type()));
      } else if (instruction instanceof Instruction.CompareExchange exchange) {
        flow(in, exchange.target(), of(exchange.type()));
      } else if (instruction instanceof Instruction.Allocate allocate) {
        flow(in, allocate.target(), OTHERS);
      } else if (instruction instanceof Instruction.AllocateBytes allocate) {
        flow(in, allocate.target(), OTHERS);
      } else if (instruction instanceof Instruction.FromExposed cast) {
        flow(in, cast.target(), EVERYTHING);
      }
    }
  }

  private void pass(Summary from, int function, List<Operand> arguments) {
    if (function >= 0) {
      for (int i = 0; i < arguments.size(); i++) {
        flow(byNumber[function], i, of(from, arguments.get(i)));
      }
    }
  }

  private void flow(Summary in, int register, long objects) {
    in.leadsTo[register] = grown(in.leadsTo[register], objects);
  }

  private long grown(long before, long more) {
    changed |= (before | more) != before;
    return before | more;
  }

  private long of(Summary in, List<Operand> operands) {
    long objects = 0;
    for (Operand operand : operands) {
      objects |= of(in, operand);
    }
    return objects;
  }

  private static long of(Summary in, Operand operand) {
    if (operand instanceof Operand.Register register) {
      return in.leadsTo[register.number()];
    }
    return ((Operand.Fixed) operand).value() instanceof Constant.StaticPointer pointer
        ? ofStatic(pointer.variable())
        : 0;
  }

  private static long of(ScalarType type) {
    return type.kind() == ScalarType.Kind.POINTER ? EVERYTHING : 0;
  }

  private static boolean holdsPointers(Layout layout) {
    return layout instanceof Layout.Untyped
        || layout.cellsWithPadding().stream()
            .anyMatch(cell -> cell.type().kind() == ScalarType.Kind.POINTER);
  }

  // ---- what is accessed from each instruction on

  private void collectAccesses(Summary in) {
    List<Instruction> code = in.function.code();
    for (int i = code.size() - 1; i >= 0; i--) {
      Instruction instruction = code.get(i);
      long reads = readBy(in, instruction);
      long loads = instruction instanceof Instruction.Update ? 0 : reads;
      long writes = writtenBy(in, instruction);
      int orders = ordersOf(instruction);
      for (int function : startedBy(instruction)) {
        loads |= byNumber[function].loads[0];
        orders |= byNumber[function].orders[0];
      }
      for (int next : instruction.successors(i)) {
        reads |= in.reads[next];
        loads |= in.loads[next];
        writes |= in.writes[next];
        orders |= in.orders[next];
      }
      in.reads[i] = grown(in.reads[i], reads);
      in.loads[i] = grown(in.loads[i], loads);
      in.writes[i] = grown(in.writes[i], writes);
      in.orders[i] = (int) grown(in.orders[i], orders);
    }
  }

  private long readBy(Summary in, Instruction instruction) {
    if (instruction instanceof Instruction.Load load) {
      return of(in, load.pointer());
    } else if (instruction instanceof Instruction.LoadBytes load) {
      return of(in, load.pointer());
    } else if (instruction instanceof Instruction.Update update) {
      return of(in, update.pointer());
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      return of(in, exchange.pointer());
    }
    long objects = 0;
    for (int function : startedBy(instruction)) {
      objects |= byNumber[function].reads[0];
    }
    return objects;
  }

  private long writtenBy(Summary in, Instruction instruction) {
    if (instruction instanceof Instruction.Store store) {
      return of(in, store.pointer());
    } else if (instruction instanceof Instruction.StoreBytes store) {
      return of(in, store.pointer());
    } else if (instruction instanceof Instruction.Update update) {
      return of(in, update.pointer());
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      return of(in, exchange.pointer());
    } else if (instruction instanceof Instruction.Deallocate deallocate) {
      return of(in, deallocate.pointer());
    }
    long objects = 0;
    for (int function : startedBy(instruction)) {
      objects |= byNumber[function].writes[0];
    }
    return objects;
  }

  private Set<Integer> startedBy(Instruction instruction) {
    if (!(instruction instanceof Instruction.Call || instruction instanceof Instruction.Spawn)) {
      return Set.of();
    }
    int function = functionIn(called(instruction));
    return function < 0 ? indirect : Set.of(function);
  }

  private static int ordersOf(Instruction instruction) {
    if (instruction instanceof Instruction.Load load) {
      return load.order().isAcquire() ? ACQUIRES : 0;
    } else if (instruction instanceof Instruction.Store store) {
      return store.order().isAtomic() ? written(store.order()) : 0;
    } else if (instruction instanceof Instruction.Update update) {
      return (update.order().isAcquire() ? ACQUIRES : 0) | written(update.order());
    } else if (instruction instanceof Instruction.CompareExchange exchange) {
      boolean acquires = exchange.success().isAcquire() || exchange.failure().isAcquire();
      return (acquires ? ACQUIRES : 0) | written(exchange.success());
    } else if (instruction instanceof Instruction.Fence fence) {
      return fence.order().isAcquire() ? ACQUIRES | ACQUIRE_FENCE : 0;
    }
    boolean tellsWho =
        instruction instanceof Instruction.Print
            || instruction instanceof Instruction.CurrentThread
            || instruction instanceof Instruction.Join;
    return (instruction instanceof Instruction.Spawn ? PUBLISHES : 0) | (tellsWho ? TELLS_WHO : 0);
  }

  private static int written(MemoryOrder order) {
    return PUBLISHES | (order.isRelease() ? 0 : RELAXED_WRITE);
  }

  // ---- joins

  private void countJoins(Summary in) {
    List<Instruction> code = in.function.code();
    for (int i = code.size() - 1; i >= 0; i--) {
      Instruction instruction = code.get(i);
      int here = NEVER;
      int toReturn = instruction instanceof Instruction.Return ? 0 : NEVER;
      if (isNoticed(instruction)) {
        here = 0;
      } else {
        int after = NEVER;
        for (int next : instruction.successors(i)) {
          after = Math.min(after, in.joins[next]);
          toReturn = Math.min(toReturn, in.joinsToReturn[next]);
        }
        int own = instruction instanceof Instruction.Join ? 1 : 0;
        if (instruction instanceof Instruction.Call) {
          own = NEVER;
          for (int function : startedBy(instruction)) {
            here = Math.min(here, byNumber[function].joins[0]);
            own = Math.min(own, byNumber[function].joinsToReturn[0]);
          }
        }
        here = Math.min(here, Math.min(NEVER, own + after));
        toReturn = Math.min(NEVER, own + toReturn);
      }
      changed |= here != in.joins[i] || toReturn != in.joinsToReturn[i];
      in.joins[i] = here;
      in.joinsToReturn[i] = toReturn;
    }
  }

  /** Whether others may notice it: an access, a fence, an allocation, a spawn. */
  private static boolean isNoticed(Instruction instruction) {
    return instruction instanceof Instruction.Visible
        && !(instruction instanceof Instruction.Join
            || instruction instanceof Instruction.Retag
            || instruction instanceof Instruction.Deref
            || instruction instanceof Instruction.Enter
            || instruction instanceof Instruction.Leave
            || instruction instanceof Instruction.Expose
            || instruction instanceof Instruction.CurrentThread);
  }
}
