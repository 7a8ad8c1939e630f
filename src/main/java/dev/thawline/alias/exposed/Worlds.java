package dev.thawline.alias.exposed;

import dev.thawline.alias.MonitorState;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The worlds that are still possible on a path, at least one, each once. Their order is canonical:
 * that of the choices, cast by cast, tags before no provenance.
 */
final class Worlds implements MonitorState {
  private final List<World> all;
  private final boolean parted;
  private final int hash;

  private Worlds(Collection<World> all, boolean parted) {
    this.all = List.copyOf(new LinkedHashSet<>(all));
    this.parted = parted;
    this.hash = this.all.hashCode();
  }

  /** Before any cast: what is declared is declared in every world to come. */
  static Worlds whole(World only) {
    return new Worlds(List.of(only), false);
  }

  static Worlds parted(Collection<World> all) {
    return new Worlds(all, true);
  }

  List<World> all() {
    return all;
  }

  World first() {
    return all.get(0);
  }

  boolean isParted() {
    return parted;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Worlds worlds
            && hash == worlds.hash
            && parted == worlds.parted
            && all.equals(worlds.all));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
