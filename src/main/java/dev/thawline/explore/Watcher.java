package dev.thawline.explore;

import dev.thawline.alias.Monitor;

/**
 * A monitor that takes part in an exploration.
 *
 * @param name the canonical id of its model, for results
 */
public record Watcher(String name, Monitor monitor) {}
