package dev.thawline.lower;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The strings of a program. A {@code &str} is the number of its string and the length in bytes: the
 * bytes are in no memory, as nothing in the subset can look at them one by one.
 */
final class TextTable {
  private final List<String> texts = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  int number(String text) {
    return numbers.computeIfAbsent(
        text,
        unknown -> {
          texts.add(unknown);
          return texts.size() - 1;
        });
  }

  /** The strings by number; it grows while functions are lowered. */
  List<String> all() {
    return Collections.unmodifiableList(texts);
  }
}
