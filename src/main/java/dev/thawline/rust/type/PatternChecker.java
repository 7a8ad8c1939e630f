package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Hygiene;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.Pattern;
import dev.thawline.rust.type.TypedPattern.FieldPattern;
import dev.thawline.rust.type.TypedPattern.Mode;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Patterns, with default binding modes (The Rust Reference, "Binding modes"). */
final class PatternChecker {
  private final BodyContext context;

  /** The variables of the alternatives that came before in the same or-pattern. */
  private @Nullable Map<Named, LocalVariable> shared;

  private Set<Named> bound = new LinkedHashSet<>();

  /** What tells two variables of one pattern apart. */
  private record Named(String text, @Nullable Hygiene hygiene) {
    static Named of(Identifier name) {
      return new Named(name.text(), name.hygiene());
    }
  }

  PatternChecker(BodyContext context) {
    this.context = context;
  }

  /** The pattern for values of {@code type}; its variables are declared in the running scope. */
  TypedPattern check(Pattern pattern, Type type) {
    bound = new LinkedHashSet<>();
    return check(pattern, type, Mode.VALUE);
  }

  /**
   * The pattern of a parameter.
   *
   * @param names what the parameters before bind; those of this one are added
   */
  TypedPattern parameter(Pattern pattern, Type type, Set<String> names) {
    TypedPattern typed = check(pattern, type);
    for (Named named : bound) {
      String name = named.text();
      if (named.hygiene() == null && !names.add(name)) {
        context.error(
            Diagnostic.error(
                "E0415",
                "identifier `" + name + "` is bound more than once in this parameter list",
                pattern.span()));
      }
    }
    return typed;
  }

  private TypedPattern check(Pattern pattern, Type type, Mode mode) {
    Span span = pattern.span();
    if (pattern instanceof Pattern.Wildcard || pattern instanceof Pattern.Rest) {
      return new TypedPattern.Wildcard(span);
    }
    if (pattern instanceof Pattern.Or or) {
      return alternatives(or, type, mode);
    }
    if (pattern instanceof Pattern.At at) {
      return at(at, type, mode);
    }
    if (pattern instanceof Pattern.Name name) {
      boolean isUnit = context.paths.isUnitConstructor(name.name());
      if (!isUnit || name.mutable() || name.byReference()) {
        ConstDefinition constant = context.paths.constant(name.name());
        return constant != null && !name.mutable() && !name.byReference()
            ? named(constant, type, span)
            : binding(name, type, mode);
      }
    }
    if (pattern instanceof Pattern.Reference reference) {
      return dereference(reference, type);
    }
    Type found = Types.resolve(type);
    if (found instanceof Type.Reference reference && !Types.isText(found)) {
      Mode inner = mode == Mode.SHARED || !reference.mutable() ? Mode.SHARED : Mode.MUTABLE;
      TypedPattern target = check(pattern, reference.target(), inner);
      return new TypedPattern.Dereference(reference, target, span);
    }
    if (pattern instanceof Pattern.Tuple tuple) {
      return tuple(tuple, found, mode);
    }
    if (pattern instanceof Pattern.Array array) {
      return array(array, found, mode);
    }
    if (pattern instanceof Pattern.Literal literal) {
      return literal(literal.value(), type, span);
    }
    if (pattern instanceof Pattern.Range range) {
      return range(range, type);
    }
    if (pattern instanceof Pattern.Constant constant && isOfInteger(constant.path())) {
      return literal(new Expression.Name(constant.path(), span), type, span);
    }
    return constructor(pattern, found, mode);
  }

  /** {@code u8::MAX} and its like. */
  private static boolean isOfInteger(Path path) {
    return path.segments().size() == 2
        && Type.INTEGERS.containsKey(path.segments().get(0).name().text());
  }

  private TypedPattern at(Pattern.At at, Type type, Mode mode) {
    if (at.pattern() instanceof Pattern.Rest) {
      context.error(
          Diagnostic.error(
              "E0658", "`name @ ..` is only possible in patterns of slices", at.span()));
      return new TypedPattern.Wildcard(at.span());
    }
    TypedPattern.Binding binding = binding(at.name(), type, mode);
    return new TypedPattern.At(binding, check(at.pattern(), type, mode), at.span());
  }

  private TypedPattern alternatives(Pattern.Or or, Type type, Mode mode) {
    List<TypedPattern> found = new ArrayList<>();
    Map<Named, LocalVariable> outer = shared;
    Set<Named> before = bound;
    Map<Named, LocalVariable> variables = new HashMap<>();
    if (outer != null) {
      variables.putAll(outer);
    }
    Set<Named> first = null;
    for (Pattern alternative : or.alternatives()) {
      shared = variables;
      bound = new HashSet<>(before);
      found.add(check(alternative, type, mode));
      if (first != null && !first.equals(bound)) {
        context.error(
            Diagnostic.error(
                "E0408",
                "the alternatives of a pattern bind different variables",
                alternative.span()));
      }
      first = bound;
    }
    shared = outer;
    return new TypedPattern.Or(found, or.span());
  }

  private TypedPattern.Binding binding(Pattern.Name name, Type type, Mode mode) {
    String text = name.name().text();
    Mode bindingMode =
        name.byReference() ? (name.referenceMutable() ? Mode.MUTABLE : Mode.SHARED) : mode;
    Type bindingType =
        bindingMode == Mode.VALUE ? type : new Type.Reference(bindingMode == Mode.MUTABLE, type);
    Named named = Named.of(name.name());
    if (!bound.add(named)) {
      context.error(
          Diagnostic.error(
              "E0416",
              "identifier `" + text + "` is bound more than once in the same pattern",
              name.span()));
    }
    LocalVariable known = shared == null ? null : shared.get(named);
    if (known != null) {
      if (!context.inference.unify(known.type(), bindingType)) {
        context.mismatch(known.type(), bindingType, name.span());
      }
      return new TypedPattern.Binding(known, bindingMode, name.span());
    }
    LocalVariable variable = context.declare(name.name(), bindingType, name.mutable());
    if (shared != null) {
      shared.put(named, variable);
    }
    return new TypedPattern.Binding(variable, bindingMode, name.span());
  }

  private TypedPattern dereference(Pattern.Reference pattern, Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Variable) {
      Type.Reference made =
          new Type.Reference(pattern.mutable(), context.inference.fresh(pattern.span()));
      context.inference.unify(found, made);
      found = Types.resolve(type);
    }
    if (found instanceof Type.Reference reference && reference.mutable() == pattern.mutable()) {
      TypedPattern target = check(pattern.target(), reference.target(), Mode.VALUE);
      return new TypedPattern.Dereference(reference, target, pattern.span());
    }
    Type wanted = new Type.Reference(pattern.mutable(), context.inference.fresh(pattern.span()));
    check(pattern.target(), new Type.Erroneous(), Mode.VALUE);
    return mismatch(wanted, found, pattern.span());
  }

  private TypedPattern mismatch(Type wanted, Type found, Span span) {
    context.mismatch(wanted, found, span);
    return new TypedPattern.Wildcard(span);
  }

  private TypedPattern tuple(Pattern.Tuple pattern, Type type, Mode mode) {
    Type found = type;
    boolean hasRest = pattern.elements().stream().anyMatch(Pattern.Rest.class::isInstance);
    if (found instanceof Type.Variable && !hasRest) {
      List<Type> elements = new ArrayList<>();
      pattern.elements().forEach(e -> elements.add(context.inference.fresh(e.span())));
      context.inference.unify(found, new Type.Tuple(elements));
      found = Types.resolve(type);
    }
    if (found instanceof Type.Tuple tuple) {
      List<FieldPattern> fields =
          positional(pattern.elements(), tuple.elements(), false, mode, pattern.span());
      return new TypedPattern.Product(fields, pattern.span());
    }
    pattern.elements().forEach(element -> check(element, new Type.Erroneous(), mode));
    if (Types.isErroneous(found)) {
      return new TypedPattern.Wildcard(pattern.span());
    }
    context.error(
        Diagnostic.error("E0308", "mismatched types", pattern.span())
            .withLabel("expected `" + found.text() + "`, found a tuple"));
    return new TypedPattern.Wildcard(pattern.span());
  }

  private TypedPattern array(Pattern.Array pattern, Type found, Mode mode) {
    Span span = pattern.span();
    long rests = pattern.elements().stream().filter(Pattern.Rest.class::isInstance).count();
    boolean isNamed = pattern.elements().stream().anyMatch(PatternChecker::isNamedRest);
    if (found instanceof Type.Slice || isNamed || rests > 1) {
      return elements(pattern, found, mode);
    }
    if (found instanceof Type.Array array) {
      if (array.length() < 0) {
        return withoutLength(pattern, mode);
      }
      List<Type> types = Collections.nCopies(array.length(), array.element());
      return new TypedPattern.Product(
          positional(pattern.elements(), types, true, mode, span), span);
    }
    return noElements(pattern, found, mode);
  }

  private TypedPattern noElements(Pattern.Array pattern, Type found, Mode mode) {
    Span span = pattern.span();
    for (Pattern element : pattern.elements()) {
      check(element instanceof Pattern.At at ? at.name() : element, new Type.Erroneous(), mode);
    }
    if (found instanceof Type.Variable) {
      context.places.unknownType(span);
    } else if (!Types.isErroneous(found)) {
      context.error(
          Diagnostic.error(
              "E0529", "expected an array or slice, found `" + found.text() + "`", span));
    }
    return new TypedPattern.Wildcard(span);
  }

  private TypedPattern withoutLength(Pattern.Array pattern, Mode mode) {
    context.error(
        Diagnostic.error(
            "E0730", "cannot pattern-match on an array without a fixed length", pattern.span()));
    return noElements(pattern, new Type.Erroneous(), mode);
  }

  /** {@code name @ ..}. */
  private static boolean isNamedRest(Pattern pattern) {
    return pattern instanceof Pattern.At at && at.pattern() instanceof Pattern.Rest;
  }

  /** Of a slice, or of an array part of which has a name. */
  private TypedPattern elements(Pattern.Array pattern, Type found, Mode mode) {
    Span span = pattern.span();
    List<Pattern> written = pattern.elements();
    if (!(found instanceof Type.Slice || found instanceof Type.Array)) {
      return noElements(pattern, found, mode);
    }
    if (found instanceof Type.Array array && array.length() < 0) {
      return withoutLength(pattern, mode);
    }
    List<Pattern> rests =
        written.stream().filter(p -> p instanceof Pattern.Rest || isNamedRest(p)).toList();
    int single = written.size() - rests.size();
    boolean isTooLong = found instanceof Type.Array array && single > array.length();
    if (isTooLong || rests.size() > 1) {
      context.error(
          isTooLong
              ? Diagnostic.error(
                  "E0528", "this pattern has more elements than `" + found.text() + "`", span)
              : Diagnostic.error(
                  "T0102", "`..` can only be used once per slice pattern", rests.get(1).span()));
      return noElements(pattern, new Type.Erroneous(), mode);
    }
    TypedPattern.Elements shape =
        new TypedPattern.Elements(found, List.of(), null, List.of(), span);
    List<TypedPattern> front = new ArrayList<>();
    List<TypedPattern> back = new ArrayList<>();
    TypedPattern rest = null;
    for (Pattern element : written) {
      if (isNamedRest(element)) {
        Type between =
            found instanceof Type.Array array
                ? new Type.Array(array.element(), array.length() - single)
                : found;
        rest = binding(((Pattern.At) element).name(), between, mode);
        rejectPartialMove((TypedPattern.Binding) rest, found);
      } else if (element instanceof Pattern.Rest) {
        rest = new TypedPattern.Wildcard(element.span());
      } else {
        (rest == null ? front : back).add(check(element, shape.element(), mode));
      }
    }
    return new TypedPattern.Elements(found, front, rest, back, span);
  }

  /** A part of an array is moved out: its elements would have owners of their own. */
  private void rejectPartialMove(TypedPattern.Binding rest, Type whole) {
    if (whole instanceof Type.Array array && rest.mode() == Mode.VALUE) {
      context.atEnd.add(
          () -> {
            if (Destructors.needed(array.element())) {
              context.unsupported("moving a part out of `" + array.text() + "`", rest.span());
            }
          });
    }
  }

  private List<FieldPattern> positional(
      List<Pattern> elements, List<Type> types, boolean isArray, Mode mode, Span span) {
    int rest = -1;
    for (int i = 0; i < elements.size(); i++) {
      rest = elements.get(i) instanceof Pattern.Rest ? i : rest;
    }
    int given = elements.size() - (rest >= 0 ? 1 : 0);
    if (rest < 0 ? given != types.size() : given > types.size()) {
      String code = isArray ? (rest < 0 ? "E0527" : "E0528") : "E0023";
      String parts = isArray ? " elements" : " fields";
      context.error(
          Diagnostic.error(
              code,
              "this pattern has " + given + parts + ", but the value has " + types.size(),
              span));
    }
    List<FieldPattern> fields = new ArrayList<>();
    for (int i = 0; i < elements.size(); i++) {
      if (i == rest) {
        continue;
      }
      int index = rest < 0 || i < rest ? i : types.size() - (elements.size() - i);
      boolean exists = index >= 0 && index < types.size();
      Type type = exists ? types.get(index) : new Type.Erroneous();
      fields.add(new FieldPattern(Math.max(0, index), type, check(elements.get(i), type, mode)));
    }
    return fields;
  }

  private TypedPattern literal(Expression value, Type type, Span span) {
    Typed typed =
        context.coercion.coerce(context.expressions.check(value, type), type, Coercion.Site.OTHER);
    if (typed instanceof Typed.Literal literal) {
      return new TypedPattern.Literal(literal.bits(), literal.type(), span);
    }
    if (typed instanceof Typed.Text text) {
      return new TypedPattern.Text(text.value(), span);
    }
    if (typed instanceof Typed.ConstantUse use) {
      return new TypedPattern.Constant(use.definition(), type, span);
    }
    if (!(typed instanceof Typed.Erroneous)) {
      context.unsupported("this literal as a pattern", span);
    }
    return new TypedPattern.Wildcard(span);
  }

  private TypedPattern range(Pattern.Range range, Type type) {
    Expression from = range.from();
    Expression to = range.to();
    TypedPattern low = from == null ? null : literal(from, type, from.span());
    TypedPattern high = to == null ? null : literal(to, type, to.span());
    Long first = low instanceof TypedPattern.Literal literal ? literal.bits() : null;
    Long last = high instanceof TypedPattern.Literal literal ? literal.bits() : null;
    if (low instanceof TypedPattern.Constant || high instanceof TypedPattern.Constant) {
      context.unsupported("constants as bounds of range patterns", range.span());
    }
    if ((low != null && first == null) || (high != null && last == null)) {
      return new TypedPattern.Wildcard(range.span());
    }
    if (first != null && last != null) {
      context.atEnd.add(() -> judgeRange(range, type, first, last));
    }
    Long end = last == null || range.inclusive() ? last : Long.valueOf(last - 1);
    return new TypedPattern.Range(first, end, type, range.span());
  }

  private void judgeRange(Pattern.Range range, Type type, long low, long high) {
    if (Types.resolve(type) instanceof Type.Scalar scalar) {
      int order =
          Numbers.value(low, scalar.scalar()).compareTo(Numbers.value(high, scalar.scalar()));
      if (range.inclusive() ? order > 0 : order >= 0) {
        context.error(
            Diagnostic.error(
                "E0030", "lower range bound must not be above the upper one", range.span()));
      }
    }
  }

  private TypedPattern named(ConstDefinition constant, Type type, Span span) {
    if (!context.inference.unify(constant.type(), type)) {
      return mismatch(type, constant.type(), span);
    }
    if (!(Types.resolve(constant.type()) instanceof Type.Scalar)
        && !Types.isText(constant.type())) {
      context.unsupported("constants of this type as patterns", span);
    }
    return new TypedPattern.Constant(constant, constant.type(), span);
  }

  private TypedPattern constructor(Pattern pattern, Type type, Mode mode) {
    PathChecker.Constructor constructor = context.paths.patternConstructor(pattern);
    Span span = pattern.span();
    if (constructor == null) {
      ConstDefinition constant = context.paths.patternConstant(pattern);
      if (constant != null) {
        return named(constant, type, span);
      }
      declareAll(pattern, mode);
      return new TypedPattern.Wildcard(span);
    }
    if (!context.inference.unify(constructor.type(), type)) {
      declareAll(pattern, mode);
      return mismatch(type, constructor.type(), span);
    }
    List<FieldPattern> fields = fields(pattern, constructor, mode);
    return constructor.type() instanceof Type.Enumeration enumeration
        ? new TypedPattern.Variant(enumeration, constructor.variant(), fields, span)
        : new TypedPattern.Product(fields, span);
  }

  private List<FieldPattern> fields(
      Pattern pattern, PathChecker.Constructor constructor, Mode mode) {
    Span span = pattern.span();
    List<Type> types = constructor.fieldTypes();
    if (pattern instanceof Pattern.TupleStruct tuple) {
      if (constructor.shape() != Item.Shape.TUPLE) {
        context.error(
            Diagnostic.error(
                "E0532",
                "expected tuple struct or variant, found `" + constructor.name() + "`",
                span));
        return List.of();
      }
      return positional(tuple.elements(), types, false, mode, span);
    }
    if (!(pattern instanceof Pattern.Struct struct)) {
      if (constructor.shape() != Item.Shape.UNIT) {
        context.error(
            Diagnostic.error(
                "E0533",
                "expected unit struct or variant, found `" + constructor.name() + "`",
                span));
      }
      return List.of();
    }
    List<FieldPattern> fields = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    for (Pattern.FieldPattern field : struct.fields()) {
      int index = constructor.fieldNames().indexOf(field.name().text());
      if (index < 0) {
        String near = Suggestion.nearest(field.name().text(), constructor.fieldNames());
        context.error(
            Diagnostic.error(
                    "E0026",
                    "`" + constructor.name() + "` has no field named `" + field.name().text() + "`",
                    field.name().span())
                .withHelp(
                    near == null ? null : "a field with a similar name exists: `" + near + "`"));
      }
      Type type = index < 0 ? new Type.Erroneous() : types.get(index);
      seen.add(index);
      fields.add(new FieldPattern(Math.max(0, index), type, check(field.pattern(), type, mode)));
    }
    boolean isUnion = Types.isUnion(constructor.type());
    if (isUnion && (seen.size() != 1 || struct.rest())) {
      context.error(
          Diagnostic.error("E0784", "union patterns should have exactly one field", span));
    }
    if (!isUnion && !struct.rest() && seen.size() < types.size()) {
      context.error(
          Diagnostic.error("E0027", "pattern does not mention all fields", span)
              .withHelp("write `..` for those that do not matter"));
    }
    return fields;
  }

  /** After an error: the variables exist, so that their uses are no further errors. */
  private void declareAll(Pattern pattern, Mode mode) {
    if (pattern instanceof Pattern.TupleStruct tuple) {
      tuple.elements().forEach(element -> check(element, new Type.Erroneous(), mode));
    } else if (pattern instanceof Pattern.Struct struct) {
      struct.fields().forEach(field -> check(field.pattern(), new Type.Erroneous(), mode));
    }
  }

  /** Whether a pattern fits every value. */
  static boolean isIrrefutable(TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Wildcard || pattern instanceof TypedPattern.Binding) {
      return true;
    }
    if (pattern instanceof TypedPattern.Dereference dereference) {
      return isIrrefutable(dereference.target());
    }
    if (pattern instanceof TypedPattern.At at) {
      return isIrrefutable(at.pattern());
    }
    if (pattern instanceof TypedPattern.Product product) {
      return product.fields().stream().allMatch(field -> isIrrefutable(field.pattern()));
    }
    if (pattern instanceof TypedPattern.Elements elements) {
      boolean anyLength =
          Types.resolve(elements.whole()) instanceof Type.Array
              || (elements.single() == 0 && elements.rest() != null);
      return anyLength && elements.parts().stream().allMatch(PatternChecker::isIrrefutable);
    }
    if (pattern instanceof TypedPattern.Variant variant) {
      return variant.type().definition().variants().size() == 1
          && variant.fields().stream().allMatch(field -> isIrrefutable(field.pattern()));
    }
    return pattern instanceof TypedPattern.Or or
        && or.alternatives().stream().anyMatch(PatternChecker::isIrrefutable);
  }
}
