package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The drop flags of one function. Where every way leads to the same value of a flag, its test is
 * replaced by what it gives, as drop elaboration makes drops static or dead; a flag that nothing
 * tests any more is no register at all. What is certainly empty where it is used is an error.
 */
final class DropFlags {
  static final Operand TRUE = Operand.of(Constant.of(ScalarType.BOOL, 1));
  static final Operand FALSE = Operand.of(Constant.of(ScalarType.BOOL, 0));

  private static final byte[] UNREACHED = {};
  private static final byte NEVER = 1;
  private static final byte ALWAYS = 2;
  private static final byte SOMETIMES = 3;

  /** A use of what the flag tells about, before instruction number {@code position}. */
  private record Use(int position, int flag, Diagnostic error) {}

  /** An instruction that must not be reached. */
  private record Refusal(Instruction marker, Diagnostic error) {}

  private final List<Integer> flags = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  void add(int register) {
    flags.add(register);
  }

  void use(int position, int flag, Diagnostic error) {
    uses.add(new Use(position, flag, error));
  }

  /** A panic that stands for code that is not supported: it counts only where it is reached. */
  Instruction refuse(Diagnostic error) {
    Instruction marker = new Instruction.Panic(error.message());
    refusals.add(new Refusal(marker, error));
    return marker;
  }

  /** Resolves what is known in finished code, whose jumps have their destinations. */
  void resolve(List<Instruction> code, List<Span> spans) {
    if (flags.isEmpty() && refusals.isEmpty()) {
      return;
    }
    byte[][] known = propagate(code);
    for (Refusal refusal : refusals) {
      for (int i = 0; i < code.size(); i++) {
        if (code.get(i) == refusal.marker() && known[i].length > 0) {
          throw new SpecException(refusal.error());
        }
      }
    }
    for (Use use : uses) {
      byte[] state = use.position() < known.length ? known[use.position()] : UNREACHED;
      if (state.length > 0 && state[1 + flags.indexOf(use.flag())] == NEVER) {
        throw new SpecException(use.error());
      }
    }
    for (int i = 0; i < code.size(); i++) {
      if (code.get(i) instanceof Instruction.Branch branch && known[i].length > 0) {
        byte value = value(branch.condition(), known[i]);
        if (value != SOMETIMES) {
          int next = value == ALWAYS ? branch.whenTrue() : branch.whenFalse();
          code.set(i, new Instruction.Jump(next));
        }
      }
    }
    prune(code, spans, known);
  }

  /** What is known before each instruction, from index 1 on; empty for one that is not reached. */
  private byte[][] propagate(List<Instruction> code) {
    byte[][] known = new byte[code.size()][];
    java.util.Arrays.fill(known, UNREACHED);
    Deque<Integer> waiting = new ArrayDeque<>();
    byte[] start = new byte[flags.size() + 1];
    java.util.Arrays.fill(start, SOMETIMES);
    arrive(known, waiting, 0, start);
    while (!waiting.isEmpty()) {
      int position = waiting.remove();
      byte[] state = known[position].clone();
      Instruction instruction = code.get(position);
      if (instruction instanceof Instruction.Jump jump) {
        arrive(known, waiting, jump.destination(), state);
      } else if (instruction instanceof Instruction.Branch branch) {
        byte value = value(branch.condition(), state);
        if (value != NEVER) {
          arrive(known, waiting, branch.whenTrue(), state);
        }
        if (value != ALWAYS) {
          arrive(known, waiting, branch.whenFalse(), state);
        }
      } else if (!(instruction instanceof Instruction.Return)
          && !(instruction instanceof Instruction.Panic)) {
        set(instruction, state);
        arrive(known, waiting, position + 1, state);
      }
    }
    return known;
  }

  private static void arrive(byte[][] known, Deque<Integer> waiting, int position, byte[] state) {
    byte[] before = known[position];
    if (before.length == 0) {
      known[position] = state.clone();
      waiting.add(position);
      return;
    }
    boolean changed = false;
    for (int i = 0; i < state.length; i++) {
      byte joined = (byte) (before[i] | state[i]);
      changed |= joined != before[i];
      before[i] = joined;
    }
    if (changed) {
      waiting.add(position);
    }
  }

  private void set(Instruction instruction, byte[] state) {
    if (instruction instanceof Instruction.Compute compute) {
      int index = flags.indexOf(compute.target());
      if (index >= 0) {
        boolean holds = compute.operands().get(0).equals(TRUE);
        state[1 + index] = holds ? ALWAYS : NEVER;
      }
    }
  }

  private byte value(Operand condition, byte[] state) {
    int index =
        condition instanceof Operand.Register register ? flags.indexOf(register.number()) : -1;
    return index < 0 ? SOMETIMES : state[1 + index];
  }

  private void prune(List<Instruction> code, List<Span> spans, byte[][] known) {
    Set<Integer> tested = new HashSet<>();
    for (int i = 0; i < code.size(); i++) {
      if (known[i].length > 0
          && code.get(i) instanceof Instruction.Branch branch
          && branch.condition() instanceof Operand.Register register) {
        tested.add(register.number());
      }
    }
    int[] moved = new int[code.size() + 1];
    int count = 0;
    for (int i = 0; i < code.size(); i++) {
      moved[i] = count;
      count += isKept(code.get(i), known[i], tested) ? 1 : 0;
    }
    moved[code.size()] = count;
    List<Instruction> kept = new ArrayList<>();
    List<Span> keptSpans = new ArrayList<>();
    for (int i = 0; i < code.size(); i++) {
      if (isKept(code.get(i), known[i], tested)) {
        kept.add(moved(code.get(i), moved));
        keptSpans.add(spans.get(i));
      }
    }
    code.clear();
    code.addAll(kept);
    spans.clear();
    spans.addAll(keptSpans);
  }

  private boolean isKept(Instruction instruction, byte[] state, Set<Integer> tested) {
    return state.length > 0
        && !(instruction instanceof Instruction.Compute compute
            && compute.operator() == Operator.COPY
            && flags.contains(compute.target())
            && !tested.contains(compute.target()));
  }

  private static Instruction moved(Instruction instruction, int[] moved) {
    if (instruction instanceof Instruction.Jump jump) {
      return new Instruction.Jump(moved[jump.destination()]);
    }
    if (instruction instanceof Instruction.Branch branch) {
      return new Instruction.Branch(
          branch.condition(), moved[branch.whenTrue()], moved[branch.whenFalse()]);
    }
    return instruction;
  }
}
