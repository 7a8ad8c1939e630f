package dev.thawline.event;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Interns allocations and tags, and numbers memory locations densely, over all of one exploration.
 */
public final class Allocations {
  private record Key(
      EventName name,
      int serial,
      AllocationKind kind,
      String label,
      Layout layout,
      @Nullable Allocation reused) {}

  private final CellBoundaries boundaries;
  private final Map<Key, Allocation> known = new HashMap<>();
  private final List<Allocation> owners = new ArrayList<>();
  private final Map<Tag, Tag> tags = new HashMap<>();

  /**
   * @param boundaries how memory is divided into cells; not to be changed from now on
   */
  public Allocations(CellBoundaries boundaries) {
    this.boundaries = boundaries;
  }

  /** With one cell for every scalar. */
  public Allocations() {
    this(new CellBoundaries());
  }

  /**
   * The allocation that this event makes, at an address of its own.
   *
   * @param serial tells several allocations of one event apart
   */
  public Allocation intern(
      EventName name, int serial, AllocationKind kind, String label, Layout layout) {
    return intern(new Key(name, serial, kind, label, layout, null));
  }

  /** The allocation that this event makes of the memory of one that has ended. */
  public Allocation intern(
      EventName name, AllocationKind kind, String label, Layout layout, Allocation reused) {
    return intern(new Key(name, 0, kind, label, layout, reused));
  }

  private Allocation intern(Key wanted) {
    return known.computeIfAbsent(
        wanted,
        key -> {
          Allocation made =
              new Allocation(
                  key.name,
                  key.serial,
                  key.kind,
                  key.label,
                  key.layout,
                  boundaries.cells(key.kind, key.label, key.layout),
                  owners.size(),
                  key.reused);
          for (int i = 0; i < made.cells().size(); i++) {
            owners.add(made);
          }
          return made;
        });
  }

  /** The one object for a tag: so that most comparisons end at once. */
  public Tag intern(Tag tag) {
    Tag known = tags.putIfAbsent(tag, tag);
    return known == null ? tag : known;
  }

  /** How many locations are known so far. */
  public int locationCount() {
    return owners.size();
  }

  /** The allocation that a location lies in. */
  public Allocation owner(int location) {
    return owners.get(location);
  }

  /** How people see a location. */
  public String label(int location) {
    Allocation owner = owner(location);
    return owner.cellLabel(location - owner.firstLocation());
  }
}
