package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The events of a program once every operation has chosen its course, with what does not depend on
 * reads-from and modification order. Every location starts with a write of 0 that comes before all
 * threads. An update is two events, as in the paper (Lahav et al., PLDI 2017).
 */
final class CandidateEvents {
  private static final int BEFORE_THREADS = -1;

  /**
   * An event.
   *
   * @param location null for fences
   * @param operation where it comes from, null for the first writes
   * @param course the way that operation goes, null for the first writes
   */
  record Node(
      int thread,
      @Nullable String location,
      boolean reads,
      boolean writes,
      MemoryOrder order,
      @Nullable LitmusOperation operation,
      LitmusOperation.@Nullable Course course) {

    boolean isFence() {
      return location == null;
    }

    boolean isFirst() {
      return thread == BEFORE_THREADS;
    }

    /** Whether it belongs to an update or a compare-exchange, failed ones too. */
    boolean isLocked() {
      return operation instanceof LitmusOperation.Update
          || operation instanceof LitmusOperation.CompareExchange;
    }

    /** Whether it is half of an update: its course both reads and writes. */
    private boolean isHalf() {
      return course != null && course.reads() && course.writes();
    }
  }

  private final List<Node> nodes = new ArrayList<>();
  private final Relation sequencedBefore;
  private final Relation sameLocation;
  private final Relation updates;

  /**
   * @param courses by thread, parallel to its operations
   */
  CandidateEvents(LitmusProgram program, List<List<LitmusOperation.Course>> courses) {
    for (String location : program.locations()) {
      nodes.add(
          new Node(BEFORE_THREADS, location, false, true, MemoryOrder.NON_ATOMIC, null, null));
    }
    for (int t = 0; t < program.threads().size(); t++) {
      for (int i = 0; i < program.threads().get(t).size(); i++) {
        add(t, program.threads().get(t).get(i), courses.get(t).get(i));
      }
    }
    // Nodes stand in the order of their thread, the first writes before all.
    sequencedBefore =
        relation((a, b) -> a < b && (node(a).isFirst() != node(b).isFirst() || sameThread(a, b)));
    sameLocation =
        relation((a, b) -> !node(a).isFence() && Objects.equals(locationOf(a), locationOf(b)));
    updates =
        relation(
            (a, b) ->
                a + 1 == b
                    && node(a).isHalf()
                    && node(a).reads()
                    && node(b).isHalf()
                    && node(b).writes());
  }

  private void add(int thread, LitmusOperation operation, LitmusOperation.Course course) {
    String location = operation.location();
    if (location == null) {
      nodes.add(new Node(thread, null, false, false, course.order(), operation, course));
    }
    if (course.reads()) {
      nodes.add(new Node(thread, location, true, false, course.order(), operation, course));
    }
    if (course.writes()) {
      nodes.add(new Node(thread, location, false, true, course.order(), operation, course));
    }
  }

  private boolean sameThread(int a, int b) {
    return !node(a).isFirst() && node(a).thread() == node(b).thread();
  }

  private @Nullable String locationOf(int index) {
    return node(index).location();
  }

  int size() {
    return nodes.size();
  }

  Node node(int index) {
    return nodes.get(index);
  }

  /** The events with a property, in their order. */
  List<Integer> indices(Predicate<Node> property) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (property.test(nodes.get(i))) {
        found.add(i);
      }
    }
    return found;
  }

  /** {@code [S]} for the events with a property. */
  Relation on(Predicate<Node> property) {
    return Relation.identityOn(nodes.size(), i -> property.test(nodes.get(i)));
  }

  Relation relation(Relation.Pairs pairs) {
    return Relation.of(nodes.size(), pairs);
  }

  /** sb. */
  Relation sequencedBefore() {
    return sequencedBefore;
  }

  /** Pairs of accesses to one location. */
  Relation sameLocation() {
    return sameLocation;
  }

  /** rmw: the read and the write of an update. */
  Relation updates() {
    return updates;
  }
}
