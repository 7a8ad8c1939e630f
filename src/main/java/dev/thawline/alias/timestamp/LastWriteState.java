package dev.thawline.alias.timestamp;

import dev.thawline.alias.MonitorState;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of the last-write clock. Immutable.
 *
 * @param times the time of every reference
 * @param writes by location: what is known of its writes, the latest last; none for a location as
 *     it was allocated
 * @param lastReads by thread: through what it read last, for a reference that it loaded there
 */
record LastWriteState(
    SortedMap<Tag, Moment> times,
    SortedMap<Integer, List<Write>> writes,
    SortedMap<Integer, Through> lastReads)
    implements MonitorState {

  static final LastWriteState EMPTY =
      new LastWriteState(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());

  /**
   * The time of a reference: that of an event.
   *
   * @param event null for the start of the program, before every event
   */
  record Moment(@Nullable EventName event) implements Comparable<Moment> {
    static final Moment START = new Moment(null);

    boolean isOf(Repetition round) {
      return event != null && round.contains(event);
    }

    @Override
    public int compareTo(Moment other) {
      if (event == null || other.event == null) {
        return Boolean.compare(event != null, other.event != null);
      }
      return event.compareTo(other.event);
    }
  }

  /**
   * A write, and the references that are older. Times are only ever compared, and what comes later
   * is newer: so this is all that a clock could tell (exploration.md, B2, canonicalisation 4).
   *
   * @param event null where nothing but the older moments will be asked for
   * @param older the moments before it, ascending; empty where happens-before is asked instead
   * @param initial it gave the location its first value, before any reference: older than
   *     everything
   */
  record Write(@Nullable EventName event, List<Moment> older, boolean initial) {
    static final Write INITIAL = new Write(null, List.of(), true);
  }

  /**
   * A shared reference that was read through.
   *
   * @param time its time; null for any other pointer
   * @param insideCell whether what was read lies in an UnsafeCell
   */
  record Through(@Nullable Moment time, boolean insideCell) {}

  LastWriteState withTime(Tag tag, Moment time) {
    SortedMap<Tag, Moment> more = new TreeMap<>(times);
    more.put(tag, time);
    return new LastWriteState(more, writes, lastReads);
  }

  LastWriteState withWrite(int location, Write write, boolean keepEarlier) {
    List<Write> all = new ArrayList<>();
    if (keepEarlier) {
      all.addAll(writes.getOrDefault(location, List.of()));
    }
    all.add(write);
    SortedMap<Integer, List<Write>> more = new TreeMap<>(writes);
    more.put(location, List.copyOf(all));
    return new LastWriteState(times, more, lastReads);
  }

  LastWriteState withLastRead(int thread, Through through) {
    SortedMap<Integer, Through> more = new TreeMap<>(lastReads);
    more.put(thread, through);
    return new LastWriteState(times, writes, more);
  }

  /**
   * Without the times of a round, which are compared with those of its own tags only; null where
   * what was loaded in it could pass one on, or a write of it is remembered.
   */
  @Nullable LastWriteState without(Repetition round) {
    SortedMap<Tag, Moment> kept = new TreeMap<>(times);
    kept.keySet().removeIf(round::made);
    boolean lives =
        kept.values().stream().anyMatch(time -> time.isOf(round))
            || lastReads.values().stream()
                .anyMatch(read -> read.time() != null && read.time().isOf(round));
    if (lives) {
      return null;
    }
    SortedMap<Integer, List<Write>> left = new TreeMap<>();
    for (Map.Entry<Integer, List<Write>> at : writes.entrySet()) {
      List<Write> all = new ArrayList<>();
      for (Write write : at.getValue()) {
        if (write.event() != null && round.contains(write.event())) {
          return null;
        }
        all.add(
            new Write(
                write.event(),
                write.older().stream().filter(time -> !time.isOf(round)).toList(),
                write.initial()));
      }
      left.put(at.getKey(), List.copyOf(all));
    }
    return new LastWriteState(kept, left, lastReads);
  }

  /** The latest write of a location; null if there was none since the allocation. */
  @Nullable Write latest(int location) {
    List<Write> all = writes.get(location);
    return all == null ? null : all.get(all.size() - 1);
  }

  /** The write of a location that an event did; null for the first one, the allocation. */
  @Nullable Write by(int location, EventName event) {
    for (Write write : writes.getOrDefault(location, List.of())) {
      if (event.equals(write.event())) {
        return write;
      }
    }
    return null;
  }
}
