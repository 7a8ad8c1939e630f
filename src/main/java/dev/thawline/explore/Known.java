package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a value names exists already: its allocation and its tag. Others cannot be promised:
 * that a fresh name does not hang on the event that makes it is nothing one could say
 * (models-timestamps.md, section 4, FORBID).
 */
final class Known {
  private Known() {}

  static boolean to(ExecutionGraph graph, Value value) {
    if (value instanceof Value.Pointer pointer) {
      return exists(graph, pointer.allocation()) && exists(graph, pointer.tag());
    } else if (value instanceof Value.Address address) {
      return exists(graph, address.allocation());
    } else if (value instanceof Value.Fragment fragment) {
      return to(graph, fragment.whole());
    }
    return true;
  }

  private static boolean exists(ExecutionGraph graph, @Nullable Allocation allocation) {
    return allocation == null || isPast(graph, allocation.name());
  }

  private static boolean exists(ExecutionGraph graph, @Nullable Tag tag) {
    return tag == null || isPast(graph, tag.name());
  }

  private static boolean isPast(ExecutionGraph graph, EventName event) {
    return event.position() < graph.length(event.thread());
  }
}
