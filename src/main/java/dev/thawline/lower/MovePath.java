package dev.thawline.lower;

import dev.thawline.program.Operand;
import dev.thawline.rust.type.MovedPlaces.Part;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place that owns what its destructor drops, and those of its parts that are moved out somewhere:
 * a tree of rustc's move paths ({@code rustc_mir_dataflow::move_paths}). A path that may be empty
 * has a drop flag, a register: true while the place holds its value. Parts that are not in the tree
 * go with the path above them.
 */
final class MovePath {
  private final Type type;
  private final int flag;
  private final Map<Part, MovePath> parts = new LinkedHashMap<>();

  private MovePath(Type type, int flag) {
    this.type = type;
    this.flag = flag;
  }

  /**
   * The tree of a place that is declared now.
   *
   * @param moved the parts that are moved out somewhere
   * @param startsEmpty the place has no value yet
   */
  static MovePath of(
      Type type, List<List<Part>> moved, boolean startsEmpty, FunctionBuilder builder) {
    boolean flagged = startsEmpty || moved.stream().anyMatch(List::isEmpty);
    MovePath root = new MovePath(Types.resolve(type), flagged ? builder.flag() : -1);
    for (List<Part> path : moved) {
      MovePath current = root;
      for (int i = 0; i < path.size(); i++) {
        boolean isMoved = i == path.size() - 1;
        List<Part> prefix = path.subList(0, i + 1);
        boolean mayBeEmpty = current.flag >= 0 || isMoved || moved.contains(prefix);
        MovePath above = current;
        current =
            above.parts.computeIfAbsent(
                path.get(i),
                part -> new MovePath(above.typeOf(part), mayBeEmpty ? builder.flag() : -1));
      }
    }
    return root;
  }

  private Type typeOf(Part part) {
    if (part.equals(Part.CONTENT)) {
      return Types.pointee(type);
    }
    if (type instanceof Type.Enumeration enumeration && part.variant() >= 0) {
      return Types.resolve(Types.variantFields(enumeration, part.variant()).get(part.field()));
    }
    if (type instanceof Type.Array array) {
      return Types.resolve(array.element());
    }
    return Types.resolve(Types.fields(type).get(part.field()));
  }

  Type type() {
    return type;
  }

  boolean hasFlag() {
    return flag >= 0;
  }

  /** The place is used: an error where it is certainly empty. */
  void use(FunctionBuilder builder, Diagnostic error) {
    if (flag >= 0) {
      builder.use(flag, error);
    }
  }

  /** The drop flag of a path that has one. */
  Operand flag() {
    return Operand.register(flag);
  }

  boolean hasParts() {
    return !parts.isEmpty();
  }

  /** The path of a part, or null where the part goes with this path. */
  @Nullable MovePath part(Part part) {
    return parts.get(part);
  }

  /** Notes that the place and all parts now hold a value, or that they no longer do. */
  void set(boolean holds, FunctionBuilder builder, Span span) {
    if (flag >= 0) {
      builder.copy(flag, holds ? DropFlags.TRUE : DropFlags.FALSE, span);
    }
    parts.values().forEach(part -> part.set(holds, builder, span));
  }
}
