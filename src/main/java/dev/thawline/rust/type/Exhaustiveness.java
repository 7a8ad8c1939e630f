package dev.thawline.rust.type;

import dev.thawline.program.ScalarType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whether the arms of a match cover every value. The patterns are a matrix, one row an arm; its
 * first column is split into the cases that some pattern tells apart, each of which leaves a
 * smaller matrix (Maranget, "Warnings for pattern matching", 2007, section 3). A match that needs
 * too many cases is taken as covered: there, falling through all arms is a panic at run time.
 */
final class Exhaustiveness {
  private static final int MAXIMAL_CASES = 20_000;

  private int cases;

  private Exhaustiveness() {}

  static void check(BodyContext context, List<Typed.Arm> arms, Typed scrutinee, Span span) {
    List<List<TypedPattern>> rows = new ArrayList<>();
    for (Typed.Arm arm : arms) {
      if (arm.guard() == null) {
        rows.add(List.of(arm.pattern()));
      }
    }
    if (arms.isEmpty()
        || rows.stream().anyMatch(row -> PatternChecker.isIrrefutable(row.get(0)))
        || Types.isErroneous(scrutinee.type())) {
      return;
    }
    context.atEnd.add(
        () -> {
          // Patterns that are no patterns of their types have been told already.
          List<String> missing =
              context.diagnostics.hasErrors()
                  ? null
                  : new Exhaustiveness().missing(rows, List.of(scrutinee.type()));
          if (missing != null) {
            missing(context, missing.get(0), span);
          }
        });
  }

  /** Reports the values that an irrefutable pattern should match, but does not. */
  static void checkIrrefutable(BodyContext context, TypedPattern pattern, Type type) {
    if (PatternChecker.isIrrefutable(pattern)) {
      return;
    }
    context.atEnd.add(
        () -> {
          List<String> missing =
              Types.isErroneous(type) || context.diagnostics.hasErrors()
                  ? null
                  : new Exhaustiveness().missing(List.of(List.of(pattern)), List.of(type));
          if (missing != null) {
            context.error(
                Diagnostic.error("E0005", "refutable pattern in a local binding", pattern.span())
                    .withLabel("pattern `" + missing.get(0) + "` not covered")
                    .withHelp("use `let ... else` or `if let`"));
          }
        });
  }

  /** Values of these types, one a column, that no row matches; null if there are none. */
  private @Nullable List<String> missing(List<List<TypedPattern>> written, List<Type> types) {
    if (types.isEmpty()) {
      return written.isEmpty() ? List.of() : null;
    }
    if (++cases > MAXIMAL_CASES) {
      return null;
    }
    List<List<TypedPattern>> rows = new ArrayList<>();
    written.forEach(row -> expand(row.get(0), row, rows));
    Type type = Types.resolve(types.get(0));
    while (type instanceof Type.Reference && !Types.isText(type)) {
      type = Types.pointee(type);
    }
    List<Type> rest = types.subList(1, types.size());
    boolean isLookedAt = rows.stream().anyMatch(row -> !matchesAll(row.get(0)));
    if (isLookedAt && type instanceof Type.Enumeration enumeration) {
      return ofVariants(enumeration, rows, rest);
    }
    if (isLookedAt && (type instanceof Type.Tuple || type instanceof Type.Struct)) {
      String name = type instanceof Type.Struct struct ? struct.definition().name() : "";
      return ofFields(-1, name, Types.fields(type), rows, rest);
    }
    if (isLookedAt && (type instanceof Type.Slice || type instanceof Type.Array)) {
      return ofLengths(type, rows, rest);
    }
    if (isLookedAt
        && type instanceof Type.Scalar scalar
        && (scalar.scalar().isInteger() || Types.isBool(type))) {
      return ofNumbers(scalar.scalar(), rows, rest);
    }
    return with("_", missing(tails(rows), rest));
  }

  /** Alternatives become rows of their own; references are seen through. */
  private static void expand(
      TypedPattern first, List<TypedPattern> row, List<List<TypedPattern>> into) {
    if (first instanceof TypedPattern.Or or) {
      or.alternatives().forEach(alternative -> expand(alternative, row, into));
    } else if (first instanceof TypedPattern.Dereference dereference) {
      expand(dereference.target(), row, into);
    } else if (first instanceof TypedPattern.At at) {
      expand(at.pattern(), row, into);
    } else {
      List<TypedPattern> copy = new ArrayList<>(row);
      copy.set(0, first);
      into.add(copy);
    }
  }

  private static boolean matchesAll(TypedPattern pattern) {
    return pattern instanceof TypedPattern.Wildcard || pattern instanceof TypedPattern.Binding;
  }

  /** What remains of the rows whose first pattern matches everything. */
  private static List<List<TypedPattern>> tails(List<List<TypedPattern>> rows) {
    List<List<TypedPattern>> found = new ArrayList<>();
    for (List<TypedPattern> row : rows) {
      if (matchesAll(row.get(0))) {
        found.add(row.subList(1, row.size()));
      }
    }
    return found;
  }

  private @Nullable List<String> ofVariants(
      Type.Enumeration type, List<List<TypedPattern>> rows, List<Type> rest) {
    for (int i = 0; i < type.definition().variants().size(); i++) {
      String name = type.definition().variants().get(i).name();
      List<String> found = ofFields(i, name, Types.variantFields(type, i), rows, rest);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The case of one variant, or, with -1, of a tuple or struct. */
  private @Nullable List<String> ofFields(
      int variant, String name, List<Type> fields, List<List<TypedPattern>> rows, List<Type> rest) {
    List<List<TypedPattern>> inner = new ArrayList<>();
    for (List<TypedPattern> row : rows) {
      TypedPattern first = row.get(0);
      List<TypedPattern.FieldPattern> given = List.of();
      if (first instanceof TypedPattern.Variant one && one.variant() == variant) {
        given = one.fields();
      } else if (first instanceof TypedPattern.Product product && variant < 0) {
        given = product.fields();
      } else if (!matchesAll(first)) {
        continue;
      }
      List<TypedPattern> patterns =
          new ArrayList<>(
              Collections.nCopies(fields.size(), new TypedPattern.Wildcard(first.span())));
      given.forEach(field -> patterns.set(field.index(), field.pattern()));
      patterns.addAll(row.subList(1, row.size()));
      inner.add(patterns);
    }
    List<Type> types = new ArrayList<>(fields);
    types.addAll(rest);
    List<String> found = missing(inner, types);
    if (found == null) {
      return null;
    }
    String values = String.join(", ", found.subList(0, fields.size()));
    boolean isUnit = fields.isEmpty() && !name.isEmpty();
    return with(
        isUnit ? name : name + "(" + values + ")", found.subList(fields.size(), found.size()));
  }

  /**
   * The lengths that some pattern tells apart, and a longer one for all others, where what stands
   * before and behind a rest does not overlap.
   */
  private @Nullable List<String> ofLengths(
      Type type, List<List<TypedPattern>> rows, List<Type> rest) {
    if (type instanceof Type.Array array) {
      return ofLength(array.length(), false, array.element(), rows, rest);
    }
    int longest = 0;
    int front = 0;
    int back = 0;
    for (List<TypedPattern> row : rows) {
      if (row.get(0) instanceof TypedPattern.Elements elements) {
        longest = Math.max(longest, elements.rest() == null ? elements.single() + 1 : 0);
        front = Math.max(front, elements.front().size());
        back = Math.max(back, elements.back().size());
      }
    }
    longest = Math.max(longest, front + back);
    for (int length = 0; length <= longest; length++) {
      Type element = ((Type.Slice) type).element();
      List<String> found = ofLength(length, length == longest, element, rows, rest);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /**
   * The case of one length.
   *
   * @param orMore in words only: longer ones are alike
   */
  private @Nullable List<String> ofLength(
      int length, boolean orMore, Type element, List<List<TypedPattern>> rows, List<Type> rest) {
    TreeSet<Integer> positions = new TreeSet<>();
    rows.forEach(row -> positions.addAll(elements(row.get(0), length).keySet()));
    List<List<TypedPattern>> inner = new ArrayList<>();
    for (List<TypedPattern> row : rows) {
      TypedPattern first = row.get(0);
      if (first instanceof TypedPattern.Elements elements && !fits(elements, length)) {
        continue;
      }
      Map<Integer, TypedPattern> given = elements(first, length);
      List<TypedPattern> patterns = new ArrayList<>();
      for (int position : positions) {
        TypedPattern pattern = given.get(position);
        patterns.add(pattern == null ? new TypedPattern.Wildcard(first.span()) : pattern);
      }
      patterns.addAll(row.subList(1, row.size()));
      inner.add(patterns);
    }
    List<Type> types = new ArrayList<>(Collections.nCopies(positions.size(), element));
    types.addAll(rest);
    List<String> found = missing(inner, types);
    if (found == null) {
      return null;
    }
    List<String> texts = new ArrayList<>(Collections.nCopies(length, "_"));
    int next = 0;
    for (int position : positions) {
      texts.set(position, found.get(next++));
    }
    if (orMore) {
      texts.add("..");
    }
    return with("[" + String.join(", ", texts) + "]", found.subList(next, found.size()));
  }

  private static boolean fits(TypedPattern.Elements pattern, int length) {
    return pattern.rest() == null ? pattern.single() == length : pattern.single() <= length;
  }

  /** The patterns of single elements, by position, in a slice or array of this length. */
  private static Map<Integer, TypedPattern> elements(TypedPattern pattern, int length) {
    Map<Integer, TypedPattern> found = new HashMap<>();
    if (pattern instanceof TypedPattern.Product product) {
      product.fields().forEach(field -> found.put(field.index(), field.pattern()));
    } else if (pattern instanceof TypedPattern.Elements elements && fits(elements, length)) {
      for (int i = 0; i < elements.front().size(); i++) {
        found.put(i, elements.front().get(i));
      }
      int start = length - elements.back().size();
      for (int i = 0; i < elements.back().size(); i++) {
        found.put(start + i, elements.back().get(i));
      }
    }
    return found;
  }

  /** Cuts the numbers where some pattern begins or ends: between two cuts all are alike. */
  private @Nullable List<String> ofNumbers(
      ScalarType type, List<List<TypedPattern>> rows, List<Type> rest) {
    boolean isBool = type.kind() == ScalarType.Kind.BOOL;
    BigInteger minimum = isBool ? BigInteger.ZERO : Numbers.minimum(type);
    BigInteger maximum = isBool ? BigInteger.ONE : Numbers.maximum(type);
    TreeSet<BigInteger> cuts = new TreeSet<>(List.of(minimum));
    for (List<TypedPattern> row : rows) {
      if (row.get(0) instanceof TypedPattern.Literal literal) {
        cuts.add(Numbers.value(literal.bits(), type));
        cuts.add(Numbers.value(literal.bits(), type).add(BigInteger.ONE));
      } else if (row.get(0) instanceof TypedPattern.Range range) {
        cuts.add(low(range, type));
        cuts.add(high(range, type).add(BigInteger.ONE));
      }
    }
    for (BigInteger cut : cuts.subSet(minimum, true, maximum, true)) {
      List<List<TypedPattern>> inner = new ArrayList<>();
      for (List<TypedPattern> row : rows) {
        if (matchesNumber(row.get(0), cut, type)) {
          inner.add(row.subList(1, row.size()));
        }
      }
      List<String> found = missing(inner, rest);
      if (found != null) {
        BigInteger next = cuts.higher(cut);
        BigInteger last = next == null ? maximum : next.subtract(BigInteger.ONE);
        String one = isBool ? String.valueOf(cut.signum() > 0) : cut.toString();
        return with(last.equals(cut) || isBool ? one : cut + "..=" + last, found);
      }
    }
    return null;
  }

  private static BigInteger low(TypedPattern.Range range, ScalarType type) {
    Long bits = range.low();
    return bits == null ? Numbers.minimum(type) : Numbers.value(bits, type);
  }

  private static BigInteger high(TypedPattern.Range range, ScalarType type) {
    Long bits = range.high();
    return bits == null ? Numbers.maximum(type) : Numbers.value(bits, type);
  }

  private static boolean matchesNumber(TypedPattern pattern, BigInteger value, ScalarType type) {
    if (pattern instanceof TypedPattern.Literal literal) {
      return Numbers.value(literal.bits(), type).equals(value);
    }
    if (pattern instanceof TypedPattern.Range range) {
      return low(range, type).compareTo(value) <= 0 && high(range, type).compareTo(value) >= 0;
    }
    return matchesAll(pattern);
  }

  private static @Nullable List<String> with(String first, @Nullable List<String> others) {
    if (others == null) {
      return null;
    }
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  private static void missing(BodyContext context, String what, Span span) {
    context.error(
        Diagnostic.error("E0004", "non-exhaustive patterns: `" + what + "` not covered", span)
            .withLabel("pattern `" + what + "` not covered"));
  }
}
