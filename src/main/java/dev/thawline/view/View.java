package dev.thawline.view;

/**
 * What a person sees of the borrow state of one location.
 *
 * @param <E> how events are referred to; this package does not know them
 */
public sealed interface View<E> permits StackView, TreeView, TableView {

  /** The memory location. */
  int location();
}
