package dev.thawline.explore.packed;

import dev.thawline.event.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers values densely, from 0, over one exploration. */
final class Values {
  private final Map<Value, Integer> numbers = new HashMap<>();
  private final List<Value> values = new ArrayList<>();

  /** The number of what memory holds before anything is written to it. */
  final int uninitialized = number(Value.Uninitialized.INSTANCE);

  int number(Value value) {
    Integer known = numbers.putIfAbsent(value, values.size());
    if (known != null) {
      return known;
    }
    values.add(value);
    return values.size() - 1;
  }

  Value value(int number) {
    return values.get(number);
  }
}
