package dev.thawline.explore;

import dev.thawline.alias.AliasModels;
import dev.thawline.memory.MemoryModels;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * What the explorations of an iteration went through; JMH divides it by the time, so that a row of
 * its table is a number a second.
 */
@AuxCounters
@State(Scope.Thread)
public class Rates {
  public long states;
  public long transitions;

  /**
   * Explores once, on one processor.
   *
   * @param models with commas between them; {@code none} for none
   */
  Exploration explore(Program program, String memory, String models, Settings settings) {
    Exploration found = explore(program, memory, models, settings, Progress.NONE);
    if (!found.isComplete()) {
      throw new IllegalStateException("incomplete: " + found.limit());
    }
    states += found.states();
    transitions += found.transitions();
    return found;
  }

  static Exploration explore(
      Program program, String memory, String models, Settings settings, Progress progress) {
    List<Watcher> watchers = new ArrayList<>();
    for (String model : models.equals("none") ? List.<String>of() : List.of(models.split(","))) {
      AliasModels.Named named = AliasModels.parse(model);
      watchers.add(new Watcher(model, named.resolved().monitor(named.canonical(), false)));
    }
    return Explorer.explore(
        program,
        Objects.requireNonNull(MemoryModels.find(memory)),
        watchers,
        settings,
        Limits.generous(),
        progress,
        false);
  }
}
