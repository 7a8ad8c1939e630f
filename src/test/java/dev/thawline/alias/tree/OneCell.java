package dev.thawline.alias.tree;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.ByteRange;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Pointee;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An allocation of one cell, and everything that a program with so many calls at a time can do to
 * it. The calls end in any order, as calls of several threads do. The tag in slot k is named by the
 * k-th event; the name of a call is free again once it has ended, so that states recur.
 */
final class OneCell {
  /** How many calls may run at a time. */
  static final int CALLS = 2;

  private static final Span NOWHERE = new Span(new SourceFile("one cell", ""), 0, 0);
  private static final int CALL_THREAD = 1;
  private static final EventName SOME_EVENT = new EventName(2, 0);
  private static final List<Permission> PERMISSIONS = List.of(Permission.values());

  private final TreeMonitor monitor;
  private final Allocation allocation;
  private final int slots;

  /**
   * @param slots how many tags there may be, the root included
   */
  OneCell(TreeOptions options, int slots) {
    this.monitor = new TreeMonitor(options, false);
    this.slots = slots;
    this.allocation =
        new Allocations()
            .intern(new EventName(0, 0), 0, AllocationKind.HEAP, "x", Layout.of(ScalarType.U8));
  }

  TreeState start() {
    return TreeState.EMPTY.with(Tree.of(allocation));
  }

  /** The root and one tag below it: where an access by the root is foreign to the tag. */
  TreeState pair(LocationState at, boolean isProtected) {
    Tree tree = Tree.of(allocation);
    Tag root = Tag.base(allocation);
    Tag tag = created(root, 1, SmallStep.Form.MUTABLE, SmallStep.NO_CALL);
    Node.Protector protector = isProtected ? new Node.Protector(call(0), true, null) : null;
    return TreeState.EMPTY.with(tree.with(new Node(tag, root, protector, List.of(at))));
  }

  /** Everything that a program may do next. */
  List<SmallStep> steps(TreeState state) {
    List<SmallStep> steps = new ArrayList<>();
    Tree tree = tree(state);
    for (Node node : tree.nodes()) {
      int slot = slot(node);
      steps.add(SmallStep.read(slot));
      steps.add(SmallStep.write(slot));
      steps.add(SmallStep.free(slot));
      if (tree.nodes().size() < slots) {
        for (SmallStep.Form form : SmallStep.Form.values()) {
          for (int call = SmallStep.NO_CALL; call < CALLS; call++) {
            steps.add(new SmallStep(SmallStep.Act.RETAG, slot, form, call));
          }
        }
      }
    }
    for (int call = 0; call < CALLS; call++) {
      if (protects(tree, call)) {
        steps.add(SmallStep.leave(call));
      }
    }
    return steps;
  }

  private static boolean protects(Tree tree, int call) {
    return tree.nodes().stream()
        .anyMatch(node -> node.protector() != null && node.protector().call().equals(call(call)));
  }

  /** The state after a step, without a tree after FREE; or a rejection. */
  MonitorState after(TreeState state, SmallStep step) {
    return monitor.observe(state, event(state, step), Alone.AROUND);
  }

  /** The same; null if it is rejected. */
  @Nullable TreeState accepted(TreeState state, SmallStep step) {
    return after(state, step) instanceof TreeState next ? next : null;
  }

  static boolean isRejected(MonitorState state) {
    return state instanceof Rejection;
  }

  boolean isFreed(TreeState state) {
    return state.tree(allocation) == null;
  }

  /** The event that a step is in a state. */
  private Event event(TreeState state, SmallStep step) {
    Value.Pointer pointer = new Value.Pointer(allocation, 0, node(state, step.slot()).tag());
    return switch (step.act()) {
      case READ -> access(Event.AccessKind.READ, pointer);
      case WRITE -> access(Event.AccessKind.WRITE, pointer);
      case FREE -> new Event.Deallocate(SOME_EVENT, NOWHERE, pointer);
      case LEAVE -> new Event.Leave(SOME_EVENT, NOWHERE, call(step.call()));
      case RETAG -> {
        Tag source = node(state, step.slot()).tag();
        Tag created =
            created(source, freeSlot(state), Objects.requireNonNull(step.form()), step.call());
        EventName call = step.call() == SmallStep.NO_CALL ? null : call(step.call());
        yield new Event.Retag(created.name(), NOWHERE, pointer, created, call);
      }
    };
  }

  /** How a step reads in event notation. */
  String text(TreeState state, SmallStep step) {
    return step.act() == SmallStep.Act.RETAG
        ? SmallStep.name(freeSlot(state)) + " = " + step
        : step.toString();
  }

  /** The same step in a state with fewer nodes: the new tag is the one that it is in the other. */
  MonitorState after(TreeState state, SmallStep step, TreeState named) {
    return monitor.observe(state, event(named, step), Alone.AROUND);
  }

  private static Event access(Event.AccessKind kind, Value.Pointer pointer) {
    return new Event.Access(SOME_EVENT, NOWHERE, kind, pointer, 0, 1, MemoryOrder.NON_ATOMIC, null);
  }

  private static Tag created(Tag source, int slot, SmallStep.Form form, int call) {
    List<ByteRange> cells =
        form.inCell() && form.size() > 0
            ? List.of(new ByteRange(0, form.size()))
            : List.<ByteRange>of();
    return Tag.derived(
        new EventName(0, slot),
        0,
        source,
        form.kind(),
        call == SmallStep.NO_CALL ? RetagOrigin.BORROW : RetagOrigin.ARGUMENT,
        new Pointee(form.size(), cells, !form.inCell(), true),
        0);
  }

  private static EventName call(int call) {
    return new EventName(CALL_THREAD, call);
  }

  Tree tree(TreeState state) {
    return Objects.requireNonNull(state.tree(allocation));
  }

  Node node(TreeState state, int slot) {
    return tree(state).nodes().stream()
        .filter(node -> slot(node) == slot)
        .findFirst()
        .orElseThrow();
  }

  static int slot(Node node) {
    return node.tag().name().position();
  }

  static LocationState at(Node node) {
    return node.at().get(0);
  }

  /** The slot that the next retag fills. */
  int freeSlot(TreeState state) {
    int slot = 0;
    for (Node node : tree(state).nodes()) {
      if (slot(node) == slot) {
        slot++;
      }
    }
    return slot;
  }

  /**
   * All that the future depends on, as a number: for each slot its parent, permission and
   * protector. The facts on a tag (which kind of reference, to what) are used up when it is made.
   */
  long key(TreeState state) {
    long key = 0;
    for (Node node : tree(state).nodes()) {
      LocationState at = at(node);
      Node.Protector protector = node.protector();
      long code = node.parent() == null ? 0 : node.parent().name().position();
      code = code * PERMISSIONS.size() + PERMISSIONS.indexOf(at.permission());
      code = code * 2 + (at.accessed() ? 1 : 0);
      code = code * (CALLS + 1) + (protector == null ? 0 : protector.call().position() + 1);
      code = code * 2 + (protector != null && protector.strong() ? 1 : 0);
      key += (code + 1) << (10 * slot(node));
    }
    return key;
  }

  /** Surroundings of one thread, in which nobody listens. */
  private enum Alone implements Surroundings {
    AROUND;

    @Override
    public HappensBefore order() {
      return (a, b) -> true;
    }

    @Override
    public void implicitAccess(ImplicitAccess access) {}

    @Override
    public void note(Note note) {}
  }
}
