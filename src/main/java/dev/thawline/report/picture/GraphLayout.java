package dev.thawline.report.picture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.elk.alg.layered.LayeredLayoutProvider;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;

/**
 * Places boxes in columns, a row each, downwards in the order given, and leads labelled links
 * through the gutters between columns (ELK, algorithm "layered"): columns and gutters are its
 * layers, and every label is a node of the gutter beside the box where its link ends. Lengths are
 * in pixels, from the upper left corner.
 */
final class GraphLayout {
  private static final double ROW_GAP = 22;
  private static final double LABEL_GAP = 6;

  /** A layer's hint: ELK puts what overlaps in it into one layer. */
  private static final double LAYER = 10_000;

  /**
   * What is to be placed; compared by identity.
   *
   * @param column its number from the left, 0 and up
   */
  record Box(int column, double width, double height) {
    @Override
    public boolean equals(Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /**
   * A line from one box to another, with room for a label.
   *
   * @param width of the label
   * @param height of the label
   */
  record Link(Box from, Box to, double width, double height) {}

  /** A place. */
  record Point(double x, double y) {}

  /** A rectangle. */
  record Area(double x, double y, double width, double height) {}

  /**
   * Where a link runs.
   *
   * @param parts lines one behind the other, each through its points
   */
  record Route(List<List<Point>> parts, Area label) {}

  private final ElkNode graph = ElkGraphUtil.createGraph();
  private final Map<Box, ElkNode> boxes = new HashMap<>();
  private final Map<Box, Double> rows = new HashMap<>();
  private final List<List<ElkEdge>> lines = new ArrayList<>();
  private final List<ElkNode> labels = new ArrayList<>();
  private final Map<Box, Integer> labelsAt = new HashMap<>();

  /**
   * @param order all boxes, from the top down
   */
  GraphLayout(List<Box> order, List<Link> links) {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
    graph.setProperty(CoreOptions.DIRECTION, Direction.RIGHT);
    graph.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    graph.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    graph.setProperty(CoreOptions.PADDING, new ElkPadding(8));
    graph.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
    graph.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
    graph.setProperty(
        LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.INTERACTIVE);
    graph.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.INTERACTIVE);
    graph.setProperty(CoreOptions.SPACING_NODE_NODE, LABEL_GAP);
    graph.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 16.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 12.0);
    graph.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, 9.0);
    double y = 0;
    for (Box box : order) {
      rows.put(box, y);
      boxes.put(box, node(2 * box.column(), y, box.width(), box.height()));
      y += box.height() + ROW_GAP;
    }
    links.forEach(this::add);
    new LayeredLayoutProvider().layout(graph, new BasicProgressMonitor());
  }

  private ElkNode node(int layer, double y, double width, double height) {
    ElkNode node = ElkGraphUtil.createNode(graph);
    node.setDimensions(width, height);
    node.setLocation(layer * LAYER, y);
    return node;
  }

  /**
   * The label stands in the gutter on the side from which the link comes; within a column, to the
   * right of it. What lies between is passed in the gap above the row of the end.
   */
  private void add(Link link) {
    Box from = link.from();
    Box to = link.to();
    boolean leftwards = from.column() >= to.column();
    int gutter = 2 * to.column() + (leftwards ? 1 : -1);
    double y = row(to) + (link.height() + LABEL_GAP) * labelsAt.merge(to, 1, Integer::sum);
    ElkNode label = node(gutter, y - link.height(), link.width(), link.height());
    labels.add(label);
    List<ElkEdge> parts = new ArrayList<>();
    ElkNode last = boxes.get(from);
    int start = 2 * from.column();
    if (from.column() != to.column()) {
      int step = leftwards ? -1 : 1;
      for (int layer = start + step; layer != gutter; layer += step) {
        ElkNode pass = node(layer, row(to) - ROW_GAP / 2, 0, 0);
        parts.add(ElkGraphUtil.createSimpleEdge(last, pass));
        last = pass;
      }
    }
    parts.add(ElkGraphUtil.createSimpleEdge(last, label));
    parts.add(ElkGraphUtil.createSimpleEdge(label, boxes.get(to)));
    lines.add(parts);
  }

  private double row(Box box) {
    return rows.getOrDefault(box, 0.0);
  }

  double width() {
    return graph.getWidth();
  }

  double height() {
    return graph.getHeight();
  }

  Area area(Box box) {
    return area(Objects.requireNonNull(boxes.get(box)));
  }

  private static Area area(ElkNode node) {
    return new Area(node.getX(), node.getY(), node.getWidth(), node.getHeight());
  }

  /** Of the link with this number. */
  Route route(int link) {
    List<List<Point>> parts = new ArrayList<>();
    for (ElkEdge edge : lines.get(link)) {
      for (ElkEdgeSection section : edge.getSections()) {
        List<Point> points = new ArrayList<>();
        points.add(new Point(section.getStartX(), section.getStartY()));
        section.getBendPoints().forEach(bend -> points.add(new Point(bend.getX(), bend.getY())));
        points.add(new Point(section.getEndX(), section.getEndY()));
        parts.add(points);
      }
    }
    return new Route(parts, area(labels.get(link)));
  }
}
