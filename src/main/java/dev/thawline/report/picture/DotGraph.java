package dev.thawline.report.picture;

import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.Threads;
import dev.thawline.program.Program;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.Relevance;
import dev.thawline.report.witness.ViewLines;
import dev.thawline.report.witness.Witness;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jgrapht.Graph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.DefaultAttribute;
import org.jgrapht.nio.dot.DOTExporter;

/** A trace as a graph in Graphviz's DOT language. */
public final class DotGraph {
  private static final int TITLE = 80;
  private static final int STATE = 72;

  /** How hard the events of a thread are pulled into one line. */
  private static final int COLUMN_WEIGHT = 100;

  /** What Graphviz would take for a character entity. */
  private static final Pattern ENTITY = Pattern.compile("&(?=#?\\w+;)");

  private final Witness witness;
  private final EventGraph events;

  private DotGraph(Witness witness) {
    this.witness = witness;
    this.events = new EventGraph(witness);
  }

  /**
   * The graph of a trace: events in one column a thread, time downwards, the deciding event and the
   * missing edge in red. The same trace gives the same bytes.
   *
   * @param models canonical ids of the models to show, those that accept before those that reject;
   *     the first that rejects is the one that is explained
   * @throws IllegalArgumentException if the trace does not know one of the models
   */
  public static String render(Program program, Trace trace, List<String> models) {
    return new DotGraph(new Witness(program, trace, models)).render();
  }

  private String render() {
    Graph<EventGraph.Node, EventGraph.Edge> graph = events.graph();
    DOTExporter<EventGraph.Node, EventGraph.Edge> exporter = new DOTExporter<>(EventGraph.Node::id);
    exporter.setGraphIdProvider(() -> "witness");
    exporter.setVertexAttributeProvider(this::looks);
    exporter.setEdgeAttributeProvider(DotGraph::looks);
    StringWriter out = new StringWriter();
    exporter.exportGraph(graph, out);
    String text = out.toString().replace("\r\n", "\n");
    // The exporter has no clusters, title and legend: they go before the closing brace.
    int end = text.lastIndexOf('}');
    return text.substring(0, end) + title() + columns() + states() + legend() + "}\n";
  }

  // ---- parts

  /** The title and the looks of the whole; the exporter would not quote them. */
  private String title() {
    List<String> lines = new ArrayList<>();
    for (String line : witness.headline()) {
      lines.addAll(Paragraphs.wrap(line, TITLE));
    }
    return "  label="
        + quote(escape(lines, "\\l"))
        + ";\n  labelloc=t; labeljust=l; fontname=\"Helvetica\"; ranksep=0.35; nodesep=0.6;\n";
  }

  private Map<String, Attribute> looks(EventGraph.Node node) {
    Map<String, Attribute> looks = new LinkedHashMap<>();
    put(looks, "label", label(node));
    put(looks, "shape", "box");
    put(looks, "fontname", "Helvetica");
    put(looks, "fontsize", "11");
    if (node.isSetUp()) {
      put(looks, "style", "dashed");
      put(looks, "color", "gray50");
      return looks;
    }
    put(looks, "group", Threads.label(node.thread()));
    if (events.decides(node)) {
      put(looks, "color", "red");
      put(looks, "penwidth", "3.5");
    }
    return looks;
  }

  private String label(EventGraph.Node node) {
    NodeText text = NodeText.of(node, events, witness);
    if (node.isSetUp()) {
      return text.place();
    }
    List<String> lines = new ArrayList<>();
    String part = text.roles().isEmpty() ? "" : String.join(", ", text.roles()) + ": ";
    lines.add(part + text.place());
    lines.add(text.source());
    lines.addAll(text.words());
    text.rejecting().forEach(model -> lines.add(model + " rejects here"));
    return escape(lines, "\\n");
  }

  private static Map<String, Attribute> looks(EventGraph.Edge edge) {
    Map<String, Attribute> looks = new LinkedHashMap<>();
    EdgeKind kind = edge.kind();
    put(looks, "color", kind.color());
    put(looks, "style", kind.style());
    put(looks, "penwidth", String.format(Locale.ROOT, "%.1f", kind.penWidth()));
    put(looks, "label", " " + kind.label() + " ");
    put(looks, "fontcolor", kind.color());
    put(looks, "fontname", "Helvetica");
    put(looks, "fontsize", kind == EdgeKind.MISSING ? "12" : "10");
    if (kind == EdgeKind.PROGRAM_ORDER) {
      put(looks, "weight", String.valueOf(COLUMN_WEIGHT));
    } else {
      put(looks, "constraint", "false");
    }
    return looks;
  }

  /**
   * A heading for each thread, in one row below set-up; its events hang below it in one line; and
   * invisible edges of no weight that keep the steps in their order downwards.
   */
  private String columns() {
    StringBuilder out = new StringBuilder();
    StringBuilder row = new StringBuilder("  { rank=same;");
    String left = "";
    for (Map.Entry<String, List<EventGraph.Node>> column : events.columns().entrySet()) {
      String heading = "thread_" + column.getKey();
      out.append("  ").append(heading).append(" [shape=plaintext, fontname=\"Helvetica-Bold\",");
      out.append(" label=\"").append(column.getKey()).append("\", group=");
      out.append(column.getKey()).append("];\n");
      if (isStartedBySetUp(column.getValue().get(0).thread())) {
        out.append("  setup -> ").append(heading).append(" [color=gray70];\n");
      } else {
        invisible(out, "setup", heading, 1);
      }
      row.append(' ').append(heading).append(';');
      if (!left.isEmpty()) {
        invisible(out, left, heading, 1);
      }
      left = heading;
      invisible(out, heading, column.getValue().get(0).id(), COLUMN_WEIGHT);
    }
    List<EventGraph.Node> order = events.order();
    for (int i = 2; i < order.size(); i++) {
      invisible(out, order.get(i - 1).id(), order.get(i).id(), 0);
    }
    return out.append(row).append(" }\n").toString();
  }

  private boolean isStartedBySetUp(int thread) {
    EventName spawn = witness.trace().spawnOf(thread);
    return spawn == null || witness.naming().stepNumber(spawn) == 0;
  }

  private static void invisible(StringBuilder out, String from, String to, int weight) {
    out.append("  ").append(from).append(" -> ").append(to);
    out.append(" [style=invis, weight=").append(weight).append("];\n");
  }

  /** The borrow state of the location just before the deciding event, as each model has it. */
  private String states() {
    Rejection rejection = witness.rejection();
    if (rejection == null) {
      return "";
    }
    BorrowStates states = new BorrowStates(witness, rejection.location());
    int step = witness.lastStep();
    List<String> lines = new ArrayList<>();
    lines.addAll(Paragraphs.wrap(states.title() + " before " + Naming.step(step), STATE));
    for (Trace.Model model : witness.models()) {
      lines.add(model.name());
      for (ViewLines.Line line : states.lines(model, step - 1)) {
        String indent = "  ".repeat(line.depth() + 1);
        Paragraphs.wrap(line.text(), STATE).forEach(part -> lines.add(indent + part));
      }
    }
    List<EventGraph.Node> order = events.order();
    return "  state [shape=box, color=gray70, fontname=\"Courier\", fontsize=9, label="
        + quote(escape(lines, "\\l"))
        + "];\n  "
        + order.get(order.size() - 1).id()
        + " -> state [style=invis];\n";
  }

  /** The relations that occur, in words. */
  private String legend() {
    Set<EdgeKind> used = EnumSet.noneOf(EdgeKind.class);
    events.graph().edgeSet().forEach(edge -> used.add(edge.kind()));
    List<String> lines = new ArrayList<>();
    for (EdgeKind kind : used) {
      lines.add(kind.label() + ": " + kind.meaning() + " (" + kind.color() + ")");
    }
    int hidden = witness.steps().size() - Relevance.steps(witness).size();
    if (hidden > 0) {
      lines.add(hidden + " steps that do not bear on this left out");
    }
    if (lines.isEmpty()) {
      return "";
    }
    List<EventGraph.Node> order = events.order();
    return "  legend [shape=plaintext, fontname=\"Helvetica\", fontsize=9, label="
        + quote(escape(lines, "\\l"))
        + "];\n  "
        + order.get(order.size() - 1).id()
        + " -> legend [style=invis];\n";
  }

  // ---- text

  private static void put(Map<String, Attribute> looks, String name, String value) {
    looks.put(name, DefaultAttribute.createAttribute(value));
  }

  private static String quote(String escaped) {
    return '"' + escaped.replace("\"", "\\\"") + '"';
  }

  /** Lines as one DOT string; quotes are escaped where it is quoted. */
  private static String escape(List<String> lines, String lineEnd) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String text = ENTITY.matcher(lines.get(i).replace("\\", "\\\\")).replaceAll("&amp;");
      out.append(text).append(i + 1 < lines.size() || lineEnd.equals("\\l") ? lineEnd : "");
    }
    return out.toString();
  }
}
