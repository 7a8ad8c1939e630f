package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation of a straight-line litmus program, for the oracle. */
sealed interface LitmusOperation {

  /**
   * One way an operation can go: which events of the papers it then is. Only a compare-exchange has
   * two; which of them is possible depends on the value that it reads.
   */
  record Course(boolean reads, boolean writes, MemoryOrder order) {}

  /** Null for fences. */
  default @Nullable String location() {
    return null;
  }

  /** What the value read is bound to; null where nothing is read. */
  default @Nullable String register() {
    return null;
  }

  List<Course> courses();

  /**
   * Whether it can go this way.
   *
   * @param old the value it read
   */
  default boolean fits(Course course, int old, Map<String, Integer> registers) {
    return true;
  }

  /**
   * What it stores, if it does.
   *
   * @param old the value it read, if it did
   */
  default int stored(int old, Map<String, Integer> registers) {
    throw new IllegalStateException(notation());
  }

  /** As event notation writes it. */
  String notation();

  /** {@code R a x acq}. */
  record Read(String register, String location, MemoryOrder order) implements LitmusOperation {
    @Override
    public List<Course> courses() {
      return List.of(new Course(true, false, order));
    }

    @Override
    public String notation() {
      return "R " + register + " " + location + " " + order.shortName();
    }
  }

  /** {@code W x 1 rel}, {@code W y a rlx}. */
  record Write(String location, LitmusValue value, MemoryOrder order) implements LitmusOperation {
    @Override
    public List<Course> courses() {
      return List.of(new Course(false, true, order));
    }

    @Override
    public int stored(int old, Map<String, Integer> registers) {
      return value.in(registers);
    }

    @Override
    public String notation() {
      return "W " + location + " " + value + " " + order.shortName();
    }
  }

  /** {@code U a x add 1 ar}. */
  record Update(
      String register,
      String location,
      LitmusOperator operator,
      LitmusValue operand,
      MemoryOrder order)
      implements LitmusOperation {
    @Override
    public List<Course> courses() {
      return List.of(new Course(true, true, order));
    }

    @Override
    public int stored(int old, Map<String, Integer> registers) {
      return operator.apply(old, operand.in(registers));
    }

    @Override
    public String notation() {
      String rest = operator.word() + " " + operand + " " + order.shortName();
      return "U " + register + " " + location + " " + rest;
    }
  }

  /**
   * {@code C a x 0 1 ar rlx}; weak: {@code Cw}. A failed one is a read with the failure ordering, a
   * successful one an update (memory-models.md, A4).
   */
  record CompareExchange(
      String register,
      String location,
      LitmusValue expected,
      LitmusValue replacement,
      MemoryOrder success,
      MemoryOrder failure,
      boolean weak)
      implements LitmusOperation {
    @Override
    public List<Course> courses() {
      return List.of(new Course(true, true, success), new Course(true, false, failure));
    }

    @Override
    public boolean fits(Course course, int old, Map<String, Integer> registers) {
      boolean equal = old == expected.in(registers);
      return course.writes() ? equal : weak || !equal;
    }

    @Override
    public int stored(int old, Map<String, Integer> registers) {
      return replacement.in(registers);
    }

    @Override
    public String notation() {
      String values = expected + " " + replacement;
      String orders = success.shortName() + " " + failure.shortName();
      return (weak ? "Cw " : "C ") + register + " " + location + " " + values + " " + orders;
    }
  }

  /** {@code F sc}. */
  record Fence(MemoryOrder order) implements LitmusOperation {
    @Override
    public List<Course> courses() {
      return List.of(new Course(false, false, order));
    }

    @Override
    public String notation() {
      return "F " + order.shortName();
    }
  }
}
