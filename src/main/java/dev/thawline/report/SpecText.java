package dev.thawline.report;

import dev.thawline.compare.Verdict;
import dev.thawline.explore.Exploration;
import dev.thawline.litmus.Formula;
import dev.thawline.litmus.LitmusTest;
import dev.thawline.litmus.Tally;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.replay.Trace;
import dev.thawline.report.run.Status;
import dev.thawline.report.text.Palette;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.text.Printable;
import dev.thawline.report.text.TextTable;
import dev.thawline.report.trace.TraceText;
import dev.thawline.report.witness.WitnessReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one spec, for people. */
final class SpecText {
  /** So many outcomes are listed; of more, how many there are besides. */
  private static final int MOST_OUTCOMES = 40;

  private final Palette palette;
  private final TraceText.Detail detail;
  private final StringBuilder out = new StringBuilder();

  /** Witnesses without their memory models, with the memory model under which each was shown. */
  private final Map<String, String> shown = new HashMap<>();

  /**
   * @param detail of witnesses
   */
  SpecText(Palette palette, TraceText.Detail detail) {
    this.palette = palette;
    this.detail = detail;
  }

  String render(SpecReport report) {
    line(palette.strong(report.file()) + (report.status() == Status.ERROR ? ": not run" : ""));
    boolean verdicts = report.question() == SpecReport.Question.VERDICTS;
    for (MemoryReport run : report.runs()) {
      line("");
      head(run);
      run.cuts().forEach(cut -> line("  " + palette.unsure("warning: " + cut)));
      if (verdicts) {
        outcomes(run);
        condition(report.litmus(), run);
        verdicts(run);
      }
      partings(run, verdicts);
      DependenceWords.lines(run).forEach(note -> line("  " + palette.unsure(note)));
      line("  settings: " + run.exploration().settings());
      if (run.witnessLimit() != null) {
        line("  " + palette.unsure("witnesses are incomplete: " + run.witnessLimit()));
      }
      if (!run.shortestWitnesses()) {
        line("  " + palette.unsure("witnesses may not be the shortest: too many paths to compare"));
      }
      if (verdicts) {
        run.witnesses().forEach(witness -> witness(witness, run.exploration().memory()));
      } else {
        run.partings().forEach(parting -> witness(parting.witness(), run.exploration().memory()));
      }
    }
    return out.toString();
  }

  private void head(MemoryReport run) {
    Exploration exploration = run.exploration();
    List<String> apart = new ArrayList<>();
    addCount(apart, exploration.racyGraphs(), "racy");
    addCount(apart, exploration.blockedGraphs(), "blocked");
    addCount(apart, exploration.cutGraphs(), "cut");
    line(
        palette.strong(exploration.memory())
            + ": "
            + (exploration.countsExecutions()
                ? Paragraphs.plural(exploration.executions(), "execution")
                : "executions not counted")
            + (apart.isEmpty() ? "" : " (apart from them " + String.join(", ", apart) + ")")
            + ", "
            + Paragraphs.plural(exploration.states(), "state")
            + (exploration.countsSteps()
                ? ", at most " + Paragraphs.plural(exploration.layers(), "step")
                : ""));
    MemoryModel memory = MemoryModels.find(exploration.memory());
    if (memory != null && !memory.bound().isEmpty()) {
      line("  bounded: " + memory.bound());
    }
    if (exploration.limit() != null) {
      line("  " + palette.unsure("incomplete: " + exploration.limit()));
    }
  }

  private static void addCount(List<String> parts, long count, String word) {
    if (count > 0) {
      parts.add(count + " " + word);
    }
  }

  private void outcomes(MemoryReport run) {
    Map<String, Long> outcomes = run.exploration().outcomes();
    if (outcomes.isEmpty() || (outcomes.size() == 1 && outcomes.containsKey(""))) {
      return;
    }
    line("  outcomes");
    int listed = 0;
    for (Map.Entry<String, Long> outcome : outcomes.entrySet()) {
      if (++listed > MOST_OUTCOMES) {
        line("    and " + (outcomes.size() - MOST_OUTCOMES) + " more (--format json lists all)");
        break;
      }
      boolean counted = outcome.getValue() > 0 && run.exploration().countsExecutions();
      String count = counted ? "  " + Paragraphs.plural(outcome.getValue(), "execution") : "";
      line("    " + Printable.quoted(outcome.getKey()) + palette.faint(count));
    }
  }

  /** What a litmus test asks, and the answer, in herd's words. */
  private void condition(@Nullable LitmusTest litmus, MemoryReport run) {
    if (litmus != null) {
      Tally tally = litmus.tally(run.exploration().outcomes());
      String answer = tally.isOk() ? palette.good("Ok") : palette.unsure("No");
      line("  condition " + Printable.line(litmus.question()) + ": " + answer);
      line(
          "    "
              + tally.occurrence().word()
              + ": it holds for "
              + tally.holding()
              + " of "
              + Paragraphs.plural(
                  tally.holding() + tally.failing(),
                  run.exploration().countsExecutions() ? "execution" : "final state")
              + (litmus.filter().equals(Formula.TRUE) ? "" : " that pass the filter"));
    }
  }

  private void verdicts(MemoryReport run) {
    TextTable table =
        new TextTable("aliasing model", "verdict", ">ok", ">ub", ">order-dependent", "where");
    for (ModelVerdict said : run.verdicts()) {
      Verdict verdict = said.verdict();
      Verdict.Counts counts = verdict.counts();
      boolean first = true;
      for (Verdict.Fact fact : verdict.facts()) {
        table.row(
            first ? said.alias() : "",
            VerdictWords.fact(fact),
            first && counts != null ? String.valueOf(counts.ok()) : "",
            first && counts != null ? String.valueOf(counts.ub()) : "",
            first && counts != null ? String.valueOf(counts.orderDependent()) : "",
            VerdictWords.where(fact));
        table.colourLast(1, VerdictWords.colour(fact.kind(), palette));
        first = false;
      }
    }
    table.lines().forEach(row -> line("  " + row));
    if (run.verdicts().stream().anyMatch(said -> said.verdict().counts() == null)) {
      line("  provenance is chosen at casts: verdicts are about the program, not about executions");
    }
  }

  /** Which models say the same, where that is more than one line would say. */
  private void groups(MemoryReport run) {
    if (run.groups().size() > 1 && run.groups().stream().anyMatch(group -> group.size() > 1)) {
      line("  groups of models that accept the same executions");
      for (List<String> group : run.groups()) {
        wrapped("    -", String.join(", ", group));
      }
    }
  }

  private void partings(MemoryReport run, boolean brief) {
    groups(run);
    if (run.partings().isEmpty()) {
      if (!brief) {
        line("  " + palette.good("no disagreement"));
      }
      return;
    }
    line("  " + (run.partings().size() == 1 ? "disagreement" : "disagreements"));
    for (Parting parting : run.partings()) {
      WitnessReport witness = parting.witness();
      line(
          "    "
              + parting.headline()
              + ": "
              + witness.rejection().rule().id()
              + " at line "
              + witness.rejection().span().line()
              + ", "
              + Paragraphs.plural(witness.steps(), "step"));
      parting.others().forEach(other -> wrapped("     ", other));
    }
  }

  /** Many witnesses are the same under several memory models: then one is enough to read. */
  private void witness(WitnessReport witness, String memory) {
    String first = shown.putIfAbsent(render(witness, unnamed(witness.trace())), memory);
    line("");
    if (first == null) {
      out.append(render(witness, witness.trace()));
      line(TraceText.replayLine(witness));
    } else {
      line(
          "witness against "
              + String.join(", ", witness.rejecting())
              + " under "
              + memory
              + ": the same as under "
              + first);
      line(TraceText.replayLine(witness));
    }
  }

  /** The same without the memory model's id. */
  private static Trace unnamed(Trace trace) {
    return new Trace(
        "", trace.steps(), trace.models(), trace.graph(), trace.allocations(), trace.ending());
  }

  private String render(WitnessReport witness, Trace trace) {
    return TraceText.render(witness.program(), trace, witness.models(), detail);
  }

  /** The text behind a mark, in lines that begin below its first. */
  private void wrapped(String mark, String text) {
    Paragraphs.labelled(out, mark, mark.length() + 1, text, Paragraphs.WIDTH);
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
