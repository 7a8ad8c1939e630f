package dev.thawline.lower;

import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.LibraryFunction;
import dev.thawline.rust.type.Typed;
import java.util.Set;

/** Which expressions have no steps of their own: they ride on the statement that uses them. */
final class Purity {
  private static final Set<LibraryFunction> COMPUTATIONS =
      Set.of(
          LibraryFunction.POINTER_OFFSET,
          LibraryFunction.POINTER_ADD,
          LibraryFunction.POINTER_SUB,
          LibraryFunction.POINTER_WRAPPING_OFFSET,
          LibraryFunction.POINTER_WRAPPING_ADD,
          LibraryFunction.POINTER_WRAPPING_SUB,
          LibraryFunction.POINTER_IS_NULL,
          LibraryFunction.POINTER_BYTE_ADD,
          LibraryFunction.POINTER_BYTE_SUB,
          LibraryFunction.POINTER_BYTE_OFFSET,
          LibraryFunction.POINTER_WRAPPING_BYTE_ADD,
          LibraryFunction.POINTER_WRAPPING_BYTE_SUB,
          LibraryFunction.POINTER_WRAPPING_BYTE_OFFSET,
          LibraryFunction.POINTER_DISTANCE,
          LibraryFunction.POINTER_BYTE_DISTANCE,
          LibraryFunction.POINTER_ADDRESS,
          LibraryFunction.POINTER_WITH_ADDRESS,
          LibraryFunction.POINTER_WITHOUT_PROVENANCE,
          LibraryFunction.POINTER_DANGLING,
          LibraryFunction.POINTER_SLICE_FROM_RAW_PARTS,
          LibraryFunction.POINTER_SLICE_LENGTH,
          LibraryFunction.POINTER_EQUAL,
          LibraryFunction.POINTER_NULL,
          LibraryFunction.SIZE_OF,
          LibraryFunction.ALIGN_OF,
          LibraryFunction.NEEDS_DROP,
          LibraryFunction.LAYOUT_SIZE,
          LibraryFunction.LAYOUT_ALIGN,
          LibraryFunction.WRAPPING_ADD,
          LibraryFunction.WRAPPING_SUB,
          LibraryFunction.WRAPPING_MUL);

  private Purity() {}

  /** Reads of places and computations on them, nothing that calls, borrows, assigns or branches. */
  static boolean isPure(Typed typed) {
    boolean isValue = !(typed instanceof Typed.Place) && !(typed instanceof Typed.Literal);
    if (isValue && Destructors.needed(typed.type())) {
      return false;
    }
    if (typed instanceof Typed.Literal
        || typed instanceof Typed.Local
        || typed instanceof Typed.Static
        || typed instanceof Typed.FunctionValue
        || typed instanceof Typed.Text) {
      return true;
    }
    if (typed instanceof Typed.Deref deref) {
      return isPure(deref.pointer());
    }
    if (typed instanceof Typed.Field field) {
      return isPure(field.base());
    }
    if (typed instanceof Typed.Index index) {
      return isPure(index.base()) && isPure(index.index());
    }
    if (typed instanceof Typed.ConstantUse use) {
      return isPure(use.definition().value());
    }
    if (typed instanceof Typed.Unary unary) {
      return isPure(unary.operand());
    }
    if (typed instanceof Typed.Binary binary) {
      return !binary.operator().isShortCircuit() && isPure(binary.left()) && isPure(binary.right());
    }
    if (typed instanceof Typed.Cast cast) {
      return switch (cast.kind()) {
        case REFERENCE_TO_RAW, POINTER_TO_INTEGER, INTEGER_TO_POINTER -> false;
        // After it comes a typed copy, where it makes a reference.
        case UNSIZE -> !Retagging.hasReferences(cast.type()) && isPure(cast.operand());
        case SCALAR, ENUM_TO_INTEGER, RAW_TO_RAW, FUNCTION_TO_POINTER -> isPure(cast.operand());
      };
    }
    if (typed instanceof Typed.Aggregate aggregate) {
      return aggregate.fields().stream().allMatch(Purity::isPure);
    }
    if (typed instanceof Typed.VariantValue variant) {
      return variant.fields().stream().allMatch(Purity::isPure);
    }
    if (typed instanceof Typed.Repeat repeat) {
      return isPure(repeat.element());
    }
    return typed instanceof Typed.LibraryCall call
        && (COMPUTATIONS.contains(call.function()) || call.function().integer() != null)
        && call.arguments().stream().allMatch(Purity::isPure);
  }

  /** Pure, or a choice among such: nothing in it writes, and it ends. */
  static boolean onlyComputes(Typed typed) {
    if (typed instanceof Typed.Block block) {
      Typed result = block.result();
      return block.statements().isEmpty() && result != null && onlyComputes(result);
    }
    if (typed instanceof Typed.If branch) {
      Typed otherwise = branch.otherwise();
      return onlyComputes(branch.condition())
          && onlyComputes(branch.then())
          && (otherwise == null || onlyComputes(otherwise));
    }
    if (typed instanceof Typed.Match match) {
      return onlyComputes(match.scrutinee())
          && match.arms().stream().allMatch(Purity::onlyComputes);
    }
    return isPure(typed);
  }

  private static boolean onlyComputes(Typed.Arm arm) {
    Typed guard = arm.guard();
    return (guard == null || onlyComputes(guard)) && onlyComputes(arm.body());
  }

  /** A value that the compiler can put into a static, so that a borrow of it lives for ever. */
  static boolean isConstant(Typed typed) {
    if (Destructors.needed(typed.type())) {
      return false;
    }
    if (typed instanceof Typed.Literal || typed instanceof Typed.FunctionValue) {
      return true;
    }
    if (typed instanceof Typed.ConstantUse use) {
      return isConstant(use.definition().value());
    }
    if (typed instanceof Typed.Borrow borrow) {
      return borrow.kind() == Typed.Borrow.Kind.SHARED && isConstant(borrow.place());
    }
    if (typed instanceof Typed.Aggregate aggregate) {
      return aggregate.fields().stream().allMatch(Purity::isConstant);
    }
    return typed instanceof Typed.VariantValue variant
        && variant.fields().stream().allMatch(Purity::isConstant);
  }
}
