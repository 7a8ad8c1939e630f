package dev.thawline.report.why;

import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.view.StackView;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a model holds of a pointer at one location: an item of a stack, a node of a tree.
 *
 * @param tag whose item or node it is: that of the pointer, or in trees of the nearest one that it
 *     came from and that has a node
 * @param text as the view has it
 */
record Standing(Tag tag, String text) {
  private static final String OWN = " (the ";

  /** After a step; null where the model holds nothing of the pointer. */
  static @Nullable Standing of(Trace.Model model, int step, int location, Tag pointer) {
    View<EventName> view = BorrowStates.view(model, step, location);
    if (view instanceof StackView<EventName> stack) {
      return inStack(stack, pointer);
    }
    if (view instanceof TreeView<EventName> tree) {
      for (Tag tag = pointer; tag != null; tag = tag.parent()) {
        Standing found = inTree(tree, tag);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  /** Of several items the topmost. */
  private static @Nullable Standing inStack(StackView<EventName> stack, Tag tag) {
    List<StackView.Item<EventName>> items = stack.items();
    for (int i = items.size() - 1; i >= 0; i--) {
      StackView.Item<EventName> item = items.get(i);
      boolean own =
          item.event() == null
              ? tag.isBase() && item.text().contains(OWN)
              : item.event().equals(tag.name());
      if (own) {
        return new Standing(tag, item.text());
      }
    }
    return null;
  }

  private static @Nullable Standing inTree(TreeView<EventName> tree, Tag tag) {
    for (TreeView.Node<EventName> node : tree.nodes()) {
      boolean own = node.event() == null ? tag.isBase() : node.event().equals(tag.name());
      if (own) {
        return new Standing(tag, node.text());
      }
    }
    return null;
  }

  /** Without protectors and the like: {@code Reserved (conflicted)}. */
  String permission() {
    String first = text.contains(",") ? text.substring(0, text.indexOf(',')) : text;
    return first.contains(OWN) ? first.substring(0, first.indexOf(OWN)) : first;
  }

  /** Whether the pointer has been used there, or one made from it; said of trees only. */
  boolean isAccessed() {
    return !text.contains("not accessed");
  }

  /** Whether a call that runs protects it. */
  boolean isProtected() {
    return text.endsWith(", protected") || text.endsWith(", weakly protected");
  }
}
