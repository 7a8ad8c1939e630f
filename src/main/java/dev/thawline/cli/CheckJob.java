package dev.thawline.cli;

import dev.thawline.check.Blessing;
import dev.thawline.check.ClaimResult;
import dev.thawline.check.Finding;
import dev.thawline.check.Measurement;
import dev.thawline.check.SpecCheck;
import dev.thawline.explore.Exploration;
import dev.thawline.litmus.Tally;
import dev.thawline.memory.MemoryModel;
import dev.thawline.report.ReportFormat;
import dev.thawline.report.check.CheckCase;
import dev.thawline.report.check.CheckReport;
import dev.thawline.report.check.CheckTotals;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import dev.thawline.report.text.Palette;
import dev.thawline.spec.SpecWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Compares specs with their expectations, or writes these: {@code check}. */
final class CheckJob implements SpecLoop.Job {
  private final Console console;
  private final ReportFormat format;
  private final Palette palette;
  private final boolean bless;
  private final CheckLogs logs;
  private final @Nullable BaselineCheck baseline;
  private CheckReport.Counts counts = CheckReport.Counts.NONE;
  private int specs;
  private int errors;
  private int drifted;

  /**
   * @param bless whether to write what was measured into the specs
   * @param logs where results go besides
   * @param baseline what they are compared with besides; null for nothing
   */
  CheckJob(
      Console console,
      CommonOptions options,
      boolean bless,
      CheckLogs logs,
      @Nullable BaselineCheck baseline) {
    this.console = console;
    this.format = options.display().format();
    this.palette = options.display().palette(console);
    this.bless = bless;
    this.logs = logs;
    this.baseline = baseline;
  }

  @Override
  public SpecLoop.Done on(LoadedSpec spec, Turn turn) {
    List<Measurement> measurements = new ArrayList<>();
    for (MemoryModel memory : spec.plan().memories()) {
      measurements.add(measure(spec, memory, turn));
    }
    List<ClaimResult> results = SpecCheck.run(spec.spec(), measurements);
    boolean limited = measurements.stream().anyMatch(Measurement::isLimited);
    int written = -1;
    if (bless && !limited) {
      Blessing.Change change = Blessing.of(spec.spec(), measurements, results);
      written = change.directives().size();
      WholeFile.write(
          Path.of(spec.spec().source().name()),
          SpecWriter.bless(spec.spec(), change.replaced(), change.directives()));
      results = Blessing.left(change, results);
    }
    boolean complete =
        measurements.stream().allMatch(measurement -> measurement.exploration().isComplete());
    String name = spec.spec().source().name();
    BaselineCheck.Compared compared = baseline == null ? null : baseline.ran(name, measurements);
    List<CheckCase> cases = CheckCases.of(measurements, results);
    if (compared != null) {
      cases.addAll(compared.cases());
    }
    CheckReport report =
        new CheckReport(
            name,
            complete ? Status.COMPLETE : Status.INCOMPLETE,
            Problem.of(spec.warnings()),
            counts(results),
            failures(results),
            cases,
            written,
            turn.statistics());
    String text = turn.render(() -> format.check(report, palette));
    return new SpecLoop.Done(status(report, limited), () -> add(report, compared, text));
  }

  private static Measurement measure(LoadedSpec spec, MemoryModel memory, Turn turn) {
    ModelRun run = new ModelRun(spec.program(), memory, spec.plan(), turn);
    Exploration exploration = run.explore();
    run.end();
    Tally tally = spec.litmus() == null ? null : spec.litmus().tally(exploration.outcomes());
    return new Measurement(exploration, tally);
  }

  @Override
  public void failed(String name, Status status, List<Problem> problems) {
    errors++;
    BaselineCheck.Compared compared =
        baseline == null ? null : baseline.failed(name, status, problems);
    addUnrun(name, status, problems, compared);
  }

  /** Prints what has gone since the baseline was written. */
  ExitStatus gone(List<Input> inputs, Predicate<String> covered) {
    ExitStatus status = ExitStatus.OK;
    if (baseline != null) {
      for (Map.Entry<String, BaselineCheck.Compared> each :
          baseline.gone(inputs, covered).entrySet()) {
        addUnrun(each.getKey(), Status.COMPLETE, List.of(), each.getValue());
        specs--;
        status = each.getValue().isDrift() ? ExitStatus.UNEXPECTED : status;
      }
    }
    return status;
  }

  /** Prints the numbers of all specs; from now on the files that were asked for are there. */
  void finish() {
    logs.finish();
    CheckTotals totals =
        new CheckTotals(
            specs, errors, counts, baseline == null || baseline.writes() ? -1 : drifted);
    console.out().print(format.total(totals, palette));
  }

  private void addUnrun(
      String name,
      Status status,
      List<Problem> problems,
      BaselineCheck.@Nullable Compared compared) {
    CheckReport report =
        new CheckReport(
            name,
            status,
            problems,
            CheckReport.Counts.NONE,
            List.of(),
            compared == null ? List.of() : compared.cases(),
            -1,
            null);
    add(report, compared, format.check(report, palette));
  }

  private void add(CheckReport report, BaselineCheck.@Nullable Compared compared, String text) {
    specs++;
    counts = counts.plus(report.counts());
    drifted += report.drifts().size();
    logs.add(report);
    if (baseline != null && compared != null) {
      baseline.add(compared);
    }
    console.out().print(text);
  }

  private static CheckReport.Counts counts(List<ClaimResult> results) {
    int met = 0;
    int failed = 0;
    int undecided = 0;
    int notChecked = 0;
    for (ClaimResult result : results) {
      Finding.State state = result.state();
      if (state == null) {
        notChecked++;
      } else {
        switch (state) {
          case MET -> met++;
          case UNDECIDED -> undecided++;
          case FAILED -> failed++;
        }
      }
    }
    return new CheckReport.Counts(met, failed, undecided, notChecked);
  }

  private static List<CheckReport.Failure> failures(List<ClaimResult> results) {
    List<CheckReport.Failure> failures = new ArrayList<>();
    for (ClaimResult result : results) {
      for (Finding finding : result.findings()) {
        if (finding.state() != Finding.State.MET) {
          failures.add(
              new CheckReport.Failure(
                  result.claim().span().line(),
                  finding.subject().about(),
                  finding.expected(),
                  finding.measured(),
                  finding.state() == Finding.State.UNDECIDED));
        }
      }
    }
    return failures;
  }

  private static ExitStatus status(CheckReport report, boolean limited) {
    if (report.counts().failed() > 0 || !report.drifts().isEmpty()) {
      return ExitStatus.UNEXPECTED;
    }
    boolean open = report.counts().undecided() > 0 || limited;
    boolean nothingKnown = report.expectsNothing() && report.status() == Status.INCOMPLETE;
    return open || nothingKnown ? ExitStatus.INCOMPLETE : ExitStatus.OK;
  }
}
