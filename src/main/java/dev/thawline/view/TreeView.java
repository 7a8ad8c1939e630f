package dev.thawline.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrow state of one location in a tree model.
 *
 * @param <E> how events are referred to; this package does not know them
 * @param location the memory location
 * @param nodes parents before their children
 */
public record TreeView<E>(int location, List<Node<E>> nodes) implements View<E> {
  public TreeView {
    nodes = List.copyOf(nodes);
  }

  /**
   * One node.
   *
   * @param parent number of its parent in the list; -1 for the root
   * @param text its state at the location, for example {@code Reserved, protected}
   * @param event the event that made it, or null
   */
  public record Node<E>(int parent, String text, @Nullable E event) {}
}
