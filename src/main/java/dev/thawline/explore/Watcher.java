package dev.thawline.explore;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.exposed.ExposedMonitor;
import dev.thawline.event.HappensBefore;
import java.util.function.UnaryOperator;

/**
 * A monitor that takes part in an exploration.
 *
 * @param name the canonical id of its model, for results
 * @param order what it is shown as happens-before, and its declared accesses are judged by: that of
 *     the graph, unless an explanation asks what the model would say of a stronger one
 */
public record Watcher(String name, Monitor monitor, UnaryOperator<HappensBefore> order) {
  /** Every model has exposed provenance. */
  public Watcher {
    monitor = ExposedMonitor.around(monitor);
  }

  public Watcher(String name, Monitor monitor) {
    this(name, monitor, UnaryOperator.identity());
  }
}
