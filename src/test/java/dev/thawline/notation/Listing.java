package dev.thawline.notation;

import dev.thawline.program.Constant;
import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.Pointee;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Programs in a form that tests can read. */
final class Listing {
  private Listing() {}

  static Program compile(String text) {
    return EventNotation.compile(new SourceFile("test.ev", text), new Diagnostics());
  }

  /** The instructions of main, without the boundaries and the return. */
  static List<String> main(String text) {
    return of(compile(text).functions().get(1)).stream()
        .filter(line -> !line.equals("boundary") && !line.equals("return unit"))
        .toList();
  }

  /** One line an instruction. */
  static List<String> of(Function function) {
    List<String> lines = new ArrayList<>();
    function.code().forEach(instruction -> lines.add(line(instruction)));
    return lines;
  }

  private static String line(Instruction instruction) {
    if (instruction instanceof Instruction.Boundary) {
      return "boundary";
    } else if (instruction instanceof Instruction.Allocate i) {
      return "%"
          + i.target()
          + " = allocate "
          + i.kind()
          + " "
          + layout(i.layout())
          + " "
          + i.name();
    } else if (instruction instanceof Instruction.Deallocate i) {
      return "deallocate " + i.kind() + " " + operand(i.pointer());
    } else if (instruction instanceof Instruction.Load i) {
      return "%"
          + i.target()
          + " = load "
          + operand(i.pointer())
          + " "
          + layout(i.layout())
          + " "
          + i.order().shortName();
    } else if (instruction instanceof Instruction.Store i) {
      return "store "
          + operand(i.pointer())
          + " "
          + operand(i.value())
          + " "
          + layout(i.layout())
          + " "
          + i.order().shortName();
    } else if (instruction instanceof Instruction.Update i) {
      return "%"
          + i.target()
          + " = update "
          + operand(i.pointer())
          + " "
          + i.operator().name().toLowerCase(Locale.ROOT)
          + " "
          + operand(i.operand())
          + " "
          + i.order().shortName();
    } else if (instruction instanceof Instruction.CompareExchange i) {
      return "%"
          + i.target()
          + " = exchange"
          + (i.weak() ? "-weak " : " ")
          + operand(i.pointer())
          + " "
          + operand(i.expected())
          + " "
          + operand(i.replacement())
          + " "
          + i.success().shortName()
          + " "
          + i.failure().shortName();
    } else if (instruction instanceof Instruction.Retag i) {
      return "%"
          + i.target()
          + " = retag "
          + operand(i.source())
          + " "
          + i.kind().rust()
          + " "
          + i.origin()
          + pointee(i.pointee())
          + (i.call() == null ? "" : " call " + operand(i.call()));
    } else if (instruction instanceof Instruction.Deref i) {
      return "deref " + operand(i.pointer()) + " " + i.kind().rust() + pointee(i.pointee());
    } else if (instruction instanceof Instruction.Compute i) {
      return "%"
          + i.target()
          + " = "
          + i.operator().name().toLowerCase(Locale.ROOT)
          + (i.immediate() == 0 ? "" : " #" + i.immediate())
          + operands(i.operands());
    } else if (instruction instanceof Instruction.Enter i) {
      return "%" + i.target() + " = enter" + (i.noWritable() ? " nowritable" : "");
    } else if (instruction instanceof Instruction.Leave i) {
      return "leave " + operand(i.call());
    } else if (instruction instanceof Instruction.Expose i) {
      return "expose " + operand(i.pointer());
    } else if (instruction instanceof Instruction.FromExposed i) {
      return "%" + i.target() + " = exposed " + operand(i.address());
    } else if (instruction instanceof Instruction.Fence i) {
      return "fence " + i.order().shortName();
    } else if (instruction instanceof Instruction.Spawn i) {
      return "%" + i.target() + " = spawn " + operand(i.function()) + operands(i.arguments());
    } else if (instruction instanceof Instruction.Join i) {
      return "%" + i.target() + " = join " + operand(i.handle());
    } else if (instruction instanceof Instruction.Call i) {
      return "call " + operand(i.function());
    } else if (instruction instanceof Instruction.Return i) {
      return "return " + operand(i.value());
    } else if (instruction instanceof Instruction.Jump i) {
      return "jump " + i.destination();
    } else if (instruction instanceof Instruction.Branch i) {
      return "branch " + operand(i.condition()) + " " + i.whenTrue() + " " + i.whenFalse();
    } else if (instruction instanceof Instruction.Print i) {
      return "print "
          + i.pieces().stream()
              .map(piece -> piece.value() == null ? piece.text() : operand(piece.value()))
              .collect(Collectors.joining());
    }
    throw new AssertionError(instruction);
  }

  private static String operands(List<Operand> operands) {
    return operands.stream().map(o -> " " + operand(o)).collect(Collectors.joining());
  }

  private static String operand(Operand operand) {
    if (operand instanceof Operand.Register register) {
      return "%" + register.number();
    }
    Constant constant = ((Operand.Fixed) operand).value();
    if (constant instanceof Constant.Scalar scalar) {
      return Long.toString(scalar.bits());
    } else if (constant instanceof Constant.StaticPointer pointer) {
      return "@" + pointer.variable();
    } else if (constant instanceof Constant.FunctionReference function) {
      return "f" + function.function();
    }
    return constant.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  private static String layout(Layout layout) {
    if (layout instanceof Layout.Scalar scalar) {
      return switch (scalar.type().kind()) {
        case POINTER -> "ptr";
        case SIGNED -> "i" + 8 * scalar.type().size();
        default -> "u" + 8 * scalar.type().size();
      };
    }
    Layout.Product product = (Layout.Product) layout;
    String fields =
        product.fields().stream().map(f -> layout(f.layout())).collect(Collectors.joining(","));
    return (product.interiorMutable() ? "cell(" : "(") + fields + ")";
  }

  private static String pointee(Pointee pointee) {
    String cells =
        pointee.cells().stream()
            .map(range -> " cell " + range.start() + ".." + range.end())
            .collect(Collectors.joining());
    return " size "
        + pointee.size()
        + cells
        + (pointee.freeze() ? "" : " nofreeze")
        + (pointee.unpin() ? "" : " nounpin")
        + (pointee.globalAllocator() ? "" : " allocator");
  }
}
