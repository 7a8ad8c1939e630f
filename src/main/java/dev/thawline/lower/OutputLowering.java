package dev.thawline.lower;

import dev.thawline.program.FormatOptions;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.syntax.BinaryOperator;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Printing, panics and assertions. A format borrows its arguments and passes the references on, so
 * {@code println!("{}", *p)} is more than a read; all of it is one step.
 */
final class OutputLowering {
  /** An argument on its way: a pointer to a value of this type, or the value. */
  private static final class Argument {
    private Operand operand;
    private Type type;
    private boolean isPointer;

    Argument(Operand operand, Type type, boolean isPointer) {
      this.operand = operand;
      this.type = type;
      this.isPointer = isPointer;
    }
  }

  private final BodyLowering body;

  OutputLowering(BodyLowering body) {
    this.body = body;
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  Operand value(Typed typed, Span step) {
    if (typed instanceof Typed.Print print) {
      print(print, step);
      return BodyLowering.UNIT;
    }
    if (typed instanceof Typed.Panic panic) {
      builder()
          .emit(new Instruction.Panic(format(panic.message(), panic.span(), step)), panic.span());
      return BodyLowering.NOTHING;
    }
    if (typed instanceof Typed.Assert assertion) {
      Typed condition = assertion.condition();
      Operand holds =
          body.values()
              .value(
                  condition,
                  ValueLowering.Use.OPERAND,
                  Purity.isPure(condition) ? step : condition.span());
      require(
          holds,
          true,
          () -> format(assertion.message(), assertion.span(), assertion.span()),
          assertion.span());
      return BodyLowering.UNIT;
    }
    if (typed instanceof Typed.AssertCompare comparison) {
      compare(comparison, step);
      return BodyLowering.UNIT;
    }
    throw new SpecException(Diagnostic.unsupported("this expression", typed.span()));
  }

  /**
   * Panics unless the condition is as wanted. The message is formatted only then, as a step of its
   * own; what it borrows ends there too.
   */
  private void require(
      Operand condition, boolean wanted, Supplier<List<Instruction.Piece>> message, Span span) {
    FunctionBuilder.Label good = new FunctionBuilder.Label();
    FunctionBuilder.Label bad = new FunctionBuilder.Label();
    builder().branch(condition, wanted ? good : bad, wanted ? bad : good, span);
    builder().bindWithin(bad);
    Span announced = builder().announced();
    body.scopes().openTemporary(span);
    builder().emit(new Instruction.Panic(message.get()), span);
    body.scopes().close();
    builder().bindWithin(good);
    builder().announce(announced);
  }

  /** What must be evaluated before the borrows: everything but places. */
  private @Nullable Operand evaluateFirst(Typed typed) {
    if (typed instanceof Typed.Place) {
      body.places().prepare(typed);
      return null;
    }
    Operand value = body.values().value(typed, ValueLowering.Use.PLACED, typed.span());
    if (value instanceof Operand.Register) {
      int kept = builder().register();
      builder().copy(kept, value, typed.span());
      value = Operand.register(kept);
    }
    body.values().discard(value, typed.type());
    return value;
  }

  /**
   * The borrow of an argument. One of a register or of a value is invisible: nobody else knows it.
   */
  private Argument borrow(Typed typed, @Nullable Operand evaluated) {
    if (evaluated != null) {
      return new Argument(evaluated, typed.type(), false);
    }
    body.ownership().used(typed);
    Location location = body.places().locate(typed);
    if (location instanceof Location.InMemory memory) {
      Operand pointer =
          body.retags()
              .pointer(
                  memory.pointer(),
                  PointerKind.SHARED,
                  RetagOrigin.BORROW,
                  typed.type(),
                  typed.span());
      return new Argument(pointer, typed.type(), true);
    }
    return new Argument(body.places().readPlain(location, typed.span()), typed.type(), false);
  }

  /**
   * The arguments, borrowed from left to right: {@code (&first, &second)}. One that precedes an
   * argument with steps of its own is borrowed before them, and copied into the tuple after them;
   * the others are borrowed in the step of the whole.
   */
  private List<Argument> borrowAll(List<Typed> arguments, Span span, Span step) {
    int lastStep = arguments.size() - 1;
    while (lastStep >= 0 && Purity.isPure(arguments.get(lastStep))) {
      lastStep--;
    }
    List<@Nullable Operand> evaluated = new ArrayList<>();
    List<@Nullable Argument> found = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Typed argument = arguments.get(i);
      evaluated.add(evaluateFirst(argument));
      boolean isSeen = argument instanceof Typed.Place && !body.places().isInRegister(argument);
      if (i < lastStep && isSeen) {
        builder().step(argument.span());
        found.add(borrow(argument, null));
      } else {
        found.add(null);
      }
    }
    builder().step(step);
    List<Argument> all = new ArrayList<>();
    for (int i = 0; i < arguments.size(); i++) {
      Argument early = found.get(i);
      if (early == null) {
        all.add(borrow(arguments.get(i), evaluated.get(i)));
      } else {
        all.add(early);
      }
    }
    for (int i = 0; i < arguments.size(); i++) {
      Argument early = found.get(i);
      if (early != null && early.isPointer) {
        Type reference = new Type.Reference(false, early.type);
        early.operand = body.retags().value(early.operand, reference, RetagOrigin.COPY, null, span);
      }
    }
    return all;
  }

  private void print(Typed.Print print, Span step) {
    List<Instruction.Piece> pieces = format(print.pieces(), print.span(), step);
    if (print.visible()) {
      builder().emit(new Instruction.Print(pieces, print.newline()), print.span());
    }
  }

  /** Evaluates, borrows and reads what a format needs; the step begins where it borrows. */
  private List<Instruction.Piece> format(List<Typed.Piece> pieces, Span span, Span step) {
    List<Typed> arguments = new ArrayList<>();
    for (Typed.Piece piece : pieces) {
      Typed argument = piece.argument();
      if (argument != null && !(argument instanceof Typed.Text) && !contains(arguments, argument)) {
        arguments.add(argument);
      }
    }
    List<Typed> addresses = addresses(pieces, span);
    arguments.sort(Comparator.comparing(OutputLowering::isNamedInside));
    List<Argument> all = borrowAll(arguments, span, step);
    IdentityHashMap<Typed, Argument> borrowed = new IdentityHashMap<>();
    for (int i = 0; i < arguments.size(); i++) {
      borrowed.put(arguments.get(i), all.get(i));
    }
    boolean visible =
        borrowed.values().stream().anyMatch(one -> one.isPointer || DebugReads.isNeeded(one.type));
    Operand call = null;
    if (visible) {
      int register = builder().register();
      builder().emit(new Instruction.Enter(register, false), span);
      call = Operand.register(register);
      for (Typed argument : arguments) {
        Argument one = borrowed.get(argument);
        if (one != null && contains(addresses, argument)) {
          formatAddress(one, call, argument.span());
        } else if (one != null) {
          format(one, call, argument.span());
        }
      }
      builder().emit(new Instruction.Leave(call), span);
    }
    return formatted(pieces, borrowed);
  }

  /** The arguments that are written as addresses. */
  private static List<Typed> addresses(List<Typed.Piece> pieces, Span span) {
    List<Typed> addresses = new ArrayList<>();
    List<Typed> others = new ArrayList<>();
    for (Typed.Piece piece : pieces) {
      Typed argument = piece.argument();
      if (argument != null) {
        boolean isAddress = piece.options().kind() == FormatOptions.Kind.POINTER;
        (isAddress ? addresses : others).add(argument);
      }
    }
    if (addresses.stream().anyMatch(argument -> contains(others, argument))) {
      throw new SpecException(
          Diagnostic.unsupported("an argument that is written as an address and otherwise", span));
    }
    return addresses;
  }

  /**
   * {@code fmt::Pointer}: of a raw pointer nothing more; a shared reference becomes a raw pointer;
   * a unique one or a box is reborrowed as a shared one.
   */
  private void formatAddress(Argument argument, Operand call, Span span) {
    Type type = Types.resolve(argument.type);
    if (argument.isPointer) {
      receive(argument, type, call, span);
    }
    boolean isBox = Types.isBox(type);
    if (isBox) {
      argument.operand =
          builder().compute(Operator.FIELD, ScalarType.U8, 0, span, argument.operand);
    }
    if (isBox || type instanceof Type.Reference) {
      boolean isShared = type instanceof Type.Reference reference && !reference.mutable();
      Type target = Types.pointee(type);
      builder()
          .emit(
              new Instruction.Deref(
                  argument.operand, Retagging.kind(type), Retagging.pointee(target)),
              span);
      argument.operand =
          body.retags()
              .pointer(
                  argument.operand,
                  isShared ? PointerKind.RAW_CONST : PointerKind.SHARED,
                  RetagOrigin.BORROW,
                  target,
                  span);
    }
  }

  /** Whether the string itself names it: such arguments come after all others. */
  private static boolean isNamedInside(Typed argument) {
    String text = argument.span().text();
    return text.endsWith("\"") || text.endsWith("#");
  }

  private static boolean contains(List<Typed> found, Typed typed) {
    return found.stream().anyMatch(one -> one == typed);
  }

  private List<Instruction.Piece> formatted(
      List<Typed.Piece> parts, IdentityHashMap<Typed, Argument> borrowed) {
    List<Instruction.Piece> pieces = new ArrayList<>();
    for (Typed.Piece piece : parts) {
      Typed argument = piece.argument();
      Argument value = argument == null ? null : borrowed.get(argument);
      if (argument instanceof Typed.Text text) {
        FormatOptions options = piece.options();
        pieces.add(
            Instruction.Piece.of(
                options.isDebug()
                    ? FormatOptions.quoted(text.value())
                    : options.pad(text.value())));
      } else if (value != null) {
        pieces.add(Instruction.Piece.of(value.operand, piece.options(), Shapes.of(value.type)));
      } else {
        pieces.add(Instruction.Piece.of(piece.text()));
      }
    }
    return pieces;
  }

  /** Whether a pointer's {@code Display::fmt} is that of what it points to. */
  private static boolean isForwarding(Type type) {
    return (Types.resolve(type) instanceof Type.Reference && !Types.isText(type))
        || Types.isBox(type);
  }

  /**
   * What {@code Display::fmt} does with its reference: through references and boxes, it calls
   * itself.
   */
  private void format(Argument argument, Operand call, Span span) {
    if (argument.isPointer) {
      receive(argument, argument.type, call, span);
    }
    while (isForwarding(argument.type)) {
      Type target = Types.pointee(argument.type);
      Operand pointer =
          Types.isBox(argument.type)
              ? builder().compute(Operator.FIELD, ScalarType.U8, 0, span, argument.operand)
              : argument.operand;
      body.places().behind(pointer, argument.type, target, span);
      argument.operand =
          body.retags().pointer(pointer, PointerKind.SHARED, RetagOrigin.BORROW, target, span);
      argument.type = target;
      receive(argument, target, call, span);
    }
    if (!(Types.resolve(argument.type) instanceof Type.Slice)) {
      argument.operand = new DebugReads(body, call, span).follow(argument.operand, argument.type);
    }
  }

  private void receive(Argument argument, Type type, Operand call, Span span) {
    if (Types.resolve(type) instanceof Type.Slice slice) {
      argument.operand = new DebugReads(body, call, span).argument(argument.operand, slice);
      argument.isPointer = false;
      return;
    }
    int register = builder().register();
    builder()
        .emit(
            new Instruction.Retag(
                register,
                argument.operand,
                PointerKind.SHARED,
                RetagOrigin.ARGUMENT,
                Retagging.pointee(type),
                call,
                0),
            span);
    argument.operand = body.load(Operand.register(register), type, span);
    argument.isPointer = false;
  }

  /** {@code match (&left, &right) { (l, r) => if !(*l == *r) { panic } }}. */
  private void compare(Typed.AssertCompare comparison, Span step) {
    List<Argument> both =
        borrowAll(List.of(comparison.left(), comparison.right()), comparison.span(), step);
    Argument left = both.get(0);
    Argument right = both.get(1);
    Operand a = through(left, comparison.left().span());
    Operand b = through(right, comparison.right().span());
    Operand equal =
        body.values()
            .operators()
            .arithmetic(
                BinaryOperator.EQUAL,
                comparison.left().type(),
                comparison.right().type(),
                a,
                b,
                comparison.span());
    boolean isNumber = Types.resolve(comparison.left().type()) instanceof Type.Scalar;
    require(
        equal,
        comparison.equal(),
        () -> {
          List<Instruction.Piece> message =
              new ArrayList<>(format(comparison.message(), comparison.span(), comparison.span()));
          if (isNumber) {
            message.add(Instruction.Piece.of(" (left: "));
            message.add(Instruction.Piece.of(a));
            message.add(Instruction.Piece.of(", right: "));
            message.add(Instruction.Piece.of(b));
            message.add(Instruction.Piece.of(")"));
          }
          return message;
        },
        comparison.span());
  }

  private Operand through(Argument argument, Span span) {
    if (!argument.isPointer) {
      return argument.operand;
    }
    builder()
        .emit(
            new Instruction.Deref(
                argument.operand, PointerKind.SHARED, Retagging.pointee(argument.type)),
            span);
    return body.load(argument.operand, argument.type, span);
  }
}
