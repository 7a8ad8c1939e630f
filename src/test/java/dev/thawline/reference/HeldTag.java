package dev.thawline.reference;

import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The tag of a pointer value as the kernel has it at one location (models-timestamps.md, 2.1):
 * {@code U(i)}, {@code R} or {@code S(c)}.
 *
 * <p>Open: what base tags are, and which retags the models have no rule for. The base tag of a
 * local is {@code U(i0)}, that of other memory {@code R}, as their stacks begin. Copies and boxes
 * are seen through to what they were made from, transmuted bits as well; where the type picks the
 * tag, a raw type or Box makes it R, and what was made as raw has no time that a type could pick.
 *
 * @param event i or c; null for R
 */
record HeldTag(Form form, @Nullable EventName event) {
  enum Form {
    UNIQUE,
    RAW,
    SHARED
  }

  static final HeldTag R = new HeldTag(Form.RAW, null);

  /** The event of U and S. */
  EventName name() {
    return Objects.requireNonNull(event);
  }

  /** The tag of a pointer that is used. */
  static HeldTag of(ReferenceModel model, Value.Pointer pointer, int location) {
    Tag tag = pointer.tag();
    return tag == null ? R : of(model, tag, typed(tag), location);
  }

  /**
   * The tag of the pointer that a retag starts from. What is loaded, passed or returned already has
   * the type as which it is loaded; it matters only where the type picks the tag.
   */
  static HeldTag ofSource(ReferenceModel model, Value.Pointer source, Tag created, int location) {
    Tag tag = source.tag();
    if (tag == null) {
      return R;
    }
    boolean comesIn =
        switch (Objects.requireNonNull(created.origin())) {
          case LOAD, ARGUMENT, RETURN -> true;
          case BORROW, TWO_PHASE, COPY, ADDRESS_OF, CAST, TRANSMUTE -> false;
        };
    return of(model, tag, comesIn ? created : typed(tag), location);
  }

  private static HeldTag of(ReferenceModel model, Tag tag, Tag type, int location) {
    Tag value = tag;
    while (isTransparent(model, value)) {
      value = Objects.requireNonNull(value.parent());
    }
    if (value.isBase()) {
      return value.baseKind() == AllocationKind.LOCAL ? new HeldTag(Form.UNIQUE, value.name()) : R;
    }
    if (Objects.requireNonNull(value.kind()).isRaw()) {
      return R;
    }
    // TAGKIND: whether the value remembers what it was made as, or its present type says so.
    Tag decides = model.is("tagkind", "type") && !type.isBase() ? type : value;
    if (decides.kind() == PointerKind.SHARED) {
      return decides.isInsideCell(offset(value.allocation(), location))
          ? R
          : new HeldTag(Form.SHARED, value.name());
    }
    return Objects.requireNonNull(decides.kind()).isRaw() || decides.kind() == PointerKind.BOX
        ? R
        : new HeldTag(Form.UNIQUE, value.name());
  }

  /** Whether the models have no rule for the retag that made this tag. */
  static boolean isTransparent(ReferenceModel model, Tag tag) {
    return isCopyOrBox(tag)
        || tag.origin() == RetagOrigin.TRANSMUTE
        || (tag.origin() == RetagOrigin.LOAD && model.is("load-retag", "none"));
  }

  static boolean isCopyOrBox(Tag tag) {
    return tag.origin() == RetagOrigin.COPY || tag.kind() == PointerKind.BOX;
  }

  private static Tag typed(Tag tag) {
    Tag typed = tag;
    while (typed.origin() == RetagOrigin.COPY) {
      typed = Objects.requireNonNull(typed.parent());
    }
    return typed;
  }

  /**
   * Whether SKIP_IF_ACTIVE can concern this retag. Open: the shortcut is for borrow expressions,
   * not for casts and not for references that come in as arguments, loaded or returned
   * (models-stacked.md, V0); LOAD_RETAG=CHECK holds.
   */
  static boolean maySkip(ReferenceModel model, Tag created) {
    return model.is("retag-src", "skip-if-active")
        && created.origin() != RetagOrigin.ARGUMENT
        && created.origin() != RetagOrigin.LOAD
        && created.origin() != RetagOrigin.RETURN
        && created.origin() != RetagOrigin.CAST;
  }

  /** Where a location starts in its allocation, in bytes. */
  static int offset(Allocation allocation, int location) {
    return allocation.cells().get(location - allocation.firstLocation()).offset();
  }
}
