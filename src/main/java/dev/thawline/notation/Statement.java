package dev.thawline.notation;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.ByteRange;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.PointerKind;
import dev.thawline.program.UpdateOperator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement, as written. Their meaning is in the package's grammar. */
sealed interface Statement {

  /** One method a form. */
  interface Visitor {
    void allocate(Allocate statement);

    void atomic(Atomic statement);

    void borrow(Borrow statement);

    void raw(Raw statement);

    void move(Move statement);

    void copy(Copy statement);

    void transmute(Transmute statement);

    void expose(Expose statement);

    void exposed(Exposed statement);

    void strict(Strict statement);

    void enter(Enter statement);

    void leave(Leave statement);

    void access(Access statement);

    void store(Store statement);

    void loadPointer(LoadPointer statement);

    void guard(Guard statement);

    void same(Same statement);

    void replace(Replace statement);

    void free(Free statement);

    void read(Read statement);

    void update(Update statement);

    void compareExchange(CompareExchange statement);

    void fence(Fence statement);

    void observe(Observe statement);
  }

  void accept(Visitor visitor);

  /**
   * {@code x = heap 2 cells=0}.
   *
   * @param count cells of one byte; 0 and meaningless if {@code pointer}
   * @param pointer one pointer cell instead
   * @param cells which bytes lie in an UnsafeCell
   */
  record Allocate(
      Name target, AllocationKind kind, int count, boolean pointer, List<ByteRange> cells)
      implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.allocate(this);
    }
  }

  /** {@code X = atomic 1}; the value is a number or null. */
  record Atomic(Name target, Value value) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.atomic(this);
    }
  }

  /**
   * {@code a = arg:F &mut p[0..2] cells=1 nofreeze}.
   *
   * @param argument whether it is an argument of a call
   * @param frame of which call; null for the innermost
   */
  record Borrow(
      Name target,
      BorrowForm form,
      boolean argument,
      @Nullable Name frame,
      Place place,
      TypeFacts facts)
      implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.borrow(this);
    }
  }

  /** {@code a = raw p}, {@code a = rawc p}. */
  record Raw(Name target, boolean mutable, Place place, TypeFacts facts) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.raw(this);
    }
  }

  /**
   * What a borrow says of the type behind it.
   *
   * @param cells which bytes, from the new pointer, lie in an UnsafeCell; null if it does not say
   * @param notFreeze the type is not Freeze whatever the mask
   */
  record TypeFacts(@Nullable List<ByteRange> cells, boolean notFreeze) {}

  /** {@code q = off p -1}. */
  record Move(Name target, Name pointer, int by) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.move(this);
    }
  }

  /** {@code q = copy p}. */
  record Copy(Name target, Name pointer) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.copy(this);
    }
  }

  /** {@code t = transmute p as &mut}. */
  record Transmute(Name target, Name pointer, LoadedAs as) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.transmute(this);
    }
  }

  /** {@code expose p}. */
  record Expose(Name pointer) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.expose(this);
    }
  }

  /** {@code q = exposed p as &mut}. */
  record Exposed(Name target, Name pointer, LoadedAs as) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.exposed(this);
    }
  }

  /** {@code q = strict p}. */
  record Strict(Name target, Name pointer) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.strict(this);
    }
  }

  /** {@code enter F nowritable}. */
  record Enter(@Nullable Name frame, boolean noWritable) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.enter(this);
    }
  }

  /** {@code leave F}. */
  record Leave(@Nullable Name frame) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.leave(this);
    }
  }

  /** {@code r p}, {@code w p}. */
  record Access(boolean write, Place place) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.access(this);
    }
  }

  /** {@code *n := c}, {@code X := c rel}, {@code W x 1 rlx}. */
  record Store(Name location, Value value, MemoryOrder order) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.store(this);
    }
  }

  /** The type of a loaded or transmuted pointer. */
  enum LoadedAs {
    SHARED(PointerKind.SHARED),
    MUTABLE(PointerKind.MUTABLE),
    BOX(PointerKind.BOX),
    RAW(PointerKind.RAW_MUT);

    private final PointerKind kind;

    LoadedAs(PointerKind kind) {
      this.kind = kind;
    }

    PointerKind kind() {
      return kind;
    }
  }

  /**
   * {@code d = *n as &mut}, {@code d = X acq}, {@code d = X xchg null ar}.
   *
   * @param left what an exchange leaves there; null for a load
   */
  record LoadPointer(
      Name target, Name location, @Nullable Value left, MemoryOrder order, LoadedAs as)
      implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.loadPointer(this);
    }
  }

  /** {@code X == 1 acq}. */
  record Guard(Name location, Value value, MemoryOrder order) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.guard(this);
    }
  }

  /** {@code same p q}. */
  record Same(Name one, Name other) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.same(this);
    }
  }

  /** {@code cas X a null ar rlx}. */
  record Replace(
      Name location, Value expected, Value replacement, MemoryOrder success, MemoryOrder failure)
      implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.replace(this);
    }
  }

  /** {@code free p}. */
  record Free(Name pointer) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.free(this);
    }
  }

  /** {@code R a x rlx}. */
  record Read(Name target, Name location, MemoryOrder order) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.read(this);
    }
  }

  /** {@code U a x add 1 rlx}. */
  record Update(
      Name target, Name location, UpdateOperator operator, Value operand, MemoryOrder order)
      implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.update(this);
    }
  }

  /** {@code C a x 0 1 acqrel rlx}. */
  record CompareExchange(
      Name target,
      Name location,
      Value expected,
      Value replacement,
      MemoryOrder success,
      MemoryOrder failure,
      boolean weak)
      implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.compareExchange(this);
    }
  }

  /** {@code F sc}. */
  record Fence(MemoryOrder order) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.fence(this);
    }
  }

  /** {@code observe x y}. */
  record Observe(List<Name> locations) implements Statement {
    @Override
    public void accept(Visitor visitor) {
      visitor.observe(this);
    }
  }
}
