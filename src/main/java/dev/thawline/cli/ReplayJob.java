package dev.thawline.cli;

import dev.thawline.explore.Ending;
import dev.thawline.explore.Path;
import dev.thawline.memory.MemoryModel;
import dev.thawline.replay.Token;
import dev.thawline.replay.TokenException;
import dev.thawline.replay.Trace;
import dev.thawline.report.ReplayReport;
import dev.thawline.report.ReportFormat;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import dev.thawline.report.text.Palette;
import dev.thawline.report.witness.WitnessReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the path of a token again and prints what happens: {@code replay}. */
final class ReplayJob implements SpecLoop.Job {
  private final Console console;
  private final CommonOptions options;
  private final ReportFormat format;
  private final Palette palette;
  private final Token token;
  private final @Nullable OutputFolder folder;

  ReplayJob(
      Console console,
      CommonOptions options,
      TextOptions text,
      Token token,
      @Nullable OutputFolder folder) {
    this.console = console;
    this.options = options;
    this.format = text.format(options);
    this.palette = options.display().palette(console);
    this.token = token;
    this.folder = folder;
  }

  @Override
  public SpecLoop.Done on(LoadedSpec spec, Turn turn) {
    token.requireProgram(spec.program());
    List<WitnessReport> runs = new ArrayList<>();
    for (MemoryModel memory : spec.plan().memories()) {
      runs.add(replay(spec, memory, turn));
    }
    ReplayReport report =
        new ReplayReport(
            spec.spec().source().name(), Status.COMPLETE, Problem.of(spec.warnings()), runs);
    if (folder != null) {
      folder.write(report);
    }
    String text = turn.render(() -> format.replay(report, palette));
    return new SpecLoop.Done(status(runs), () -> console.out().print(text));
  }

  private WitnessReport replay(LoadedSpec spec, MemoryModel memory, Turn turn) {
    Path path;
    try {
      path = token.path(spec.program(), memory, spec.plan().settings());
    } catch (TokenException e) {
      throw memory.id().equals(token.memory())
          ? e
          : new TokenException(
              "the token is of a path under "
                  + token.memory()
                  + ", and "
                  + memory.id()
                  + " has no such path: "
                  + e.getMessage());
    }
    Trace trace = new ModelRun(spec.program(), memory, spec.plan(), turn).replay(path);
    List<String> accepting = new ArrayList<>();
    List<String> rejecting = new ArrayList<>();
    for (Trace.Model model : trace.models()) {
      (model.rejection() == null ? accepting : rejecting).add(model.name());
    }
    return new WitnessReport(
        spec.program(), spec.plan().settings(), path, trace, accepting, rejecting);
  }

  private static ExitStatus status(List<WitnessReport> runs) {
    ExitStatus status = ExitStatus.OK;
    for (WitnessReport run : runs) {
      Ending ending = run.trace().ending();
      Ending.Kind end = ending == null ? Ending.Kind.COMPLETE : ending.kind();
      boolean isCut = end == Ending.Kind.BOUND;
      boolean open = run.trace().models().stream().anyMatch(model -> model.notCovered() != null);
      if (!run.rejecting().isEmpty() || (end != Ending.Kind.COMPLETE && !isCut)) {
        status = status.and(ExitStatus.UNEXPECTED);
      }
      status = isCut || open ? status.and(ExitStatus.INCOMPLETE) : status;
    }
    return status;
  }

  @Override
  public void failed(String name, Status status, List<Problem> problems) {
    failed(console, options, name, status, problems);
  }

  /** Prints that it could not be done. */
  static void failed(
      Console console, CommonOptions options, String name, Status status, List<Problem> problems) {
    ReplayReport report = new ReplayReport(name, status, problems, List.of());
    console
        .out()
        .print(options.display().format().replay(report, options.display().palette(console)));
  }
}
