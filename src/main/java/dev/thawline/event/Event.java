package dev.thawline.event;

import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * One event of the neutral stream: a superset of what any aliasing model needs (models-stacked.md,
 * section 0). A model ignores what it has no rule for.
 */
public sealed interface Event {

  /** The forms, for exhaustive switches. */
  enum Kind {
    ALLOCATE,
    DEALLOCATE,
    DEREF,
    ACCESS,
    FENCE,
    RETAG,
    ENTER,
    LEAVE,
    EXPOSE,
    FROM_EXPOSED,
    SPAWN,
    JOIN
  }

  /** What an access does. */
  enum AccessKind {
    READ,
    WRITE,
    /** A successful read-modify-write: a read and a write at once. */
    UPDATE,
    /** A failed compare-exchange: a read. */
    FAILED_UPDATE;

    public boolean reads() {
      return this != WRITE;
    }

    public boolean writes() {
      return this == WRITE || this == UPDATE;
    }
  }

  Kind kind();

  EventName name();

  /** The source it comes from. */
  Span span();

  /** An allocation came to life, its cells uninitialised. */
  record Allocate(EventName name, Span span, Allocation allocation) implements Event {
    @Override
    public Kind kind() {
      return Kind.ALLOCATE;
    }
  }

  /** An allocation died: freed, or its local went out of scope. The pointer points to its start. */
  record Deallocate(EventName name, Span span, Value.Pointer pointer) implements Event {
    @Override
    public Kind kind() {
      return Kind.DEALLOCATE;
    }
  }

  /** {@code *p} was evaluated as a place. */
  record Deref(EventName name, Span span, Value.Pointer pointer, PointerKind type, Pointee pointee)
      implements Event {
    @Override
    public Kind kind() {
      return Kind.DEREF;
    }
  }

  /**
   * Memory was read or written.
   *
   * @param firstCell number of the first cell touched
   * @param cellCount how many cells, consecutively
   * @param source the write that an atomic access reads from; null for writes and for accesses
   *     without atomics, which read the latest write of each cell
   */
  record Access(
      EventName name,
      Span span,
      AccessKind access,
      Value.Pointer pointer,
      int firstCell,
      int cellCount,
      MemoryOrder order,
      @Nullable EventName source)
      implements Event {
    @Override
    public Kind kind() {
      return Kind.ACCESS;
    }
  }

  /** A fence. */
  record Fence(EventName name, Span span, MemoryOrder order) implements Event {
    @Override
    public Kind kind() {
      return Kind.FENCE;
    }
  }

  /**
   * A pointer got a new identity.
   *
   * @param source the pointer as it was
   * @param created its new tag, with all facts about the retag
   * @param call the call whose protector the new tag gets, or null
   */
  record Retag(
      EventName name, Span span, Value.Pointer source, Tag created, @Nullable EventName call)
      implements Event {
    @Override
    public Kind kind() {
      return Kind.RETAG;
    }
  }

  /**
   * A call with protected arguments began; its identity is this event's name.
   *
   * @param noWritable the function is marked {@code #[rustc_no_writable]}
   */
  record Enter(EventName name, Span span, boolean noWritable) implements Event {
    @Override
    public Kind kind() {
      return Kind.ENTER;
    }
  }

  /** That call ended. */
  record Leave(EventName name, Span span, EventName call) implements Event {
    @Override
    public Kind kind() {
      return Kind.LEAVE;
    }
  }

  /**
   * A pointer's provenance was exposed: from now on {@link FromExposed} may choose it
   * (models-other.md, section 6).
   */
  record Expose(EventName name, Span span, Value.Pointer pointer) implements Event {
    @Override
    public Kind kind() {
      return Kind.EXPOSE;
    }
  }

  /**
   * An integer was cast to a pointer.
   *
   * @param pointer the result; its tag is a {@link Tag#wildcard}
   */
  record FromExposed(EventName name, Span span, Value.Pointer pointer) implements Event {
    @Override
    public Kind kind() {
      return Kind.FROM_EXPOSED;
    }
  }

  /** A thread was started. */
  record Spawn(EventName name, Span span, int thread) implements Event {
    @Override
    public Kind kind() {
      return Kind.SPAWN;
    }
  }

  /** A thread was waited for. */
  record Join(EventName name, Span span, int thread) implements Event {
    @Override
    public Kind kind() {
      return Kind.JOIN;
    }
  }
}
