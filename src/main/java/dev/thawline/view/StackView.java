package dev.thawline.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrow state of one location in a stack model.
 *
 * @param <E> how events are referred to; this package does not know them
 * @param location the memory location
 * @param items bottom to top
 * @param frozen since which events it is frozen, or null where it is not
 * @param freezes whether the model freezes locations at all
 */
public record StackView<E>(
    int location, List<Item<E>> items, @Nullable EventSet<E> frozen, boolean freezes)
    implements View<E> {
  public StackView {
    items = List.copyOf(items);
  }

  /** Of a model that freezes locations. */
  public StackView(int location, List<Item<E>> items, @Nullable EventSet<E> frozen) {
    this(location, items, frozen, true);
  }

  /**
   * One item.
   *
   * @param text its form, for example {@code Uniq}
   * @param event the event that made it, or null
   */
  public record Item<E>(String text, @Nullable E event) {}

  /**
   * Some events, with what they are.
   *
   * @param caption for example {@code frozen since}
   */
  public record EventSet<E>(String caption, List<E> events) {
    public EventSet {
      events = List.copyOf(events);
    }
  }
}
