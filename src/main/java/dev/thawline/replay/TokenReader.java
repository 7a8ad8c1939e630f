package dev.thawline.replay;

import dev.thawline.event.EventName;
import dev.thawline.event.Threads;
import dev.thawline.explore.Chooser;
import dev.thawline.explore.Decision;
import dev.thawline.explore.Path;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Walk;
import dev.thawline.explore.Way;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Walks as a token tells it, and says at which step it cannot. */
final class TokenReader {
  private final Token token;
  private final String memory;
  private final Walk walk;

  /** The step that is taken, from 1; 0 for set-up. */
  private int step;

  private TokenReader(Token token, String memory, Walk walk) {
    this.token = token;
    this.memory = memory;
    this.walk = walk;
  }

  /**
   * The path that a token means, its threads numbered in the order of spawns.
   *
   * @throws TokenException if there is none
   */
  static Path path(Token token, Program program, MemoryModel memory, Settings settings) {
    Found found = path(token, program, memory, settings, new Threads());
    // Numbers are given where threads are heard of first: on this path or in what a promise needs.
    return found.isInOrder()
        ? found.path()
        : path(token, program, memory, settings, found.inOrder()).path();
  }

  /** A path, and whether its threads have the numbers that they should have. */
  private record Found(Path path, boolean isInOrder, Threads inOrder) {}

  private static Found path(
      Token token, Program program, MemoryModel memory, Settings settings, Threads threads) {
    return Walk.take(
        program,
        memory,
        settings,
        threads,
        walk -> {
          new TokenReader(token, memory.id(), walk).walk();
          List<Integer> spawned = walk.spawned();
          boolean isInOrder = spawned.stream().sorted().toList().equals(spawned);
          return new Found(walk.path(), isInOrder, walk.inOrderOfSpawns());
        });
  }

  private void walk() {
    Choices setUp = new Choices(0, token.setUp());
    boolean begun = walk.setUp(setUp);
    setUp.requireDone(begun);
    for (TokenStep next : token.steps()) {
      step++;
      String name = Threads.label(next.thread());
      boolean isKnown = next.thread() < walk.spawned().size();
      int thread = isKnown ? walk.spawned().get(next.thread()) : -1;
      String obstacle = isKnown ? walk.obstacle(thread) : "that thread has not been started";
      if (obstacle != null) {
        throw misfit(name + " cannot move here: " + obstacle);
      }
      if (next.promise() >= 0) {
        if (!walk.promise(thread, next.promise())) {
          throw misfit(
              name + " promises in the token, and has no promise number " + next.promise());
        }
      } else {
        Choices choices = new Choices(next.thread(), next.choices());
        boolean possible = walk.step(thread, choices);
        choices.requireDone(possible);
      }
    }
  }

  private TokenException misfit(String why) {
    return new TokenException((step == 0 ? "set-up" : "step " + step) + ": " + why);
  }

  /** The choices of one step, as the token has them. */
  private final class Choices implements Chooser {
    private final String thread;
    private final List<TokenChoice> told;
    private int next;

    Choices(int thread, List<TokenChoice> told) {
      this.thread = Threads.label(thread);
      this.told = told;
    }

    @Override
    public int choose(Decision decision) {
      TokenChoice choice = next < told.size() ? told.get(next) : TokenChoice.USUAL;
      next++;
      if (choice.isUsual()) {
        return decision.usual();
      }
      EventName event = known(choice.event());
      for (int way : decision.ways().toArray()) {
        Way meaning = decision.meaning(way);
        if (meaning.kind() == choice.kind() && event != null && event.equals(meaning.event())) {
          return way;
        }
      }
      throw misfit(
          thread
              + " "
              + words(choice.kind(), choice.event(), null)
              + " in the token; under "
              + memory
              + ", what it can do here is this: "
              + alternatives(decision));
    }

    void requireDone(boolean possible) {
      if (!possible) {
        throw misfit(memory + " does not allow what " + thread + " does here: " + said());
      }
      if (next < told.size()) {
        throw misfit("the token has " + told.size() + " choices, but " + thread + " makes " + next);
      }
    }

    private String said() {
      return told.isEmpty()
          ? "the usual"
          : told.stream()
              .map(choice -> words(choice.kind(), choice.event(), null))
              .collect(Collectors.joining(", "));
    }
  }

  private String alternatives(Decision decision) {
    List<String> all = new ArrayList<>();
    decision
        .ways()
        .mapToObj(decision::meaning)
        .forEach(way -> all.add(words(way.kind(), told(way.event()), way.span())));
    return all.isEmpty() ? "nothing" : String.join("; ", all);
  }

  /** An event of the token by its name on this walk; null where there is no such thread yet. */
  private @Nullable EventName known(@Nullable EventName event) {
    return event == null || event.thread() >= walk.spawned().size()
        ? null
        : new EventName(walk.spawned().get(event.thread()), event.position());
  }

  private @Nullable EventName told(@Nullable EventName event) {
    return event == null
        ? null
        : new EventName(walk.spawned().indexOf(event.thread()), event.position());
  }

  private static String words(
      Way.@Nullable Kind kind, @Nullable EventName event, @Nullable Span span) {
    if (kind == null) {
      return "does the usual";
    }
    String place = span == null || span.text().isBlank() ? "" : " (line " + span.line() + ")";
    String name = event == null ? "" : name(event) + place;
    return switch (kind) {
      case READS -> "reads from " + name;
      case FAILS -> "fails to exchange, reading from " + name;
      case LANDS -> event == null ? "stores last" : "stores before " + name;
      case KEEPS -> "keeps " + name;
      case TAKES -> event == null ? "takes fresh memory" : "takes the memory of " + name;
      case CASTS -> "chooses provenance";
    };
  }

  /** {@code T1.4}, as everywhere; {@code promise 0 of T1}. */
  private static String name(EventName event) {
    String thread = Threads.label(event.thread());
    return event.promise() >= 0
        ? "promise " + event.promise() + " of " + thread
        : thread + "." + event.position();
  }
}
