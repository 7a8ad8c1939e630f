package dev.thawline.report;

import dev.thawline.alias.Rejection;
import dev.thawline.explore.Ending;
import dev.thawline.program.Program;
import dev.thawline.replay.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A trace as text of at most {@value #WIDTH} columns. */
public final class TraceText {
  /** Characters a line. */
  public static final int WIDTH = 100;

  private static final int WIDEST_MARGIN = 32;

  private TraceText() {}

  /** The line that says how to run the path again; it may be longer than others. */
  static String replayLine(WitnessReport witness) {
    return "replay: " + witness.token();
  }

  /** The same with every step, and the borrow states after each. It ends with a line end. */
  static String renderWhole(Program program, Trace trace, List<String> models) {
    return render(new Witness(program, trace, models), true);
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
    return render(new Witness(program, trace, models), false);
  }

  private static String render(Witness witness, boolean whole) {
    StringBuilder out = new StringBuilder();
    for (String line : headline(witness)) {
      Paragraphs.wrap(line, WIDTH).forEach(part -> out.append(part).append('\n'));
    }
    out.append('\n');
    new StepTable(witness, WIDTH, whole).print(out);
    Ending ending = witness.trace().ending();
    if (ending != null && ending.kind() != Ending.Kind.COMPLETE) {
      end(out, ending);
    }
    Rejection rejection = witness.rejection();
    if (whole) {
      out.append('\n');
      new StateChanges(witness).print(out, WIDTH);
    }
    if (rejection != null) {
      out.append('\n');
      if (!whole) {
        new BorrowStates(witness, rejection.location()).print(out, WIDTH);
        out.append('\n');
      }
      out.append("Why\n");
      why(out, Explanation.of(witness).points());
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
      Paragraphs.labelled(out, "  " + point.label(), margin, point.text(), WIDTH);
    }
  }

  /** What is the case, and which rule decides it: one or two sentences, a line each. */
  static List<String> headline(Witness witness) {
    String accepts = verdict(witness.accepting(), "accept");
    String rejects = verdict(witness.rejecting(), "reject");
    String both = accepts.isEmpty() || rejects.isEmpty() ? "" : ", ";
    String file = witness.program().source().name();
    List<String> lines = new ArrayList<>();
    lines.add(file + " under " + witness.trace().memory() + ": " + accepts + both + rejects);
    Rejection rejection = witness.rejection();
    if (rejection != null) {
      lines.add(
          rejection.rule().id()
              + ", line "
              + rejection.span().line()
              + ": "
              + rejection.rule().sentence());
    }
    return lines;
  }

  private static String verdict(List<Trace.Model> models, String verb) {
    List<String> names = models.stream().map(Trace.Model::name).toList();
    return models.isEmpty()
        ? ""
        : Paragraphs.and(names) + " " + verb + (models.size() == 1 ? "s" : "");
  }

  private static void end(StringBuilder out, Ending ending) {
    String place = ending.span() == null ? "" : " at " + Naming.place(ending.span());
    String kind = ending.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    String words = ending.message().isEmpty() ? kind : ending.text();
    Paragraphs.labelled(out, "", 7, "The path ends here: " + words + place + ".", WIDTH);
  }
}
