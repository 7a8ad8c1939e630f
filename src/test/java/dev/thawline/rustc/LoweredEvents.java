package dev.thawline.rustc;

import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.Program;
import dev.thawline.program.RetagOrigin;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The events of a lowered program in the words of {@link EventLines}. Without words there are:
 * allocation and deallocation, the start and end of a protected call, and {@code transmute}, which
 * MIR has no statement for; a dereference is told by the place of the event that uses it. A reborrow
 * that {@link MirEvents} leaves out by its rule 5 is left out here too.
 */
final class LoweredEvents {
  private final Program program;
  private final Function function;
  private final EventLines out;

  /** The event before, if it was a retag, and its line. */
  private Instruction.@Nullable Retag last;

  private int lastLine;

  private LoweredEvents(Program program, Function function, EventLines out) {
    this.program = program;
    this.function = function;
    this.out = out;
  }

  static EventLines of(Program program) {
    EventLines out = new EventLines();
    for (int i = 0; i < program.functions().size(); i++) {
      // The entry function initialises statics, which MIR has as constants.
      if (i != program.entry()) {
        new LoweredEvents(program, program.functions().get(i), out).walk();
      }
    }
    return out;
  }

  private void walk() {
    for (int i = 0; i < function.code().size(); i++) {
      Instruction instruction = function.code().get(i);
      int line = function.spans().get(i).line();
      String text = text(instruction, i);
      if (text != null && !isAgain(instruction, line)) {
        out.add(line, text);
        last = instruction instanceof Instruction.Retag retag ? retag : null;
        lastLine = line;
      }
    }
  }

  /** Rule 5: {@code &*r} right after the event of the same line that made r. */
  private boolean isAgain(Instruction instruction, int line) {
    return last != null
        && line == lastLine
        && instruction instanceof Instruction.Retag retag
        && retag.origin() == RetagOrigin.BORROW
        && retag.kind() == PointerKind.SHARED
        && last.kind() == PointerKind.SHARED
        && retag.source().equals(Operand.register(last.target()))
        && retag.pointee().equals(last.pointee());
  }

  private @Nullable String text(Instruction instruction, int at) {
    if (instruction instanceof Instruction.Load load) {
      return "read " + load.layout().size() + " " + place(load.pointer(), at);
    }
    if (instruction instanceof Instruction.Store store) {
      return "write " + store.layout().size() + " " + place(store.pointer(), at);
    }
    if (instruction instanceof Instruction.Retag retag) {
      return retag.origin() == RetagOrigin.TRANSMUTE ? null : retag(retag, at);
    }
    if (instruction instanceof Instruction.Call call) {
      return "call " + callee(call.function());
    }
    return null;
  }

  private String retag(Instruction.Retag retag, int at) {
    String size = size(retag.pointee(), retag.count());
    String kind = retag.kind().rust();
    return switch (retag.origin()) {
      case BORROW -> kind + " " + size + " of " + place(retag.source(), at);
      case TWO_PHASE -> "&two-phase " + size + " of " + place(retag.source(), at);
      case ADDRESS_OF, CAST -> {
        String source = retag.origin() == RetagOrigin.CAST ? "*" : place(retag.source(), at);
        boolean isMut = retag.kind() == PointerKind.RAW_MUT;
        yield (isMut ? "&raw mut " : "&raw const ")
            + size
            + " of "
            + (source.startsWith("*") ? "*" : source);
      }
      case ARGUMENT -> "entry " + kind + " " + size;
      case LOAD, RETURN, COPY ->
          retag.origin().name().toLowerCase(Locale.ROOT) + " " + kind + " " + size;
      case TRANSMUTE -> throw new IllegalArgumentException("no word for it");
    };
  }

  private static String size(Pointee pointee, @Nullable Operand count) {
    return count == null ? String.valueOf(pointee.size()) : "[" + pointee.size() + "]";
  }

  private String callee(Operand called) {
    if (called instanceof Operand.Fixed fixed
        && fixed.value() instanceof Constant.FunctionReference reference) {
      String name = program.functions().get(reference.function()).name();
      return name.contains("{closure") ? "closure" : name.replaceAll("<.*>", "").replaceAll(".*::", "");
    }
    return "pointer";
  }

  /** What a pointer leads to: behind which dereference it is, or whose allocation it is. */
  private String place(Operand pointer, int at) {
    if (!(pointer instanceof Operand.Register)) {
      return "static";
    }
    String origin = origin(pointer, at);
    for (int i = at - 1; i >= 0; i--) {
      Instruction before = function.code().get(i);
      if (before instanceof Instruction.Deref deref && origin(deref.pointer(), i).equals(origin)) {
        return "*" + deref.kind().rust();
      }
      if (before instanceof Instruction.Allocate allocate
          && origin(Operand.register(allocate.target()), i + 1).equals(origin)) {
        return allocate.name();
      }
    }
    return origin.equals("static") ? origin : "*";
  }

  /** The instruction that made the pointer, before it was moved within its allocation. */
  private String origin(Operand pointer, int at) {
    if (!(pointer instanceof Operand.Register register)) {
      return "static";
    }
    for (int i = at - 1; i >= 0; i--) {
      if (function.code().get(i) instanceof Instruction.Compute compute
          && compute.target() == register.number()) {
        Operand from = compute.operands().isEmpty() ? pointer : compute.operands().get(0);
        return switch (compute.operator()) {
          case OFFSET, COPY -> origin(from, i);
          case FIELD -> origin(from, i) + "." + compute.immediate();
          default -> register.number() + " of " + i;
        };
      }
    }
    return String.valueOf(register.number());
  }
}
