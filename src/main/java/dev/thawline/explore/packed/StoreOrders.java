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

  private final Growth growth;
  private final List<Location> locations = new ArrayList<>();

  /**
   * None yet.
   *
   * @param growth is asked before there are more
   */
  StoreOrders(Growth growth) {
    this.growth = growth;
  }

  /** The number of an order, from 1. */
  int number(int x, int[] names) {
    Location at = x < locations.size() ? locations.get(x) : null;
    Key key = new Key(names);
    Integer known = at == null ? null : at.numbers.get(key);
    return known == null ? newNumber(x, key, names) : known;
  }

  private int newNumber(int x, Key key, int[] names) {
    growth.need();
    while (x >= locations.size()) {
      locations.add(new Location());
    }
    Location at = locations.get(x);
    at.orders.add(names);
    at.numbers.put(key, at.orders.size());
    return at.orders.size();
  }

  int[] names(int x, int number) {
    return locations.get(x).orders.get(number - 1);
  }
}
