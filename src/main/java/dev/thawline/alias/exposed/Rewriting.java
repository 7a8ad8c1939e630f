package dev.thawline.alias.exposed;

import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tags as they are in a world: a wildcard is what was chosen for it, and what descends from it
 * descends from that. Tags are rebuilt once, so that equal ones are mostly identical.
 */
final class Rewriting {
  private final Map<Key, Tag> rebuilt = new ConcurrentHashMap<>();

  private record Key(Tag tag, Tag chosen) {}

  /** The pointer as it is in a world; without a tag where it has no provenance there. */
  Value.Pointer in(World world, Value.Pointer pointer) {
    Tag tag = pointer.tag();
    if (tag == null) {
      return pointer;
    }
    Tag root = tag.wildcardRoot();
    if (root == null) {
      return pointer;
    }
    Tag chosen = world.chosen(root);
    return pointer.withTag(chosen == null ? null : from(chosen, tag));
  }

  /** A tag that descends from a wildcard, with another tag in the wildcard's place. */
  private Tag from(Tag chosen, Tag tag) {
    if (tag.isWildcard()) {
      return chosen;
    }
    Key key = new Key(tag, chosen);
    Tag known = rebuilt.get(key);
    if (known == null) {
      known = child(from(chosen, Objects.requireNonNull(tag.parent())), tag);
      rebuilt.put(key, known);
    }
    return known;
  }

  /** The same retag, of another tag. */
  private static Tag child(Tag parent, Tag tag) {
    return Tag.derived(
        tag.name(),
        tag.field(),
        parent,
        Objects.requireNonNull(tag.kind()),
        Objects.requireNonNull(tag.origin()),
        Objects.requireNonNull(tag.pointee()),
        tag.start());
  }

  /** What a retag makes in a world. */
  Tag created(World world, Tag created) {
    Tag root = created.wildcardRoot();
    Tag chosen = root == null ? null : world.chosen(root);
    return chosen == null ? created : from(chosen, created);
  }
}
