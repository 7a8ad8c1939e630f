package dev.thawline.alias.stacked;

import dev.thawline.event.EventName;
import dev.thawline.view.StackView;

/** The borrow stack of one location. Immutable, compared by content. */
sealed interface BorrowStack permits ItemStack, FreezableStack {

  /** Without what protects the arguments of a call that has ended. */
  BorrowStack released(EventName call);

  /** For people. */
  StackView<EventName> view(int location);
}
