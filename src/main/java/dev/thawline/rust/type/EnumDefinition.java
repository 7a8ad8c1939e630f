package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enum. The library's own have type parameters and no span. */
public final class EnumDefinition {
  /** {@code Option<T>}. */
  public static final EnumDefinition OPTION = new EnumDefinition("Option", 1, true, null);

  /** {@code Result<T, E>}. */
  public static final EnumDefinition RESULT = new EnumDefinition("Result", 2, true, null);

  static {
    OPTION.setVariants(List.of(unit("None", 0), tuple("Some", 1, 0)));
    RESULT.setVariants(List.of(tuple("Ok", 0, 0), tuple("Err", 1, 1)));
  }

  /** A variant with its place in the enum and the value that {@code as} gives it. */
  public record Variant(
      String name, Item.Shape shape, List<FieldDefinition> fields, long discriminant) {}

  private final String name;
  private final int parameters;
  private final boolean copy;
  private final @Nullable Span span;
  private final Members members = new Members();
  private List<Variant> variants = List.of();

  EnumDefinition(String name, int parameters, boolean copy, @Nullable Span span) {
    this.name = name;
    this.parameters = parameters;
    this.copy = copy;
    this.span = span;
  }

  private static Variant unit(String name, long discriminant) {
    return new Variant(name, Item.Shape.UNIT, List.of(), discriminant);
  }

  private static Variant tuple(String name, long discriminant, int parameter) {
    Span nowhere = new Span(new dev.thawline.source.SourceFile("core", ""), 0, 0);
    FieldDefinition field = new FieldDefinition("0", new Type.Parameter(parameter), nowhere);
    return new Variant(name, Item.Shape.TUPLE, List.of(field), discriminant);
  }

  public String name() {
    return name;
  }

  int parameters() {
    return parameters;
  }

  boolean isCopy() {
    return copy;
  }

  @Nullable Span span() {
    return span;
  }

  Members members() {
    return members;
  }

  public List<Variant> variants() {
    return variants;
  }

  void setVariants(List<Variant> found) {
    variants = List.copyOf(found);
  }

  /** The number of the variant of this name, or -1. */
  int variant(String wanted) {
    for (int i = 0; i < variants.size(); i++) {
      if (variants.get(i).name().equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
