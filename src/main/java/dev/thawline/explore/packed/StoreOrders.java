package dev.thawline.explore.packed;

import dev.thawline.explore.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Orders of stores at locations, numbered: modification order as far as it is a choice ({@link
 * StorePlaces#names}). The number 0 is for what leaves no choice.
 */
final class StoreOrders {
  static final int NO_CHOICE = 0;

  /** Of one location. */
  private static final class Location {
    final Map<Key, Integer> numbers = new HashMap<>();
    final List<int[]> orders = new ArrayList<>();
  }

  private final List<Location> locations = new ArrayList<>();

  /** The number of an order, from 1. */
  int number(int x, int[] names) {
    while (x >= locations.size()) {
      locations.add(new Location());
    }
    Location at = locations.get(x);
    Integer known = at.numbers.putIfAbsent(new Key(names), at.orders.size() + 1);
    if (known == null) {
      at.orders.add(names);
      return at.orders.size();
    }
    return known;
  }

  int[] names(int x, int number) {
    return locations.get(x).orders.get(number - 1);
  }
}
