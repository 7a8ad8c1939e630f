package dev.thawline.alias;

import dev.thawline.event.EventName;
import dev.thawline.source.Span;

/** A monitor's last state on a path: it is shown no further event. */
public sealed interface FinalState extends MonitorState permits Rejection, NotCovered {

  /** The event that led to it. */
  EventName event();

  /** Its source. */
  Span span();
}
