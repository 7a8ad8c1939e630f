package dev.thawline.report.trace;

import dev.thawline.alias.Rejection;
import dev.thawline.event.Threads;
import dev.thawline.explore.Ending;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Markdown;
import dev.thawline.report.text.NotationKey;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.why.Explanation;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.StepWords;
import dev.thawline.report.witness.Witness;
import dev.thawline.report.witness.WitnessReport;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One path as prose in Markdown, to be pasted into a discussion: the question, the program with the
 * lines that matter marked, the steps, the borrow states, the reason, and how to see it again.
 */
public final class Narrative {
  private static final String PROSE = "//!";
  private static final String DIRECTIVE = "//@";
  private static final int TAB = 4;

  private final WitnessReport report;
  private final Witness witness;
  private final TraceText.Detail detail;
  private final List<Trace.Step> shown;
  private final StringBuilder out = new StringBuilder();

  private Narrative(WitnessReport report, TraceText.Detail detail) {
    this.report = report;
    this.detail = detail;
    witness = new Witness(report.program(), report.trace(), report.models());
    shown = StepTable.rows(witness, detail);
  }

  /** The whole text; it ends with a line end. */
  public static String render(WitnessReport report, TraceText.Detail detail) {
    return new Narrative(report, detail).write();
  }

  private String write() {
    List<String> headline = witness.verdicts();
    String title = headline.isEmpty() ? "no model covers it" : String.join(", ", headline);
    paragraph("# " + Markdown.words(title));
    SourceFile source = report.program().source();
    if (!report.subject().title().isEmpty()) {
      paragraph("*" + Markdown.words(report.subject().title()) + "*");
    }
    paragraph(
        Markdown.code(source.name())
            + " under the memory model "
            + Markdown.code(report.trace().memory())
            + ".");
    Rejection rejection = witness.rejection();
    if (rejection != null) {
      paragraph(
          "**The rule that decides**, at line "
              + rejection.span().line()
              + ": "
              + Markdown.words(witness.demand(rejection))
              + " ("
              + Markdown.code(rejection.rule().id())
              + ")");
    }
    String question = Markdown.words(report.subject().question());
    if (!question.isEmpty()) {
      paragraph("> " + question);
    }
    paragraph("## The program");
    out.append(Markdown.block(language(source), program(source))).append('\n');
    String key = NotationKey.of(source);
    if (!key.isEmpty()) {
      paragraph(Markdown.words(key));
    }
    paragraph("## What happens");
    steps();
    states(rejection);
    why();
    again(source);
    return out.toString().stripTrailing() + "\n";
  }

  private void paragraph(String text) {
    out.append(text).append("\n\n");
  }

  private static String language(SourceFile source) {
    return source.name().endsWith(".rs") ? "rust" : source.name().endsWith(".litmus") ? "c" : "";
  }

  // ---- the program

  /** Without its prose and directives; lines that a step runs say so at their ends. */
  private String program(SourceFile source) {
    SortedMap<Integer, List<Trace.Step>> byLine = new TreeMap<>();
    for (Trace.Step step : shown) {
      Span span = step.span();
      if (span != null && span.file().name().equals(source.name())) {
        byLine.computeIfAbsent(span.line(), line -> new ArrayList<>()).add(step);
      }
    }
    List<String> lines = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int number = 1; number <= source.lineCount(); number++) {
      String line = source.line(number).replace("\t", " ".repeat(TAB)).stripTrailing();
      String text = line.strip();
      boolean head = text.startsWith(PROSE) || text.startsWith(DIRECTIVE);
      boolean leading = lines.isEmpty() && text.isEmpty();
      if (!head && !leading) {
        lines.add(line);
        numbers.add(number);
      }
    }
    int widest = 0;
    for (int i = 0; i < lines.size(); i++) {
      boolean marked = byLine.containsKey(numbers.get(i));
      widest = marked ? Math.max(widest, Paragraphs.length(lines.get(i))) : widest;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      List<Trace.Step> steps = byLine.getOrDefault(numbers.get(i), List.of());
      String line = lines.get(i);
      text.append(
          steps.isEmpty() ? line : Paragraphs.pad(line, widest) + mark(numbers.get(i), steps));
      text.append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }

  private String mark(int line, List<Trace.Step> steps) {
    List<String> names =
        steps.stream().map(step -> String.valueOf(step.number())).distinct().toList();
    StringBuilder mark = new StringBuilder("  // <- line " + line + ", step");
    mark.append(names.size() == 1 ? " " : "s ").append(Paragraphs.and(names));
    for (Trace.Model model : witness.rejecting()) {
      if (steps.stream().anyMatch(step -> step.number() == model.rejectedAt())) {
        mark.append(": ").append(model.name()).append(" rejects here");
      }
    }
    return mark.toString();
  }

  // ---- the steps

  private void steps() {
    StepWords words = new StepWords(witness);
    for (Trace.Step step : shown) {
      out.append("- **Step ").append(step.number()).append(".** ");
      out.append(sentence(step, words.of(step)));
      for (Trace.Model model : witness.rejecting()) {
        if (model.rejectedAt() == step.number()) {
          out.append(" **Here ").append(Markdown.words(model.name())).append(" rejects.**");
        }
      }
      out.append('\n');
    }
    int hidden = witness.steps().size() - shown.size();
    if (hidden > 0) {
      out.append("- (").append(hidden);
      out.append(hidden == 1 ? " step that does" : " steps that do");
      out.append(" not bear on this left out.)\n");
    }
    out.append('\n');
    Ending ending = witness.trace().ending();
    if (ending != null && ending.kind() != Ending.Kind.COMPLETE) {
      String kind = ending.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      String said = ending.message().isEmpty() ? kind : ending.text();
      paragraph("The path ends here: " + Markdown.words(said) + ".");
    }
  }

  private static String sentence(Trace.Step step, List<String> details) {
    String thread = Threads.label(step.thread());
    Span span = step.span();
    String what = Markdown.words(String.join(", ", details));
    if (span == null || StepWords.isCompact(step)) {
      String place = span == null ? "" : " (line " + span.line() + ")";
      return thread + place + " " + (what.isEmpty() ? "goes on" : what) + ".";
    }
    return thread
        + " runs "
        + Markdown.code(Naming.source(span, Paragraphs.WIDTH))
        + " (line "
        + span.line()
        + ")"
        + (what.isEmpty() ? "." : ": " + what + ".");
  }

  // ---- states and reasons

  private void states(@Nullable Rejection rejection) {
    StringBuilder states = new StringBuilder();
    if (detail == TraceText.Detail.WHOLE) {
      new StateChanges(witness).print(states, Paragraphs.WIDTH);
    } else if (rejection != null) {
      new BorrowStates(witness, rejection.location()).print(states, Paragraphs.WIDTH);
    }
    if (!states.isEmpty()) {
      paragraph("## What the models know");
      out.append(Markdown.block("", states.toString())).append('\n');
    }
  }

  private void why() {
    List<Explanation.Point> points = Explanation.of(witness).points();
    if (!points.isEmpty()) {
      paragraph("## Why");
      points.forEach(
          point ->
              paragraph(
                  "**" + Markdown.words(point.label()) + "**: " + Markdown.words(point.text())));
    }
  }

  private void again(SourceFile source) {
    paragraph("## To see it again");
    String command =
        "thawline replay "
            + quoted(source.name())
            + " "
            + quoted(report.token().toString())
            + (report.models().isEmpty() ? "" : " -a " + quoted(String.join(",", report.models())));
    out.append(Markdown.block("sh", command)).append('\n');
    paragraph(
        "It holds under these settings: " + Markdown.code(report.settings().toString()) + ".");
  }

  /** One word of a shell. */
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./,:=+@%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
