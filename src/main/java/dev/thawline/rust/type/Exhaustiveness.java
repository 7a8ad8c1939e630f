package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A simple check that the arms of a match cover every value: sound in what it refuses to know (then
 * lowering makes falling through a panic), complete for booleans and for enums one level deep.
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
    if (open.isEmpty() && arms.isEmpty() || open.stream().anyMatch(PatternChecker::isIrrefutable)) {
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
    if (type instanceof Type.Enum enumeration) {
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
    }
  }

  private static void missing(BodyContext context, String what, Span span) {
    context.error(
        Diagnostic.error("E0004", "non-exhaustive patterns: `" + what + "` not covered", span)
            .withLabel("pattern `" + what + "` not covered"));
  }
}
