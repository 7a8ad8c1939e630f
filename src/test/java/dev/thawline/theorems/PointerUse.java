package dev.thawline.theorems;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A use of a reference at a location: an access through it, or a retag whose source it is, at every
 * location that the retag covers.
 *
 * @param tag the reference's identity: that of the retag that made it
 */
record PointerUse(Event event, Tag tag, int location, boolean isRetag) {

  /** The uses that an event is. */
  static List<PointerUse> of(Event event) {
    List<PointerUse> uses = new ArrayList<>();
    if (event instanceof Event.Access access) {
      Tag tag = access.pointer().tag();
      Allocation allocation = access.pointer().allocation();
      for (int i = 0; tag != null && allocation != null && i < access.cellCount(); i++) {
        int location = allocation.location(access.firstCell() + i);
        uses.add(new PointerUse(event, identity(tag), location, false));
      }
    } else if (event instanceof Event.Retag retag) {
      Tag tag = retag.source().tag();
      for (int location : covered(retag)) {
        if (tag != null) {
          uses.add(new PointerUse(event, identity(tag), location, true));
        }
      }
    }
    return uses;
  }

  /** The locations that a retag covers; none for a transmute, which is no retag. */
  static List<Integer> covered(Event.Retag retag) {
    Tag created = retag.created();
    List<Integer> locations = new ArrayList<>();
    Allocation allocation = created.allocation();
    for (int cell = 0; !isTransmute(created) && cell < allocation.cells().size(); cell++) {
      if (created.covers(allocation.cells().get(cell).offset())) {
        locations.add(allocation.location(cell));
      }
    }
    return locations;
  }

  /** Whether the bits were taken for another type without a retag. */
  static boolean isTransmute(Tag tag) {
    return tag.origin() == RetagOrigin.TRANSMUTE;
  }

  /** Whether a shared reference, as it was made, is used on bytes that it freezes. */
  boolean isOfShared() {
    return tag.kind() == PointerKind.SHARED && !tag.isInsideCell(offset());
  }

  /** Whether the location lies in the range that the reference was made for. */
  boolean isInFootprint() {
    return tag.covers(offset());
  }

  private int offset() {
    Allocation allocation = tag.allocation();
    return allocation.cells().get(location - allocation.firstLocation()).offset();
  }

  private static Tag identity(Tag pointer) {
    Tag tag = pointer;
    while (isTransmute(tag)) {
      tag = parent(tag);
    }
    return tag;
  }

  private static Tag parent(Tag tag) {
    @Nullable Tag parent = tag.parent();
    if (parent == null) {
      throw new IllegalStateException("a transmute is of something");
    }
    return parent;
  }
}
