package dev.thawline.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instruction. Those below {@link Local} touch only the running thread's registers and control;
 * those below {@link Visible} are events: other threads, memory and the aliasing models see them.
 * {@code target} is always the register that receives the result.
 */
public sealed interface Instruction {
  /** What it reads, in the order of its parts. */
  List<Operand> operands();

  /**
   * The numbers of the instructions of its function that may come next.
   *
   * @param at its own number
   */
  default int[] successors(int at) {
    return new int[] {at + 1};
  }

  /** Seen by nobody else. */
  sealed interface Local extends Instruction {}

  /** An event. */
  sealed interface Visible extends Instruction {}

  /**
   * A computation.
   *
   * @param type the type it is carried out in, where the operator has one
   * @param immediate a field or variant number or a number of bytes, where the operator takes one
   */
  record Compute(
      int target, Operator operator, ScalarType type, int immediate, List<Operand> operands)
      implements Local {
    public Compute {
      operands = List.copyOf(operands);
    }
  }

  /**
   * The bytes of a value, taken as a value of another layout of the same size: {@code transmute} of
   * anything, and the way into and out of a union.
   */
  record Reinterpret(int target, Operand source, Layout from, Layout to) implements Local {
    @Override
    public List<Operand> operands() {
      return List.of(source);
    }
  }

  /** Goes on at instruction number {@code destination} of the same function. */
  record Jump(int destination) implements Local {
    @Override
    public List<Operand> operands() {
      return List.of();
    }

    @Override
    public int[] successors(int at) {
      return new int[] {destination};
    }
  }

  /** Goes on at one of two places. */
  record Branch(Operand condition, int whenTrue, int whenFalse) implements Local {
    @Override
    public List<Operand> operands() {
      return List.of(condition);
    }

    @Override
    public int[] successors(int at) {
      return new int[] {whenTrue, whenFalse};
    }
  }

  /**
   * Calls a function: arguments go to its registers 0, 1, ...; the result comes back in {@code
   * target}. Protectors are not its business ({@link Enter}).
   */
  record Call(int target, Operand function, List<Operand> arguments) implements Local {
    @Override
    public List<Operand> operands() {
      return Operands.of(function, arguments);
    }

    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** Returns from the running function; from the outermost one, ends the thread. */
  record Return(Operand value) implements Local {
    @Override
    public List<Operand> operands() {
      return List.of(value);
    }

    @Override
    public int[] successors(int at) {
      return new int[0];
    }
  }

  /** Writes to the thread's output. */
  record Print(List<Piece> pieces, boolean newline) implements Local {
    @Override
    public List<Operand> operands() {
      return Operands.in(pieces);
    }

    public Print {
      pieces = List.copyOf(pieces);
    }
  }

  /** A part of what is printed: fixed text, or the value of an operand in {@code Display} form. */
  record Piece(String text, @Nullable Operand value, FormatOptions options, Shape shape) {
    public static Piece of(String text) {
      return new Piece(text, null, FormatOptions.DISPLAY, Shape.Leaf.INSTANCE);
    }

    public static Piece of(Operand value) {
      return of(value, FormatOptions.DISPLAY, Shape.Leaf.INSTANCE);
    }

    public static Piece of(Operand value, FormatOptions options, Shape shape) {
      return new Piece("", value, options, shape);
    }
  }

  /** Aborts the program with a message that is put together as it is for {@link Print}. */
  record Panic(List<Piece> message) implements Local {
    @Override
    public List<Operand> operands() {
      return Operands.in(message);
    }

    @Override
    public int[] successors(int at) {
      return new int[0];
    }

    public Panic {
      message = List.copyOf(message);
    }

    public Panic(String message) {
      this(List.of(Piece.of(message)));
    }
  }

  /**
   * Stands at the head of a loop: the unrolling bound counts how often one activation of the
   * function passes it.
   *
   * @param loop its number within the function
   * @param waits whether it may be a loop that waits: each round starts alike, unlike that of a
   *     {@code for} loop
   */
  record LoopHead(int loop, boolean waits) implements Local {
    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /**
   * A boundary between steps: the next event of this thread belongs to another step than those
   * before. Its span is the source of the step that starts here. Between two boundaries all events
   * are one step, except that {@link Deref} waits for the next one.
   */
  record Boundary() implements Local {
    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /**
   * Makes an allocation with uninitialised cells and yields a pointer to its start with the
   * allocation's base tag.
   *
   * @param name what traces call it: the variable's name, or {@code heap}
   */
  record Allocate(int target, AllocationKind kind, Layout layout, String name) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /**
   * Makes a heap block of a size that is known only at run time, as {@code alloc(layout)} does: no
   * type yet, uninitialised. A size of 0 is undefined behaviour.
   *
   * @param element what it will hold, if known, one after the other; no more than a hint
   */
  record AllocateBytes(
      int target, Operand size, Operand alignment, @Nullable Layout element, String name)
      implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(size, alignment);
    }
  }

  /**
   * Ends the allocation that {@code pointer} points to the start of: a heap block is freed, a local
   * goes out of scope.
   *
   * @param size what {@code dealloc} is told it has, in bytes; null where nothing is told
   * @param alignment likewise
   */
  record Deallocate(
      Operand pointer, AllocationKind kind, @Nullable Operand size, @Nullable Operand alignment)
      implements Visible {
    @Override
    public List<Operand> operands() {
      return Operands.present(pointer, size, alignment);
    }

    public Deallocate(Operand pointer, AllocationKind kind) {
      this(pointer, kind, null, null);
    }
  }

  /**
   * Evaluating {@code *p} for a place expression, whatever is then done with the place.
   *
   * @param count how many pointees there are behind a pointer to a slice; else null, for one
   */
  record Deref(Operand pointer, PointerKind kind, Pointee pointee, @Nullable Operand count)
      implements Visible {
    @Override
    public List<Operand> operands() {
      return Operands.present(pointer, count);
    }

    public Deref(Operand pointer, PointerKind kind, Pointee pointee) {
      this(pointer, kind, pointee, null);
    }
  }

  /**
   * Reads bytes as they are, as the reading half of {@code ptr::copy} does: uninitialised ones and
   * pointers stay what they are. Yields a row of bytes.
   *
   * @param count how many units; known only at run time
   * @param unit bytes
   */
  record LoadBytes(int target, Operand pointer, Operand count, int unit, int alignment)
      implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(pointer, count);
    }
  }

  /** Writes a row of bytes as they are. */
  record StoreBytes(Operand pointer, Operand bytes, int alignment) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(pointer, bytes);
    }
  }

  /** Reads a value of this layout; atomic loads read one scalar. */
  record Load(int target, Operand pointer, Layout layout, MemoryOrder order) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(pointer);
    }
  }

  /** Writes a value of this layout; atomic stores write one scalar. */
  record Store(Operand pointer, Operand value, Layout layout, MemoryOrder order)
      implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(pointer, value);
    }
  }

  /** An atomic read-modify-write of one scalar; yields the old value. */
  record Update(
      int target,
      Operand pointer,
      UpdateOperator operator,
      Operand operand,
      ScalarType type,
      MemoryOrder order)
      implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(pointer, operand);
    }
  }

  /**
   * An atomic compare-exchange of one scalar. Yields the product (success: bool, old value).
   *
   * @param weak it may fail although the values are equal
   */
  record CompareExchange(
      int target,
      Operand pointer,
      Operand expected,
      Operand replacement,
      ScalarType type,
      MemoryOrder success,
      MemoryOrder failure,
      boolean weak)
      implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(pointer, expected, replacement);
    }
  }

  /** A fence. */
  record Fence(MemoryOrder order) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /**
   * Gives a pointer value a new identity.
   *
   * @param kind the static type of the new pointer
   * @param call for {@link RetagOrigin#ARGUMENT}: the register operand that {@link Enter} wrote;
   *     else null
   * @param field 0 for a reference by itself; its number, from 1, where it lies inside a compound
   *     value
   * @param count how many pointees there are behind a pointer to a slice; else null, for one
   */
  record Retag(
      int target,
      Operand source,
      PointerKind kind,
      RetagOrigin origin,
      Pointee pointee,
      @Nullable Operand call,
      int field,
      @Nullable Operand count)
      implements Visible {
    @Override
    public List<Operand> operands() {
      return Operands.present(source, call, count);
    }

    public Retag(
        int target,
        Operand source,
        PointerKind kind,
        RetagOrigin origin,
        Pointee pointee,
        @Nullable Operand call,
        int field) {
      this(target, source, kind, origin, pointee, call, field, null);
    }
  }

  /**
   * A call with protected arguments begins: yields its identity, for the retags of its arguments
   * and for {@link Leave}. Functions without reference arguments need none.
   *
   * @param noWritable the function is marked {@code #[rustc_no_writable]}: its {@code &mut}
   *     arguments are not written at its entry
   */
  record Enter(int target, boolean noWritable) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /** The call's protectors end. Comes before the result is retagged. */
  record Leave(Operand call) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(call);
    }
  }

  /**
   * Exposes the provenance of a pointer, as {@code p as usize} and {@code p.expose_provenance()}
   * do.
   */
  record Expose(Operand pointer) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(pointer);
    }
  }

  /**
   * Makes a pointer with exposed provenance from an address, as {@code n as *mut T} and {@code
   * with_exposed_provenance(n)} do.
   *
   * @param address an integer, or a pointer of which only the address counts
   */
  record FromExposed(int target, Operand address) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(address);
    }
  }

  /** Starts a thread that runs a function; yields its handle. */
  record Spawn(int target, Operand function, List<Operand> arguments) implements Visible {
    @Override
    public List<Operand> operands() {
      return Operands.of(function, arguments);
    }

    public Spawn {
      arguments = List.copyOf(arguments);
    }
  }

  /** Yields the handle of the running thread. */
  record CurrentThread(int target) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /** Waits for a thread; yields the value its function returned. */
  record Join(int target, Operand handle) implements Visible {
    @Override
    public List<Operand> operands() {
      return List.of(handle);
    }
  }
}
