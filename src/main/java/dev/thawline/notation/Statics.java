package dev.thawline.notation;

import dev.thawline.program.Constant;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.StaticVariable;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;

/** The statics of a program while it is built. */
final class Statics {
  private final List<StaticVariable> variables = new ArrayList<>();

  /** Adds a static and yields the pointer to it. */
  Operand add(String name, Layout layout, Span span) {
    variables.add(new StaticVariable(name, layout, true, span));
    return Operand.of(new Constant.StaticPointer(variables.size() - 1));
  }

  /** Adds an atomic, all of it in an UnsafeCell. */
  Operand addAtomic(String name, Element element, Span span) {
    Layout.Field only = new Layout.Field(0, element.layout());
    int size = element.size();
    return add(name, new Layout.Product(List.of(only), size, size, true), span);
  }

  List<StaticVariable> all() {
    return variables;
  }
}
