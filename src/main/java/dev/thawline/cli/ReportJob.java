package dev.thawline.cli;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.report.MemoryReport;
import dev.thawline.report.ModelVerdict;
import dev.thawline.report.ReportFormat;
import dev.thawline.report.SpecReport;
import dev.thawline.report.SpecReport.Question;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import dev.thawline.report.text.Palette;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Explores a spec and prints what is asked: {@code run} and {@code diff}. */
final class ReportJob implements SpecLoop.Job {
  private final Console console;
  private final Question question;
  private final ReportFormat format;
  private final Palette palette;
  private final @Nullable OutputFolder folder;
  private boolean first = true;

  ReportJob(
      Console console,
      Question question,
      CommonOptions options,
      TextOptions text,
      @Nullable OutputFolder folder) {
    this.console = console;
    this.question = question;
    this.format = text.format(options);
    this.palette = options.display().palette(console);
    this.folder = folder;
  }

  @Override
  public SpecLoop.Done on(LoadedSpec spec, Turn turn) {
    if (question == Question.DIFFERENCES && spec.plan().aliases().size() < 2) {
      throw new UsageError("diff compares at least two aliasing models: -a A,B");
    }
    if (question == Question.DIFFERENCES
        && spec.plan().settings().intPtr() == Settings.IntPtr.AT_CAST) {
      throw new UsageError(
          "diff compares models on single paths, and with `intptr at-cast` verdicts are about the"
              + " program: --intptr deferred");
    }
    List<MemoryReport> runs = new ArrayList<>();
    for (MemoryModel memory : spec.plan().memories()) {
      ModelRun run = new ModelRun(spec.program(), memory, spec.plan(), turn);
      runs.add(Witnesses.report(run));
      run.end();
    }
    SpecReport report =
        SpecReport.of(
            spec.spec().source().name(),
            question,
            Problem.of(spec.warnings()),
            runs,
            spec.litmus(),
            turn.statistics());
    // First the files: where they cannot be written, that is the one thing said of the spec.
    if (folder != null) {
      folder.write(report);
    }
    String text = turn.render(() -> format.spec(report, palette));
    return new SpecLoop.Done(status(report), () -> print(text));
  }

  @Override
  public void failed(String name, Status status, List<Problem> problems) {
    SpecReport report = new SpecReport(name, question, status, problems, List.of(), null, null);
    print(format.spec(report, palette));
  }

  private void print(String text) {
    // Text about several specs needs a blank line between them; JSON must not have one.
    boolean severalLines = text.indexOf('\n') < text.length() - 1;
    if (!first && severalLines) {
      console.out().println();
    }
    first = false;
    console.out().print(text);
  }

  private ExitStatus status(SpecReport report) {
    ExitStatus status = report.status() == Status.COMPLETE ? ExitStatus.OK : ExitStatus.INCOMPLETE;
    for (MemoryReport run : report.runs()) {
      if (question == Question.DIFFERENCES) {
        status = run.partings().isEmpty() ? status : status.and(ExitStatus.UNEXPECTED);
      } else {
        for (ModelVerdict said : run.verdicts()) {
          status = status.and(status(said.verdict()));
        }
      }
    }
    return status;
  }

  static ExitStatus status(Verdict verdict) {
    return switch (verdict.headline().kind()) {
      case OK -> ExitStatus.OK;
      // Nothing wrong was found, but not everything was looked at.
      case INCOMPLETE, NOT_COVERED -> ExitStatus.INCOMPLETE;
      case UB, RACE, MEMORY_UB, PANIC, DEADLOCK -> ExitStatus.UNEXPECTED;
    };
  }
}
