package dev.thawline.alias.timestamp;

import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A pointer as the kernel sees it where it is used: whose identity it carries, and as what it acts.
 *
 * @param tag its identity: that of the last retag which the models have a rule for
 * @param type the tag whose static type decides as what it acts: with {@code tagkind=value} the
 *     same one, with {@code tagkind=type} that of the pointer that is used
 * @param resets whether a local's own place empties the stack ({@code locals=reset})
 */
record Use(Tag tag, Tag type, boolean resets) {

  /** As what a pointer acts on a location: {@code U(i)}, {@code R} or {@code S(c)}. */
  enum Access {
    SHARED,
    UNIQUE,
    RAW,
    /** A local by its name, with {@code locals=reset}. */
    PLACE
  }

  /** Null for a pointer without provenance. */
  static @Nullable Use of(@Nullable Tag pointer, KernelOptions options) {
    return pointer == null ? null : seenAs(pointer, pointer, options);
  }

  /**
   * The source of a retag. A reference that comes in, from memory or from a call, already has the
   * type that it is retagged as.
   */
  static @Nullable Use ofSource(@Nullable Tag source, Tag created, KernelOptions options) {
    if (source == null) {
      return null;
    }
    return seenAs(source, comesIn(created) ? created : source, options);
  }

  private static @Nullable Use seenAs(Tag pointer, Tag shown, KernelOptions options) {
    Tag identity = pointer;
    while (isTransparent(identity, options)) {
      Tag parent = identity.parent();
      if (parent == null) {
        return null;
      }
      identity = parent;
    }
    boolean resets = options.locals() == KernelOptions.Locals.RESET;
    // A tag without a time stays what it is: a cast to a raw pointer erases the time.
    boolean timeless = identity.kind() == null || identity.kind().isRaw();
    return new Use(identity, options.decidesByType() && !timeless ? shown : identity, resets);
  }

  /** Whether a retag is of a reference that arrives: an argument, a result, or loaded. */
  static boolean comesIn(Tag created) {
    return switch (Objects.requireNonNull(created.origin())) {
      case ARGUMENT, LOAD, RETURN -> true;
      case BORROW, TWO_PHASE, COPY, ADDRESS_OF, CAST, TRANSMUTE -> false;
    };
  }

  /** Retags that these models have no rule for: one looks through them. */
  static boolean isTransparent(Tag tag, KernelOptions options) {
    return tag.origin() == RetagOrigin.COPY
        || tag.origin() == RetagOrigin.TRANSMUTE
        || tag.kind() == PointerKind.BOX
        || (tag.origin() == RetagOrigin.LOAD
            && options.loadRetag() == KernelOptions.LoadRetag.NONE);
  }

  /**
   * Whether an event uses a tag as {@code U(i)} or {@code S(c)}, which say when it was made. {@code
   * R} says nothing of that, and the source of a retag that is not checked is not asked.
   */
  static boolean asksFor(Tag tag, Event event, KernelOptions options) {
    return switch (event.kind()) {
      case ACCESS -> {
        Event.Access access = (Event.Access) event;
        int first = access.firstCell();
        yield asksFor(tag, of(access.pointer().tag(), options), first, first + access.cellCount());
      }
      case DEALLOCATE -> {
        Use use = of(((Event.Deallocate) event).pointer().tag(), options);
        yield asksFor(tag, use, 0, tag.allocation().cells().size());
      }
      case RETAG -> {
        Event.Retag retag = (Event.Retag) event;
        Tag created = retag.created();
        Use use = ofSource(retag.source().tag(), created, options);
        yield !isTransparent(created, options)
            && !isUnchecked(created, options)
            && IntStream.range(0, tag.allocation().cells().size())
                .filter(cell -> created.covers(tag.allocation().cells().get(cell).offset()))
                .anyMatch(cell -> asksFor(tag, use, cell, cell + 1));
      }
      case ALLOCATE, DEREF, FENCE, ENTER, LEAVE, EXPOSE, FROM_EXPOSED, SPAWN, JOIN -> false;
    };
  }

  private static boolean asksFor(Tag tag, @Nullable Use use, int firstCell, int endCell) {
    return use != null
        && use.tag().equals(tag)
        && IntStream.range(firstCell, endCell)
            .map(cell -> tag.allocation().location(cell))
            .anyMatch(location -> use.on(location) != Access.RAW);
  }

  /** Whether a retag leaves its source unchecked: LOAD_RETAG = INIT_ONLY. */
  static boolean isUnchecked(Tag created, KernelOptions options) {
    return created.origin() == RetagOrigin.LOAD
        && created.kind() == PointerKind.SHARED
        && options.loadRetag() == KernelOptions.LoadRetag.INIT_ONLY;
  }

  Access on(int location) {
    if (tag.isBase()) {
      if (tag.baseKind() != AllocationKind.LOCAL) {
        return Access.RAW;
      }
      return resets ? Access.PLACE : Access.UNIQUE;
    }
    return kind(type, location);
  }

  /** As what a retag's new pointer acts. */
  static Access kind(Tag made, int location) {
    int cell = location - made.allocation().firstLocation();
    int offset = made.allocation().cells().get(cell).offset();
    return switch (Objects.requireNonNull(made.kind())) {
      case SHARED -> made.isInsideCell(offset) ? Access.RAW : Access.SHARED;
      case MUTABLE -> Access.UNIQUE;
      case BOX, RAW_CONST, RAW_MUT -> Access.RAW;
    };
  }
}
