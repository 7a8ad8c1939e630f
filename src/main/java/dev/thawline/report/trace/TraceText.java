package dev.thawline.report.trace;

import dev.thawline.alias.Rejection;
import dev.thawline.explore.Ending;
import dev.thawline.program.Program;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.why.Explanation;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.Witness;
import dev.thawline.report.witness.WitnessReport;
import java.util.List;
import java.util.Locale;

/** A trace as text of at most {@value Paragraphs#WIDTH} columns. */
public final class TraceText {
  private static final int WIDEST_MARGIN = 32;

  private TraceText() {}

  /** How much of a trace is told. */
  public enum Detail {
    /** Steps that bear on the rejection, borrow states around it. */
    RELEVANT,
    /** All steps up to it, borrow states around it. */
    ALL_STEPS,
    /** All steps to the end of the path, all borrow states. */
    WHOLE
  }

  /** The line that says how to run the path again; it may be longer than others. */
  public static String replayLine(WitnessReport witness) {
    return "replay: " + witness.token();
  }

  /**
   * The trace for a person: a headline, the steps that matter in one column a thread, the borrow
   * states around the deciding step, and the reason in words. It ends with a line end. The settings
   * are for the caller to print.
   *
   * @param models canonical ids of the models to show, those that accept before those that reject;
   *     the first that rejects is the one that is explained
   * @throws IllegalArgumentException if the trace does not know one of the models
   */
  public static String render(Program program, Trace trace, List<String> models) {
    return render(program, trace, models, Detail.RELEVANT);
  }

  /** The same with as much detail as is asked for. */
  public static String render(Program program, Trace trace, List<String> models, Detail detail) {
    Witness witness = new Witness(program, trace, models);
    boolean whole = detail == Detail.WHOLE;
    StringBuilder out = new StringBuilder();
    for (String line : witness.headline()) {
      Paragraphs.wrap(line, Paragraphs.WIDTH).forEach(part -> out.append(part).append('\n'));
    }
    out.append('\n');
    new StepTable(witness, Paragraphs.WIDTH, detail).print(out);
    Ending ending = witness.trace().ending();
    if (ending != null && ending.kind() != Ending.Kind.COMPLETE) {
      end(out, ending);
    }
    Rejection rejection = witness.rejection();
    if (whole) {
      out.append('\n');
      new StateChanges(witness).print(out, Paragraphs.WIDTH);
    }
    if (rejection != null && !whole) {
      out.append('\n');
      new BorrowStates(witness, rejection.location()).print(out, Paragraphs.WIDTH);
    }
    List<Explanation.Point> points = Explanation.of(witness).points();
    if (!points.isEmpty()) {
      out.append('\n').append("Why\n");
      why(out, points);
    }
    return out.toString();
  }

  private static void why(StringBuilder out, List<Explanation.Point> points) {
    int longest = 0;
    for (Explanation.Point point : points) {
      longest = Math.max(longest, Paragraphs.length(point.label()));
    }
    int margin = Math.min(WIDEST_MARGIN, longest + 4);
    for (Explanation.Point point : points) {
      Paragraphs.labelled(out, "  " + point.label(), margin, point.text(), Paragraphs.WIDTH);
    }
  }

  private static void end(StringBuilder out, Ending ending) {
    String place = ending.span() == null ? "" : " at " + Naming.place(ending.span());
    String kind = ending.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String words = ending.message().isEmpty() ? kind : ending.text();
    Paragraphs.labelled(out, "", 7, "The path ends here: " + words + place + ".", Paragraphs.WIDTH);
  }
}
