package dev.thawline.alias.stacked;

import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.view.StackView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stack of one location since April 2019.
 *
 * @param items bottom to top
 */
record ItemStack(List<Item> items) implements BorrowStack {
  ItemStack {
    items = List.copyOf(items);
  }

  int size() {
    return items.size();
  }

  Item get(int index) {
    return items.get(index);
  }

  /** The topmost item with this tag that grants the access; -1 if none does. */
  int granting(@Nullable Tag tag, boolean write) {
    for (int i = items.size() - 1; i >= 0; i--) {
      Item item = items.get(i);
      boolean grants = write ? item.permission().grantsWrite() : item.permission().grantsRead();
      if (grants && Objects.equals(item.tag(), tag)) {
        return i;
      }
    }
    return -1;
  }

  /** The first item above the granting one that a write does not tolerate. */
  int firstWriteIncompatible(int granting) {
    int index = granting + 1;
    if (get(granting).isSharedReadWrite()) {
      while (index < size() && get(index).isSharedReadWrite()) {
        index++;
      }
    }
    return index;
  }

  /**
   * Where an item can be put that comes to stand at the top of a block: neighbours that are all
   * SharedReadWrite or all SharedReadOnly. A block is popped as a whole, each item in it grants the
   * same, and nothing in it is ever disabled, so nobody sees the order in it. It is by tag: two
   * orders of making pointers lead to one state.
   */
  int placeInBlock(int index, Item item) {
    int place = index;
    while (place > 0
        && item.isShared()
        && get(place - 1).permission() == item.permission()
        && get(place - 1).isAfter(item)) {
      place--;
    }
    return place;
  }

  ItemStack inserted(int index, Item item) {
    boolean known =
        (index > 0 && get(index - 1).equals(item)) || (index < size() && get(index).equals(item));
    if (known) {
      return this;
    }
    List<Item> more = new ArrayList<>(items);
    more.add(index, item);
    return new ItemStack(more);
  }

  ItemStack cutTo(int size) {
    return new ItemStack(items.subList(0, size));
  }

  ItemStack replaced(int index, Item item) {
    List<Item> changed = new ArrayList<>(items);
    changed.set(index, item);
    return new ItemStack(changed);
  }

  ItemStack removed(int index) {
    List<Item> fewer = new ArrayList<>(items);
    fewer.remove(index);
    return new ItemStack(fewer);
  }

  @Override
  public BorrowStack released(EventName call) {
    return items.stream().noneMatch(item -> call.equals(item.call()))
        ? this
        : new ItemStack(
            items.stream().map(item -> call.equals(item.call()) ? item.released() : item).toList());
  }

  /**
   * An item of a tag that no value holds grants nothing. It can go, unless it is protected, or
   * stands between two blocks of SharedReadWrite, which it keeps apart: what stands above such an
   * item without being made from it was made from below a block.
   */
  @Override
  public @Nullable ItemStack without(Repetition round) {
    List<Item> left = new ArrayList<>();
    boolean gap = false;
    for (Item item : items) {
      if (!round.made(item.tag())) {
        boolean joins =
            gap
                && item.isSharedReadWrite()
                && !left.isEmpty()
                && left.get(left.size() - 1).isSharedReadWrite();
        if (joins) {
          return null;
        }
        left.add(item);
        gap = false;
      } else if (item.isProtected()) {
        return null;
      } else {
        gap |= !item.isSharedReadWrite();
      }
    }
    return left.size() == items.size() ? this : new ItemStack(left);
  }

  @Override
  public StackView<EventName> view(int location) {
    return new StackView<>(location, items.stream().map(ItemStack::view).toList(), null, false);
  }

  private static StackView.Item<EventName> view(Item item) {
    Tag tag = item.tag();
    String guard = !item.isProtected() ? "" : item.strong() ? ", protected" : ", weakly protected";
    String text = item.permission().text() + guard;
    if (tag == null) {
      return new StackView.Item<>(text + " (untagged)", null);
    }
    boolean own = tag.isBase() && tag.baseKind() == AllocationKind.LOCAL;
    return own
        ? new StackView.Item<>(text + " (the local itself)", null)
        : new StackView.Item<>(text, tag.name());
  }
}
