package dev.thawline.rust.type;

import dev.thawline.program.ScalarType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether the arms of a match cover every value. Complete for booleans, integers and the variants
 * of an enum; what is nested deeper is not looked into: there, falling through all arms is a panic
 * at run time.
 */
final class Exhaustiveness {
  private Exhaustiveness() {}

  static void check(BodyContext context, List<Typed.Arm> arms, Typed scrutinee, Span span) {
    List<TypedPattern> open = new ArrayList<>();
    for (Typed.Arm arm : arms) {
      if (arm.guard() == null) {
        flatten(arm.pattern(), open);
      }
    }
    if ((open.isEmpty() && arms.isEmpty())
        || open.stream().anyMatch(PatternChecker::isIrrefutable)) {
      return;
    }
    context.atEnd.add(() -> judge(context, open, Types.resolve(scrutinee.type()), span));
  }

  private static void flatten(TypedPattern pattern, List<TypedPattern> into) {
    if (pattern instanceof TypedPattern.Or or) {
      or.alternatives().forEach(alternative -> flatten(alternative, into));
    } else if (pattern instanceof TypedPattern.Dereference dereference) {
      flatten(dereference.target(), into);
    } else {
      into.add(pattern);
    }
  }

  private static void judge(
      BodyContext context, List<TypedPattern> patterns, Type written, Span span) {
    Type type = written;
    while (type instanceof Type.Reference) {
      type = Types.pointee(type);
    }
    if (type instanceof Type.Enumeration enumeration) {
      for (int i = 0; i < enumeration.definition().variants().size(); i++) {
        int variant = i;
        boolean mentioned =
            patterns.stream()
                .anyMatch(p -> p instanceof TypedPattern.Variant v && v.variant() == variant);
        if (!mentioned) {
          missing(context, enumeration.definition().variants().get(i).name(), span);
          return;
        }
      }
    } else if (Types.isBool(type)) {
      for (long value = 0; value <= 1; value++) {
        long bits = value;
        if (patterns.stream()
            .noneMatch(p -> p instanceof TypedPattern.Literal l && l.bits() == bits)) {
          missing(context, value == 0 ? "false" : "true", span);
          return;
        }
      }
    } else if (type instanceof Type.Scalar scalar && Types.isInteger(type)) {
      integers(context, patterns, scalar.scalar(), span);
    } else if (type instanceof Type.Scalar) {
      missing(context, "_", span);
    }
  }

  private record Interval(BigInteger low, BigInteger high) {}

  private static void integers(
      BodyContext context, List<TypedPattern> patterns, ScalarType type, Span span) {
    List<Interval> covered = new ArrayList<>();
    for (TypedPattern pattern : patterns) {
      if (pattern instanceof TypedPattern.Literal literal) {
        BigInteger value = Numbers.value(literal.bits(), type);
        covered.add(new Interval(value, value));
      } else if (pattern instanceof TypedPattern.Range range) {
        covered.add(
            new Interval(Numbers.value(range.low(), type), Numbers.value(range.high(), type)));
      }
    }
    covered.sort(Comparator.comparing(Interval::low));
    BigInteger next = Numbers.minimum(type);
    for (Interval interval : covered) {
      if (interval.low().compareTo(next) > 0) {
        break;
      }
      next = next.max(interval.high().add(BigInteger.ONE));
    }
    if (next.compareTo(Numbers.maximum(type)) <= 0) {
      missing(context, next + "..", span);
    }
  }

  private static void missing(BodyContext context, String what, Span span) {
    context.error(
        Diagnostic.error("E0004", "non-exhaustive patterns: `" + what + "` not covered", span)
            .withLabel("pattern `" + what + "` not covered"));
  }
}
