package dev.thawline.litmus;

import java.math.BigInteger;
import java.util.List;

/** A final state: the values of the places that are shown, in their order. Numbers go by size. */
record State(List<String> values) implements Comparable<State> {
  @Override
  public int compareTo(State other) {
    for (int i = 0; i < Math.min(values.size(), other.values.size()); i++) {
      int order = compare(values.get(i), other.values.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(values.size(), other.values.size());
  }

  private static int compare(String a, String b) {
    boolean numbers = isNumber(a) && isNumber(b);
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d+");
  }
}
