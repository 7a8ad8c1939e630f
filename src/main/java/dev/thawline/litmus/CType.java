package dev.thawline.litmus;

import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A type of the dialect: an integer or a pointer, atomic or not. Qualifiers that change no access
 * ({@code volatile}, {@code const}) are no part of it.
 *
 * @param machine what fills the cell
 * @param isBool {@code bool}: whatever is stored becomes 0 or 1
 * @param target what a pointer points to; null for integers
 */
record CType(ScalarType machine, boolean isBool, boolean atomic, @Nullable CType target) {
  static final CType INT = integer(ScalarType.I32);
  static final CType BOOL = new CType(ScalarType.U8, true, false, null);

  static CType integer(ScalarType machine) {
    return new CType(machine, false, false, null);
  }

  static CType pointerTo(CType target) {
    return new CType(ScalarType.POINTER, false, false, target);
  }

  CType asAtomic() {
    return new CType(machine, isBool, true, target);
  }

  CType withoutAtomic() {
    return new CType(machine, isBool, false, target);
  }

  boolean isPointer() {
    return target != null;
  }

  /** What a pointer points to. */
  CType pointee() {
    return Objects.requireNonNull(target);
  }

  boolean isSigned() {
    return machine.kind() == ScalarType.Kind.SIGNED;
  }

  Layout layout() {
    return Layout.of(machine);
  }

  /** Whether values of the two are represented alike: atomic or not does not count. */
  boolean isLike(CType other) {
    if (target != null && other.target != null) {
      return target.isLike(other.target);
    }
    boolean numbers = target == null && other.target == null;
    return numbers && machine.equals(other.machine) && isBool == other.isBool;
  }

  /** Whether a value fits as it is. */
  boolean holds(long value) {
    if (isBool) {
      return value == 0 || value == 1;
    }
    // As in C, a negative number means a large one where there is no sign.
    return machine.normalize(value) == value
        || (!isSigned() && value < 0 && value >= -(1L << (machine.size() * Byte.SIZE - 1)));
  }

  /** As C writes it. */
  @Override
  public String toString() {
    if (target != null) {
      return target + (target.isPointer() ? "*" : " *") + (atomic ? " _Atomic" : "");
    }
    String word = isBool ? "bool" : isSigned() ? "int" : "uint";
    boolean isInt = machine.equals(ScalarType.I32) || isBool;
    return (atomic ? "atomic " : "") + word + (isInt ? "" : machine.size() * Byte.SIZE + "_t");
  }
}
