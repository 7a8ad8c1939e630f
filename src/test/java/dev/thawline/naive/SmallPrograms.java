package dev.thawline.naive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Small programs in event notation, most of two threads. Statements come from an alphabet; a
 * program is left out where it is the same as an earlier one but for the names of threads or
 * locations, or where nothing in it concerns both threads.
 */
final class SmallPrograms {
  /** Declared by main; threads use atomics x and y that need no declaration. */
  private static final String BORROWED = "p = heap 1; m = &mut p; X = atomic null\n";

  /** {@code %} is a register of its own, {@code $} a number of its own. */
  private static final List<String> ATOMIC =
      alphabet(
          List.of(
              "W x $ rlx",
              "W x $ rel",
              "W x $ sc",
              "R % x rlx",
              "R % x acq",
              "R % x sc",
              "U % x add 1 rlx",
              "U % x xchg $ ar",
              "C % x 0 $ sc rlx",
              "W x $ na",
              "R % x na"),
          List.of("F rel", "F acq", "F sc"));

  /** A smaller alphabet for longer programs. */
  private static final List<String> FEW_ATOMIC =
      alphabet(
          List.of(
              "W x $ rlx",
              "W x $ rel",
              "W x $ sc",
              "R % x rlx",
              "R % x acq",
              "R % x sc",
              "U % x add 1 ar"),
          List.of("F sc"));

  /** And a larger one. */
  private static final List<String> MANY_ATOMIC =
      alphabet(
          List.of(
              "W x $ rlx",
              "W x $ rel",
              "W x $ sc",
              "R % x rlx",
              "R % x acq",
              "R % x sc",
              "U % x add 1 rlx",
              "U % x add 1 acq",
              "U % x xchg $ rel",
              "U % x sub 1 ar",
              "U % x add 1 sc",
              "C % x 0 $ ar rlx",
              "C % x 0 $ sc acq",
              "Cw % x 0 $ acq rlx",
              "W x $ na",
              "R % x na"),
          List.of("F rel", "F acq", "F ar", "F sc"));

  /** Borrows of what main has: p, and m, a mutable reference to it. */
  private static final List<String> BORROWS =
      List.of(
          "c = & p",
          "c = &mut p",
          "c = & m",
          "c = &mut m",
          "rd p",
          "wr p",
          "rd m",
          "wr m",
          "rd c",
          "wr c",
          "X := c rlx",
          "X := c rel",
          "d = X rlx",
          "d = X acq",
          "d = X acq as &mut",
          "rd d",
          "wr d");

  /** Fewer. */
  private static final List<String> FEW_BORROWS =
      List.of(
          "c = & p",
          "c = &mut p",
          "rd p",
          "wr p",
          "rd c",
          "X := c rlx",
          "X := c rel",
          "d = X rlx",
          "d = X acq",
          "rd d");

  /**
   * What a thread does with p, with memory o of its own, and with what it is given through X; in a
   * call, too.
   */
  private static final List<String> OWN =
      List.of(
          "wr o",
          "rd o",
          "b = &mut o",
          "e = & o",
          "wr b",
          "rd e",
          "X := b rel",
          "X := e rlx",
          "d = X acq",
          "d = X rlx as &mut",
          "rd d",
          "wr d",
          "c = &mut p",
          "wr c",
          "rd p",
          "wr p",
          "enter; k = arg &mut p; leave",
          "enter; k = arg & o; rd k; leave",
          "enter; k = arg &mut o; X := k rel; leave",
          "F sc",
          "free o");

  private SmallPrograms() {}

  private static List<String> alphabet(List<String> onX, List<String> others) {
    List<String> all = new ArrayList<>(onX);
    onX.forEach(statement -> all.add(statement.replace(" x ", " y ")));
    all.addAll(others);
    return all;
  }

  /** All of two atomic statements, one a thread; then of three. */
  static List<String> atomics() {
    List<String> programs = new ArrayList<>();
    addAll(ATOMIC, 1, 1, programs);
    addAll(FEW_ATOMIC, 2, 1, programs);
    return programs;
  }

  /** All of two, three and four statements about borrows. */
  static List<String> borrows() {
    List<String> programs = new ArrayList<>();
    addAll(BORROWS, 1, 1, programs);
    addAll(BORROWS, 2, 1, programs);
    addAll(FEW_BORROWS, 2, 2, programs);
    addAll(FEW_BORROWS, 3, 1, programs);
    return programs;
  }

  /** Some larger ones: of atomics and borrows together. */
  static List<String> random(Random random, int count, int statements) {
    List<String> alphabet = new ArrayList<>(MANY_ATOMIC);
    alphabet.addAll(BORROWS);
    alphabet.addAll(BORROWS);
    List<String> programs = new ArrayList<>();
    while (programs.size() < count) {
      int first = 2 + random.nextInt(statements - 3);
      List<String> one = sequence(random, alphabet, first);
      List<String> two = sequence(random, alphabet, statements - first);
      if (isOfInterest(one, two)) {
        programs.add(text(List.of(one, two)));
      }
    }
    return programs;
  }

  /**
   * All of up to so many statements: about borrows, or of atomics. The alphabet gets smaller where
   * there are more than three, or of atomics more than two.
   */
  static List<String> upTo(int statements, boolean borrows) {
    List<String> programs = new ArrayList<>();
    for (int size = 2; size <= statements; size++) {
      List<String> alphabet =
          borrows ? (size > 3 ? FEW_BORROWS : BORROWS) : size > 2 ? FEW_ATOMIC : ATOMIC;
      for (int second = 1; 2 * second <= size; second++) {
        addAll(alphabet, size - second, second, programs);
      }
    }
    return programs;
  }

  /** Some in which threads have memory of their own, which they may publish. */
  static List<String> randomOfOwn(Random random, int count, int statements) {
    List<String> programs = new ArrayList<>();
    while (programs.size() < count) {
      int first = 1 + random.nextInt(statements - 1);
      List<List<String>> threads = new ArrayList<>();
      for (int length : new int[] {first, statements - first}) {
        List<String> thread = new ArrayList<>(List.of("o = heap 1"));
        thread.addAll(sequence(random, OWN, length));
        threads.add(thread);
      }
      programs.add(BORROWED + thread(0, threads.get(0)) + thread(1, threads.get(1)));
    }
    return programs;
  }

  /** Some of three threads, with two, one and one statements. */
  static List<String> randomOfThree(Random random, int count) {
    List<String> alphabet = new ArrayList<>(MANY_ATOMIC);
    alphabet.addAll(BORROWS);
    List<String> programs = new ArrayList<>();
    while (programs.size() < count) {
      programs.add(
          text(
              List.of(
                  sequence(random, alphabet, 2),
                  sequence(random, alphabet, 1),
                  sequence(random, alphabet, 1))));
    }
    return programs;
  }

  private static List<String> sequence(Random random, List<String> alphabet, int length) {
    List<String> made = new ArrayList<>();
    while (made.size() < length) {
      String next = alphabet.get(random.nextInt(alphabet.size()));
      if (mayFollow(made, next)) {
        made.add(next);
      }
    }
    return made;
  }

  private static void addAll(List<String> alphabet, int first, int second, List<String> programs) {
    List<List<String>> ones = sequences(alphabet, first);
    List<List<String>> twos = sequences(alphabet, second);
    for (int i = 0; i < ones.size(); i++) {
      for (int j = first == second ? i : 0; j < twos.size(); j++) {
        if (isOfInterest(ones.get(i), twos.get(j))) {
          programs.add(text(List.of(ones.get(i), twos.get(j))));
        }
      }
    }
  }

  private static List<List<String>> sequences(List<String> alphabet, int length) {
    List<List<String>> all = List.of(List.of());
    for (int i = 0; i < length; i++) {
      List<List<String>> longer = new ArrayList<>();
      for (List<String> before : all) {
        for (String next : alphabet) {
          if (mayFollow(before, next)) {
            List<String> more = new ArrayList<>(before);
            more.add(next);
            longer.add(more);
          }
        }
      }
      all = longer;
    }
    return all;
  }

  /** A reference is made or loaded before it is used. */
  private static boolean mayFollow(List<String> before, String next) {
    for (String name : List.of("b", "c", "d", "e")) {
      boolean uses = next.endsWith(" " + name) || next.startsWith("X := " + name);
      if (uses && before.stream().noneMatch(s -> s.startsWith(name + " ="))) {
        return false;
      }
    }
    return true;
  }

  /** Whether the threads have something in common, and y comes behind x. */
  private static boolean isOfInterest(List<String> one, List<String> two) {
    List<String> all = new ArrayList<>(one);
    all.addAll(two);
    String first =
        all.stream().filter(s -> mentions(s, "x") || mentions(s, "y")).findFirst().orElse("x");
    if (mentions(first, "y")) {
      return false;
    }
    boolean published = both(one, two, "X := c", "d = X") || both(two, one, "X := c", "d = X");
    boolean publishes = all.stream().anyMatch(s -> s.contains("X"));
    boolean borrows = all.stream().anyMatch(SmallPrograms::borrows);
    if (publishes || borrows) {
      return publishes == published
          && one.stream().anyMatch(SmallPrograms::borrows)
          && (published || two.stream().anyMatch(SmallPrograms::borrows));
    }
    return Stream.of("x", "y")
        .anyMatch(
            location ->
                one.stream().anyMatch(s -> mentions(s, location))
                    && two.stream().anyMatch(s -> mentions(s, location)));
  }

  private static boolean both(List<String> one, List<String> two, String inOne, String inTwo) {
    return one.stream().anyMatch(s -> s.startsWith(inOne))
        && two.stream().anyMatch(s -> s.startsWith(inTwo));
  }

  private static boolean mentions(String statement, String location) {
    return statement.contains(" " + location + " ");
  }

  private static boolean borrows(String statement) {
    return BORROWS.contains(statement);
  }

  private static String text(List<List<String>> threads) {
    boolean borrows =
        threads.stream().anyMatch(one -> one.stream().anyMatch(SmallPrograms::borrows));
    StringBuilder text = new StringBuilder(borrows ? BORROWED : "");
    for (int i = 0; i < threads.size(); i++) {
      text.append(thread(i, threads.get(i)));
    }
    return text.toString();
  }

  /** Registers are a0, a1 in the first thread, b0 in the second; numbers from 1, from 11. */
  private static String thread(int number, List<String> statements) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      parts.add(
          statements
              .get(i)
              .replace("%", "abc".charAt(number) + String.valueOf(i))
              .replace("$", String.valueOf(10 * number + i + 1)));
    }
    return "T" + (number + 1) + ": " + String.join("; ", parts) + "\n";
  }
}
