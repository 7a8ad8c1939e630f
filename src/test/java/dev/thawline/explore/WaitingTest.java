package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Program;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Loops that wait, against the same loops unrolled: what an unrolling finds that is long enough to
 * find everything, waiting finds too, and nothing else.
 */
class WaitingTest {
  private static final String[] MODELS =
      System.getProperty("thawline.waiting.models", "sb,tb,noalias,sb2018-frontier,sb2018")
          .split(",", -1);
  private static final int ROUNDS = Integer.getInteger("thawline.waiting.rounds", 3);
  private static final int FIRST = Integer.getInteger("thawline.waiting.first", 0);
  private static final int COUNT = Integer.getInteger("thawline.waiting.count", 150);

  /** A third memory model, one that covers the program. */
  private static String another(int seed, String text) {
    List<String> others =
        MemoryModels.all().stream()
            .filter(model -> model.coversAccesses(MemoryOrder.SEQ_CST) || !text.contains("SeqCst"))
            .map(MemoryModel::id)
            .filter(id -> !id.equals("sc") && !id.equals("rc11"))
            .toList();
    return others.get(seed % others.size());
  }

  @Test
  void waitingFindsWhatUnrollingFinds() {
    for (int seed = FIRST; seed < FIRST + COUNT; seed++) {
      String text = WaitingPrograms.random(seed);
      Program program = WaitingPrograms.compile(text);
      for (String memory : List.of("sc", "rc11", another(seed, text))) {
        Exploration waiting = explore(program, memory, true);
        Exploration unrolled = explore(program, memory, false);
        if (unrolled.limit() == null) {
          assertThat(facts(waiting))
              .as(
                  "seed %d, %s: %d and %d states%n%s",
                  seed, memory, waiting.states(), unrolled.states(), text)
              .isEqualTo(facts(unrolled));
          for (int i = 0; i < MODELS.length; i++) {
            assertThat(isStuck(unrolled.watchers().get(i)) || !isStuck(waiting.watchers().get(i)))
                .as("seed %d, %s, %s%n%s", seed, memory, MODELS[i], text)
                .isTrue();
          }
          assertThat(waiting.isComplete()).as("seed %d, %s%n%s", seed, memory, text).isTrue();
        }
      }
    }
  }

  private static Exploration explore(Program program, String memory, boolean awaits) {
    Settings settings = Settings.DEFAULT.withAwaits(awaits).withUnroll(ROUNDS);
    Limits limits = Limits.generous().withStates(100_000).withTime(Duration.ofMinutes(2));
    return Explorer.explore(
        program,
        Programs.memory(memory),
        Programs.watchers(false, MODELS),
        settings,
        limits,
        Progress.NONE,
        false);
  }

  /** Whether some path that the model accepts so far does not end, or not before the bound. */
  private static boolean isStuck(WatcherResult found) {
    return found.endings().stream()
        .anyMatch(
            ending -> ending.kind() == Ending.Kind.DEADLOCK || ending.kind() == Ending.Kind.BOUND);
  }

  /** Everything but what a bound hides and counts of states. */
  private static SortedSet<String> facts(Exploration found) {
    SortedSet<String> facts = new TreeSet<>();
    for (WatcherResult watcher : found.watchers()) {
      watcher
          .rejections()
          .forEach(site -> facts.add(watcher.name() + " " + site.rule().id() + " " + site.span()));
      facts.addAll(endings(watcher.name(), watcher.endings()));
      facts.add(watcher.name() + " accepts " + watcher.acceptsSome());
    }
    for (String outcome : found.outcomes().keySet()) {
      if (!outcome.contains("[deadlock]")) {
        facts.add(outcome);
      }
    }
    return facts;
  }

  private static List<String> endings(String name, Set<Ending> endings) {
    List<String> texts = new ArrayList<>();
    for (Ending ending : endings) {
      if (ending.kind() == Ending.Kind.DEADLOCK || ending.kind() == Ending.Kind.BOUND) {
        continue;
      }
      String lines =
          ending.race() == null
              ? String.valueOf(ending.span())
              : ending.race().earlierSpan() + ", " + ending.race().laterSpan();
      texts.add(name + " " + ending.kind() + " " + lines);
    }
    return texts;
  }
}
