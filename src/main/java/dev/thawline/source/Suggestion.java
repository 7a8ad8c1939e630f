package dev.thawline.source;

import java.util.Collection;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** "Did you mean": the nearest of the known names. */
public final class Suggestion {
  /**
   * Longer names are never suggested, nor is anything for them: comparing takes quadratic space.
   */
  private static final int LONGEST = 100;

  private Suggestion() {}

  /**
   * The known name nearest to {@code name}, or null where none is near: at most a third of the
   * characters (and at least one) may be inserted, deleted, replaced or swapped. Ties go to the
   * alphabetically first.
   */
  public static @Nullable String nearest(String name, Collection<String> known) {
    if (name.length() > LONGEST) {
      return null;
    }
    int limit = Math.max(1, name.length() / 3);
    return known.stream()
        .distinct()
        .filter(candidate -> candidate.length() <= LONGEST)
        .filter(candidate -> distance(name, candidate) <= limit)
        .min(
            Comparator.comparingInt((String candidate) -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /** Edit distance with neighbour swaps (optimal string alignment). */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int replace = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replace, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
