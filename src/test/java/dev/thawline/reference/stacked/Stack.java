package dev.thawline.reference.stacked;

import dev.thawline.event.Tag;
import dev.thawline.reference.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The borrow stack of one location, bottom first: the rules of section 6 with those of 4. */
final class Stack {
  private final int location;
  private final Map<Tag, Strength> protectedTags;
  private final List<Item> items = new ArrayList<>();

  /** How a protector differs from another: at deallocation only. */
  enum Strength {
    WEAK,
    STRONG
  }

  /**
   * @param protectedTags one map for all threads, which changes as calls begin and end
   */
  Stack(int location, Item bottom, Map<Tag, Strength> protectedTags) {
    this.location = location;
    this.protectedTags = protectedTags;
    items.add(bottom);
  }

  /** {@code access(k, tag)}. */
  void access(Item.Kind kind, Tag tag) {
    int granting = find(kind, tag);
    if (kind == Item.Kind.WRITE) {
      int first = firstWriteIncompatible(granting);
      while (items.size() > first) {
        invalidating(items.remove(items.size() - 1));
      }
      return;
    }
    for (int i = granting + 1; i < items.size(); i++) {
      if (items.get(i).permission() == Item.Permission.UNIQUE) {
        invalidating(items.get(i));
        items.set(i, items.get(i).disabled());
      }
    }
  }

  /** {@code grant(old, item, access)} with an access. */
  void grantAfter(Item.Kind access, Tag old, Item item) {
    access(access, old);
    items.add(item);
  }

  /** {@code grant(old, item, none)}: at the top of the block that may write. */
  void grantInBlock(Tag old, Item item) {
    items.add(firstWriteIncompatible(find(Item.Kind.WRITE, old)), item);
  }

  /** {@code dealloc(tag)}. */
  void deallocate(Tag tag) {
    access(Item.Kind.WRITE, tag);
    for (Item item : items) {
      if (item.protects() && protectedTags.get(item.tag()) == Strength.STRONG) {
        throw new Verdict.Undefined(location, "deallocated under a strong protector");
      }
    }
  }

  /** {@code find(k, tag)}: the topmost item with that tag whose permission grants k. */
  private int find(Item.Kind kind, Tag tag) {
    for (int i = items.size() - 1; i >= 0; i--) {
      if (items.get(i).tag().equals(tag) && items.get(i).permission().grants(kind)) {
        return i;
      }
    }
    throw new Verdict.Undefined(location, "no item grants the " + kind);
  }

  /** {@code fwi(g)}. */
  private int firstWriteIncompatible(int granting) {
    if (items.get(granting).permission() == Item.Permission.UNIQUE) {
      return granting + 1;
    }
    int end = granting;
    while (end < items.size() && items.get(end).permission() == Item.Permission.SHARED_READ_WRITE) {
      end++;
    }
    return end;
  }

  /** Popping or disabling a protected item is undefined, weak or strong. */
  private void invalidating(Item item) {
    if (item.protects() && protectedTags.containsKey(item.tag())) {
      throw new Verdict.Undefined(location, "a protected item is invalidated");
    }
  }
}
