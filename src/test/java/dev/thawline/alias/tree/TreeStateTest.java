package dev.thawline.alias.tree;

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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * States are equal that accept and reject the same from then on (models-tree.md, section 9): no
 * verdict shows where they are not, only an exploration that takes longer.
 */
class TreeStateTest {
  private static final Allocations ALLOCATIONS = new Allocations();
  private static final Allocation X = allocation(0, "x");
  private static final Allocation Y = allocation(1, "y");
  private static final EventName CALL = new EventName(0, 9);
  private static final EventName OTHER_CALL = new EventName(0, 8);

  private static Allocation allocation(int position, String label) {
    return ALLOCATIONS.intern(
        new EventName(0, position), 0, AllocationKind.HEAP, label, Layout.of(ScalarType.U8));
  }

  private static Tag made(int position, Tag from) {
    return Tag.derived(
        new EventName(0, position),
        0,
        from,
        PointerKind.MUTABLE,
        RetagOrigin.BORROW,
        new Pointee(1, List.of(), true, true),
        0);
  }

  private static Node node(int position, Tag from, Permission permission, boolean accessed) {
    return new Node(
        made(position, from), from, null, List.of(LocationState.of(permission, accessed)));
  }

  private static LocationState normal(Tree tree, Node node) {
    return Normalization.of(tree).node(node.tag()).at().get(0);
  }

  /** Canonicalisation: what a permission under another one still allows. */
  private static Permission under(Permission above, Permission own) {
    Node parent = node(2, Tag.base(X), above, true);
    Node child = node(3, parent.tag(), own, false);
    return normal(Tree.of(X).with(parent).with(child), child).permission();
  }

  @Test
  void underDisabledEverythingButCellIsDisabled() {
    for (Permission own : Permission.values()) {
      assertThat(under(Permission.DISABLED, own))
          .isEqualTo(own == Permission.CELL ? Permission.CELL : Permission.DISABLED);
    }
  }

  @Test
  void underFrozenWhatIsReservedIsFrozen() {
    for (Permission own : Permission.values()) {
      assertThat(under(Permission.FROZEN, own))
          .isEqualTo(own.isReserved() ? Permission.FROZEN : own);
      assertThat(under(Permission.RESERVED, own)).isEqualTo(own);
    }
  }

  /** Only a protector asks for it. */
  @Test
  void accessesAreForgottenWithoutProtector() {
    Node free = node(2, Tag.base(X), Permission.RESERVED, true);
    Node kept = free.protectedBy(new Node.Protector(CALL, true, null));
    assertThat(normal(Tree.of(X).with(free), free).accessed()).isFalse();
    assertThat(normal(Tree.of(X).with(kept), kept).accessed()).isTrue();
    Node unused = node(2, Tag.base(X), Permission.RESERVED, false);
    Node keptUnused = unused.protectedBy(new Node.Protector(CALL, true, null));
    assertThat(normal(Tree.of(X).with(keptUnused), keptUnused).accessed()).isFalse();
  }

  @Test
  void everyTreeOfAStateIsMadeNormal() {
    TreeState state = TreeState.EMPTY.with(Tree.of(X)).with(Tree.of(Y));
    TreeState normal = Normalization.of(TreeState.EMPTY, state);
    assertThat(normal.trees())
        .containsExactly(Normalization.of(Tree.of(X)), Normalization.of(Tree.of(Y)));
    assertThat(normal).isNotEqualTo(state);
    assertThat(Normalization.of(TreeState.EMPTY, normal)).isEqualTo(normal);
  }

  private static TreeState running(@Nullable Allocation only, EventName... calls) {
    TreeState state = only == null ? TreeState.EMPTY : TreeState.EMPTY.with(Tree.of(only));
    for (EventName call : calls) {
      state = state.withUnwritable(call);
    }
    return state;
  }

  @Test
  void callsHaveNoOrderButTheirOwnAndEnd() {
    TreeState both = running(X, CALL, OTHER_CALL);
    assertThat(both).isEqualTo(running(X, OTHER_CALL, CALL));
    assertThat(both.unwritable()).containsExactly(OTHER_CALL, CALL);
    assertThat(both.withoutUnwritable(CALL)).isEqualTo(running(X, OTHER_CALL));
    assertThat(running(X, CALL).withoutUnwritable(CALL)).isEqualTo(running(X));
    TreeState other = running(X, OTHER_CALL);
    assertThat(other.withoutUnwritable(CALL)).isSameAs(other);
  }

  @Test
  void whatHasOtherTreesOrOtherCallsIsAnotherState() {
    TreeState one = running(X, CALL);
    assertThat(one).isNotEqualTo(running(X)).isNotEqualTo(running(Y, CALL));
    assertThat(one).isNotEqualTo(running(null, CALL));
    assertThat(one.equals(new Object())).isFalse();
  }
}
