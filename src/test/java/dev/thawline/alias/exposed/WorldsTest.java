package dev.thawline.alias.exposed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.MonitorState;
import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.EventName;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Worlds are equal that accept and reject the same from then on: no verdict shows where they are
 * not, only an exploration that takes longer.
 */
class WorldsTest {
  private static final Allocations ALLOCATIONS = new Allocations();
  private static final Tag X = Tag.base(allocation(0, "x"));
  private static final Tag Y = Tag.base(allocation(1, "y"));
  private static final Tag CAST = Tag.wildcard(new EventName(0, 2), X.allocation(), 0);
  private static final Span NOWHERE = new Span(new SourceFile("events", ""), 0, 0);
  private static final List<ImplicitAccess> READ =
      List.of(new ImplicitAccess(new EventName(0, 3), 0, false));
  private static final List<ImplicitAccess> WRITE =
      List.of(new ImplicitAccess(new EventName(0, 4), 0, true));

  /** The states of a model with two. */
  private enum Inner implements MonitorState {
    ONE,
    OTHER
  }

  private static final World ONE = World.only(Inner.ONE);
  private static final World OTHER = World.only(Inner.OTHER);

  private static Allocation allocation(int position, String label) {
    return ALLOCATIONS.intern(
        new EventName(0, position), 0, AllocationKind.HEAP, label, Layout.of(ScalarType.U8));
  }

  @Test
  void exposuresAndDeclarationsHaveNoOrder() {
    assertThat(ONE.expose(X).expose(Y)).isEqualTo(ONE.expose(Y).expose(X));
    assertThat(ONE.expose(X).expose(X)).isEqualTo(ONE.expose(X)).isNotEqualTo(ONE);
    assertThat(ONE.declare(READ, NOWHERE).declare(WRITE, NOWHERE))
        .isEqualTo(ONE.declare(WRITE, NOWHERE).declare(READ, NOWHERE))
        .isNotEqualTo(ONE.declare(READ, NOWHERE));
    assertThat(ONE.declare(READ, NOWHERE).declared()).hasSize(1);
  }

  /** The end of an allocation takes its casts and exposures along, and no others. */
  @Test
  void theDeadAreForgotten() {
    World cast = ONE.expose(X).expose(Y).split(CAST).get(0);
    assertThat(cast.choices()).containsExactly(new Choice(CAST, X));
    assertThat(cast.without(X.allocation())).isEqualTo(ONE.expose(Y));
    assertThat(cast.without(Y.allocation())).isEqualTo(ONE.expose(X).split(CAST).get(0));
  }

  @Test
  void worldsAreWhatTheyHold() {
    Worlds parted = Worlds.parted(List.of(ONE, OTHER));
    assertThat(parted.isParted()).isTrue();
    assertThat(parted).isEqualTo(Worlds.parted(List.of(ONE, OTHER, ONE)));
    assertThat(parted).isNotEqualTo(Worlds.parted(List.of(ONE)));
    assertThat(parted).isNotEqualTo(Worlds.parted(List.of(OTHER, ONE)));
    assertThat(parted.equals(new Object())).isFalse();
    Worlds whole = Worlds.whole(ONE);
    assertThat(whole.isParted()).isFalse();
    assertThat(whole).isEqualTo(Worlds.whole(ONE)).isNotEqualTo(Worlds.parted(List.of(ONE)));
  }
}
