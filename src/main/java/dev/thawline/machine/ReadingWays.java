package dev.thawline.machine;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ways through the code of one function on which nothing happens but reads, with what is known
 * of the registers there: constants, variants, and by how much they differ from what they were
 * where the way starts. Branches on what is known are decided: an iterator that yields {@code None}
 * without a step forward ends the loop that called it.
 */
final class ReadingWays {
  /** Steps are followed up to this length: so sums of them never overflow. */
  private static final long LONGEST = 1 << 20;

  private static final int NOWHERE = -1;

  /** What is known of a value. */
  private sealed interface Fact {
    record Known(long bits) implements Fact {}

    record Variant(int number) implements Fact {}

    /** What a register held at the start, and more; never wrapped around. */
    record Moved(int register, long by) implements Fact {}
  }

  /**
   * What a function does on its ways that only read.
   *
   * @param returns whether there is one on which it returns
   * @param variant the variant that it returns on all of these; null if that is not known
   */
  record Summary(boolean returns, @Nullable Integer variant) {
    static final Summary UNKNOWN = new Summary(true, null);
  }

  private final List<Instruction> code;
  private final List<Summary> summaries;

  /** What is known before each instruction that was reached; a missing register is unknown. */
  private final Map<Integer, Map<Integer, Fact>> known = new HashMap<>();

  private final Deque<Integer> open = new ArrayDeque<>();

  /**
   * @param summaries of the functions of the program, by number
   */
  ReadingWays(List<Instruction> code, List<Summary> summaries) {
    this.code = code;
    this.summaries = summaries;
  }

  /** From the start of the function to where it returns. */
  Summary through() {
    reach(0, Map.of());
    walk(NOWHERE);
    boolean returns = false;
    boolean same = true;
    Fact result = null;
    for (Map.Entry<Integer, Map<Integer, Fact>> reached : known.entrySet()) {
      if (code.get(reached.getKey()) instanceof Instruction.Return exit) {
        Fact value = fact(exit.value(), reached.getValue());
        same &= !returns || (result != null && result.equals(value));
        result = value;
        returns = true;
      }
    }
    return new Summary(
        returns, same && result instanceof Fact.Variant variant ? variant.number() : null);
  }

  /** From a loop's head back to it, with no register that is known to have changed. */
  boolean mayComeBack(int head) {
    Map<Integer, Fact> start = new HashMap<>();
    for (Instruction instruction : code) {
      int target = Machine.targetOf(instruction);
      start.put(target, new Fact.Moved(target, 0));
    }
    for (int next : code.get(head).successors(head)) {
      reach(next, start);
    }
    walk(head);
    Map<Integer, Fact> end = known.get(head);
    return end != null
        && end.entrySet().stream()
            .noneMatch(
                it ->
                    it.getValue() instanceof Fact.Moved moved
                        && moved.register() == it.getKey()
                        && moved.by() != 0);
  }

  /** On from what is open, but not beyond one instruction. */
  private void walk(int last) {
    while (!open.isEmpty()) {
      int at = open.remove();
      Instruction instruction = code.get(at);
      if (at != last && !acts(instruction)) {
        Map<Integer, Fact> before = known.getOrDefault(at, Map.of());
        Map<Integer, Fact> after = after(instruction, before);
        for (int next : successors(instruction, at, before)) {
          reach(next, after);
        }
      }
    }
  }

  private void reach(int at, Map<Integer, Fact> facts) {
    Map<Integer, Fact> before = known.get(at);
    if (before == null) {
      known.put(at, new HashMap<>(facts));
      open.add(at);
    } else if (before.entrySet().removeIf(it -> !it.getValue().equals(facts.get(it.getKey())))) {
      open.add(at);
    }
  }

  /**
   * Whether an instruction does more than read, as far as rounds that repeat are concerned: it adds
   * an event to the graph that is no read, or makes an allocation. Others that do are left out:
   * that errs on the side of waiting.
   */
  private boolean acts(Instruction instruction) {
    if (instruction instanceof Instruction.Call call) {
      Summary summary = summary(call);
      return !summary.returns();
    }
    return instruction instanceof Instruction.Update
        || (instruction instanceof Instruction.Store store && store.layout().size() > 0)
        || instruction instanceof Instruction.Spawn
        || instruction instanceof Instruction.Join
        || instruction instanceof Instruction.Allocate;
  }

  private Summary summary(Instruction.Call call) {
    return call.function() instanceof Operand.Fixed fixed
            && fixed.value() instanceof Constant.FunctionReference reference
        ? summaries.get(reference.function())
        : Summary.UNKNOWN;
  }

  private static int[] successors(Instruction instruction, int at, Map<Integer, Fact> before) {
    if (instruction instanceof Instruction.Branch branch
        && fact(branch.condition(), before) instanceof Fact.Known value) {
      return new int[] {value.bits() != 0 ? branch.whenTrue() : branch.whenFalse()};
    }
    return instruction.successors(at);
  }

  private Map<Integer, Fact> after(Instruction instruction, Map<Integer, Fact> before) {
    int target =
        instruction instanceof Instruction.Reinterpret reinterpret
            ? reinterpret.target()
            : Machine.targetOf(instruction);
    if (target < 0) {
      return before;
    }
    Map<Integer, Fact> after = new HashMap<>(before);
    Fact result = result(instruction, before);
    if (result == null) {
      after.remove(target);
    } else {
      after.put(target, result);
    }
    return after;
  }

  private @Nullable Fact result(Instruction instruction, Map<Integer, Fact> before) {
    if (instruction instanceof Instruction.Call call) {
      Integer variant = summary(call).variant();
      return variant == null ? null : new Fact.Variant(variant);
    }
    if (!(instruction instanceof Instruction.Compute compute)) {
      return null;
    }
    List<Operand> operands = compute.operands();
    Fact first = operands.isEmpty() ? null : fact(operands.get(0), before);
    Fact second = operands.size() < 2 ? null : fact(operands.get(1), before);
    return switch (compute.operator()) {
      case COPY -> first;
      case MAKE_VARIANT -> new Fact.Variant(compute.immediate());
      case VARIANT ->
          first instanceof Fact.Variant variant ? new Fact.Known(variant.number()) : null;
      case EQUAL, NOT_EQUAL ->
          first instanceof Fact.Known a && second instanceof Fact.Known b
              ? new Fact.Known(
                  (a.bits() == b.bits()) == (compute.operator() == Operator.EQUAL) ? 1 : 0)
              : null;
      case ADD, SUBTRACT ->
          // These two end in a panic rather than wrap around.
          first instanceof Fact.Moved moved
                  && second instanceof Fact.Known value
                  && Math.abs(value.bits()) <= LONGEST
              ? new Fact.Moved(
                  moved.register(),
                  moved.by() + (compute.operator() == Operator.ADD ? value.bits() : -value.bits()))
              : null;
      default -> null;
    };
  }

  private static @Nullable Fact fact(Operand operand, Map<Integer, Fact> facts) {
    if (operand instanceof Operand.Register register) {
      return facts.get(register.number());
    }
    return ((Operand.Fixed) operand).value() instanceof Constant.Scalar scalar
        ? new Fact.Known(scalar.bits())
        : null;
  }
}
