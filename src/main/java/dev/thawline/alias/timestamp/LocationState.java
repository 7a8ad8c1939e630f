package dev.thawline.alias.timestamp;

import java.util.ArrayList;
import java.util.List;

/**
 * What the kernel knows of one location: the borrow stack {@code B(l)} and the freeze record {@code
 * F(l)}.
 *
 * @param stack bottom to top
 * @param live false once it is deallocated
 */
record LocationState(List<Item> stack, Freeze freeze, boolean live) {
  static final LocationState DEALLOCATED = new LocationState(List.of(), Freeze.NONE, false);

  static LocationState fresh(List<Item> stack) {
    return new LocationState(stack, Freeze.NONE, true);
  }

  LocationState withFreeze(Freeze newFreeze) {
    return newFreeze == freeze ? this : new LocationState(stack, newFreeze, live);
  }

  LocationState withStack(List<Item> newStack) {
    return new LocationState(List.copyOf(newStack), freeze, live);
  }

  LocationState push(Item item) {
    List<Item> more = new ArrayList<>(stack);
    more.add(item);
    return withStack(more);
  }
}
