package dev.thawline.event;

/**
 * An access that an aliasing model declares for the race detector: a retag, or the end of a
 * protector. It touches no value. It belongs to that model alone.
 *
 * @param event the event that implies it
 * @param location the memory location
 * @param write whether it counts as a write
 */
public record ImplicitAccess(EventName event, int location, boolean write) {}
