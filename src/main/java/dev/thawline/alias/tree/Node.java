package dev.thawline.alias.tree;

import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A node of a tree: a tag with its state at every location of the allocation.
 *
 * @param parent the tag of the node above; null for the root
 * @param protector null where no call protects it
 * @param at by cell of the allocation
 */
record Node(Tag tag, @Nullable Tag parent, @Nullable Protector protector, List<LocationState> at) {

  /**
   * What keeps a tag's permissions while a call runs.
   *
   * @param call the call
   * @param strong whether it also forbids deallocation: that of references; that of a box is weak
   * @param ended the event at which the call ended, where threads that have not seen that still
   *     meet the protector ({@code protector-end=hb}); else null
   */
  record Protector(EventName call, boolean strong, @Nullable EventName ended) {}

  Node {
    at = List.copyOf(at);
  }

  Node with(int cell, LocationState state) {
    LocationState[] changed = at.toArray(new LocationState[0]);
    changed[cell] = state;
    return new Node(tag, parent, protector, List.of(changed));
  }

  Node protectedBy(@Nullable Protector changed) {
    return new Node(tag, parent, changed, at);
  }
}
