package dev.thawline.alias;

/**
 * The state of a monitor: immutable, with {@code equals} and {@code hashCode} by content. Equal
 * states have equal futures.
 */
public interface MonitorState {}
