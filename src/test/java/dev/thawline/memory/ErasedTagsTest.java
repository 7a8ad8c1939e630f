package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a tag that does not exist can be promised, a fresh reference is promised like a number: the
 * executions are those of the program with numbers for references (models-timestamps.md, section 4:
 * what happens without tags is that the store runs early). Where it cannot, there are no others.
 */
class ErasedTagsTest {
  private static final int PROGRAMS = 60;
  private static final int THREADS = 2;

  /** A statement with references, and with numbers in their place; each thread has its own. */
  private record Statement(String tagged, String erased) {}

  @ParameterizedTest
  @CsvSource({"online, 1", "defer, 1", "online, 2"})
  void referencesArePromisedAsNumbersAre(String tags, int promises) {
    Random random = new Random(promises);
    long more = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      List<List<Statement>> threads = new ArrayList<>();
      for (int thread = 1; thread <= THREADS; thread++) {
        threads.add(thread(random, thread));
      }
      String tagged = "p = static 1\nX = atomic null\nz = & p\nX := z rlx\n" + text(threads, true);
      Exploration found =
          Programs.explore(Programs.ev(tagged), "ps:tags=" + tags + ":promises=" + promises);
      PromisingOracle.Result expected =
          PromisingOracle.run(LitmusReader.read(text(threads, false)), promises);
      assertThat(found.executions()).as(tagged).isEqualTo(expected.executions());
      assertThat(found.outcomes()).as(tagged).isEqualTo(numbersOnly(expected.outcomes()));
      Exploration forbid = Programs.explore(Programs.ev(tagged), "ps:promises=" + promises);
      assertThat(found.outcomes().keySet()).containsAll(forbid.outcomes().keySet());
      more += found.executions() - forbid.executions();
    }
    assertThat(more).isPositive();
  }

  /** Half of the time a read, then a store; or a load, then a write: load buffering. */
  private static List<Statement> thread(Random random, int thread) {
    List<Statement> statements = new ArrayList<>();
    boolean buffering = random.nextBoolean();
    int length = 2 + random.nextInt(2);
    boolean stores = false;
    for (int i = 0; i < length; i++) {
      int form = random.nextInt(stores ? 3 : 4);
      if (buffering && i == 0) {
        form = thread == 1 ? 0 : 2;
      } else if (buffering && i == length - 1 && !stores) {
        form = thread == 1 ? 3 : 1;
      }
      stores |= form == 3;
      statements.add(statement(random, form, thread, "" + (char) ('a' + 4 * thread + i)));
    }
    return statements;
  }

  private static Statement statement(Random random, int form, int thread, String register) {
    // A release write is not promised, so that it is not the other thread that ran early.
    String order = random.nextInt(form == 1 ? 2 : 8) == 0 ? "rel" : "rlx";
    return switch (form) {
      case 0 -> same("R " + register + " y rlx");
      case 1 -> same("W y " + thread + " " + order);
      case 2 -> new Statement("d" + register + " = X rlx", "R d" + register + " x rlx");
      default -> new Statement("c = & p; X := c " + order, "W x " + thread + " " + order);
    };
  }

  private static Statement same(String text) {
    return new Statement(text, text);
  }

  private static String text(List<List<Statement>> threads, boolean tagged) {
    List<String> lines = new ArrayList<>();
    for (int thread = 1; thread <= threads.size(); thread++) {
      lines.add(
          threads.get(thread - 1).stream()
              .map(statement -> tagged ? statement.tagged() : statement.erased())
              .collect(Collectors.joining("; ", "T" + thread + ": ", "")));
    }
    return String.join("\n", lines);
  }

  /** Without the registers that stand for references. */
  private static SortedMap<String, Long> numbersOnly(SortedMap<String, Long> outcomes) {
    SortedMap<String, Long> rest = new TreeMap<>();
    outcomes.forEach(
        (outcome, count) ->
            rest.merge(
                Arrays.stream(outcome.split(" "))
                    .filter(part -> !part.startsWith("d"))
                    .collect(Collectors.joining(" ")),
                count,
                Long::sum));
    return rest;
  }
}
