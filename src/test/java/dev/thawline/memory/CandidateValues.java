package dev.thawline.memory;

import dev.thawline.memory.CandidateEvents.Node;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values of all events, which follow from reads-from. */
final class CandidateValues {
  private final CandidateEvents events;
  private final int[] value;
  private final Map<String, Integer> registers = new HashMap<>();

  CandidateValues(CandidateEvents events, int[] source) {
    this.events = events;
    value = new int[events.size()];
    List<Integer> all = events.indices(node -> true);
    for (int i : all) {
      bind(i);
    }
    // Where reads-from is acyclic with program order, so many rounds settle all values.
    for (int round = 0; round < events.size(); round++) {
      int[] before = value.clone();
      for (int i : all) {
        settle(i, source);
      }
      if (Arrays.equals(before, value)) {
        break;
      }
    }
  }

  private void bind(int i) {
    LitmusOperation operation = events.node(i).operation();
    String register = operation == null ? null : operation.register();
    if (register != null && events.node(i).reads()) {
      registers.put(register, value[i]);
    }
  }

  private void settle(int i, int[] source) {
    Node node = events.node(i);
    if (node.reads()) {
      value[i] = value[source[i]];
      bind(i);
    } else if (node.writes() && node.operation() != null) {
      // The write of an update stands behind its read.
      value[i] = node.operation().stored(value[i - 1], registers);
    }
  }

  /** Whether every compare-exchange goes the way that the value it reads calls for. */
  boolean fitCourses() {
    return events.indices(Node::reads).stream()
        .allMatch(
            i -> {
              Node node = events.node(i);
              LitmusOperation operation = Objects.requireNonNull(node.operation());
              LitmusOperation.Course course = Objects.requireNonNull(node.course());
              return operation.fits(course, value[i], registers);
            });
  }

  /** What an event reads or writes. */
  int of(int event) {
    return value[event];
  }
}
