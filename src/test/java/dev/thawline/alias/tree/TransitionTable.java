package dev.thawline.alias.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The table of models-tree.md, section 2, as one tag below a root meets it: what an access does to
 * its state. An access through the root is foreign to it.
 */
final class TransitionTable {

  /** A row: an access by the tag itself or around it. */
  enum Move {
    LOCAL_READ,
    LOCAL_WRITE,
    FOREIGN_READ,
    FOREIGN_WRITE;

    private SmallStep step() {
      return switch (this) {
        case LOCAL_READ -> SmallStep.read(1);
        case LOCAL_WRITE -> SmallStep.write(1);
        case FOREIGN_READ -> SmallStep.read(0);
        case FOREIGN_WRITE -> SmallStep.write(0);
      };
    }
  }

  /** A column: the state of a tag. */
  record Column(LocationState at, boolean isProtected) {
    @Override
    public String toString() {
      return at.permission()
          + (at.accessed() ? "" : ", not accessed")
          + (isProtected ? ", protected" : "");
    }
  }

  private final OneCell cell;

  TransitionTable(TreeOptions options) {
    this.cell = new OneCell(options, 2);
  }

  /**
   * All states that I1 to I3 allow. ReservedIM that is conflicted is none: a protected tag is never
   * ReservedIM since V4.
   */
  static List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    for (Permission permission : Permission.values()) {
      for (boolean accessed : List.of(false, true)) {
        for (boolean isProtected : List.of(false, true)) {
          boolean excluded =
              permission == Permission.RESERVED_IM_CONFLICTED
                  || (permission == Permission.UNIQUE && !accessed)
                  || (permission == Permission.RESERVED_IM && isProtected)
                  || (permission == Permission.DISABLED && isProtected && accessed);
          if (!excluded) {
            columns.add(new Column(LocationState.of(permission, accessed), isProtected));
          }
        }
      }
    }
    return columns;
  }

  /** The state after a move; null if it is undefined behaviour. */
  @Nullable Column after(Column before, Move move) {
    TreeState next = cell.accepted(cell.pair(before.at(), before.isProtected()), move.step());
    return next == null ? null : column(next);
  }

  /** The state when the protecting call has ended. */
  Column unprotected(Column before) {
    if (!before.isProtected()) {
      return before;
    }
    TreeState state = cell.pair(before.at(), true);
    return column(Objects.requireNonNull(cell.accepted(state, SmallStep.leave(0))));
  }

  private Column column(TreeState state) {
    Node node = cell.node(state, 1);
    return new Column(OneCell.at(node), node.protector() != null);
  }
}
