package dev.thawline.rust.type;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place that starts at a variable: the variable, then one field access or dereference after the
 * other. An index ends the path before it, since arrays are captured whole.
 *
 * @param chain the variable's place first, each next one a projection of the one before
 */
public record PlacePath(LocalVariable root, List<Typed> chain) {
  public PlacePath {
    chain = List.copyOf(chain);
  }

  /** The path of a place, or null where it does not start at a variable. */
  public static @Nullable PlacePath of(Typed place) {
    List<Typed> chain = new ArrayList<>();
    Typed current = place;
    while (true) {
      if (current instanceof Typed.Local local) {
        chain.add(0, local);
        return new PlacePath(local.variable(), chain);
      }
      if (current instanceof Typed.Deref deref) {
        chain.add(0, deref);
        current = deref.pointer();
      } else if (current instanceof Typed.Field field) {
        chain.add(0, field);
        current = field.base();
      } else if (current instanceof Typed.Index index) {
        chain.clear();
        current = index.base();
      } else {
        return null;
      }
    }
  }

  /** The place itself. */
  public Typed place() {
    return chain.get(chain.size() - 1);
  }

  /** The number of projections. */
  public int length() {
    return chain.size() - 1;
  }

  PlacePath truncate(int projections) {
    return new PlacePath(root, chain.subList(0, projections + 1));
  }

  /** Whether projection number {@code index} is a dereference. */
  boolean isDeref(int index) {
    return chain.get(index + 1) instanceof Typed.Deref;
  }

  /** The type that projection number {@code index} starts from. */
  Type before(int index) {
    return Types.resolve(chain.get(index).type());
  }

  /** Whether this path leads to, or through, the other's place. */
  public boolean startsWith(PlacePath other) {
    if (root != other.root || length() < other.length()) {
      return false;
    }
    for (int i = 1; i < other.chain.size(); i++) {
      if (projection(chain.get(i)) != projection(other.chain.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static int projection(Typed place) {
    return place instanceof Typed.Field field ? field.index() : -1;
  }
}
