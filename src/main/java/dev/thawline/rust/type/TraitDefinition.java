package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trait. {@code Self} is the first of its parameters. */
public final class TraitDefinition implements Definition {
  /** An associated type: what is demanded of it, and what it is where an impl leaves it out. */
  record Associated(List<Bound> bounds, @Nullable Type standard) {}

  private final String name;
  private final @Nullable String lang;
  private final boolean selfAsDefault;
  private final Span span;
  private final GenericParameters generics;
  private final Members members = new Members();
  private final Map<String, Associated> associated = new LinkedHashMap<>();

  TraitDefinition(Item.Trait syntax, GenericParameters generics, Span span) {
    this.name = syntax.name().text();
    this.lang = syntax.lang();
    this.selfAsDefault =
        syntax.generics().parameters().stream()
            .allMatch(
                parameter ->
                    parameter.standard() instanceof SyntaxType.Named named
                        && named.path().name().equals("Self"));
    this.generics = generics;
    this.span = span;
  }

  public String name() {
    return name;
  }

  /** The name under which the checker knows it, or null. */
  @Nullable String lang() {
    return lang;
  }

  boolean is(String wanted) {
    return wanted.equals(lang);
  }

  /** Whether its parameters are Self where they are left out: {@code PartialEq<Rhs = Self>}. */
  boolean hasSelfAsDefault() {
    return selfAsDefault;
  }

  Span span() {
    return span;
  }

  /** Its parameters, {@code Self} first; the bounds on Self are its supertraits. */
  GenericParameters generics() {
    return generics;
  }

  TypeParameter self() {
    return generics.parameters().get(0);
  }

  /** Functions that it demands have no body. */
  Members members() {
    return members;
  }

  Map<String, Associated> associated() {
    return associated;
  }

  /** What replaces its parameters. */
  static Substitution substitution(Type self, TraitReference reference) {
    List<Type> all = new java.util.ArrayList<>();
    all.add(self);
    all.addAll(reference.arguments());
    return Substitution.of(reference.trait().generics.parameters(), all);
  }
}
