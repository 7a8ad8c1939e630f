package dev.thawline.lower;

import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.LocalVariable;
import dev.thawline.rust.type.MovedPlaces.Part;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.TypedPattern;
import dev.thawline.rust.type.TypedPattern.FieldPattern;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Span;
import java.util.List;

/** Patterns: tests, which jump away where they fail, and bindings, after all tests. */
final class PatternLowering {
  private final BodyLowering body;

  PatternLowering(BodyLowering body) {
    this.body = body;
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  /**
   * Initialises the variables of an irrefutable pattern from a value that nothing else holds.
   *
   * @param scope where the rest of the value goes, if it is dropped and no reference extends it
   */
  void initialize(TypedPattern pattern, Operand value, Type type, int scope) {
    if (pattern instanceof TypedPattern.Binding binding
        && binding.mode() == TypedPattern.Mode.VALUE) {
      body.declare(binding.variable(), value, pattern.span());
      return;
    }
    if (pattern instanceof TypedPattern.Wildcard) {
      if (Destructors.needed(type)) {
        body.scopes().addValue(scope, value, type);
      }
      return;
    }
    int end = bindsByReference(pattern) ? body.scopes().block() : scope;
    bind(pattern, subject(List.of(pattern), value, type, end, pattern.span()));
  }

  /**
   * What patterns look at, for a value: in memory if one of them refers to it or a part of it may
   * have to be dropped.
   *
   * @param scope where the memory ends
   */
  Subject subject(List<TypedPattern> patterns, Operand value, Type type, int scope, Span span) {
    boolean isOwner = Destructors.needed(type);
    if (isOwner || patterns.stream().anyMatch(PatternLowering::bindsByReference)) {
      Operand pointer = body.allocateTemporary(type, scope, null, span);
      body.store(pointer, value, type, span);
      MovePath path =
          isOwner ? body.ownership().matched(type, patterns, pointer, scope, span) : null;
      return new Subject(body, new Location.InMemory(pointer, false, type), Owner.of(path));
    }
    return new Subject(body, new Location.InRegister(-1, value, List.of(), type), Owner.UNTRACKED);
  }

  static boolean bindsByReference(TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Binding binding) {
      return binding.mode() != TypedPattern.Mode.VALUE;
    }
    if (pattern instanceof TypedPattern.Or or) {
      return or.alternatives().stream().anyMatch(PatternLowering::bindsByReference);
    }
    if (pattern instanceof TypedPattern.At at) {
      return bindsByReference(at.binding()) || bindsByReference(at.pattern());
    }
    return parts(pattern).stream().anyMatch(PatternLowering::bindsByReference);
  }

  private static List<FieldPattern> fields(TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Product product) {
      return product.fields();
    }
    return pattern instanceof TypedPattern.Variant variant ? variant.fields() : List.of();
  }

  private static List<TypedPattern> parts(TypedPattern pattern) {
    return pattern instanceof TypedPattern.Elements elements
        ? elements.parts()
        : fields(pattern).stream().map(FieldPattern::pattern).toList();
  }

  /** The variables of a pattern, which are those of each alternative. */
  static List<LocalVariable> variables(TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Binding binding) {
      return List.of(binding.variable());
    }
    if (pattern instanceof TypedPattern.Or or) {
      return variables(or.alternatives().get(0));
    }
    return parts(pattern).stream().flatMap(part -> variables(part).stream()).toList();
  }

  /** Whether a pattern has variables. */
  static boolean binds(TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Binding || pattern instanceof TypedPattern.At) {
      return true;
    }
    if (pattern instanceof TypedPattern.Dereference dereference) {
      return binds(dereference.target());
    }
    if (pattern instanceof TypedPattern.Or or) {
      return or.alternatives().stream().anyMatch(PatternLowering::binds);
    }
    return parts(pattern).stream().anyMatch(PatternLowering::binds);
  }

  /** Looks, before the first arm, at what the first arm looks at in any case. */
  void prefetch(TypedPattern first, Subject subject, Span span) {
    if (first instanceof TypedPattern.Dereference dereference) {
      if (isTest(dereference.target())) {
        prefetch(dereference.target(), subject.dereferenced(dereference, span), span);
      }
    } else if (first instanceof TypedPattern.Variant variant
        && variant.type().definition().variants().size() > 1) {
      subject.tag(span);
    } else if (first instanceof TypedPattern.At at) {
      prefetch(at.pattern(), subject, span);
    } else if (first instanceof TypedPattern.Or or) {
      prefetch(or.alternatives().get(0), subject, span);
    } else if (first instanceof TypedPattern.Literal
        || first instanceof TypedPattern.Text
        || first instanceof TypedPattern.Range
        || first instanceof TypedPattern.Constant) {
      subject.scalar(span);
    }
  }

  /** Tests a pattern; control goes on here where it fits. */
  void test(TypedPattern pattern, Subject subject, FunctionBuilder.Label fail) {
    Span span = pattern.span();
    if (pattern instanceof TypedPattern.Literal literal) {
      require(compare(Operator.EQUAL, subject, literal.bits(), literal.type(), span), fail, span);
    } else if (pattern instanceof TypedPattern.Text text) {
      Operand wanted = Operand.of(new Constant.Text(text.value()));
      require(
          builder().compute(Operator.EQUAL, ScalarType.TEXT, 0, span, subject.scalar(span), wanted),
          fail,
          span);
    } else if (pattern instanceof TypedPattern.Range range) {
      Long low = range.low();
      Long high = range.high();
      if (low != null) {
        require(compare(Operator.GREATER_OR_EQUAL, subject, low, range.type(), span), fail, span);
      }
      if (high != null) {
        require(compare(Operator.LESS_OR_EQUAL, subject, high, range.type(), span), fail, span);
      }
    } else if (pattern instanceof TypedPattern.Constant constant) {
      Operand wanted =
          body.values().value(constant.definition().value(), ValueLowering.Use.OPERAND, span);
      ScalarType type = OperatorLowering.scalar(constant.type());
      require(
          builder().compute(Operator.EQUAL, type, 0, span, subject.scalar(span), wanted),
          fail,
          span);
    } else if (pattern instanceof TypedPattern.Variant variant) {
      testVariant(variant, subject, fail);
    } else if (pattern instanceof TypedPattern.Product product) {
      for (FieldPattern field : product.fields()) {
        if (isTest(field.pattern())) {
          test(field.pattern(), subject.field(field, span), fail);
        }
      }
    } else if (pattern instanceof TypedPattern.Elements elements) {
      testElements(elements, subject, fail);
    } else if (pattern instanceof TypedPattern.Dereference dereference) {
      if (isTest(dereference.target())) {
        test(dereference.target(), subject.dereferenced(dereference, span), fail);
      }
    } else if (pattern instanceof TypedPattern.At at) {
      test(at.pattern(), subject, fail);
    } else if (pattern instanceof TypedPattern.Or or) {
      testAlternatives(or, subject, fail);
    }
  }

  private static boolean isTest(TypedPattern pattern) {
    return !(pattern instanceof TypedPattern.Wildcard)
        && !(pattern instanceof TypedPattern.Binding);
  }

  private void testVariant(
      TypedPattern.Variant variant, Subject subject, FunctionBuilder.Label fail) {
    Span span = variant.span();
    if (variant.type().definition().variants().size() > 1) {
      Operand wanted = Operand.of(Constant.of(ScalarType.U8, variant.variant()));
      Operand matches =
          builder().compute(Operator.EQUAL, ScalarType.U8, 0, span, subject.tag(span), wanted);
      require(matches, fail, span);
    }
    for (FieldPattern field : variant.fields()) {
      if (isTest(field.pattern())) {
        test(field.pattern(), subject.variantField(variant, field, span), fail);
      }
    }
  }

  /** The length, then the elements that stand before the rest, then those behind it. */
  private void testElements(
      TypedPattern.Elements pattern, Subject subject, FunctionBuilder.Label fail) {
    Span span = pattern.span();
    ElementPlaces places = new ElementPlaces(body, pattern, subject.location());
    Operand length = places.length();
    if (length != null && (pattern.rest() == null || pattern.single() > 0)) {
      Operator operator = pattern.rest() == null ? Operator.EQUAL : Operator.GREATER_OR_EQUAL;
      Operand wanted = Operand.of(Constant.of(ScalarType.USIZE, pattern.single()));
      require(builder().compute(operator, ScalarType.USIZE, 0, span, length, wanted), fail, span);
    }
    for (TypedPattern part : pattern.parts()) {
      if (isTest(part)) {
        test(part, subject.element(places, part), fail);
      }
    }
  }

  private void testAlternatives(TypedPattern.Or or, Subject subject, FunctionBuilder.Label fail) {
    FunctionBuilder.Label fits = new FunctionBuilder.Label();
    boolean binds = binds(or);
    if (binds) {
      declareWithout(or.alternatives().get(0));
    }
    for (TypedPattern alternative : or.alternatives()) {
      FunctionBuilder.Label next = new FunctionBuilder.Label();
      test(alternative, subject, next);
      if (binds) {
        assign(alternative, subject);
      }
      builder().jump(fits, or.span());
      builder().bind(next, or.span());
    }
    builder().jump(fail, or.span());
    builder().bind(fits, or.span());
  }

  /** Declares the variables of a pattern that has no value yet. */
  void declareWithout(TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Binding binding) {
      body.declare(binding.variable(), null, binding.span());
    } else if (pattern instanceof TypedPattern.Dereference dereference) {
      declareWithout(dereference.target());
    } else if (pattern instanceof TypedPattern.At at) {
      declareWithout(at.binding());
      declareWithout(at.pattern());
    } else if (pattern instanceof TypedPattern.Or or) {
      declareWithout(or.alternatives().get(0));
    } else {
      parts(pattern).forEach(this::declareWithout);
    }
  }

  private Operand compare(Operator operator, Subject subject, long bits, Type type, Span span) {
    ScalarType scalar = OperatorLowering.scalar(type);
    Operand wanted = Operand.of(Constant.of(scalar, bits));
    return builder().compute(operator, scalar, 0, span, subject.scalar(span), wanted);
  }

  private void require(Operand condition, FunctionBuilder.Label fail, Span span) {
    FunctionBuilder.Label fits = new FunctionBuilder.Label();
    builder().branch(condition, fits, fail, span);
    builder().bindWithin(fits);
  }

  /** Binds the variables of a pattern that fits. */
  void bind(TypedPattern pattern, Subject subject) {
    if (pattern instanceof TypedPattern.Binding binding) {
      body.declare(binding.variable(), boundValue(binding, subject), binding.span());
      if (binding.mode() == TypedPattern.Mode.VALUE) {
        body.ownership().moved(subject.owner(), subject.location().type(), binding.span());
      }
    } else if (pattern instanceof TypedPattern.Or or) {
      body.ownership().chosen(or, subject.owner());
    } else {
      bindParts(pattern, subject, true);
    }
  }

  private void assign(TypedPattern pattern, Subject subject) {
    if (pattern instanceof TypedPattern.Binding binding) {
      LocalVariable variable = binding.variable();
      Location location = body.find(variable);
      if (location != null) {
        body.places().write(location, boundValue(binding, subject), binding.span());
      }
    } else {
      bindParts(pattern, subject, false);
    }
  }

  private void bindParts(TypedPattern pattern, Subject subject, boolean declares) {
    Span span = pattern.span();
    if (pattern instanceof TypedPattern.At at) {
      part(at.binding(), subject, declares);
      part(at.pattern(), subject, declares);
      return;
    }
    if (pattern instanceof TypedPattern.Dereference dereference) {
      if (binds(dereference.target())) {
        part(dereference.target(), subject.dereferenced(dereference, span), declares);
      }
      return;
    }
    if (pattern instanceof TypedPattern.Elements elements) {
      ElementPlaces places = new ElementPlaces(body, elements, subject.location());
      for (TypedPattern part : elements.parts()) {
        if (binds(part)) {
          part(part, subject.element(places, part), declares);
        }
      }
      return;
    }
    for (FieldPattern field : fields(pattern)) {
      if (binds(field.pattern())) {
        Subject inner =
            pattern instanceof TypedPattern.Variant variant
                ? subject.variantField(variant, field, span)
                : subject.field(field, span);
        part(field.pattern(), inner, declares);
      }
    }
  }

  private void part(TypedPattern pattern, Subject subject, boolean declares) {
    if (declares) {
      bind(pattern, subject);
    } else {
      assign(pattern, subject);
    }
  }

  private Operand boundValue(TypedPattern.Binding binding, Subject subject) {
    Span span = binding.span();
    if (binding.mode() == TypedPattern.Mode.VALUE) {
      return body.places().read(subject.location(), ValueLowering.Use.PLACED, span);
    }
    if (!(subject.location() instanceof Location.InMemory memory)) {
      throw new IllegalStateException("what a pattern refers to is in memory: " + span);
    }
    Operand pointer = memory.pointer();
    boolean unique = binding.mode() == TypedPattern.Mode.MUTABLE;
    return body.retags()
        .pointer(
            pointer,
            unique ? PointerKind.MUTABLE : PointerKind.SHARED,
            RetagOrigin.BORROW,
            subject.location().type(),
            span);
  }

  /** What a pattern looks at; remembers what was read of it. */
  static final class Subject {
    private final BodyLowering body;
    private final Location location;
    private final Owner owner;
    private @org.jspecify.annotations.Nullable Operand tag;
    private @org.jspecify.annotations.Nullable Operand scalar;
    private @org.jspecify.annotations.Nullable Subject behind;

    Subject(BodyLowering body, Location location, Owner owner) {
      this.body = body;
      this.location = location;
      this.owner = owner;
    }

    Owner owner() {
      return owner;
    }

    Location location() {
      return location;
    }

    Operand tag(Span span) {
      Operand known = tag;
      if (known != null) {
        return known;
      }
      Operand found;
      Layout.Sum layout = (Layout.Sum) Layouts.of(location.type());
      if (location instanceof Location.InMemory memory) {
        int register = body.builder().register();
        body.builder()
            .emit(
                new Instruction.Load(
                    register,
                    memory.pointer(),
                    Layout.of(layout.tag()),
                    dev.thawline.program.MemoryOrder.NON_ATOMIC),
                span);
        found = Operand.register(register);
      } else {
        Operand value = body.places().readPlain(location, span);
        found = body.builder().compute(Operator.VARIANT, layout.tag(), 0, span, value);
      }
      tag = found;
      return found;
    }

    Operand scalar(Span span) {
      Operand known = scalar;
      if (known != null) {
        return known;
      }
      Operand found = body.places().readPlain(location, span);
      scalar = found;
      return found;
    }

    Subject dereferenced(TypedPattern.Dereference pattern, Span span) {
      Subject known = behind;
      if (known != null) {
        return known;
      }
      Operand pointer = body.places().readPlain(location, span);
      Type target = Types.resolve(pattern.reference().target());
      Subject found =
          new Subject(
              body,
              body.places().behind(pointer, pattern.reference(), target, span),
              Owner.behind("a reference"));
      behind = found;
      return found;
    }

    Subject field(FieldPattern field, Span span) {
      return new Subject(
          body,
          body.places().field(location, field.index(), field.type(), span),
          owner.part(new Part(-1, field.index()), Types.resolve(location.type())));
    }

    /** Out of a slice nothing moves, nor out of an array a part of which is bound. */
    Subject element(ElementPlaces places, TypedPattern part) {
      return new Subject(body, places.of(part), places.owner(part, owner));
    }

    Subject variantField(TypedPattern.Variant variant, FieldPattern field, Span span) {
      return new Subject(
          body,
          body.places()
              .variantField(location, variant.variant(), field.index(), field.type(), span),
          owner.part(new Part(variant.variant(), field.index()), Types.resolve(location.type())));
    }
  }
}
