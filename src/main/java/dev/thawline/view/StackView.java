package dev.thawline.view;

import dev.thawline.event.EventName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrow state of one location in a stack model.
 *
 * @param location the memory location
 * @param items bottom to top
 * @param frozen since which events it is frozen, or null where it is not
 */
public record StackView(int location, List<Item> items, @Nullable EventSet frozen) {
  public StackView {
    items = List.copyOf(items);
  }

  /**
   * One item.
   *
   * @param text its form, for example {@code Unique}
   * @param event the event that made it, or null
   */
  public record Item(String text, @Nullable EventName event) {}

  /**
   * Some events, with what they are.
   *
   * @param caption for example {@code frozen since}
   */
  public record EventSet(String caption, List<EventName> events) {
    public EventSet {
      events = List.copyOf(events);
    }
  }
}
