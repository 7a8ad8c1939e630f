package dev.thawline.alias.stacked;

import dev.thawline.event.Tag;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which tag a pointer carries in a version, and which retags it has a rule for. */
final class Pointers {
  private final StackedOptions options;

  Pointers(StackedOptions options) {
    this.options = options;
  }

  /** The tag of a pointer; null for {@code Untagged}, {@code Shr(None)}. */
  @Nullable Tag tag(Tag pointer) {
    Tag tag = pointer;
    while (isTransparent(tag)) {
      if (forgets(tag)) {
        return null;
      }
      tag = Objects.requireNonNull(tag.parent());
    }
    if (tag.isBase()) {
      boolean untagged =
          options.base() == StackedOptions.Base.UNTAGGED && tag.baseKind() != AllocationKind.LOCAL;
      return untagged ? null : tag;
    }
    boolean raw = Objects.requireNonNull(tag.kind()).isRaw();
    return raw && options.raw() != StackedOptions.Raw.TAGGED ? null : tag;
  }

  private boolean forgets(Tag tag) {
    return options.raw() == StackedOptions.Raw.FORGETFUL
        && Objects.requireNonNull(tag.kind()).isRaw();
  }

  /** Whether a retag has no rule: the pointer keeps the tag that it had. */
  boolean isTransparent(Tag tag) {
    if (tag.isBase()) {
      return false;
    }
    return tag.origin() == RetagOrigin.TRANSMUTE
        || (tag.isNested() && options.depth() == StackedOptions.Depth.SHALLOW)
        || (isZeroSized(tag) && options.zeroSize() == StackedOptions.ZeroSize.PARENT)
        || (tag.kind() == PointerKind.BOX
            && (options.box() == StackedOptions.Box.IGNORED || options.uniqueness().isBoxRaw(tag)));
  }

  static boolean isZeroSized(Tag tag) {
    return Objects.requireNonNull(tag.pointee()).size() == 0;
  }

  /** Whether a cast first makes a reference of its own. */
  boolean needsTemporary(Tag created) {
    return created.origin() == RetagOrigin.CAST && options.cast() == StackedOptions.Cast.VIA_TEMP;
  }

  /**
   * Whether that reference is a mutable one. A shared one stays shared, whatever raw pointer comes
   * out in the end: {@code as *const T as *mut T}.
   */
  static boolean hasMutableTemporary(Tag created) {
    Tag source = Objects.requireNonNull(created.parent());
    return created.kind() == PointerKind.RAW_MUT && source.kind() != PointerKind.SHARED;
  }

  /** Whether the byte that a location starts with lies inside an UnsafeCell of the new pointer. */
  static boolean isInsideCell(Tag created, int location) {
    int cell = location - created.allocation().firstLocation();
    return created.isInsideCell(created.allocation().cells().get(cell).offset());
  }
}
