package dev.thawline.explore;

import dev.thawline.program.AllocationKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The switches under which a program is explored (language.md). Every verdict prints them: it holds
 * under these.
 *
 * @param step what other threads can interleave with
 * @param race what a race among accesses does to a path
 * @param reuse whether a later allocation may get the address of a freed one
 * @param weakCas whether a weak compare-exchange may fail although the values are equal
 * @param intPtr what a cast of an integer to a pointer gives
 * @param unroll how often a loop may run
 * @param awaits whether loops that only wait are told apart (language.md, "Loops"); else they are
 *     unrolled as others are, to compare. Nobody is asked for it, so it is not printed
 * @param reductions those that are on. They change no result, so they are not printed
 * @param driver how the states are gone through; it changes no result either
 * @param keys by what packed layers know states again
 */
public record Settings(
    Step step,
    Race race,
    Reuse reuse,
    WeakCas weakCas,
    IntPtr intPtr,
    int unroll,
    boolean awaits,
    Set<Reduction> reductions,
    Driver driver,
    Keys keys) {
  public Settings {
    reductions = Set.copyOf(reductions);
  }

  /** What one step is. */
  public enum Step {
    STATEMENT,
    EVENT
  }

  /** What a race among accesses does. */
  public enum Race {
    /** The path ends there, for all models; what they said before stands. */
    PREFIX,
    /** A program with a race is nothing but racy. */
    UB,
    /** The path goes on, non-atomic accesses acting in the order of steps. */
    IGNORE
  }

  /** Which freed addresses come back. */
  public enum Reuse {
    NONE,
    /** Those of heap blocks, by heap blocks. */
    HEAP,
    /** Those of locals too, by locals. */
    ALL;

    /** Whether an allocation of this kind may take the memory of another. */
    boolean includes(AllocationKind kind) {
      return switch (kind) {
        case HEAP -> this != NONE;
        case LOCAL -> this == ALL;
        case STATIC -> false;
      };
    }
  }

  /** How the graph of states is gone through (explorer-algorithm.md). */
  public enum Driver {
    /** Whatever suits the program. */
    AUTO,
    /** Each execution graph once, nothing remembered; for programs that nobody watches. */
    TREE,
    /** Layer by layer, equal states merged. */
    LAYERS,
    /** Layer by layer, states merged that no future can tell apart; likewise. */
    FORGETTING
  }

  /** By what layers of packed states know a state again. */
  public enum Keys {
    /** By all of it. */
    EXACT,
    /**
     * By a fingerprint of 128 bits, which takes less room where states are large. Two states with
     * the same one would be taken for one; of N states, some two have the same with a chance of at
     * most N^2 / 2^129 (explorer-algorithm.md, section 5, line 31).
     */
    FINGERPRINTS
  }

  /** How a weak compare-exchange fails. */
  public enum WeakCas {
    SPURIOUS,
    NEVER
  }

  /** What a cast of an integer to a pointer gives. */
  public enum IntPtr {
    /**
     * Any provenance exposed before the first use of the pointer, the choice being kept open along
     * a path until a use decides.
     */
    DEFERRED,
    /**
     * Any provenance exposed before the cast, chosen there: a choice must do for everything that
     * can follow. What is said of a program that casts is said of all its paths together.
     */
    AT_CAST,
    /** It is an error. */
    STRICT
  }

  /** The defaults of language.md. */
  public static final Settings DEFAULT =
      new Settings(
          Step.STATEMENT,
          Race.PREFIX,
          Reuse.HEAP,
          WeakCas.SPURIOUS,
          IntPtr.DEFERRED,
          16,
          true,
          Reduction.ALL,
          Driver.AUTO,
          Keys.EXACT);

  /** One switch and its value, as people write them. */
  public record Entry(String name, String value) {}

  /** All that people can set, in a fixed order. */
  public List<Entry> entries() {
    List<Entry> all = new ArrayList<>();
    all.add(new Entry("step", word(step)));
    all.add(new Entry("race", word(race)));
    all.add(new Entry("reuse", word(reuse)));
    all.add(new Entry("weak-cas", word(weakCas)));
    all.add(new Entry("intptr", word(intPtr)));
    all.add(new Entry("unroll", String.valueOf(unroll)));
    return all;
  }

  public Settings withStep(Step value) {
    return new Settings(
        value, race, reuse, weakCas, intPtr, unroll, awaits, reductions, driver, keys);
  }

  public Settings withRace(Race value) {
    return new Settings(
        step, value, reuse, weakCas, intPtr, unroll, awaits, reductions, driver, keys);
  }

  public Settings withReuse(Reuse value) {
    return new Settings(
        step, race, value, weakCas, intPtr, unroll, awaits, reductions, driver, keys);
  }

  public Settings withWeakCas(WeakCas value) {
    return new Settings(step, race, reuse, value, intPtr, unroll, awaits, reductions, driver, keys);
  }

  public Settings withIntPtr(IntPtr value) {
    return new Settings(
        step, race, reuse, weakCas, value, unroll, awaits, reductions, driver, keys);
  }

  public Settings withUnroll(int value) {
    return new Settings(
        step, race, reuse, weakCas, intPtr, value, awaits, reductions, driver, keys);
  }

  public Settings withAwaits(boolean value) {
    return new Settings(
        step, race, reuse, weakCas, intPtr, unroll, value, reductions, driver, keys);
  }

  /** With these reductions and no others. */
  public Settings withReductions(Set<Reduction> value) {
    return new Settings(step, race, reuse, weakCas, intPtr, unroll, awaits, value, driver, keys);
  }

  /** With ample sets or without them: with all orders of steps, though equal states are merged. */
  public Settings withAmple(boolean value) {
    Set<Reduction> changed = new HashSet<>(reductions);
    if (value) {
      changed.add(Reduction.AMPLE);
    } else {
      changed.remove(Reduction.AMPLE);
    }
    return withReductions(changed);
  }

  /** Whether a reduction is on. */
  public boolean reduces(Reduction reduction) {
    return reductions.contains(reduction);
  }

  public Settings withDriver(Driver value) {
    return new Settings(
        step, race, reuse, weakCas, intPtr, unroll, awaits, reductions, value, keys);
  }

  public Settings withKeys(Keys value) {
    return new Settings(
        step, race, reuse, weakCas, intPtr, unroll, awaits, reductions, driver, value);
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** {@code step=statement race=prefix ...}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Entry entry : entries()) {
      out.append(out.isEmpty() ? "" : " ").append(entry.name()).append('=').append(entry.value());
    }
    return out.toString();
  }
}
