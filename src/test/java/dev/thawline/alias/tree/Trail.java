package dev.thawline.alias.tree;

import org.jspecify.annotations.Nullable;

/** How a state was reached, as statements. */
record Trail(@Nullable Trail before, String statement) {
  static final Trail START = new Trail(null, "");

  Trail then(String next) {
    return new Trail(this, next);
  }

  @Override
  public String toString() {
    if (before == null) {
      return statement;
    }
    String earlier = before.toString();
    return earlier.isEmpty() ? statement : earlier + "; " + statement;
  }
}
