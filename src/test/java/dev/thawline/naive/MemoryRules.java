package dev.thawline.naive;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.explore.Settings;
import dev.thawline.program.MemoryOrder;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * What all accesses share: which choices are tried, which of them the memory model finds
 * consistent, and what else is judged at an access: races, then the monitors.
 */
final class MemoryRules {
  private static final MemoryOrder NON_ATOMIC = MemoryOrder.NON_ATOMIC;

  private final NaiveSetting setting;

  MemoryRules(NaiveSetting setting) {
    this.setting = setting;
  }

  boolean isConsistent(NaivePath path) {
    return setting.interleavings() || path.relations().isConsistent();
  }

  /** The sources that an atomic read of a location tries. */
  List<Integer> sources(NaivePath path, int location) {
    return setting.interleavings()
        ? List.of(path.graph().lastWrite(location))
        : path.graph().writes(location);
  }

  /**
   * The places that an atomic write tries. A location begins with its allocation: nothing lands
   * before that.
   */
  List<Integer> places(NaivePath path, int location) {
    int end = path.graph().writes(location).size();
    List<Integer> all = new ArrayList<>();
    for (int place = setting.interleavings() ? end : 1; place <= end; place++) {
      all.add(place);
    }
    return all;
  }

  /** That a non-atomic access needs no choice is a theorem: its one way is consistent. */
  void requireConsistent(NaivePath path) {
    if (!isConsistent(path)) {
      throw new AssertionError("a non-atomic access is inconsistent:\n" + path.graph());
    }
  }

  // ---- races and monitors

  /** Allocation and deallocation write all cells. */
  void uninitialize(NaivePath path, EventName name, Allocation allocation, Span span) {
    for (int location : locations(allocation)) {
      path.become(
          path.graph()
              .withLastWrite(
                  RawEvent.write(
                      name, location, NON_ATOMIC, Value.Uninitialized.INSTANCE, false, span)));
    }
  }

  static List<Integer> locations(Allocation allocation) {
    List<Integer> all = new ArrayList<>();
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      all.add(allocation.location(cell));
    }
    return all;
  }

  /**
   * Looks for races that the newest event completes with other accesses; if there is none, requires
   * that what was read is a value, looks for races with what the monitors declared, then shows them
   * the event.
   *
   * @param value fails where what was read is none
   * @return whether the path goes on
   */
  boolean show(
      NaivePath path, Event event, List<Integer> locations, boolean write, Runnable value) {
    if (completesRace(path, event.name(), event.span(), locations)) {
      return false;
    }
    value.run();
    for (int location : locations) {
      setting.observers().checkDeclared(path, event, location, write);
    }
    setting.observers().observe(path, event);
    return true;
  }

  /** Of several races the first is told: by cell, then by the name of the other event. */
  boolean completesRace(NaivePath path, EventName name, Span span, List<Integer> locations) {
    if (setting.switches().race() == Settings.Race.IGNORE) {
      return false;
    }
    for (int location : locations) {
      SortedSet<EventName> others = new NaiveRaces(path).with(name, location);
      if (!others.isEmpty()) {
        path.ending = NaiveEnding.race(others.first(), name, span);
        return true;
      }
    }
    return false;
  }
}
