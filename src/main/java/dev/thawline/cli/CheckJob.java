package dev.thawline.cli;

import dev.thawline.check.Blessing;
import dev.thawline.check.ClaimResult;
import dev.thawline.check.Finding;
import dev.thawline.check.Measurement;
import dev.thawline.check.SpecCheck;
import dev.thawline.compare.Disagreement;
import dev.thawline.compare.Verdict;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Exploration;
import dev.thawline.litmus.Tally;
import dev.thawline.memory.MemoryModel;
import dev.thawline.report.CheckReport;
import dev.thawline.report.CheckTotals;
import dev.thawline.report.Palette;
import dev.thawline.report.Problem;
import dev.thawline.report.ReportFormat;
import dev.thawline.report.Status;
import dev.thawline.spec.SpecWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares specs with their expectations, or writes these: {@code check}. */
final class CheckJob implements SpecLoop.Job {
  private final Console console;
  private final ReportFormat format;
  private final Palette palette;
  private final boolean bless;
  private CheckReport.Counts counts = CheckReport.Counts.NONE;
  private int specs;
  private int errors;

  CheckJob(Console console, CommonOptions options, boolean bless) {
    this.console = console;
    this.format = options.format();
    this.palette = options.palette(console);
    this.bless = bless;
  }

  @Override
  public SpecLoop.Done on(LoadedSpec spec, Turn turn) {
    List<Measurement> measurements = new ArrayList<>();
    for (MemoryModel memory : spec.plan().memories()) {
      measurements.add(measure(spec, memory, turn));
    }
    List<ClaimResult> results = SpecCheck.run(spec.spec(), measurements);
    boolean limited = measurements.stream().anyMatch(CheckJob::isLimited);
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
    CheckReport report =
        new CheckReport(
            spec.spec().source().name(),
            complete ? Status.COMPLETE : Status.INCOMPLETE,
            Problem.of(spec.warnings()),
            counts(results),
            failures(results),
            written,
            turn.statistics());
    String text = turn.render(() -> format.check(report, palette));
    return new SpecLoop.Done(status(report, limited), () -> add(report, text));
  }

  private static boolean isLimited(Measurement measurement) {
    return measurement.exploration().limit() != null || measurement.searchLimit();
  }

  private static Measurement measure(LoadedSpec spec, MemoryModel memory, Turn turn) {
    ModelRun run = new ModelRun(spec.program(), memory, spec.plan(), turn);
    Exploration exploration = run.explore();
    Set<Set<String>> differing = new HashSet<>();
    boolean searchLimit = false;
    if (SpecCheck.asksForDifferences(spec.spec())) {
      Exploration withPaths = run.exploreWithPaths();
      searchLimit = withPaths.limit() != null;
      for (Disagreement found : new WitnessSearch(withPaths).disagreements()) {
        differing.add(Set.of(found.accepts(), found.rejects()));
      }
    }
    run.end();
    Tally tally = spec.litmus() == null ? null : spec.litmus().tally(exploration.outcomes());
    return new Measurement(exploration, Verdict.of(exploration), differing, searchLimit, tally);
  }

  @Override
  public void failed(String name, Status status, List<Problem> problems) {
    errors++;
    CheckReport report =
        new CheckReport(name, status, problems, CheckReport.Counts.NONE, List.of(), -1, null);
    add(report, format.check(report, palette));
  }

  /** Prints the numbers of all specs. */
  void finish() {
    console.out().print(format.total(new CheckTotals(specs, errors, counts), palette));
  }

  private void add(CheckReport report, String text) {
    specs++;
    counts = counts.plus(report.counts());
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
                  finding.about(),
                  finding.expected(),
                  finding.measured(),
                  finding.state() == Finding.State.UNDECIDED));
        }
      }
    }
    return failures;
  }

  private static ExitStatus status(CheckReport report, boolean limited) {
    if (report.counts().failed() > 0) {
      return ExitStatus.UNEXPECTED;
    }
    boolean open = report.counts().undecided() > 0 || limited;
    boolean nothingKnown = report.expectsNothing() && report.status() == Status.INCOMPLETE;
    return open || nothingKnown ? ExitStatus.INCOMPLETE : ExitStatus.OK;
  }
}
