package dev.thawline.report.page;

import dev.thawline.alias.Rejection;
import dev.thawline.replay.Trace;
import dev.thawline.report.json.WitnessJson;
import dev.thawline.report.picture.Looks;
import dev.thawline.report.picture.SvgGraph;
import dev.thawline.report.picture.SvgWriter;
import dev.thawline.report.text.NotationKey;
import dev.thawline.report.why.Explanation;
import dev.thawline.report.witness.Witness;
import dev.thawline.report.witness.WitnessFormat;
import dev.thawline.report.witness.WitnessReport;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A witness as one HTML file that needs nothing else: the drawn graph, a slider over the steps, the
 * source, what each model holds at every step, and the reason. It runs from a disk, without a
 * network; {@code page.js} shows what {@link WitnessJson} has, which the page carries in itself.
 *
 * <p>Nothing that comes from a spec is read as markup: text is escaped where it stands in the page,
 * JSON is written without {@code <}, and the script makes text nodes only.
 */
public final class PageFormat implements WitnessFormat {
  /** Below this part of its size a graph gets a scroll bar instead. */
  private static final double SMALLEST = 0.72;

  @Override
  public String id() {
    return "html";
  }

  @Override
  public String extension() {
    return "html";
  }

  @Override
  public String render(WitnessReport report) {
    Witness witness = new Witness(report.program(), report.trace(), report.models());
    SvgGraph graph = SvgGraph.of(witness);
    Explanation explanation = Explanation.of(witness);
    Map<String, String> slots =
        Map.ofEntries(
            Map.entry("title", PageText.text(title(witness))),
            Map.entry("themes", Looks.themes()),
            Map.entry("graph-looks", Looks.graph()),
            Map.entry("page-looks", Looks.read("page.css")),
            Map.entry("verdicts", verdicts(witness)),
            Map.entry("rule", rule(witness)),
            Map.entry("subject", PageText.prose(report.subject().title())),
            Map.entry("acceptance", acceptance(explanation, witness)),
            Map.entry("question", PageText.prose(report.subject().question())),
            Map.entry(
                "file",
                PageText.text(
                    witness.program().source().name() + " under " + witness.trace().memory())),
            Map.entry("svg", svg(graph)),
            Map.entry("legend", legend(graph)),
            Map.entry("notation", PageText.prose(NotationKey.of(witness.program().source()))),
            Map.entry("why", why(explanation)),
            Map.entry("footer", footer(report)),
            Map.entry("witness", inScript(WitnessJson.render(report))),
            Map.entry("script", Looks.read("page.js")));
    return PageText.fill(Looks.read("page.html"), slots);
  }

  private static String title(Witness witness) {
    return String.join(" ", witness.headline().subList(0, 1));
  }

  private static String verdicts(Witness witness) {
    return verdict(witness.accepting(), "\u2713 ", "accept", "accepting")
        + verdict(witness.rejecting(), "\u2717 ", "reject", "rejecting");
  }

  private static String verdict(List<Trace.Model> models, String mark, String verb, String looks) {
    if (models.isEmpty()) {
      return "";
    }
    String names = models.stream().map(Trace.Model::name).collect(Collectors.joining(", "));
    String end = models.size() == 1 ? verb + "s" : verb;
    return "<span class=\"" + looks + "\">" + PageText.text(mark + names + " " + end) + "</span>";
  }

  private static String rule(Witness witness) {
    Rejection rejection = witness.rejection();
    return rejection == null
        ? ""
        : "Line "
            + rejection.span().line()
            + " breaks <code>"
            + PageText.text(rejection.rule().id())
            + "</code>: "
            + PageText.text(witness.demand(rejection));
  }

  /** The reasons of those that accept, as far as there are some. */
  private static String acceptance(Explanation explanation, Witness witness) {
    List<String> accepting = witness.accepting().stream().map(Trace.Model::name).toList();
    return explanation.points().stream()
        .filter(point -> accepting.contains(point.label()))
        .map(
            point ->
                "<p class=\"rule\"><b>"
                    + PageText.text(point.label())
                    + "</b> "
                    + PageText.prose(point.text())
                    + "</p>")
        .collect(Collectors.joining());
  }

  private static String svg(SvgGraph graph) {
    SvgWriter drawing = new SvgWriter();
    graph.draw(drawing);
    String width = SvgWriter.number(graph.width());
    String height = SvgWriter.number(graph.height());
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""
        + width
        + "\" height=\""
        + height
        + "\" viewBox=\"0 0 "
        + width
        + " "
        + height
        + "\" style=\"--least: "
        + SvgWriter.number(graph.width() * SMALLEST)
        + "px\" role=\"img\" aria-label=\"events of the execution, a column a thread\">"
        + SvgGraph.markers()
        + drawing.result()
        + "</svg>";
  }

  private static String legend(SvgGraph graph) {
    return graph.kinds().stream()
        .map(
            kind ->
                "<li><svg width=\"28\" height=\"8\" aria-hidden=\"true\"><g class=\"edge "
                    + kind.id()
                    + "\"><path d=\"M0 4 h28\"/></g></svg>"
                    + PageText.text(kind.label() + ": " + kind.meaning())
                    + "</li>")
        .collect(Collectors.joining());
  }

  private static String footer(WitnessReport report) {
    String file = report.program().source().name();
    return "<p>"
        + PageText.text("settings: " + report.settings())
        + "</p><p>to run it again: <code>"
        + PageText.text("thawline replay " + file + " " + report.token())
        + "</code></p>";
  }

  private static String why(Explanation explanation) {
    return explanation.points().stream()
        .map(
            point ->
                "<dt>"
                    + PageText.text(point.label())
                    + "</dt><dd>"
                    + PageText.prose(point.text())
                    + "</dd>")
        .collect(Collectors.joining());
  }

  /**
   * JSON has the marks of HTML, and characters that show nothing but change how others look, in
   * strings only, where they may as well be escaped.
   */
  private static String inScript(String json) {
    StringBuilder out = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      boolean isFormat = Character.getType(c) == Character.FORMAT;
      boolean isSeparator = c == '\u2028' || c == '\u2029';
      if (c == '&' || c == '<' || c == '>' || isFormat || isSeparator) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}
