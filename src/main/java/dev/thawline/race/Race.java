package dev.thawline.race;

import dev.thawline.event.EventName;
import dev.thawline.source.Span;

/**
 * Two conflicting accesses that are not ordered by happens-before. Its position is the later one,
 * which completes it.
 *
 * @param earlier the access that was there
 * @param later the access that completes the race
 * @param location the memory location
 */
public record Race(
    EventName earlier, Span earlierSpan, EventName later, Span laterSpan, int location) {}
