package dev.thawline.report.picture;

import dev.thawline.alias.Rejection;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.text.Printable;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.Relevance;
import dev.thawline.report.witness.Witness;
import dev.thawline.report.witness.WitnessFormat;
import dev.thawline.report.witness.WitnessReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A witness as one SVG file: what is the case, the execution graph, the borrow states that decide,
 * and what the lines mean. It shows itself in light and dark, and needs nothing else.
 */
public final class SvgFormat implements WitnessFormat {
  private static final double EDGE = 16;
  private static final double GAP = 18;
  private static final double TITLE = 15;
  private static final double TEXT = 12;
  private static final double LINE = 1.45;
  private static final double SAMPLE = 34;
  private static final int TITLE_CHARACTERS = 84;

  @Override
  public String id() {
    return "svg";
  }

  @Override
  public String extension() {
    return "svg";
  }

  @Override
  public String render(WitnessReport witness) {
    return render(new Witness(witness.program(), witness.trace(), witness.models()));
  }

  private static String render(Witness witness) {
    SvgGraph graph = SvgGraph.of(witness);
    SvgWriter svg = new SvgWriter();
    svg.open("g", "class", "witness");
    svg.leaf("title", String.join(" ", witness.headline())).line();
    double y = EDGE;
    double width = graph.width();
    for (Title line : title(witness)) {
      y += TITLE * LINE;
      svg.leaf("text", line.text(), "class", line.looks(), "x", EDGE, "y", y).line();
      width = Math.max(width, 1.1 * TextSize.proportional(line.text(), TITLE));
    }
    y += GAP;
    svg.open("g", "transform", SvgWriter.translate(EDGE, y)).line();
    graph.draw(svg);
    svg.close().line();
    y += graph.height() + GAP;
    Rejection rejection = witness.rejection();
    if (rejection != null) {
      StateDrawing drawing = new StateDrawing(witness, rejection.location());
      width = Math.max(width, drawing.width(witness.models().size()));
      y = states(svg, drawing, witness, rejection, y);
    }
    y = legend(svg, graph, witness, y, width);
    svg.close();
    return file(svg.result(), width + 2 * EDGE, y + EDGE);
  }

  private static String file(String content, double width, double height) {
    String size = SvgWriter.number(width) + "\" height=\"" + SvgWriter.number(height);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + size
        + "\" viewBox=\"0 0 "
        + size.replace("\" height=\"", " ")
        + "\" role=\"img\">\n<style>\n"
        + Looks.themes()
        + Looks.graph()
        + "</style>\n"
        + SvgGraph.markers()
        + "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n"
        + content
        + "\n</svg>\n";
  }

  private record Title(String text, String looks) {}

  /** Who accepts, who rejects, where, and by which rule. */
  private static List<Title> title(Witness witness) {
    List<Title> lines = new ArrayList<>();
    add(lines, "\u2713 ", witness.accepting(), " accept", "accepting");
    add(lines, "\u2717 ", witness.rejecting(), " reject", "rejecting");
    Rejection rejection = witness.rejection();
    if (rejection != null) {
      String rule =
          "Line "
              + rejection.span().line()
              + " breaks "
              + rejection.rule().id()
              + ": "
              + witness.demand(rejection);
      Paragraphs.wrap(rule, TITLE_CHARACTERS).forEach(line -> lines.add(new Title(line, "lead")));
    }
    String file = Printable.line(witness.program().source().name());
    lines.add(new Title(file + " under " + witness.trace().memory(), "caption"));
    return lines;
  }

  private static void add(
      List<Title> lines, String mark, List<Trace.Model> models, String verb, String looks) {
    if (!models.isEmpty()) {
      String names = models.stream().map(Trace.Model::name).collect(Collectors.joining(", "));
      String end = models.size() == 1 ? verb + "s" : verb;
      Paragraphs.wrap(names + end, TITLE_CHARACTERS)
          .forEach(line -> lines.add(new Title(mark + line, "title " + looks)));
    }
  }

  private static double states(
      SvgWriter svg, StateDrawing drawing, Witness witness, Rejection rejection, double start) {
    int step = witness.lastStep();
    String place = witness.naming().location(rejection.location());
    double y = start + TITLE;
    svg.leaf("text", "Borrow state of " + place, "class", "lead", "x", EDGE, "y", y);
    double top = y + GAP / 2;
    double bottom = top;
    int column = 0;
    for (Trace.Model model : witness.models()) {
      if (column == StateDrawing.COLUMNS) {
        column = 0;
        top = bottom + GAP;
      }
      double x = EDGE + drawing.width(column) + (column > 0 ? GAP : 0);
      double end = panel(svg, drawing, model, step, x, top);
      bottom = Math.max(bottom, end);
      column++;
    }
    return bottom + GAP;
  }

  private static double panel(
      SvgWriter svg, StateDrawing drawing, Trace.Model model, int step, double x, double top) {
    boolean accepts = model.rejection() == null;
    double y = top + TITLE;
    svg.leaf(
        "text",
        (accepts ? "\u2713 " : "\u2717 ") + model.name() + (accepts ? " accepts" : " rejects"),
        "class",
        accepts ? "accepting" : "rejecting",
        "x",
        x,
        "y",
        y);
    y += GAP;
    svg.leaf("text", "before " + Naming.step(step), "class", "caption", "x", x, "y", y);
    y = drawing.draw(svg, drawing.before(model), x, y + 6) + GAP;
    svg.leaf("text", "after " + Naming.step(step), "class", "caption", "x", x, "y", y);
    return drawing.draw(svg, drawing.after(model), x, y + 6);
  }

  /** The relations that occur, in words; as many in a line as there is room for. */
  private static double legend(
      SvgWriter svg, SvgGraph graph, Witness witness, double start, double width) {
    double y = start + TEXT;
    double x = EDGE;
    Set<EdgeKind> used = graph.kinds();
    for (EdgeKind kind : used) {
      String words = kind.label() + ": " + kind.meaning();
      double room = SAMPLE + TextSize.proportional(words, TEXT) + GAP;
      if (x > EDGE && x + room > EDGE + width + GAP) {
        x = EDGE;
        y += TEXT * LINE + 2;
      }
      svg.open("g", "class", "edge " + kind.id());
      svg.open("path", "d", "M" + SvgWriter.number(x) + " " + SvgWriter.number(y - 4) + " h26")
          .close();
      svg.close();
      svg.leaf("text", words, "class", "caption", "x", x + SAMPLE, "y", y).line();
      x += room;
    }
    int hidden = witness.steps().size() - Relevance.steps(witness).size();
    if (hidden > 0) {
      y += TEXT * LINE + 2;
      String words =
          hidden
              + (hidden == 1 ? " step that does" : " steps that do")
              + " not bear on this left out";
      svg.leaf("text", words, "class", "caption", "x", EDGE, "y", y).line();
    }
    return y;
  }
}
