package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Bytes;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The allocations that threads can come to touch without help of another thread: those they hold
 * pointers to, those in which a running call of theirs protects something, statics, and what
 * pointers in these lead to. Any value that was ever written counts, since a weak memory model may
 * let it be read.
 */
final class Reach {
  private final ProductState state;
  private final Set<Allocation> found = new HashSet<>();
  private final Deque<Allocation> open = new ArrayDeque<>();

  private Reach(ProductState state) {
    this.state = state;
  }

  /**
   * What all threads but one reach. Not to be asked of a program that makes pointers of integers.
   *
   * @param statics the program's
   * @param onlyLive of registers, only those that may still be read
   */
  static Set<Allocation> ofOthers(
      ProductState state, int thread, List<Allocation> statics, boolean onlyLive) {
    Reach reach = new Reach(state);
    statics.forEach(reach::add);
    for (int other = 0; other < state.threads.length; other++) {
      ThreadState at = state.threads[other];
      if (other != thread && at != null) {
        (onlyLive ? at.liveValues() : at.values()).forEach(reach::add);
        state.protections.of(other).forEach(reach::add);
      }
    }
    reach.follow();
    return reach.found;
  }

  private void follow() {
    while (!open.isEmpty()) {
      Allocation allocation = open.pop();
      for (int cell = 0; cell < allocation.cells().size(); cell++) {
        for (MemoryEvent write : state.graph.writes(allocation.location(cell))) {
          add(write.value());
        }
      }
    }
  }

  private void add(Allocation allocation) {
    if (found.add(allocation)) {
      open.push(allocation);
    }
  }

  private void add(Value value) {
    if (value instanceof Value.Pointer pointer) {
      if (pointer.allocation() != null) {
        add(pointer.allocation());
      }
    } else if (value instanceof Value.Address address) {
      add(address.allocation());
    } else if (value instanceof Value.Product product) {
      product.fields().forEach(this::add);
    } else if (value instanceof Value.Variant variant) {
      variant.fields().forEach(this::add);
    } else if (value instanceof Value.Fragment fragment) {
      add(fragment.whole());
    } else if (value instanceof Bytes bytes) {
      bytes.parts().forEach(part -> add(part.value()));
    }
  }
}
