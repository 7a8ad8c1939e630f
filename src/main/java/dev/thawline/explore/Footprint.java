package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a thread touches (exploration.md, B3): the allocations that it accesses or whose
 * borrow state it may change, and whether it does what is no matter of single allocations.
 */
final class Footprint {
  /**
   * The allocations in which arguments of running calls are protected, by call: when a call ends,
   * models may look at all of them.
   */
  record Protections(Map<EventName, Set<Allocation>> byCall) {
    static final Protections NONE = new Protections(Map.of());

    Protections with(EventName call, Allocation allocation) {
      Set<Allocation> old = byCall.getOrDefault(call, Set.of());
      if (old.contains(allocation)) {
        return this;
      }
      Set<Allocation> more = new HashSet<>(old);
      more.add(allocation);
      Map<EventName, Set<Allocation>> changed = new HashMap<>(byCall);
      changed.put(call, more);
      return new Protections(changed);
    }

    Protections without(EventName call) {
      if (!byCall.containsKey(call)) {
        return this;
      }
      Map<EventName, Set<Allocation>> changed = new HashMap<>(byCall);
      changed.remove(call);
      return new Protections(changed);
    }
  }

  private final Semantics semantics;
  private final Set<Allocation> touched = new HashSet<>();
  private boolean local = true;

  Footprint(Semantics semantics) {
    this.semantics = semantics;
  }

  /** Adds an event, seen in the state in which it happens. */
  void add(ProductState state, Event event) {
    switch (event.kind()) {
      case ALLOCATE -> local &= !semantics.reuses(((Event.Allocate) event).allocation().kind());
      case DEALLOCATE -> {
        Allocation freed = ((Event.Deallocate) event).pointer().allocation();
        touch(freed);
        local &= freed != null && !semantics.reuses(freed.kind());
      }
      case DEREF -> touch(((Event.Deref) event).pointer().allocation());
      case ACCESS -> {
        Event.Access access = (Event.Access) event;
        touch(access.pointer().allocation());
        local &= !semantics.memory().isFelt(access);
      }
      case RETAG -> touch(((Event.Retag) event).source().allocation());
      case LEAVE ->
          state
              .protections
              .byCall()
              .getOrDefault(((Event.Leave) event).call(), Set.of())
              .forEach(this::touch);
      case ENTER -> {}
      case FENCE, EXPOSE, FROM_EXPOSED, SPAWN, JOIN -> local = false;
    }
  }

  private void touch(@Nullable Allocation allocation) {
    if (allocation != null) {
      touched.add(allocation);
    }
  }

  /** Whether all that it does is touch allocations. */
  boolean isLocal() {
    return local;
  }

  boolean avoids(Set<Allocation> allocations) {
    return touched.stream().noneMatch(allocations::contains);
  }

  /** What is known of protections after an event. */
  static Protections after(Protections before, Event event) {
    if (event instanceof Event.Retag retag
        && retag.call() != null
        && retag.source().allocation() != null) {
      return before.with(retag.call(), retag.source().allocation());
    }
    return event instanceof Event.Leave leave ? before.without(leave.call()) : before;
  }
}
