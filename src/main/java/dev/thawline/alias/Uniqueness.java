package dev.thawline.alias;

import dev.thawline.event.Tag;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import dev.thawline.program.PointerKind;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Which mutable references and boxes are unique: the exceptions for pinned types and the open
 * questions about {@code Box}, the same for every model (models-other.md, section 8).
 */
public record Uniqueness(PinExempt pinExempt, Box box, CustomAllocator customAllocator) {

  /** Which pointers to a type that is not Unpin are no unique pointers. */
  public enum PinExempt {
    MUT_AND_BOX,
    MUT,
    OFF
  }

  /** Whether a Box is unique like a mutable reference, or a mere raw pointer. */
  public enum Box {
    UNIQUE,
    RAW
  }

  /** The same for a Box with an allocator of its own. */
  public enum CustomAllocator {
    UNIQUE,
    RAW
  }

  public static final Parameter PIN_EXEMPT =
      Parameter.stated(
          "pin-exempt",
          "which pointers to types that are not Unpin claim no uniqueness",
          new Choice("mut-and-box", "mutable references and boxes, since 2023 (rust#106180)"),
          new Choice("mut", "mutable references only, as in 2021, and in MiniRust today"),
          new Choice("off", "none"));

  public static final Parameter BOX =
      Parameter.stated(
          "box",
          "what a Box is",
          new Choice("unique", "as unique as a mutable reference, as in Miri"),
          new Choice("raw", "no more than a raw pointer: the proposal of RFC 3712, UCG 326"));

  public static final Parameter CUSTOM_ALLOCATOR =
      Parameter.stated(
          "custom-allocator",
          "what a Box with an allocator of its own is",
          new Choice("unique", "a Box like others, as in Miri of August 2026 (miri#5067)"),
          new Choice("raw", "no more than a raw pointer, as from 2024 to 2026 (miri#3341)"));

  /** What every model of references has. */
  public static final List<Parameter> PARAMETERS = List.of(PIN_EXEMPT, BOX, CUSTOM_ALLOCATOR);

  public static Uniqueness of(Function<Parameter, String> setting) {
    return new Uniqueness(
        choice(PinExempt.class, setting.apply(PIN_EXEMPT)),
        choice(Box.class, setting.apply(BOX)),
        choice(CustomAllocator.class, setting.apply(CUSTOM_ALLOCATOR)));
  }

  /** The constant that a value in kebab-case names. */
  public static <E extends Enum<E>> E choice(Class<E> type, String value) {
    return Enum.valueOf(type, value.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** Whether a mutable reference or box is a unique one; others never are. */
  public boolean isUnique(Tag tag) {
    if (tag.kind() == PointerKind.MUTABLE) {
      return isUnpin(tag) || pinExempt == PinExempt.OFF;
    }
    return tag.kind() == PointerKind.BOX
        && !isBoxRaw(tag)
        && (isUnpin(tag) || pinExempt != PinExempt.MUT_AND_BOX);
  }

  /** Whether a box is no more than a raw pointer. */
  public boolean isBoxRaw(Tag tag) {
    return tag.kind() == PointerKind.BOX
        && (box == Box.RAW
            || (customAllocator == CustomAllocator.RAW
                && tag.pointee() != null
                && !tag.pointee().globalAllocator()));
  }

  private static boolean isUnpin(Tag tag) {
    return tag.pointee() == null || tag.pointee().unpin();
  }
}
