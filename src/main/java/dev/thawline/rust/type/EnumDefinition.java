package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Span;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An enum. The library's own have type parameters and no span. */
public final class EnumDefinition implements Definition {
  /** {@code Option<T>}. */
  public static final EnumDefinition OPTION = builtIn("Option", "T");

  /** {@code Result<T, E>}. */
  public static final EnumDefinition RESULT = builtIn("Result", "T", "E");

  /** {@code std::sync::atomic::Ordering}. */
  public static final EnumDefinition ORDERING = builtIn("Ordering");

  static {
    ORDERING.setVariants(
        List.of(
            unit("Relaxed", 0),
            unit("Release", 1),
            unit("Acquire", 2),
            unit("AcqRel", 3),
            unit("SeqCst", 4)));
    OPTION.setVariants(List.of(unit("None", 0), tuple(OPTION, "Some", 1, 0)));
    RESULT.setVariants(List.of(tuple(RESULT, "Ok", 0, 0), tuple(RESULT, "Err", 1, 1)));
  }

  /** A variant with its place in the enum and the value that {@code as} gives it. */
  public record Variant(
      String name, Item.Shape shape, List<FieldDefinition> fields, long discriminant) {}

  private final String name;
  private final GenericParameters generics;
  private boolean copy;
  private final boolean debug;
  private Pinning.Rule unpin = Pinning.Rule.FIELDS;
  private @Nullable Implementation destructor;
  private final @Nullable Span span;
  private List<Variant> variants = List.of();

  EnumDefinition(
      String name, GenericParameters generics, boolean copy, boolean debug, @Nullable Span span) {
    this.debug = debug;
    this.name = name;
    this.generics = generics;
    this.copy = copy;
    this.span = span;
  }

  private static EnumDefinition builtIn(String name, String... parameters) {
    List<TypeParameter> generics =
        Stream.of(parameters)
            .map(text -> new TypeParameter(text, false, Collector.NOWHERE))
            .toList();
    return new EnumDefinition(name, new GenericParameters(generics), true, true, null);
  }

  private static Variant unit(String name, long discriminant) {
    return new Variant(name, Item.Shape.UNIT, List.of(), discriminant);
  }

  private static Variant tuple(
      EnumDefinition owner, String name, long discriminant, int parameter) {
    Type type = owner.generics.asTypes().get(parameter);
    FieldDefinition field = new FieldDefinition("0", type, true, Collector.NOWHERE);
    return new Variant(name, Item.Shape.TUPLE, List.of(field), discriminant);
  }

  public String name() {
    return name;
  }

  GenericParameters generics() {
    return generics;
  }

  boolean isCopy() {
    return copy;
  }

  /** Whether {@code Debug} is derived. */
  boolean derivesDebug() {
    return debug;
  }

  /** Its impl of {@code Drop}, or null. */
  @Nullable Implementation destructor() {
    return destructor;
  }

  void setDestructor(Implementation implementation) {
    destructor = implementation;
  }

  /** An impl says so. */
  void markCopy() {
    copy = true;
  }

  /** What the impls of {@code Unpin} say of it. */
  Pinning.Rule unpin() {
    return unpin;
  }

  void setUnpin(Pinning.Rule rule) {
    unpin = rule;
  }

  @Nullable Span span() {
    return span;
  }

  public List<Variant> variants() {
    return variants;
  }

  void setVariants(List<Variant> found) {
    variants = List.copyOf(found);
  }

  /** The number of the variant of this name, or -1. */
  public int variant(String wanted) {
    for (int i = 0; i < variants.size(); i++) {
      if (variants.get(i).name().equals(wanted)) {
        return i;
      }
    }
    return -1;
  }
}
