package dev.thawline.replay;

import dev.thawline.event.EventName;
import dev.thawline.explore.Chooser;
import dev.thawline.explore.Decision;
import dev.thawline.explore.Path;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Walk;
import dev.thawline.explore.Way;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;

/** Walks a path and writes down what its steps do, as tokens tell it. */
final class TokenWriter {
  private final Walk walk;
  private final boolean terse;

  /**
   * What a path does.
   *
   * @param setUp the choices of set-up
   * @param steps those after set-up
   */
  record Told(List<TokenChoice> setUp, List<TokenStep> steps) {}

  private TokenWriter(Walk walk, boolean terse) {
    this.walk = walk;
    this.terse = terse;
  }

  /**
   * What a path does.
   *
   * @param terse whether reads of the newest write are left out
   * @throws IllegalArgumentException if the program has no such path
   */
  static Told tell(
      Program program, MemoryModel memory, Settings settings, Path path, boolean terse) {
    return Walk.take(
        program, memory, settings, path.threads(), walk -> new TokenWriter(walk, terse).tell(path));
  }

  private Told tell(Path path) {
    Choices setUp = new Choices(path.setUp());
    require(walk.setUp(setUp));
    List<TokenStep> steps = new ArrayList<>();
    for (Path.Move move : path.moves()) {
      require(walk.obstacle(move.thread()) == null);
      int thread = walk.spawned().indexOf(move.thread());
      if (move.promise() >= 0) {
        require(walk.promise(move.thread(), move.promise()));
        steps.add(new TokenStep(thread, move.promise(), List.of()));
      } else {
        Choices choices = new Choices(move.choices());
        require(walk.step(move.thread(), choices));
        steps.add(new TokenStep(thread, choices.told));
      }
    }
    return new Told(setUp.told, steps);
  }

  private static void require(boolean possible) {
    if (!possible) {
      throw new IllegalArgumentException("the program has no such path");
    }
  }

  /** The choices of one step: made as the path has them, and written down. */
  private final class Choices implements Chooser {
    private final List<Integer> ways;
    private final List<TokenChoice> told = new ArrayList<>();

    Choices(List<Integer> ways) {
      this.ways = ways;
    }

    @Override
    public int choose(Decision decision) {
      int way = told.size() < ways.size() ? ways.get(told.size()) : NO_WAY;
      told.add(way == NO_WAY ? TokenChoice.USUAL : told(decision, way));
      return way;
    }

    private TokenChoice told(Decision decision, int way) {
      Way meaning = decision.meaning(way);
      EventName event = meaning.event();
      if (event == null || (terse && way == decision.usual())) {
        return TokenChoice.USUAL;
      }
      int thread = walk.spawned().indexOf(event.thread());
      return new TokenChoice(meaning.kind(), new EventName(thread, event.position()));
    }
  }
}
