package dev.thawline.reference.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.event.Event;
import dev.thawline.reference.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The models against their references on random lists of events. What is tagged {@code of-tests}
 * judges the lists and the references, not the models: mutation testing of these goes without.
 */
class RandomEventsTest {
  private static final long SEED = 2026;

  /** Mutation testing asks once a mutant, and so for few. */
  private static final int LISTS =
      Integer.getInteger(
          "thawline.random.lists",
          Boolean.getBoolean("thawline.naive.thorough") ? 1_000_000 : 100_000);

  private static final int LISTS_FOR_MUTANTS = 20_000;

  /** Every second list or so has an undefined event, and every reason to refuse one occurs. */
  @Tag("of-tests")
  @Test
  void theListsSaySomething() {
    Map<String, TreeSet<String>> reasons = new TreeMap<>();
    RandomEvents lists = new RandomEvents(SEED);
    for (String model : Judge.MODELS) {
      TreeSet<String> seen = new TreeSet<>();
      int refused = 0;
      long length = 0;
      for (int i = 0; i < LISTS_FOR_MUTANTS; i++) {
        List<Event> events = lists.next(model);
        length += events.size();
        Verdict verdict = Judge.reference(model).judge(events);
        if (verdict.event() != Verdict.ACCEPTED) {
          refused++;
          seen.add(verdict.reason());
        }
      }
      reasons.put(model, seen);
      System.out.printf(
          "%s: %d of %d random lists refused, %.1f events each%n",
          model, refused, LISTS_FOR_MUTANTS, (double) length / LISTS_FOR_MUTANTS);
      assertThat(refused).isBetween(LISTS_FOR_MUTANTS / 4, LISTS_FOR_MUTANTS / 4 * 3);
      assertThat(length).isGreaterThan(8L * LISTS_FOR_MUTANTS);
    }
    System.out.println(reasons);
    assertThat(reasons.get("sb")).hasSize(5);
    assertThat(reasons.get("tb")).hasSize(8);
    assertThat(reasons.get("tb-iw")).hasSize(8);
  }

  @Tag("of-tests")
  @Test
  void everyMutantOfAReferenceIsNoticed() {
    for (String model : Judge.MODELS) {
      assertMutantsAreNoticed(model, Judge.reference(model));
    }
  }

  private static void assertMutantsAreNoticed(String model, Judge judge) {
    Map<AlteredEvents, Integer> noticed = new TreeMap<>();
    for (AlteredEvents mutant : AlteredEvents.values()) {
      int lists = 0;
      while (lists < LISTS_FOR_MUTANTS && !noticed.containsKey(mutant)) {
        lists += 200;
        if (!compare(model, SEED + lists, mutant.breaking(judge), 200).isEmpty()) {
          noticed.put(mutant, lists);
        }
      }
    }
    assertThat(noticed.keySet())
        .as(model)
        .containsExactlyElementsOf(
            Stream.of(AlteredEvents.values()).filter(m -> !m.isUnseenBy(model)).toList());
    System.out.println(model + ": mutants are noticed within so many lists: " + noticed);
  }

  /** Lists on which a judge and the reference of a model differ. */
  private static List<String> compare(String model, long seed, Judge judge, int lists) {
    List<String> differences = new ArrayList<>();
    RandomEvents random = new RandomEvents(seed);
    Judge reference = Judge.reference(model);
    for (int i = 0; i < lists; i++) {
      // The lists that another model accepts in full end early here, at other rules.
      List<Event> events = random.next(i % 4 == 0 ? other(model) : model);
      Verdict expected = reference.judge(events);
      Verdict found = judge.judge(events);
      if (!expected.sameAs(found)) {
        differences.add(
            model + "\nreference: " + expected + "\nmodel: " + found + EventList.describe(events));
      }
    }
    return differences;
  }

  private static String other(String model) {
    return model.equals("sb") ? "tb" : "sb";
  }

  private static void assertAgreement(String model) {
    List<String> differences = compare(model, SEED, Judge.model(model), LISTS);
    assertThat(differences.stream().min(Comparator.comparingInt(String::length)))
        .as("%s: %d differences in %d lists; the shortest", model, differences.size(), LISTS)
        .isEmpty();
    System.out.println(model + ": like its reference on " + LISTS + " random lists");
  }

  @Test
  void everyModelIsItsReference() {
    Judge.MODELS.forEach(RandomEventsTest::assertAgreement);
  }

  @Tag("of-tests")
  @Test
  void everyMutantOfAModelIsNoticed() {
    Judge.MODELS.forEach(model -> assertMutantsAreNoticed(model, Judge.model(model)));
  }
}
