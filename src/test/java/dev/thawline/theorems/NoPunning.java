package dev.thawline.theorems;

import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;

/** Pointers keep the type they were made with. */
final class NoPunning extends Condition {
  private final RetagOrigin forbidden;

  private NoPunning(String id, String statement, RetagOrigin forbidden) {
    super(id, statement);
    this.forbidden = forbidden;
  }

  /** No {@code &mut} is loaded as a {@code &}. */
  static Condition atLoads() {
    return new NoPunning(
        "no-punned-load", "References are loaded as what they were stored.", RetagOrigin.LOAD);
  }

  /** No {@code &mut} is transmuted to a {@code &}. */
  static Condition byTransmute() {
    return new NoPunning("no-transmute", "No reference is transmuted.", RetagOrigin.TRANSMUTE);
  }

  @Override
  public MonitorState initial() {
    return Stateless.SO_FAR_SO_GOOD;
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    if (event instanceof Event.Retag retag && retag.created().origin() == forbidden) {
      Tag source = retag.source().tag();
      boolean punned =
          source != null
              && source.kind() == PointerKind.MUTABLE
              && retag.created().kind() == PointerKind.SHARED;
      return punned ? broken(event, MemoryEvent.NO_LOCATION) : state;
    }
    return state;
  }
}
