package dev.thawline.report;

import dev.thawline.alias.AliasModels;
import dev.thawline.compare.Disagreement;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Path;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.program.Program;
import dev.thawline.replay.Replay;
import dev.thawline.replay.Trace;
import dev.thawline.report.trace.TraceText;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The witnesses that the tests draw. */
public record Witnesses(Program program, Trace trace, List<String> models) {
  public static final String P01 =
      """
      p = heap 1
      T1: r = & p
      T1: rd r
      T2: s = & p
      T2: rd s
      """;
  public static final String P02 =
      """
      p = heap 1
      X = atomic null
      T1: c = & p
      T1: X := c rlx
      T2: d = X rlx
      T2: rd d
      """;
  public static final String P04 =
      """
      p = heap 1
      X = atomic null
      main: z = & p
      T1: c = & z
      T1: X := c rlx
      T2: d = X rlx
      T2: rd d
      """;
  public static final String P06 =
      """
      p = heap 1
      T1: r = & p
      T2: s = & p
      T2: rd s
      """;
  public static final String P12 =
      """
      p = heap 1
      main: r = & p
      main: m = &mut p
      main: rd r
      """;
  public static final String P17 =
      """
      a = heap 2
      b = cell 1 of a
      T1: s = & b
      T2: r = & a
      T2: rd 1 via r
      """;
  public static final String P23 =
      """
      p = heap 1
      X = atomic null
      Y = atomic null
      T1: c = & p
      T1: X := c rel
      T2: d = X acq
      T2: Y := d rlx
      T3: g = Y rlx
      T3: rd g
      """;

  /** The shortest path on which the models part, under rc11. */
  public static Witnesses of(String name, String text, String accepts, String rejects) {
    Program program = Sketch.program(name, text);
    List<String> models = Stream.of(accepts, rejects).filter(model -> !model.isEmpty()).toList();
    Exploration exploration =
        Explorer.explore(
            program,
            memory(),
            watchers(models, false),
            Settings.DEFAULT,
            Limits.generous(),
            (states, layer) -> true,
            true);
    WitnessSearch search = new WitnessSearch(exploration);
    Disagreement found = accepts.isEmpty() ? null : search.disagreement(accepts, rejects);
    Path path =
        Objects.requireNonNull(
            accepts.isEmpty() ? search.rejection(rejects) : found == null ? null : found.path());
    return along(program, path, models);
  }

  /** A path given by hand. */
  public static Witnesses along(String name, String text, Path path, List<String> models) {
    return along(Sketch.program(name, text), path, models);
  }

  private static Witnesses along(Program program, Path path, List<String> models) {
    List<Watcher> watchers = watchers(models, true);
    Trace trace = Replay.trace(program, memory(), watchers, Settings.DEFAULT, path);
    return new Witnesses(program, trace, models);
  }

  private static MemoryModel memory() {
    return Objects.requireNonNull(MemoryModels.find("rc11"));
  }

  /** The text, with every run of blanks and line ends as one blank. */
  public String flat() {
    return text().replaceAll("\\s+", " ");
  }

  public String text() {
    return TraceText.render(program, trace, models);
  }

  private static List<Watcher> watchers(List<String> models, boolean detailed) {
    return models.stream()
        .map(AliasModels::parse)
        .map(
            named ->
                new Watcher(
                    named.canonical().toString(),
                    named.resolved().monitor(named.canonical(), detailed)))
        .toList();
  }
}
