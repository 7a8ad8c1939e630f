package dev.thawline.alias.tree;

import dev.thawline.program.PointerKind;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a program can do to an allocation of one cell.
 *
 * @param slot the number of the tag that is used; 0 is the root. Unused by LEAVE
 * @param form what a RETAG makes, else null
 * @param call the call that ends or that protects the new tag; {@link #NO_CALL} for none
 */
record SmallStep(Act act, int slot, @Nullable Form form, int call) {
  static final int NO_CALL = -1;

  enum Act {
    READ,
    WRITE,
    RETAG,
    LEAVE,
    FREE
  }

  /**
   * The references that a retag can make. A zero-sized one covers no byte: its tag has the
   * permission of outside bytes, and begins without an access. Boxes differ from mutable references
   * only as arguments: their protectors are weak.
   */
  enum Form {
    SHARED("&", PointerKind.SHARED, 1, false),
    SHARED_CELL("&cell", PointerKind.SHARED, 1, true),
    SHARED_EMPTY("&", PointerKind.SHARED, 0, false),
    SHARED_CELL_EMPTY("&cell", PointerKind.SHARED, 0, true),
    MUTABLE("&mut", PointerKind.MUTABLE, 1, false),
    MUTABLE_CELL("&mutcell", PointerKind.MUTABLE, 1, true),
    MUTABLE_EMPTY("&mut", PointerKind.MUTABLE, 0, false),
    MUTABLE_CELL_EMPTY("&mutcell", PointerKind.MUTABLE, 0, true),
    BOX("box", PointerKind.BOX, 1, false),
    BOX_EMPTY("box", PointerKind.BOX, 0, false);

    private final String word;
    private final PointerKind kind;
    private final int size;
    private final boolean inCell;

    Form(String word, PointerKind kind, int size, boolean inCell) {
      this.word = word;
      this.kind = kind;
      this.size = size;
      this.inCell = inCell;
    }

    PointerKind kind() {
      return kind;
    }

    int size() {
      return size;
    }

    boolean inCell() {
      return inCell;
    }
  }

  static SmallStep read(int slot) {
    return new SmallStep(Act.READ, slot, null, NO_CALL);
  }

  static SmallStep write(int slot) {
    return new SmallStep(Act.WRITE, slot, null, NO_CALL);
  }

  static SmallStep free(int slot) {
    return new SmallStep(Act.FREE, slot, null, NO_CALL);
  }

  static SmallStep leave(int call) {
    return new SmallStep(Act.LEAVE, 0, null, call);
  }

  /** As in event notation, the slot of the new tag left out. */
  @Override
  public String toString() {
    String name = name(slot);
    return switch (act) {
      case READ -> "r " + name;
      case WRITE -> "w " + name;
      case FREE -> "free " + name;
      case LEAVE -> "leave " + callName(call);
      case RETAG -> retag(name);
    };
  }

  private String retag(String name) {
    if (form == null) {
      throw new IllegalStateException("a retag has a form");
    }
    String argument = call == NO_CALL ? "" : "arg:" + callName(call) + " ";
    return argument + form.word + " " + name + (form.size == 0 ? "[0..0]" : "");
  }

  static String name(int slot) {
    return slot == 0 ? "x" : String.valueOf((char) ('a' + slot - 1));
  }

  private static String callName(int call) {
    return String.valueOf((char) ('F' + call));
  }
}
