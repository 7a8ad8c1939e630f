package dev.thawline.rust.type;

import dev.thawline.program.FormatOptions;
import dev.thawline.program.MemoryOrder;
import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Expression.MacroArgument;
import dev.thawline.rust.syntax.Hygiene;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.Path;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Format strings: {@code {}}, {@code {0}}, {@code {name}}, each also with options. */
final class FormatChecker {
  private final BodyContext context;
  private final List<Typed> positional = new ArrayList<>();
  private final Map<String, Integer> named = new HashMap<>();
  private final boolean[] used;
  private final Span span;

  /** Structs of the library that {@code Display} and {@code Debug} write as what they lead to. */
  private static final Set<String> FORWARDING =
      Set.of(
          "Ref",
          "RefMut",
          "Rc",
          "Arc",
          "Pin",
          "MutexGuard",
          "RwLockReadGuard",
          "RwLockWriteGuard",
          "Vec");

  private final @Nullable Hygiene hygiene;
  private int next;

  private FormatChecker(
      BodyContext context, List<MacroArgument> arguments, Expression.StringLiteral format) {
    this.context = context;
    this.span = format.span();
    this.hygiene = format.hygiene();
    for (MacroArgument argument : arguments) {
      Identifier name = argument.name();
      if (name != null) {
        named.put(name.text(), positional.size());
      }
      positional.add(forwarded(context.expressions.check(argument.value())));
    }
    used = new boolean[positional.size()];
  }

  /** The parts of a format with its arguments; the first argument is the format string. */
  static List<Typed.Piece> pieces(BodyContext context, List<MacroArgument> arguments, Span span) {
    if (arguments.isEmpty()) {
      return List.of();
    }
    if (!(arguments.get(0).value() instanceof Expression.StringLiteral format)) {
      context.error(
          Diagnostic.error(
              "T0108",
              "format argument must be a string literal",
              arguments.get(0).value().span()));
      return List.of();
    }
    FormatChecker checker =
        new FormatChecker(context, arguments.subList(1, arguments.size()), format);
    List<Typed.Piece> pieces = checker.parse(format.value());
    checker.unused();
    return pieces;
  }

  private List<Typed.Piece> parse(String format) {
    List<Typed.Piece> pieces = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      if ((c == '{' || c == '}') && i + 1 < format.length() && format.charAt(i + 1) == c) {
        text.append(c);
        i += 2;
      } else if (c == '{') {
        int close = format.indexOf('}', i);
        if (close < 0) {
          bad("invalid format string: expected `}` but string was terminated");
          return pieces;
        }
        if (text.length() > 0) {
          pieces.add(Typed.Piece.of(text.toString()));
          text.setLength(0);
        }
        pieces.add(piece(format.substring(i + 1, close).strip()));
        i = close + 1;
      } else if (c == '}') {
        bad("invalid format string: unmatched `}` found");
        return pieces;
      } else {
        text.append(c);
        i++;
      }
    }
    if (text.length() > 0) {
      pieces.add(Typed.Piece.of(text.toString()));
    }
    return pieces;
  }

  private void bad(String message) {
    context.error(Diagnostic.error("T0108", message, span));
  }

  private Typed.Piece piece(String hole) {
    int colon = hole.indexOf(':');
    String name = colon < 0 ? hole : hole.substring(0, colon).strip();
    FormatOptions options = FormatOptions.DISPLAY;
    if (colon >= 0) {
      String written = hole.substring(colon + 1).stripTrailing();
      FormatOptions found = FormatOptionsParser.parse(written);
      if (found == null) {
        context.unsupported("format options `:" + written + "`", span);
        Arrays.fill(used, true);
        return Typed.Piece.of("");
      }
      options = found;
    }
    Typed argument = options.isDebug() ? loaded(argument(name), options) : argument(name);
    FormatOptions used = options;
    context.atEnd.add(() -> judge(argument, used));
    return new Typed.Piece("", argument, options);
  }

  /** What {@code Debug} writes for an atomic: the value that a relaxed load reads. */
  private Typed loaded(Typed argument, FormatOptions options) {
    if (!(written(argument.type(), options) instanceof Type.Atomic atomic)
        || !(Types.resolve(atomic.value()) instanceof Type.Scalar)) {
      return argument;
    }
    Typed place = argument;
    while (!(Types.resolve(place.type()) instanceof Type.Atomic)) {
      place = context.places.step(place, place.span());
      if (place == null) {
        return argument;
      }
    }
    return new Typed.LibraryCall(
        LibraryFunction.ATOMIC_LOAD,
        List.of(context.methods.borrow(place, false, argument.span())),
        List.of(OrderUse.of(MemoryOrder.RELAXED)),
        atomic.value(),
        atomic.value(),
        argument.span());
  }

  private Typed argument(String name) {
    Integer index = null;
    if (name.isEmpty()) {
      index = next++;
    } else if (name.length() < 6 && name.chars().allMatch(c -> c >= '0' && c <= '9')) {
      index = Integer.valueOf(name);
    } else if (named.containsKey(name)) {
      index = named.get(name);
    }
    if (index != null) {
      if (index >= positional.size()) {
        bad("the format string names more arguments than there are");
        return new Typed.Erroneous(span);
      }
      used[index] = true;
      return positional.get(index);
    }
    return inline(name);
  }

  private Typed inline(String name) {
    boolean isName = Character.isUnicodeIdentifierStart(name.charAt(0)) || name.charAt(0) == '_';
    if (!isName || !name.chars().allMatch(Character::isUnicodeIdentifierPart)) {
      context.unsupported("expressions inside format strings", span);
      return new Typed.Erroneous(span);
    }
    Path path =
        new Path(List.of(new Path.Segment(new Identifier(name, span, hygiene), List.of())), span);
    return forwarded(context.expressions.check(new Expression.Name(path, span)));
  }

  /**
   * What is written for a value: pointers of the library whose {@code fmt} is that of what {@code
   * Deref} gives are dereferenced here, before their own borrow.
   */
  private Typed forwarded(Typed argument) {
    Type type = Types.resolve(argument.type());
    boolean forwards =
        type instanceof Type.Struct struct
            && struct.definition().span().file().isLibrary()
            && FORWARDING.contains(struct.definition().name());
    boolean isReference = type instanceof Type.Reference && !Types.isText(type);
    if (!forwards && !isReference) {
      return argument;
    }
    Typed target = context.places.step(argument, argument.span());
    if (target == null) {
      return argument;
    }
    Typed written = forwarded(target);
    return forwards || written != target ? written : argument;
  }

  private void unused() {
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        context.error(Diagnostic.error("T0108", "argument never used", positional.get(i).span()));
      }
    }
  }

  private void judge(Typed argument, FormatOptions options) {
    Type type = written(argument.type(), options);
    Type part = type instanceof Type.Slice slice ? Types.resolve(slice.element()) : type;
    boolean isJudgedLater = part instanceof Type.Parameter || part instanceof Type.Projection;
    if (!isJudgedLater && !fits(type, options)) {
      context.error(unsupported(type, argument.span()));
    }
  }

  /**
   * What a format writes for a value of this type: but for {@code {:p}}, references leave no trace.
   */
  static Type written(Type type, FormatOptions options) {
    Type found = Types.resolve(type);
    if (options.kind() == FormatOptions.Kind.POINTER) {
      return found;
    }
    while ((found instanceof Type.Reference && !Types.isText(found)) || Types.isBox(found)) {
      found = Types.pointee(found);
    }
    return found;
  }

  /** Whether values of a type can be written so. */
  static boolean fits(Type type, FormatOptions options) {
    return switch (options.kind()) {
      case DISPLAY -> isPlain(type);
      case DEBUG ->
          isPlain(type)
              || isDebug(
                  type instanceof Type.Slice slice ? slice.element() : type, new HashSet<>());
      case POINTER -> isThin(type) || isFailed(type);
      default -> Types.isInteger(type) || isFailed(type);
    };
  }

  static Diagnostic unsupported(Type type, Span span) {
    return Diagnostic.unsupported("printing values of type `" + type.text() + "`", span)
        .withHelp("print the numbers inside");
  }

  private static boolean isFailed(Type type) {
    return type instanceof Type.Erroneous || type instanceof Type.Never;
  }

  private static boolean isPlain(Type type) {
    return type instanceof Type.Scalar || isFailed(type) || Types.isText(type);
  }

  /** Whether it is a pointer that is written as one address. */
  private static boolean isThin(Type type) {
    return (Types.isPointer(type) || Types.isBox(type) || type instanceof Type.FunctionPointer)
        && !Types.isWide(type)
        && !Types.isText(type);
  }

  /** Whether a derived {@code Debug} writes only numbers and names. */
  private static boolean isDebug(Type written, Set<Type> open) {
    Type type = Types.resolve(written);
    if (type instanceof Type.Scalar || Types.isText(type)) {
      return true;
    }
    if (type instanceof Type.Reference || Types.isBox(type) || Types.isVector(type)) {
      Type inside = Types.isVector(type) ? Types.parts(type).get(0) : Types.pointee(type);
      return isDebug(inside instanceof Type.Slice slice ? slice.element() : inside, open);
    }
    boolean isAddress = type instanceof Type.RawPointer || type instanceof Type.FunctionPointer;
    if (isAddress && isThin(type)) {
      return true;
    }
    boolean writesItself =
        type instanceof Type.Struct struct
            && struct.definition().span().file().isLibrary()
            && !struct.definition().derivesDebug();
    if (writesItself || !open.add(type)) {
      return false;
    }
    boolean fits;
    if (type instanceof Type.Struct struct
        && (!struct.definition().derivesDebug() || struct.definition().span().file().isLibrary())) {
      // The library's own impls do not write the fields of the prelude's structs.
      fits = false;
    } else if (type instanceof Type.Tuple || type instanceof Type.Struct) {
      fits = Types.fields(type).stream().allMatch(field -> isDebug(field, open));
    } else if (type instanceof Type.Array array) {
      fits = isDebug(array.element(), open);
    } else if (type instanceof Type.Enumeration enumeration) {
      fits = enumeration.definition().derivesDebug();
      for (int i = 0; i < enumeration.definition().variants().size(); i++) {
        fits &=
            Types.variantFields(enumeration, i).stream().allMatch(field -> isDebug(field, open));
      }
    } else {
      fits = false;
    }
    open.remove(type);
    return fits;
  }
}
