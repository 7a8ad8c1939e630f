package dev.thawline.explore;

import dev.thawline.alias.FinalState;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Rejection;
import dev.thawline.race.ImplicitHistory;

/**
 * One monitor in a product state: its state and the implicit accesses it has declared; or nothing
 * any more, once its state is final. Then all that is left is which kind of final state it is: by
 * which rule it was, and where, is recorded where it happened.
 */
public record Slot(MonitorState state, ImplicitHistory history) {
  private static final Slot REJECTED = new Slot(Over.REJECTED, ImplicitHistory.EMPTY);
  private static final Slot NOT_COVERED = new Slot(Over.NOT_COVERED, ImplicitHistory.EMPTY);

  /** What is left of a final state. */
  private enum Over implements MonitorState {
    REJECTED,
    NOT_COVERED
  }

  public static Slot initial(MonitorState state) {
    return new Slot(state, ImplicitHistory.EMPTY);
  }

  public static Slot over(FinalState last) {
    return last instanceof Rejection ? REJECTED : NOT_COVERED;
  }

  public boolean isRejected() {
    return state == Over.REJECTED;
  }

  public boolean isNotCovered() {
    return state == Over.NOT_COVERED;
  }

  /** Whether the monitor looks on no longer. */
  public boolean isOver() {
    return state instanceof Over;
  }

  /** The state; not of a monitor that looks on no longer. */
  public MonitorState running() {
    if (isOver() || state instanceof FinalState) {
      throw new IllegalStateException("the monitor looks on no longer");
    }
    return state;
  }
}
