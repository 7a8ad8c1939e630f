package dev.thawline.alias.stacked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Layout;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * States are equal that accept and reject the same from then on: no verdict shows where they are
 * not, only an exploration that takes longer.
 */
class StackedStateTest {
  private static final Allocation X =
      new Allocations()
          .intern(new EventName(0, 0), 0, AllocationKind.HEAP, "x", Layout.of(ScalarType.U8));
  private static final Tag BASE = Tag.base(X);
  private static final Item RAW = Item.unprotected(Item.Permission.SHARED_READ_WRITE, null);
  private static final Item OWN = Item.unprotected(Item.Permission.UNIQUE, BASE);
  private static final ItemStack ONE = new ItemStack(List.of(OWN));

  private static Tag shared(int position) {
    return Tag.derived(
        new EventName(0, position),
        0,
        BASE,
        PointerKind.SHARED,
        RetagOrigin.BORROW,
        new Pointee(1, List.of(), true, true),
        0);
  }

  private static StackedState with(BorrowStack stack, int... shared) {
    StackedState state = StackedState.EMPTY.with(0, stack);
    for (int position : shared) {
      state = state.withShared(shared(position));
    }
    return state;
  }

  @Test
  void sharedReferencesHaveNoOrderButTheirOwn() {
    assertThat(with(ONE, 1, 2)).isEqualTo(with(ONE, 2, 1));
    assertThat(with(ONE, 2, 1).shared()).containsExactly(shared(1), shared(2));
  }

  @Test
  void neighboursThatGrantTheSameHaveNoOrderButThatOfTheirTags() {
    for (Item.Permission permission :
        List.of(Item.Permission.SHARED_READ_WRITE, Item.Permission.SHARED_READ_ONLY)) {
      Item first = Item.unprotected(permission, shared(1));
      Item second = Item.unprotected(permission, shared(2));
      assertThat(pushed(first, second)).isEqualTo(pushed(second, first));
      Item between = Item.unprotected(Item.Permission.UNIQUE, shared(3));
      assertThat(pushed(first, between, second)).isNotEqualTo(pushed(second, between, first));
    }
    Item unique = Item.unprotected(Item.Permission.UNIQUE, shared(1));
    Item other = Item.unprotected(Item.Permission.UNIQUE, shared(2));
    assertThat(pushed(unique, other)).isNotEqualTo(pushed(other, unique));
  }

  private static ItemStack pushed(Item... items) {
    ItemStack stack = ONE;
    for (Item item : items) {
      stack = stack.inserted(stack.placeInBlock(stack.size(), item), item);
    }
    return stack;
  }

  @Test
  void whatHasOtherStacksOrOtherSharedReferencesIsAnotherState() {
    StackedState one = with(ONE, 1);
    assertThat(one).isEqualTo(with(new ItemStack(List.of(OWN)), 1));
    assertThat(one).isNotEqualTo(with(ONE, 2)).isNotEqualTo(with(ONE));
    assertThat(one).isNotEqualTo(with(new ItemStack(List.of(OWN, RAW)), 1));
    assertThat(one.equals(new Object())).isFalse();
  }

  /** Of two equal items that touch one is enough: what ends one ends the other. */
  @Test
  void anItemIsNotInsertedBesideItsEqual() {
    ItemStack two = new ItemStack(List.of(OWN, RAW));
    assertThat(two.inserted(1, RAW)).isSameAs(two);
    assertThat(two.inserted(2, RAW)).isSameAs(two);
    assertThat(two.inserted(0, RAW).items()).containsExactly(RAW, OWN, RAW);
    assertThat(two.inserted(2, OWN).items()).containsExactly(OWN, RAW, OWN);
  }
}
