package dev.thawline.report.picture;

import dev.thawline.report.witness.Witness;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jgrapht.Graph;

/**
 * The execution graph of a witness as a drawing: events in one column a thread, a row each, time
 * downwards; the deciding event and the missing edge stand out. Nodes and edges are those of {@link
 * EventGraph}; each element names what it shows in {@code data-} attributes.
 */
public final class SvgGraph {
  private static final double SMALL = 11;
  private static final double CODE = 13;
  private static final double WORDS = 12;
  private static final double MARGIN = 10;
  private static final double NARROWEST = 150;
  private static final double HEADING = 26;

  /** Height of a line of each size. */
  private static final double LEADING = 1.4;

  private static final double LABEL = 16;

  private final EventGraph events;
  private final Map<EventGraph.Node, NodeText> texts = new HashMap<>();
  private final Map<EventGraph.Node, GraphLayout.Box> boxes = new LinkedHashMap<>();
  private final List<Bundle> bundles = new ArrayList<>();
  private final List<String> headings = new ArrayList<>();
  private final GraphLayout layout;

  /** All edges from one node to another, but program order: drawn as one line. */
  private record Bundle(EventGraph.Node from, EventGraph.Node to, Set<EdgeKind> kinds) {
    /** The one that gives its looks: what says most. */
    EdgeKind leading() {
      return kinds.stream().reduce((a, b) -> b).orElseThrow();
    }

    String label() {
      return kinds.stream().map(EdgeKind::label).collect(Collectors.joining(", "));
    }

    String names() {
      return kinds.stream().map(EdgeKind::id).collect(Collectors.joining(" "));
    }
  }

  private SvgGraph(Witness witness) {
    this.events = new EventGraph(witness);
    Map<Integer, Integer> columns = columns();
    Map<Integer, Double> widths = new HashMap<>();
    for (EventGraph.Node node : events.order()) {
      NodeText text = NodeText.of(node, events, witness);
      texts.put(node, text);
      widths.merge(columns.getOrDefault(node.thread(), 0), width(text), Math::max);
    }
    for (EventGraph.Node node : events.order()) {
      int column = columns.getOrDefault(node.thread(), 0);
      double width = widths.getOrDefault(column, NARROWEST);
      boxes.put(node, new GraphLayout.Box(column, width, height(text(node))));
    }
    bundle();
    layout =
        new GraphLayout(
            List.copyOf(boxes.values()),
            bundles.stream()
                .map(
                    bundle ->
                        new GraphLayout.Link(
                            box(bundle.from()),
                            box(bundle.to()),
                            TextSize.proportional(bundle.label(), SMALL) + 10,
                            LABEL))
                .toList());
  }

  /** Laid out, not yet drawn. */
  public static SvgGraph of(Witness witness) {
    return new SvgGraph(witness);
  }

  /** In pixels. */
  public double width() {
    return layout.width();
  }

  /** In pixels. */
  public double height() {
    return layout.height() + HEADING;
  }

  /** The relations that occur. */
  public Set<EdgeKind> kinds() {
    Set<EdgeKind> kinds = EnumSet.noneOf(EdgeKind.class);
    events.graph().edgeSet().forEach(edge -> kinds.add(edge.kind()));
    return kinds;
  }

  /** The arrow heads that drawings refer to. */
  public static String markers() {
    SvgWriter svg = new SvgWriter();
    svg.open("defs");
    for (EdgeKind kind : EdgeKind.values()) {
      svg.open(
          "marker",
          "id",
          "arrow-" + kind.id(),
          "class",
          "arrow " + kind.id(),
          "viewBox",
          "0 0 10 10",
          "refX",
          "9",
          "refY",
          "5",
          "markerUnits",
          "userSpaceOnUse",
          "markerWidth",
          "9",
          "markerHeight",
          "9",
          "orient",
          "auto-start-reverse");
      svg.open("path", "d", "M0 0.8 L10 5 L0 9.2 z").close();
      svg.close();
    }
    svg.close().line();
    return svg.result();
  }

  /** Which column a thread has; that of main also has set-up. */
  private Map<Integer, Integer> columns() {
    Map<Integer, Integer> columns = new LinkedHashMap<>();
    columns.put(0, 0);
    headings.add("main");
    events
        .columns()
        .forEach(
            (label, nodes) -> {
              if (columns.putIfAbsent(nodes.get(0).thread(), columns.size()) == null) {
                headings.add(label);
              }
            });
    return columns;
  }

  private GraphLayout.Box box(EventGraph.Node node) {
    return Objects.requireNonNull(boxes.get(node));
  }

  private NodeText text(EventGraph.Node node) {
    return Objects.requireNonNull(texts.get(node));
  }

  private void bundle() {
    Graph<EventGraph.Node, EventGraph.Edge> graph = events.graph();
    Map<List<EventGraph.Node>, Bundle> known = new LinkedHashMap<>();
    for (EventGraph.Edge edge : graph.edgeSet()) {
      EventGraph.Node from = graph.getEdgeSource(edge);
      EventGraph.Node to = graph.getEdgeTarget(edge);
      if (edge.kind() != EdgeKind.PROGRAM_ORDER) {
        known
            .computeIfAbsent(
                List.of(from, to), pair -> new Bundle(from, to, EnumSet.noneOf(EdgeKind.class)))
            .kinds()
            .add(edge.kind());
      }
    }
    bundles.addAll(known.values());
  }

  private static double width(NodeText text) {
    double widest = NARROWEST - 2 * MARGIN;
    widest = Math.max(widest, TextSize.proportional(text.place(), SMALL) + rolesWidth(text));
    widest = Math.max(widest, TextSize.monospaced(text.source(), CODE));
    for (String line : text.words()) {
      widest = Math.max(widest, TextSize.proportional(line, WORDS));
    }
    for (String model : text.rejecting()) {
      widest = Math.max(widest, TextSize.proportional(rejects(model), WORDS));
    }
    return Math.ceil(widest + 2 * MARGIN);
  }

  private static double rolesWidth(NodeText text) {
    return text.roles().isEmpty() ? 0 : 16 + TextSize.proportional(roles(text), SMALL);
  }

  private static String roles(NodeText text) {
    return String.join(", ", text.roles());
  }

  private static String rejects(String model) {
    return "\u2717 " + model + " rejects here";
  }

  private static double height(NodeText text) {
    double lines = SMALL;
    if (!text.source().isEmpty()) {
      lines += CODE + text.words().size() * WORDS + text.rejecting().size() * WORDS;
    }
    return Math.ceil(lines * LEADING + MARGIN);
  }

  // ---- drawing

  /** Draws it as a group at the origin. */
  public void draw(SvgWriter svg) {
    svg.open("g", "class", "execution");
    threads(svg);
    svg.open("g", "transform", SvgWriter.translate(0, HEADING)).line();
    events.order().forEach(node -> programOrder(svg, node));
    for (int i = 0; i < bundles.size(); i++) {
      link(svg, bundles.get(i), layout.route(i));
    }
    events.order().forEach(node -> node(svg, node));
    svg.close().close();
  }

  private void threads(SvgWriter svg) {
    for (int column = 0; column < headings.size(); column++) {
      double left = Double.MAX_VALUE;
      double right = 0;
      for (GraphLayout.Box box : boxes.values()) {
        if (box.column() == column) {
          GraphLayout.Area area = layout.area(box);
          left = Math.min(left, area.x());
          right = Math.max(right, area.x() + area.width());
        }
      }
      svg.open(
              "rect",
              "class",
              "thread",
              "x",
              left - MARGIN / 2,
              "y",
              0.0,
              "width",
              right - left + MARGIN,
              "height",
              layout.height() + HEADING,
              "rx",
              8.0)
          .close();
      svg.leaf(
              "text",
              headings.get(column),
              "class",
              "thread-name",
              "x",
              (left + right) / 2,
              "y",
              19.0,
              "text-anchor",
              "middle")
          .line();
    }
  }

  /** Straight down to the next of the thread. */
  private void programOrder(SvgWriter svg, EventGraph.Node node) {
    for (EventGraph.Edge edge : events.graph().outgoingEdgesOf(node)) {
      if (edge.kind() == EdgeKind.PROGRAM_ORDER) {
        EventGraph.Node next = events.graph().getEdgeTarget(edge);
        GraphLayout.Area from = layout.area(box(node));
        GraphLayout.Area to = layout.area(box(next));
        double x = from.x() + from.width() / 2;
        edge(svg, node, next, "po", "po");
        svg.open(
                "path",
                "d",
                path(
                    List.of(
                        new GraphLayout.Point(x, from.y() + from.height()),
                        new GraphLayout.Point(x, to.y()))),
                "marker-end",
                "url(#arrow-po)")
            .close();
        svg.close().line();
      }
    }
  }

  private void link(SvgWriter svg, Bundle bundle, GraphLayout.Route route) {
    EdgeKind kind = bundle.leading();
    edge(svg, bundle.from(), bundle.to(), bundle.names(), kind.id());
    for (int i = 0; i < route.parts().size(); i++) {
      String path = path(route.parts().get(i));
      if (i + 1 < route.parts().size()) {
        svg.open("path", "d", path).close();
      } else {
        svg.open("path", "d", path, "marker-end", "url(#arrow-" + kind.id() + ")").close();
      }
    }
    GraphLayout.Area label = route.label();
    svg.open(
            "rect",
            "class",
            "label",
            "x",
            label.x(),
            "y",
            label.y(),
            "width",
            label.width(),
            "height",
            label.height(),
            "rx",
            label.height() / 2)
        .close();
    svg.leaf(
        "text",
        bundle.label(),
        "x",
        label.x() + label.width() / 2,
        "y",
        label.y() + label.height() - 4.5,
        "text-anchor",
        "middle");
    svg.close().line();
  }

  private static void edge(
      SvgWriter svg, EventGraph.Node from, EventGraph.Node to, String kinds, String looks) {
    svg.open(
        "g",
        "class",
        "edge " + looks,
        "data-kinds",
        kinds,
        "data-from",
        from.id(),
        "data-to",
        to.id());
  }

  private static String path(List<GraphLayout.Point> points) {
    return points.stream()
        .map(point -> SvgWriter.number(point.x()) + " " + SvgWriter.number(point.y()))
        .collect(Collectors.joining(" L", "M", ""));
  }

  private void node(SvgWriter svg, EventGraph.Node node) {
    NodeText text = text(node);
    GraphLayout.Area area = layout.area(box(node));
    boolean decides = events.decides(node);
    String looks = node.isSetUp() ? "set-up" : decides ? "event decides" : "event";
    svg.open(
        "g",
        "class",
        looks,
        "data-node",
        node.id(),
        "data-event",
        node.event() == null ? "" : node.event().event().name().toString(),
        "data-step",
        node.step() == null ? 0 : node.step().number(),
        "transform",
        SvgWriter.translate(area.x(), area.y()));
    svg.open("rect", "width", area.width(), "height", area.height(), "rx", 6.0).close();
    double y = MARGIN / 2 + SMALL;
    svg.leaf("text", text.place(), "class", "place", "x", MARGIN, "y", y);
    if (!text.roles().isEmpty()) {
      svg.leaf(
          "text",
          roles(text),
          "class",
          "role",
          "x",
          area.width() - MARGIN,
          "y",
          y,
          "text-anchor",
          "end");
    }
    if (!node.isSetUp()) {
      y += CODE * LEADING;
      svg.leaf("text", text.source(), "class", "code", "x", MARGIN, "y", y);
      for (String line : text.words()) {
        y += WORDS * LEADING;
        svg.leaf("text", line, "class", "words", "x", MARGIN, "y", y);
      }
      for (String model : text.rejecting()) {
        y += WORDS * LEADING;
        svg.leaf("text", rejects(model), "class", "rejects", "x", MARGIN, "y", y);
      }
    }
    svg.close().line();
  }
}
