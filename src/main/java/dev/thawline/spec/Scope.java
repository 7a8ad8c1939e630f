package dev.thawline.spec;

/**
 * The pairs of models that a claim is about. Naming a model is more specific than {@code *}; of two
 * scopes that match a pair, one is more specific if it is so for one family and not less so for the
 * other.
 */
public record Scope(Selector memories, Selector aliases) {

  public boolean matches(String memory, String alias) {
    return memories.matches(memory) && aliases.matches(alias);
  }

  /** Strictly more specific; meaningful for scopes that match the same pair. */
  public boolean isMoreSpecificThan(Scope other) {
    boolean memoryAtLeast = !memories.isAny() || other.memories.isAny();
    boolean aliasAtLeast = !aliases.isAny() || other.aliases.isAny();
    return memoryAtLeast && aliasAtLeast && !isAsSpecificAs(other);
  }

  /** Equally specific, that is: neither more, nor less, nor incomparable. */
  public boolean isAsSpecificAs(Scope other) {
    return memories.isAny() == other.memories.isAny() && aliases.isAny() == other.aliases.isAny();
  }

  @Override
  public String toString() {
    return memories + " " + aliases;
  }
}
