package dev.thawline.report.picture;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.Lineage;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Tag;
import dev.thawline.event.Threads;
import dev.thawline.program.Pointee;
import dev.thawline.program.RetagOrigin;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Invalidation;
import dev.thawline.report.witness.ModelTraits;
import dev.thawline.report.witness.Relevance;
import dev.thawline.report.witness.StepWords;
import dev.thawline.report.witness.Witness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jgrapht.Graph;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jspecify.annotations.Nullable;

/**
 * The events of a witness and the relations among them, as a graph: what a drawing shows. All of
 * set-up is one node, which is before everything without edges that say so. Nodes and edges come in
 * a fixed order.
 */
public final class EventGraph {

  /** A node: set-up or one event after it; compared by identity. */
  public static final class Node {
    private final int number;
    private final Trace.@Nullable Step step;
    private final Trace.@Nullable Happening event;

    Node(int number, Trace.@Nullable Step step, Trace.@Nullable Happening event) {
      this.number = number;
      this.step = step;
      this.event = event;
    }

    /** In the order of steps; 0 is set-up. */
    int number() {
      return number;
    }

    /** For machines: {@code setup}, {@code e3}. */
    public String id() {
      return isSetUp() ? "setup" : "e" + number;
    }

    /** The step it belongs to; null for set-up. */
    public Trace.@Nullable Step step() {
      return step;
    }

    /** Null for set-up. */
    public Trace.@Nullable Happening event() {
      return event;
    }

    boolean isSetUp() {
      return event == null;
    }

    public int thread() {
      return event == null ? 0 : event.event().name().thread();
    }
  }

  /** An edge; compared by identity, so that two nodes can have several. */
  public static final class Edge {
    private final EdgeKind kind;

    Edge(EdgeKind kind) {
      this.kind = kind;
    }

    public EdgeKind kind() {
      return kind;
    }
  }

  private final Witness witness;
  private final Graph<Node, Edge> graph = new DirectedPseudograph<>(Edge.class);
  private final Map<EventName, Node> nodes = new HashMap<>();
  private final List<Node> order = new ArrayList<>();
  private final Node setUp = new Node(0, null, null);

  public EventGraph(Witness witness) {
    this.witness = witness;
    addNodes();
    Map<Integer, List<Node>> threads = new TreeMap<>();
    order.forEach(node -> threads.computeIfAbsent(node.thread(), t -> new ArrayList<>()).add(node));
    threads.values().forEach(this::addProgramOrder);
    order.forEach(this::addReadsFrom);
    addModificationOrder();
    addHappensBefore();
    Rejection rejection = witness.rejection();
    if (rejection != null) {
      addReason(rejection);
    }
  }

  public Graph<Node, Edge> graph() {
    return graph;
  }

  /** All nodes in the order of steps. */
  public List<Node> order() {
    return order;
  }

  /** The nodes of each thread but set-up, by its label. */
  Map<String, List<Node>> columns() {
    Map<Integer, List<Node>> byNumber = new TreeMap<>();
    for (Node node : order) {
      if (!node.isSetUp()) {
        byNumber.computeIfAbsent(node.thread(), t -> new ArrayList<>()).add(node);
      }
    }
    Map<String, List<Node>> columns = new java.util.LinkedHashMap<>();
    byNumber.forEach((number, column) -> columns.put(Threads.label(number), column));
    return columns;
  }

  /** Whether it is the event that decides. */
  public boolean decides(Node node) {
    Rejection rejection = witness.rejection();
    return rejection != null
        && node.event() != null
        && node.event().event().name().equals(rejection.event());
  }

  private void addNodes() {
    addNode(setUp);
    for (Trace.Step step : Relevance.steps(witness)) {
      for (Trace.Happening happening : step.events()) {
        if (isShown(happening.event(), step)) {
          Node node = new Node(order.size(), step, happening);
          addNode(node);
          nodes.put(happening.event().name(), node);
        }
      }
    }
    if (!witness.trace().steps().isEmpty()) {
      for (Trace.Happening happening : witness.trace().steps().get(0).events()) {
        nodes.put(happening.event().name(), setUp);
      }
    }
  }

  /**
   * What decides; else not place expressions, nor references to cells of other allocations, such as
   * the one through which an atomic is reached, nor what only leads up to something else of the
   * step, unless the reason speaks of it.
   */
  private boolean isShown(Event event, Trace.Step step) {
    Rejection rejection = witness.rejection();
    if (rejection != null && rejection.event().equals(event.name())) {
      return true;
    }
    if (event instanceof Event.Deref) {
      return false;
    }
    if (event instanceof Event.Retag retag && isAside(retag.created())) {
      return !roles(event.name()).isEmpty();
    }
    boolean leadsUp =
        StepWords.leadsUp(event, step)
            && step.events().stream()
                .anyMatch(
                    other ->
                        !(other.event() instanceof Event.Deref)
                            && !StepWords.leadsUp(other.event(), step));
    return !leadsUp || !roles(event.name()).isEmpty();
  }

  /** Whether a tag reaches cells, all of them elsewhere than what the rejection is about. */
  private boolean isAside(Tag tag) {
    Rejection rejection = witness.rejection();
    Pointee pointee = tag.pointee();
    return rejection != null
        && pointee != null
        && !pointee.freeze()
        && !Witness.covers(tag, rejection.location());
  }

  /**
   * The part that an event has in the reason: it freezes the location, creates the reference, uses
   * it. In the words of the 2018 discussion where a model of it is explained.
   */
  List<String> roles(EventName event) {
    Rejection rejection = witness.rejection();
    List<String> roles = new ArrayList<>();
    if (rejection != null && rejection.rule().equals(CommonRules.RETAG_RACE)) {
      boolean races =
          rejection.event().equals(event)
              || rejection.missing().stream().anyMatch(edge -> edge.from().equals(event));
      return races ? List.of("races") : roles;
    }
    Tag tag = rejection == null ? null : witness.subject(rejection);
    if (rejection == null || tag == null) {
      return roles;
    }
    Trace.Model model = witness.decider();
    boolean times = model != null && ModelTraits.of(model).isOf2018();
    if (rejection.since().contains(event)) {
      roles.add(times ? "t_freeze" : "freeze");
    }
    if (tag.name().equals(event)) {
      roles.add(times ? "t_create" : isUsed(tag) ? "creation" : "argument");
    }
    if (rejection.event().equals(event)) {
      roles.add(times ? "t_use" : isUsed(tag) ? "use" : "access");
    }
    return roles;
  }

  /** Whether the deciding event goes through a pointer, or ends its call; not around it. */
  private boolean isUsed(Tag tag) {
    Rejection rejection = witness.rejection();
    Trace.Happening happening =
        rejection == null ? null : witness.naming().happening(rejection.event());
    if (happening == null
        || happening.event() instanceof Event.Leave
        || tag.origin() != RetagOrigin.ARGUMENT) {
      return true;
    }
    Tag used = Witness.usedTag(happening.event());
    return used != null && Lineage.isBasedOn(used, tag);
  }

  private void addNode(Node node) {
    graph.addVertex(node);
    order.add(node);
  }

  private void addProgramOrder(List<Node> thread) {
    for (int i = 1; i < thread.size(); i++) {
      if (!thread.get(i - 1).isSetUp()) {
        connect(thread.get(i - 1), thread.get(i), EdgeKind.PROGRAM_ORDER);
      }
    }
  }

  private void addReadsFrom(Node reader) {
    MemoryEvent source = reader.event() == null ? null : reader.event().source();
    Node writer = source == null ? null : nodes.get(source.name());
    if (source == null || writer == null) {
      return;
    }
    boolean atomic = ((Event.Access) event(reader)).order().isAtomic();
    // What a plain read finds says something only where several threads wrote.
    if (atomic || hasSeveralWriters(source.location(), reader)) {
      connect(writer, reader, EdgeKind.READS_FROM);
    }
    ExecutionGraph execution = witness.trace().graph();
    List<MemoryEvent> writes = execution.writes(source.location());
    for (MemoryEvent later : writes.subList(execution.indexOf(source) + 1, writes.size())) {
      Node newer = nodes.get(later.name());
      if (newer != null && newer != reader && newer != setUp) {
        if (!happensBefore(reader, newer)) {
          connect(reader, newer, EdgeKind.FROM_READS);
        }
        return;
      }
    }
  }

  /** Apart from those that come only after the reader. */
  private boolean hasSeveralWriters(int location, Node reader) {
    return witness.trace().graph().writes(location).stream()
            .map(write -> nodes.get(write.name()))
            .filter(node -> node != null && !node.isSetUp() && !happensBefore(reader, node))
            .map(Node::thread)
            .distinct()
            .count()
        > 1;
  }

  /**
   * Where a location has several writes besides its initialisation. Where happens-before orders
   * them it says nothing new, as from-reads does not there.
   */
  private void addModificationOrder() {
    ExecutionGraph execution = witness.trace().graph();
    for (int location = 0; location < execution.locationCount(); location++) {
      Node last = null;
      for (MemoryEvent write : execution.writes(location)) {
        Node node = nodes.get(write.name());
        boolean first = node == null || node == setUp || event(node) instanceof Event.Allocate;
        if (node == null || first) {
          continue;
        }
        if (last != null && !happensBefore(last, node)) {
          connect(last, node, EdgeKind.MODIFICATION_ORDER);
        }
        last = node;
      }
    }
  }

  /** Between threads, without what follows from the rest. */
  private void addHappensBefore() {
    Graph<Node, DefaultEdge> order = new SimpleDirectedGraph<>(DefaultEdge.class);
    this.order.forEach(order::addVertex);
    for (Node later : this.order) {
      for (Node earlier : this.order) {
        if (earlier != later && !later.isSetUp() && happensBefore(earlier, later)) {
          order.addEdge(earlier, later);
        }
      }
    }
    TransitiveReduction.INSTANCE.reduce(order);
    for (DefaultEdge edge : order.edgeSet()) {
      Node from = order.getEdgeSource(edge);
      Node to = order.getEdgeTarget(edge);
      if (!from.isSetUp() && from.thread() != to.thread()) {
        connect(from, to, EdgeKind.HAPPENS_BEFORE);
      }
    }
  }

  private boolean happensBefore(Node earlier, Node later) {
    return earlier.isSetUp() || witness.ordered(event(earlier).name(), event(later).name());
  }

  private void addReason(Rejection rejection) {
    Node decider = nodes.get(rejection.event());
    Tag tag = witness.subject(rejection);
    Node creation = tag == null ? null : nodes.get(tag.name());
    boolean saidByMissing =
        tag != null
            && rejection.missing().stream()
                .anyMatch(
                    edge -> edge.from().equals(tag.name()) && edge.to().equals(rejection.event()));
    if (tag != null && !saidByMissing) {
      connectKnown(decider, creation, isUsed(tag) ? EdgeKind.CREATED_BY : EdgeKind.ARGUMENT);
    }
    Trace.Model model = witness.decider();
    Invalidation ended = model == null ? null : Invalidation.of(witness, model, rejection);
    connectKnown(
        creation, ended == null ? null : nodes.get(ended.event()), EdgeKind.INVALIDATED_BY);
    for (Rejection.MissingEdge edge : rejection.missing()) {
      connectKnown(nodes.get(edge.from()), nodes.get(edge.to()), EdgeKind.MISSING);
    }
  }

  private void connectKnown(@Nullable Node from, @Nullable Node to, EdgeKind kind) {
    if (from != null && to != null && from != to) {
      connect(from, to, kind);
    }
  }

  private void connect(Node from, Node to, EdgeKind kind) {
    graph.addEdge(from, to, new Edge(kind));
  }

  private static Event event(Node node) {
    Trace.Happening happening = node.event();
    if (happening == null) {
      throw new IllegalStateException("set-up is many events");
    }
    return happening.event();
  }
}
