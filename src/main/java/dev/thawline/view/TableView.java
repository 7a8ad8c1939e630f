package dev.thawline.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model without stacks or trees has noted about one location.
 *
 * @param <E> how events are referred to; this package does not know them
 * @param location the memory location
 */
public record TableView<E>(int location, List<Row<E>> rows) implements View<E> {
  public TableView {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param text what is noted, for example {@code argument: read inside, written outside}
   * @param event the event that it is about, or null
   */
  public record Row<E>(String text, @Nullable E event) {}
}
