package dev.thawline.rust.type;

import dev.thawline.rust.type.TypedPattern.FieldPattern;
import java.util.List;

/**
 * Walks a typed body and tells how places are used (rustc's {@code ExprUseVisitor}): copied, moved,
 * borrowed or assigned. A wildcard pattern uses nothing.
 */
public abstract class PlaceUses {

  /** A variable is declared. */
  abstract void declared(LocalVariable variable);

  /** A variable is declared that has no value yet. */
  void withoutValue(LocalVariable variable) {}

  /** A place is read and stays as it is. */
  abstract void copied(Typed place);

  /** A place is moved out of. */
  abstract void moved(Typed place);

  /** A place is borrowed. */
  abstract void borrowed(Typed place, boolean unique);

  /** A place is assigned. */
  abstract void assigned(Typed place);

  /** A place is looked at, with no reference to it that anybody could keep. */
  abstract void inspected(Typed place);

  /** A thread is started from this scope. */
  void startedFrom(Typed receiver) {
    consume(receiver);
  }

  /** A place is matched with a pattern; what becomes of its parts is told besides. */
  void matched(Typed place, TypedPattern pattern) {}

  /** The value of an expression is used. */
  final void consume(Typed typed) {
    if (typed instanceof Typed.Place) {
      operandsOf(typed);
      if (Types.isCopy(typed.type())) {
        copied(typed);
      } else {
        moved(typed);
      }
      return;
    }
    value(typed);
  }

  /** A place is borrowed; the value becomes a temporary otherwise. */
  private void borrow(Typed typed, boolean unique) {
    if (typed instanceof Typed.Place) {
      operandsOf(typed);
      borrowed(typed, unique);
    } else {
      value(typed);
    }
  }

  private void inspect(Typed typed) {
    if (typed instanceof Typed.Place) {
      operandsOf(typed);
      inspected(typed);
    } else {
      value(typed);
    }
  }

  private void assign(Typed target) {
    operandsOf(target);
    assigned(target);
  }

  /** The values that a place expression computes on its way: indices, temporaries. */
  private void operandsOf(Typed place) {
    if (place instanceof Typed.Deref deref) {
      inner(deref.pointer());
    } else if (place instanceof Typed.Field field) {
      inner(field.base());
    } else if (place instanceof Typed.Index index) {
      inner(index.base());
      consume(index.index());
    }
  }

  private void inner(Typed base) {
    if (base instanceof Typed.Place) {
      operandsOf(base);
    } else {
      value(base);
    }
  }

  private void all(List<Typed> values) {
    values.forEach(this::consume);
  }

  private void value(Typed typed) {
    if (typed instanceof Typed.Borrow borrow) {
      boolean unique =
          borrow.kind() != Typed.Borrow.Kind.SHARED && borrow.kind() != Typed.Borrow.Kind.RAW_CONST;
      borrow(borrow.place(), unique);
    } else if (typed instanceof Typed.Cast cast) {
      reborrowOrConsume(cast);
    } else if (typed instanceof Typed.Unary unary) {
      consume(unary.operand());
    } else if (typed instanceof Typed.Binary binary) {
      consume(binary.left());
      consume(binary.right());
    } else if (typed instanceof Typed.Assign assign) {
      consume(assign.value());
      Typed target = assign.target();
      if (target != null) {
        assign(target);
      }
    } else if (typed instanceof Typed.CompoundAssign assign) {
      consume(assign.value());
      assign(assign.target());
    } else if (typed instanceof Typed.Aggregate aggregate) {
      all(aggregate.fields());
    } else if (typed instanceof Typed.VariantValue variant) {
      all(variant.fields());
    } else if (typed instanceof Typed.Repeat repeat) {
      consume(repeat.element());
    } else if (typed instanceof Typed.ClosureValue closure) {
      closure.closure().captures().forEach(this::capture);
    } else if (!call(typed)) {
      control(typed);
    }
  }

  /** {@code r as *mut T} borrows what r points to, it does not use r up. */
  private void reborrowOrConsume(Typed.Cast cast) {
    Type from = Types.resolve(cast.operand().type());
    if (cast.kind() == Typed.Cast.Kind.REFERENCE_TO_RAW
        && cast.operand() instanceof Typed.Place
        && from instanceof Type.Reference reference) {
      boolean unique =
          Types.resolve(cast.type()) instanceof Type.RawPointer pointer && pointer.mutable();
      Typed place = new Typed.Deref(cast.operand(), reference.target(), cast.operand().span());
      borrow(place, unique);
    } else {
      consume(cast.operand());
    }
  }

  private void capture(Capture capture) {
    if (capture.mode() == Capture.Mode.VALUE) {
      consume(capture.place());
    } else {
      borrow(capture.place(), capture.mode() == Capture.Mode.UNIQUE);
    }
  }

  private boolean call(Typed typed) {
    if (typed instanceof Typed.Call call) {
      all(call.arguments());
    } else if (typed instanceof Typed.PointerCall call) {
      consume(call.function());
      all(call.arguments());
    } else if (typed instanceof Typed.ClosureCall call) {
      callee(call);
      all(call.arguments());
    } else if (typed instanceof Typed.LibraryCall call) {
      boolean looks =
          call.function() == LibraryFunction.IS_VARIANT_0
              || call.function() == LibraryFunction.IS_VARIANT_1;
      if (call.function() == LibraryFunction.SCOPE_SPAWN) {
        consume(call.arguments().get(0));
        startedFrom(call.arguments().get(1));
      } else if (looks && call.arguments().get(0) instanceof Typed.Borrow borrow) {
        inspect(borrow.place());
      } else {
        all(call.arguments());
      }
    } else {
      return false;
    }
    return true;
  }

  private void callee(Typed.ClosureCall call) {
    if (call.closure().captures().isEmpty()) {
      inspect(call.callee());
      return;
    }
    switch (call.closure().kind()) {
      case FN -> borrow(call.callee(), false);
      case FN_MUT -> borrow(call.callee(), true);
      case FN_ONCE -> consume(call.callee());
    }
  }

  private void control(Typed typed) {
    if (typed instanceof Typed.Block block) {
      block.statements().forEach(this::statement);
      optional(block.result());
    } else if (typed instanceof Typed.If branch) {
      consume(branch.condition());
      consume(branch.then());
      optional(branch.otherwise());
    } else if (typed instanceof Typed.Match match) {
      match(match);
    } else if (typed instanceof Typed.Loop loop) {
      consume(loop.body());
    } else if (typed instanceof Typed.For loop) {
      consume(loop.from());
      consume(loop.to());
      bindings(loop.pattern());
      consume(loop.body());
    } else if (typed instanceof Typed.Break jump) {
      optional(jump.value());
    } else if (typed instanceof Typed.Return jump) {
      optional(jump.value());
    } else if (typed instanceof Typed.Print print) {
      format(print.pieces());
    } else if (typed instanceof Typed.Panic panic) {
      format(panic.message());
    } else if (typed instanceof Typed.Assert assertion) {
      consume(assertion.condition());
      format(assertion.message());
    } else if (typed instanceof Typed.AssertCompare comparison) {
      inspect(comparison.left());
      inspect(comparison.right());
      format(comparison.message());
    }
  }

  private void format(List<Typed.Piece> pieces) {
    for (Typed.Piece piece : pieces) {
      Typed argument = piece.argument();
      if (argument != null) {
        inspect(argument);
      }
    }
  }

  private void optional(@org.jspecify.annotations.Nullable Typed typed) {
    if (typed != null) {
      consume(typed);
    }
  }

  private void statement(Typed.Statement statement) {
    if (statement instanceof Typed.Let let) {
      Typed value = let.value();
      if (value != null) {
        matched(value, List.of(let.pattern()));
      } else {
        declareWithoutValue(let.pattern());
      }
      optional(let.otherwise());
    } else if (statement instanceof Typed.Evaluate evaluate) {
      consume(evaluate.expression());
    }
  }

  private void match(Typed.Match match) {
    matched(match.scrutinee(), match.arms().stream().map(Typed.Arm::pattern).toList());
    for (Typed.Arm arm : match.arms()) {
      optional(arm.guard());
      consume(arm.body());
    }
  }

  private void matched(Typed scrutinee, List<TypedPattern> patterns) {
    if (scrutinee instanceof Typed.Place) {
      operandsOf(scrutinee);
      patterns.forEach(pattern -> matched(scrutinee, pattern));
      patterns.forEach(pattern -> pattern(scrutinee, pattern));
    } else {
      value(scrutinee);
      patterns.forEach(this::bindings);
    }
  }

  private void pattern(Typed place, TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Binding binding) {
      declared(binding.variable());
      if (binding.mode() != TypedPattern.Mode.VALUE) {
        borrowed(place, binding.mode() == TypedPattern.Mode.MUTABLE);
      } else if (Types.isCopy(place.type())) {
        copied(place);
      } else {
        moved(place);
      }
    } else if (pattern instanceof TypedPattern.At at) {
      pattern(place, at.binding());
      pattern(place, at.pattern());
    } else if (pattern instanceof TypedPattern.Product product) {
      for (FieldPattern field : product.fields()) {
        pattern(part(place, field), field.pattern());
      }
    } else if (pattern instanceof TypedPattern.Elements elements) {
      elements(place, elements);
    } else if (pattern instanceof TypedPattern.Variant variant) {
      if (variant.type().definition().variants().size() > 1) {
        inspected(place);
      }
      variant.fields().forEach(field -> variantField(place, field));
    } else if (pattern instanceof TypedPattern.Dereference dereference) {
      Type target = dereference.reference().target();
      pattern(new Typed.Deref(place, target, place.span()), dereference.target());
    } else if (pattern instanceof TypedPattern.Or or) {
      or.alternatives().forEach(alternative -> pattern(place, alternative));
    } else if (!(pattern instanceof TypedPattern.Wildcard)) {
      inspected(place);
    }
  }

  /** Which elements they are does not matter: an index ends every path. */
  private void elements(Typed place, TypedPattern.Elements pattern) {
    Typed number = new Typed.Literal(0, Type.USIZE, place.span());
    for (TypedPattern part : pattern.parts()) {
      Type type = part == pattern.rest() ? pattern.between() : pattern.element();
      pattern(new Typed.Index(place, number, type, place.span()), part);
    }
  }

  /** The place of a field; elements of arrays are no fields, closures capture arrays whole. */
  private static Typed part(Typed place, FieldPattern field) {
    if (Types.resolve(place.type()) instanceof Type.Array) {
      Typed number = new Typed.Literal(field.index(), Type.USIZE, place.span());
      return new Typed.Index(place, number, field.type(), place.span());
    }
    return new Typed.Field(place, field.index(), field.type(), place.span());
  }

  /** Closures capture an enum whole, whatever of a variant's fields they use. */
  private void variantField(Typed place, FieldPattern field) {
    variantField(place, field, field.pattern());
  }

  private void variantField(Typed place, FieldPattern field, TypedPattern inner) {
    if (inner instanceof TypedPattern.At at) {
      variantField(place, field, at.binding());
      variantField(place, field, at.pattern());
    } else if (inner instanceof TypedPattern.Binding binding) {
      declared(binding.variable());
      if (binding.mode() != TypedPattern.Mode.VALUE) {
        borrowed(place, binding.mode() == TypedPattern.Mode.MUTABLE);
      } else if (Types.isCopy(field.type())) {
        copied(place);
      } else {
        moved(place);
      }
    } else if (!(inner instanceof TypedPattern.Wildcard)) {
      boolean byReference = bindsByReference(inner);
      if (byReference) {
        borrowed(place, true);
      } else {
        inspected(place);
      }
      bindings(inner);
    }
  }

  private static boolean bindsByReference(TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Binding binding) {
      return binding.mode() != TypedPattern.Mode.VALUE;
    }
    if (pattern instanceof TypedPattern.Product product) {
      return product.fields().stream().anyMatch(field -> bindsByReference(field.pattern()));
    }
    if (pattern instanceof TypedPattern.Elements elements) {
      return elements.parts().stream().anyMatch(PlaceUses::bindsByReference);
    }
    if (pattern instanceof TypedPattern.Variant variant) {
      return variant.fields().stream().anyMatch(field -> bindsByReference(field.pattern()));
    }
    if (pattern instanceof TypedPattern.At at) {
      return bindsByReference(at.binding()) || bindsByReference(at.pattern());
    }
    return pattern instanceof TypedPattern.Or or
        && or.alternatives().stream().anyMatch(PlaceUses::bindsByReference);
  }

  private void declareWithoutValue(TypedPattern pattern) {
    bindings(pattern);
    if (pattern instanceof TypedPattern.Binding binding) {
      withoutValue(binding.variable());
    }
  }

  /** Declares the variables of a pattern that matches a value. */
  final void bindings(TypedPattern pattern) {
    if (pattern instanceof TypedPattern.Binding binding) {
      declared(binding.variable());
    } else if (pattern instanceof TypedPattern.At at) {
      declared(at.binding().variable());
      bindings(at.pattern());
    } else if (pattern instanceof TypedPattern.Product product) {
      product.fields().forEach(field -> bindings(field.pattern()));
    } else if (pattern instanceof TypedPattern.Variant variant) {
      variant.fields().forEach(field -> bindings(field.pattern()));
    } else if (pattern instanceof TypedPattern.Elements elements) {
      elements.parts().forEach(this::bindings);
    } else if (pattern instanceof TypedPattern.Dereference dereference) {
      bindings(dereference.target());
    } else if (pattern instanceof TypedPattern.Or or) {
      or.alternatives().forEach(this::bindings);
    }
  }
}
