package dev.thawline.theorems;

import dev.thawline.theorems.ProgramSpace.Extra;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The surveys that the tests ask, each made once. How far they go is set by {@code
 * -Dthawline.theorems.size}; the profile {@code thorough} sets 5.
 */
final class Surveys {
  /** The number of instructions up to which programs are explored. */
  static final int SIZE = Integer.getInteger("thawline.theorems.size", 4);

  private static final int SINGLE_THREAD_SIZE = 5;

  /** One survey with a name for people. */
  record Named(String name, Survey survey) {}

  private static @Nullable Named inFootprint;
  private static @Nullable Named outOfFootprint;
  private static @Nullable Named sequential;
  private static @Nullable Named singleThreaded;

  private Surveys() {}

  /** One cell, so that nothing is used outside of its range; rc11. */
  static synchronized Named inFootprint() {
    if (inFootprint == null) {
      inFootprint = make("one cell, rc11, N <= " + SIZE, oneCell(SIZE), "rc11");
    }
    return inFootprint;
  }

  /** Two cells, and every program uses a reference outside of its range; rc11. */
  static synchronized Named outOfFootprint() {
    if (outOfFootprint == null) {
      ProgramSpace space =
          new ProgramSpace(SIZE, Extra.PUNNING, Extra.TRANSMUTE, Extra.OUT_OF_FOOTPRINT);
      String name = "two cells, out of footprint, rc11, N <= " + SIZE;
      outOfFootprint = make(name, space.programs(), "rc11");
    }
    return outOfFootprint;
  }

  /** As the first, without weak memory. */
  static synchronized Named sequential() {
    if (sequential == null) {
      sequential = make("one cell, sc, N <= " + SIZE, oneCell(SIZE), "sc");
    }
    return sequential;
  }

  /** The larger programs of one thread, where some witnesses are. */
  static synchronized Named singleThreaded() {
    if (singleThreaded == null) {
      List<SmallProgram> programs =
          ProgramSpace.singleThreaded(SINGLE_THREAD_SIZE, Extra.PUNNING, Extra.TRANSMUTE);
      String name = "one cell, one thread, N = " + SINGLE_THREAD_SIZE;
      singleThreaded = make(name, programs, "sc");
    }
    return singleThreaded;
  }

  static List<Named> all() {
    return List.of(inFootprint(), outOfFootprint(), sequential(), singleThreaded());
  }

  /** A smallest program that has such a path, anywhere; null if none has. */
  static @Nullable SmallProgram smallest(List<Named> surveys, Predicate<Verdicts> wanted) {
    return surveys.stream()
        .flatMap(named -> Stream.ofNullable(named.survey().smallest(wanted)))
        .min(Comparator.comparingInt(SmallProgram::size))
        .orElse(null);
  }

  /** The same, where there must be one. */
  static SmallProgram witness(List<Named> surveys, Predicate<Verdicts> wanted) {
    return Objects.requireNonNull(smallest(surveys, wanted), "no program has such a path");
  }

  /** How many such paths there are in all. */
  static long count(List<Named> surveys, Predicate<Verdicts> wanted) {
    return surveys.stream().mapToLong(named -> named.survey().count(wanted)).sum();
  }

  private static List<SmallProgram> oneCell(int size) {
    return new ProgramSpace(size, Extra.PUNNING, Extra.TRANSMUTE).programs();
  }

  private static Named make(String name, List<SmallProgram> programs, String memory) {
    return new Named(name, Survey.of(programs, memory));
  }
}
