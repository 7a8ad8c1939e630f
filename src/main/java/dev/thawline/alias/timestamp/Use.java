package dev.thawline.alias.timestamp;

import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.Objects;
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
