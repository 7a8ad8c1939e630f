package dev.thawline.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All programs of two threads over some letters, up to the names of threads and locations. Left out
 * is what says nothing that a smaller program does not say: a fence at the start or end of a
 * thread, and a location that only one thread accesses.
 */
final class LitmusAlphabet {
  private final List<LitmusLetter> letters;

  LitmusAlphabet(List<List<LitmusLetter>> letters) {
    this.letters = letters.stream().flatMap(List::stream).toList();
  }

  /**
   * Every program whose threads have these lengths.
   *
   * @param first at least {@code second}
   */
  void programs(int first, int second, Consumer<LitmusProgram> consumer) {
    List<List<LitmusLetter>> left = threads(first);
    List<List<LitmusLetter>> right = threads(second);
    for (List<LitmusLetter> one : left) {
      for (List<LitmusLetter> other : right) {
        if (locations(one).equals(locations(other)) && isCanonical(one, other)) {
          consumer.accept(program(one, other));
        }
      }
    }
  }

  /** Every thread of some length that neither starts nor ends with a fence. */
  private List<List<LitmusLetter>> threads(int length) {
    List<List<LitmusLetter>> threads = List.of(List.of());
    for (int i = 0; i < length; i++) {
      List<List<LitmusLetter>> longer = new ArrayList<>();
      for (List<LitmusLetter> thread : threads) {
        for (LitmusLetter letter : letters) {
          if (!letter.isFence() || (i > 0 && i < length - 1)) {
            longer.add(Stream.concat(thread.stream(), Stream.of(letter)).toList());
          }
        }
      }
      threads = longer;
    }
    return threads;
  }

  private static Set<Integer> locations(List<LitmusLetter> thread) {
    return thread.stream()
        .filter(letter -> !letter.isFence())
        .map(LitmusLetter::location)
        .collect(Collectors.toSet());
  }

  /** Whether no renaming of threads or locations comes earlier in the order of code words. */
  private boolean isCanonical(List<LitmusLetter> one, List<LitmusLetter> other) {
    String plain = word(one) + word(other);
    Stream<String> renamed = Stream.of(word(mirrored(one)) + word(mirrored(other)));
    if (one.size() == other.size()) {
      renamed =
          Stream.concat(
              renamed,
              Stream.of(word(other) + word(one), word(mirrored(other)) + word(mirrored(one))));
    }
    return renamed.allMatch(word -> plain.compareTo(word) <= 0);
  }

  private static List<LitmusLetter> mirrored(List<LitmusLetter> thread) {
    return thread.stream().map(LitmusLetter::mirrored).toList();
  }

  private String word(List<LitmusLetter> thread) {
    StringBuilder word = new StringBuilder();
    thread.forEach(letter -> word.append((char) ('!' + letters.indexOf(letter))));
    return word.toString();
  }

  private static LitmusProgram program(List<LitmusLetter> one, List<LitmusLetter> other) {
    List<List<LitmusOperation>> threads = List.of(new ArrayList<>(), new ArrayList<>());
    int number = 0;
    for (LitmusLetter letter : one) {
      threads.get(0).add(letter.operation(number++));
    }
    for (LitmusLetter letter : other) {
      threads.get(1).add(letter.operation(number++));
    }
    return new LitmusProgram(threads, List.of());
  }
}
