package dev.thawline.explore;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Value;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Is told what happens on a path while it is run again for explanation. Methods do nothing by
 * default.
 */
public interface Recorder {
  /** The recorder of an exploration. */
  Recorder SILENT = new Recorder() {};

  /**
   * A step begins; the first is set-up, by the main thread.
   *
   * @param span its source; null for set-up
   */
  default void step(int thread, @Nullable Span span) {}

  /** The step is one that promises a write (memory-models.md, A7); nothing else happens in it. */
  default void promised(MemoryEvent promise) {}

  /**
   * An event happens.
   *
   * @param value what was read or written, where it is an access to one cell
   * @param source the write that a read reads from
   */
  default void event(Event event, @Nullable Value value, @Nullable MemoryEvent source) {}

  /** A monitor has observed the last event. */
  default void observed(int watcher, MonitorState state) {}

  /** A monitor says what the last event did. */
  default void note(int watcher, Note note) {}

  /** A monitor rejects the last event. */
  default void rejected(int watcher, Rejection rejection) {}

  /** A monitor has no rule for the last event. */
  default void notCovered(int watcher, NotCovered uncovered) {}
}
