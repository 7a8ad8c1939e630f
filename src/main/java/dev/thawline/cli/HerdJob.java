package dev.thawline.cli;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Ending;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Settings;
import dev.thawline.litmus.LitmusTest;
import dev.thawline.litmus.PrintedStates;
import dev.thawline.litmus.Tally;
import dev.thawline.memory.MemoryModel;
import dev.thawline.report.HerdLog;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import dev.thawline.spec.SettingKey;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Explores a spec and prints what herd7 would: {@code run --format herd}.
 *
 * <p>For herd a race is a flag, and racy executions are executions. So, unless somebody says how to
 * treat races, the states of a program with a race are those of {@code --race ignore}. There a
 * non-atomic read yields the latest write in modification order, while herd lets it read any that
 * coherence allows: of racy programs, states and counts may be fewer than herd's.
 */
final class HerdJob implements SpecLoop.Job {
  private static final double NANOSECONDS = 1e9;

  private final Console console;
  private final boolean raceGiven;
  private final boolean timed;

  HerdJob(Console console, CommonOptions options) {
    this.console = console;
    this.raceGiven = options.sets(SettingKey.RACE);
    this.timed = options.isVerbose();
  }

  @Override
  public SpecLoop.Done on(LoadedSpec spec, Turn turn) {
    List<String> blocks = new ArrayList<>();
    ExitStatus status = ExitStatus.OK;
    for (MemoryModel memory : spec.plan().memories()) {
      long start = System.nanoTime();
      Exploration asked = explore(spec, memory, spec.plan().settings(), turn);
      boolean ignores = spec.plan().settings().race() == Settings.Race.IGNORE;
      boolean racy = hasRace(ignores ? explore(spec, memory, Settings.Race.PREFIX, turn) : asked);
      boolean given = raceGiven || spec.spec().settings().containsKey(SettingKey.RACE);
      Exploration shown =
          racy && !ignores && !given ? explore(spec, memory, Settings.Race.IGNORE, turn) : asked;
      Double seconds = timed ? (System.nanoTime() - start) / NANOSECONDS : null;
      blocks.add(HerdLog.render(block(spec, shown, racy, seconds)));
      for (Verdict verdict : Verdict.of(asked)) {
        status = status.and(ReportJob.status(verdict));
      }
      status = shown.isComplete() ? status : status.and(ExitStatus.INCOMPLETE);
    }
    return new SpecLoop.Done(status, () -> blocks.forEach(console.out()::print));
  }

  @Override
  public void failed(String name, Status status, List<Problem> problems) {
    // Herd's logs have nothing for it either; standard error says it.
  }

  private static HerdLog.Block block(
      LoadedSpec spec, Exploration shown, boolean racy, @Nullable Double seconds) {
    LitmusTest litmus = spec.litmus();
    String file = spec.spec().source().name();
    Tally tally =
        litmus == null ? PrintedStates.tally(shown.outcomes()) : litmus.tally(shown.outcomes());
    if (tally == null) {
      throw new UsageError(
          "--format herd prints final states: `"
              + file
              + "` has outcomes that are not one line of `name=value`");
    }
    return new HerdLog.Block(
        litmus == null ? name(file) : litmus.name(),
        litmus == null ? "forall (true)" : litmus.question(),
        tally,
        shown,
        racy,
        spec.plan().memories().size() > 1,
        seconds);
  }

  /** The name of a file without its folders and its kind. */
  private static String name(String file) {
    Path last = Path.of(file).getFileName();
    String name = last == null ? file : last.toString();
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  private static boolean hasRace(Exploration exploration) {
    return exploration.endings().stream().anyMatch(it -> it.kind() == Ending.Kind.RACE);
  }

  private static Exploration explore(
      LoadedSpec spec, MemoryModel memory, Settings.Race race, Turn turn) {
    return explore(spec, memory, spec.plan().settings().withRace(race), turn);
  }

  private static Exploration explore(
      LoadedSpec spec, MemoryModel memory, Settings settings, Turn turn) {
    Plan plan = spec.plan();
    Plan changed = new Plan(plan.memories(), plan.aliases(), settings, plan.limits());
    ModelRun run = new ModelRun(spec.program(), memory, changed, turn);
    Exploration found = run.explore();
    run.end();
    return found;
  }
}
