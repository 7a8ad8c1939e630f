package dev.thawline.alias.scope;

import dev.thawline.alias.Lineage;
import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.view.TableView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code during=order}: an access falls into a scope if it comes between its begin and its end in
 * the order of steps. What is logged goes with the scope: there is no after-effect
 * (models-other.md, section 1).
 *
 * @param entries by the promised pointer
 */
record OrderedLog(SortedMap<Tag, Entry> entries) implements AccessLog {
  static final OrderedLog EMPTY = new OrderedLog(new TreeMap<>());

  /**
   * A promise and what was done at each location since.
   *
   * @param done only locations at which something was
   */
  record Entry(Promise promise, SortedMap<Integer, Sides> done) {
    Entry {
      done = Collections.unmodifiableSortedMap(done);
    }

    Entry with(int location, Use use) {
      boolean inside = Lineage.isBasedOn(use.pointer(), promise.pointer());
      Sides now = done.getOrDefault(location, Sides.NONE).with(inside, use);
      SortedMap<Integer, Sides> more = new TreeMap<>(done);
      more.put(location, now);
      return new Entry(promise, more);
    }
  }

  OrderedLog {
    entries = Collections.unmodifiableSortedMap(entries);
  }

  @Override
  public AccessLog with(Promise promise) {
    SortedMap<Tag, Entry> more = new TreeMap<>(entries);
    more.put(promise.pointer(), new Entry(promise, new TreeMap<>()));
    return new OrderedLog(more);
  }

  @Override
  public AccessLog ended(EventName scope, EventName by) {
    SortedMap<Tag, Entry> rest = new TreeMap<>(entries);
    rest.values().removeIf(entry -> entry.promise().scope().equals(scope));
    return rest.size() == entries.size() ? this : new OrderedLog(rest);
  }

  @Override
  public AccessLog with(int location, Use use) {
    if (entries.isEmpty()) {
      return this;
    }
    SortedMap<Tag, Entry> now = new TreeMap<>(entries);
    now.replaceAll(
        (tag, entry) ->
            tag.allocation() == use.pointer().allocation() ? entry.with(location, use) : entry);
    return new OrderedLog(now);
  }

  @Override
  public List<Promise> running(EventName event, HappensBefore order) {
    return entries.values().stream().map(Entry::promise).toList();
  }

  @Override
  public Sides sides(Promise promise, int location, HappensBefore order) {
    Entry entry = entries.get(promise.pointer());
    return entry == null ? Sides.NONE : entry.done().getOrDefault(location, Sides.NONE);
  }

  /** Happens-before has no part in it. */
  @Override
  public List<Rejection.MissingEdge> missing(
      Promise promise, int location, Use now, HappensBefore order) {
    return List.of();
  }

  /** A promise of the round has gone with its scope, or it binds whoever comes. */
  @Override
  public @Nullable OrderedLog without(Repetition round) {
    return entries.keySet().stream().anyMatch(round::made) ? null : this;
  }

  @Override
  public List<View<EventName>> view() {
    SortedMap<Integer, List<TableView.Row<EventName>>> rows = new TreeMap<>();
    for (Entry entry : entries.values()) {
      Tag pointer = entry.promise().pointer();
      for (Map.Entry<Integer, Sides> at : entry.done().entrySet()) {
        rows.computeIfAbsent(at.getKey(), location -> new ArrayList<>())
            .add(
                new TableView.Row<>(
                    AccessLog.words(pointer) + ": " + at.getValue().words(), pointer.name()));
      }
    }
    List<View<EventName>> views = new ArrayList<>();
    rows.forEach((location, all) -> views.add(new TableView<>(location, all)));
    return views;
  }
}
