package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.AllocationKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one step of a thread touches (exploration.md, B3): the allocations that it accesses or whose
 * borrow state it may change, and whether it does what is no matter of single allocations.
 */
public class Footprint {
  /**
   * The allocations in which arguments of running calls are protected, by call: when a call ends,
   * models may look at all of them.
   */
  public record Protections(Map<EventName, Set<Allocation>> byCall) {
    public static final Protections NONE = new Protections(Map.of());

    /** The allocations that models may look at when running calls of a thread end. */
    public Set<Allocation> of(int thread) {
      Set<Allocation> all = new HashSet<>();
      byCall.forEach(
          (call, allocations) -> {
            if (call.thread() == thread) {
              all.addAll(allocations);
            }
          });
      return all;
    }

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

  private final MemoryModel memory;
  private final Predicate<AllocationKind> reuses;
  private final Set<Allocation> touched = new HashSet<>();
  private boolean local = true;

  Footprint(Semantics semantics) {
    this(semantics.memory(), semantics::reuses);
  }

  /**
   * An empty one.
   *
   * @param reuses whether an allocation of a kind may get the address of one that has ended
   */
  public Footprint(MemoryModel memory, Predicate<AllocationKind> reuses) {
    this.memory = memory;
    this.reuses = reuses;
  }

  /** Adds an event, seen in the state in which it happens. */
  public void add(Protections protections, Event event) {
    switch (event.kind()) {
      case ALLOCATE -> local &= !reuses.test(((Event.Allocate) event).allocation().kind());
      case DEALLOCATE -> {
        Allocation freed = ((Event.Deallocate) event).pointer().allocation();
        touch(freed);
        local &= freed != null && !reuses.test(freed.kind());
      }
      case DEREF -> touch(((Event.Deref) event).pointer().allocation());
      case ACCESS -> {
        Event.Access access = (Event.Access) event;
        touch(access.pointer().allocation());
        local &= !memory.isFelt(access);
      }
      case RETAG -> touch(((Event.Retag) event).source().allocation());
      case LEAVE ->
          protections
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
  public boolean isLocal() {
    return local;
  }

  /** The allocations that it touches. */
  public Set<Allocation> touched() {
    return touched;
  }

  boolean avoids(Set<Allocation> allocations) {
    return touched.stream().noneMatch(allocations::contains);
  }

  /** What is known of protections after an event. */
  public static Protections after(Protections before, Event event) {
    if (event instanceof Event.Retag retag
        && retag.call() != null
        && retag.source().allocation() != null) {
      return before.with(retag.call(), retag.source().allocation());
    }
    return event instanceof Event.Leave leave ? before.without(leave.call()) : before;
  }
}
