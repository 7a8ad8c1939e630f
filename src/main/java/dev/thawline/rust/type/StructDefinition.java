package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Span;
import java.util.List;

/** A struct. Its fields are known once all items have been collected. */
public final class StructDefinition {
  private final String name;
  private final Item.Shape shape;
  private final Span span;
  private final boolean copy;
  private final Members members = new Members();
  private List<FieldDefinition> fields = List.of();

  StructDefinition(String name, Item.Shape shape, boolean copy, Span span) {
    this.name = name;
    this.shape = shape;
    this.copy = copy;
    this.span = span;
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

  Members members() {
    return members;
  }

  public List<FieldDefinition> fields() {
    return fields;
  }

  void setFields(List<FieldDefinition> found) {
    fields = List.copyOf(found);
  }
}
