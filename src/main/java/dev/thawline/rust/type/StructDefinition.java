package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A struct. Its fields are known once all items have been collected. */
public final class StructDefinition implements Definition {
  private final String name;
  private final Item.Shape shape;
  private final Span span;
  private boolean copy;
  private final boolean debug;
  private Pinning.Rule unpin = Pinning.Rule.FIELDS;
  private @Nullable Implementation destructor;
  private final Map<Integer, SyntaxType> defaults = new HashMap<>();
  private @Nullable TypeScope defaultScope;
  private final GenericParameters generics;
  private final @Nullable String lang;
  private final int alignment;
  private List<FieldDefinition> fields = List.of();

  StructDefinition(
      String name,
      Item.Shape shape,
      Item.Derivations derived,
      GenericParameters generics,
      Span span) {
    this.lang = derived.lang();
    this.alignment = derived.alignment();
    this.copy = derived.has("Copy");
    this.debug = derived.has("Debug");
    this.generics = generics;
    this.name = name;
    this.shape = shape;
    this.span = span;
  }

  /** The least alignment that it has whatever its fields are; 0 where they alone count. */
  int alignment() {
    return alignment;
  }

  public String name() {
    return name;
  }

  public Item.Shape shape() {
    return shape;
  }

  Span span() {
    return span;
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

  GenericParameters generics() {
    return generics;
  }

  /** What its type parameters are where they are left out. */
  @Nullable TypeScope defaultScope() {
    return defaultScope;
  }

  void setDefault(int parameter, SyntaxType standard, TypeScope scope) {
    defaults.put(parameter, standard);
    defaultScope = scope;
  }

  Map<Integer, SyntaxType> defaults() {
    return defaults;
  }

  /** Whether the checker knows it under this name. */
  public boolean is(String wanted) {
    return wanted.equals(lang);
  }

  /** Whether it is a {@code union}: all its fields start at its first byte. */
  public boolean isUnion() {
    return is("union");
  }

  public List<FieldDefinition> fields() {
    return fields;
  }

  void setFields(List<FieldDefinition> found) {
    fields = List.copyOf(found);
  }
}
