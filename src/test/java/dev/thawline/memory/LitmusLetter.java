package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * An operation without its place in a program: values and registers are still open. Programs made
 * of letters can be compared up to the names of threads and locations.
 *
 * @param location 0 or 1; meaningless for fences
 */
record LitmusLetter(Form form, int location, MemoryOrder order) {
  private static final List<String> LOCATIONS = List.of("x", "y");

  enum Form {
    READ,
    WRITE,
    ADD,
    EXCHANGE,
    /** Succeeds where it reads the initial 0, else it is an acquire load. */
    COMPARE_EXCHANGE,
    FENCE
  }

  /** These forms with these orders, at both locations. */
  static List<LitmusLetter> all(Form form, MemoryOrder... orders) {
    List<LitmusLetter> letters = new ArrayList<>();
    for (MemoryOrder order : orders) {
      letters.add(new LitmusLetter(form, 0, order));
      if (form != Form.FENCE) {
        letters.add(new LitmusLetter(form, 1, order));
      }
    }
    return letters;
  }

  boolean isFence() {
    return form == Form.FENCE;
  }

  /** The same at the other location. */
  LitmusLetter mirrored() {
    return isFence() ? this : new LitmusLetter(form, 1 - location, order);
  }

  /**
   * The operation.
   *
   * @param number its position in the program: no two write the same value
   */
  LitmusOperation operation(int number) {
    String place = LOCATIONS.get(location);
    String register = "r" + number;
    LitmusValue value = LitmusValue.of(1 << number);
    return switch (form) {
      case READ -> new LitmusOperation.Read(register, place, order);
      case WRITE -> new LitmusOperation.Write(place, value, order);
      case ADD -> new LitmusOperation.Update(register, place, LitmusOperator.ADD, value, order);
      case EXCHANGE ->
          new LitmusOperation.Update(register, place, LitmusOperator.EXCHANGE, value, order);
      case COMPARE_EXCHANGE ->
          new LitmusOperation.CompareExchange(
              register, place, LitmusValue.of(0), value, order, MemoryOrder.ACQUIRE, false);
      case FENCE -> new LitmusOperation.Fence(order);
    };
  }
}
