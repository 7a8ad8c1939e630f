package dev.thawline.rust.type;

import dev.thawline.program.IntegerFunction;
import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The methods that the library's integer types have: what they take and give. */
final class IntegerMethods {
  private IntegerMethods() {}

  /** The signature of a method, its receiver left out. */
  record Method(IntegerFunction function, List<Type> parameters, Type result) {}

  /** The method of this name, or null. */
  static @Nullable Method find(String name, Type.Scalar type) {
    IntegerFunction function = named(name);
    boolean signed = type.scalar().kind() == ScalarType.Kind.SIGNED;
    if (function == null || !exists(function, signed)) {
      return null;
    }
    Type result =
        switch (function) {
          case CHECKED_ADD,
              CHECKED_SUB,
              CHECKED_MUL,
              CHECKED_DIV,
              CHECKED_REM,
              CHECKED_NEG,
              CHECKED_SHL,
              CHECKED_SHR,
              CHECKED_POW ->
              new Type.Enumeration(EnumDefinition.OPTION, List.of(type));
          case OVERFLOWING_ADD, OVERFLOWING_SUB, OVERFLOWING_MUL, OVERFLOWING_NEG ->
              new Type.Tuple(List.of(type, Type.BOOL));
          case COUNT_ONES,
              COUNT_ZEROS,
              LEADING_ZEROS,
              TRAILING_ZEROS,
              LEADING_ONES,
              TRAILING_ONES ->
              Type.U32;
          case IS_POSITIVE, IS_NEGATIVE, IS_POWER_OF_TWO -> Type.BOOL;
          case ABS_DIFF, UNSIGNED_ABS -> unsigned(type);
          default -> type;
        };
    return new Method(function, parameters(function, type), result);
  }

  /** Their names, for near misses. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (IntegerFunction function : IntegerFunction.values()) {
      names.add(function.name().toLowerCase(Locale.ROOT));
    }
    return names;
  }

  private static @Nullable IntegerFunction named(String name) {
    for (IntegerFunction function : IntegerFunction.values()) {
      if (function.name().toLowerCase(Locale.ROOT).equals(name)) {
        return function;
      }
    }
    return null;
  }

  private static boolean exists(IntegerFunction function, boolean signed) {
    return switch (function) {
      case ABS, WRAPPING_ABS, UNSIGNED_ABS, SIGNUM, IS_POSITIVE, IS_NEGATIVE -> signed;
      case IS_POWER_OF_TWO, NEXT_POWER_OF_TWO -> !signed;
      default -> true;
    };
  }

  private static List<Type> parameters(IntegerFunction function, Type type) {
    return switch (function) {
      case WRAPPING_SHL,
          WRAPPING_SHR,
          WRAPPING_POW,
          CHECKED_SHL,
          CHECKED_SHR,
          CHECKED_POW,
          SATURATING_POW,
          POW,
          ROTATE_LEFT,
          ROTATE_RIGHT ->
          List.of(Type.U32);
      case WRAPPING_NEG,
          WRAPPING_ABS,
          CHECKED_NEG,
          OVERFLOWING_NEG,
          ABS,
          UNSIGNED_ABS,
          SIGNUM,
          IS_POSITIVE,
          IS_NEGATIVE,
          COUNT_ONES,
          COUNT_ZEROS,
          LEADING_ZEROS,
          TRAILING_ZEROS,
          LEADING_ONES,
          TRAILING_ONES,
          IS_POWER_OF_TWO,
          NEXT_POWER_OF_TWO,
          SWAP_BYTES ->
          List.of();
      case CLAMP -> List.of(type, type);
      default -> List.of(type);
    };
  }

  private static Type unsigned(Type.Scalar type) {
    String name = type.name();
    Type found = Type.INTEGERS.get(name.charAt(0) == 'i' ? "u" + name.substring(1) : name);
    return found == null ? type : found;
  }
}
