package dev.thawline.alias.tree;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.RememberingMonitor;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dispatches events to the rules, and keeps states small. */
final class TreeMonitor implements Monitor {
  private final TreeOptions options;
  private final StateMachine machine;
  private final boolean normalizes;

  /**
   * @param normalizes whether states that accept and reject the same from then on are made equal
   */
  TreeMonitor(TreeOptions options, boolean normalizes) {
    this.options = options;
    this.machine = new StateMachine(options);
    this.normalizes = normalizes && options.protectorEnd() != TreeOptions.ProtectorEnd.HB;
  }

  /** For one exploration; or, with all details, for an explanation. */
  static Monitor of(TreeOptions options, boolean detailed) {
    boolean asksForOrder = options.protectorEnd() == TreeOptions.ProtectorEnd.HB;
    TreeMonitor monitor = new TreeMonitor(options, !detailed);
    return detailed || asksForOrder ? monitor : new RememberingMonitor(monitor);
  }

  @Override
  public MonitorState initial() {
    return TreeState.EMPTY;
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    Draft draft = new Draft(machine, (TreeState) state, event, around);
    TreeEvents rules = new TreeEvents(options, machine, draft);
    switch (event.kind()) {
      case ALLOCATE -> rules.allocate(((Event.Allocate) event).allocation());
      case DEALLOCATE -> rules.deallocate((Event.Deallocate) event);
      case ACCESS -> rules.access((Event.Access) event);
      case RETAG -> rules.retag((Event.Retag) event);
      case ENTER -> rules.enter((Event.Enter) event);
      case LEAVE -> rules.leave(((Event.Leave) event).call());
      case DEREF, FENCE, SPAWN, JOIN, EXPOSE, FROM_EXPOSED -> {
        // No rule: a place is checked when it is used.
      }
    }
    MonitorState result = draft.result();
    return normalizes && result instanceof TreeState changed
        ? Normalization.of((TreeState) state, changed)
        : result;
  }

  @Override
  public boolean judgesAllocationsApart() {
    return true;
  }

  /** Where the tag would have a node of its own, and the event is an access or makes a node. */
  @Override
  public boolean needs(Event event, Tag tag) {
    return switch (event.kind()) {
      case ACCESS, DEALLOCATE -> TreeEvents.makesNode(tag, options);
      case RETAG ->
          TreeEvents.makesNode(tag, options)
              && TreeEvents.makesNode(((Event.Retag) event).created(), options);
      case ALLOCATE, DEREF, FENCE, ENTER, LEAVE, EXPOSE, FROM_EXPOSED, SPAWN, JOIN -> false;
    };
  }

  @Override
  public @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
    return ((TreeState) state).without(round);
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    List<View<EventName>> views = new ArrayList<>();
    for (Tree tree : ((TreeState) state).trees()) {
      for (int cell = 0; cell < tree.allocation().cells().size(); cell++) {
        List<TreeView.Node<EventName>> nodes = new ArrayList<>();
        collect(tree, tree.nodes().get(0), -1, cell, nodes);
        views.add(new TreeView<>(tree.allocation().location(cell), nodes));
      }
    }
    return views;
  }

  private static void collect(
      Tree tree, Node from, int parent, int cell, List<TreeView.Node<EventName>> out) {
    Tag tag = from.tag();
    out.add(
        tag.isBase()
            ? new TreeView.Node<>(parent, text(from, cell) + root(tag), null)
            : new TreeView.Node<>(parent, text(from, cell), tag.name()));
    int number = out.size() - 1;
    tree.children(from).forEach(child -> collect(tree, child, number, cell, out));
  }

  /** Nobody made it: it is what the allocation itself is accessed with. */
  private static String root(Tag tag) {
    return tag.baseKind() == AllocationKind.LOCAL
        ? " (the local itself)"
        : " (the allocation's base)";
  }

  private static String text(Node node, int cell) {
    LocationState at = node.at().get(cell);
    Node.Protector protector = node.protector();
    if (protector == null) {
      return at.permission().text();
    }
    return at.permission().text()
        + (at.accessed() ? "" : ", not accessed")
        + (protector.ended() != null
            ? ", was protected"
            : protector.strong() ? ", protected" : ", weakly protected");
  }
}
