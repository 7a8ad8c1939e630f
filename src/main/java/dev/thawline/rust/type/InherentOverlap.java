package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.HashSet;
import java.util.List;

/**
 * Two inherent impls that give one type two members of the same name (rustc's {@code
 * inherent_impls_overlap}). Seen are impls for the same type, and those of which one is for all
 * types that its generic definition makes; whether bounds keep two impls apart is not asked.
 */
final class InherentOverlap {
  private final Diagnostics diagnostics;

  InherentOverlap(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reports what an impl has in common with those before it. */
  void check(Implementation made, List<Implementation> before) {
    for (Implementation other : before) {
      if (!overlap(made, other)) {
        continue;
      }
      for (String name : made.members().names()) {
        if (other.members().names().contains(name)) {
          diagnostics.add(
              Diagnostic.error(
                      "E0592",
                      "duplicate definitions with name `" + name + "`",
                      place(made.members(), name))
                  .withLabel("duplicate definitions for `" + name + "`")
                  .withNote(place(other.members(), name), "other definition for `" + name + "`"));
        }
      }
    }
  }

  private static boolean overlap(Implementation one, Implementation other) {
    if (!one.generics().bounds().isEmpty() || !other.generics().bounds().isEmpty()) {
      return false;
    }
    boolean areSame =
        one.generics().isEmpty() && other.generics().isEmpty() && one.self().equals(other.self());
    return areSame || isForAll(one) || isForAll(other);
  }

  /** Whether the arguments of its type are its own parameters, each once. */
  private static boolean isForAll(Implementation block) {
    List<Type> arguments = Types.parts(block.self());
    return !arguments.isEmpty()
        && new HashSet<>(arguments).size() == arguments.size()
        && new HashSet<>(arguments).equals(new HashSet<>(block.generics().asTypes()));
  }

  private static Span place(Members members, String name) {
    FunctionDefinition function = members.functions().get(name);
    if (function != null) {
      return function.syntax().name().span();
    }
    ConstDefinition constant = members.constants().get(name);
    if (constant == null) {
      throw new IllegalArgumentException(name);
    }
    return constant.syntax().name().span();
  }
}
