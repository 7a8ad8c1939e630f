package dev.thawline.alias.stacked;

import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.view.StackView;
import org.jspecify.annotations.Nullable;

/** The borrow stack of one location. Immutable, compared by content. */
sealed interface BorrowStack permits ItemStack, FreezableStack {

  /** Without what protects the arguments of a call that has ended. */
  BorrowStack released(EventName call);

  /** Without the tags of a round that is taken back; null where it cannot do without one. */
  @Nullable BorrowStack without(Repetition round);

  /** For people. */
  StackView<EventName> view(int location);
}
