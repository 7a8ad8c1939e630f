package dev.thawline.report.why;

import dev.thawline.alias.Note;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.report.witness.Invalidation;
import dev.thawline.report.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why Tree Borrows accepts (models-tree.md, sections 2 to 7), read off the tree of the location.
 */
final class TreeReasons {
  private final Acceptance facts;
  private final List<String> sentences = new ArrayList<>();

  private TreeReasons(Acceptance facts) {
    this.facts = facts;
  }

  static String words(Acceptance facts) {
    TreeReasons reasons = new TreeReasons(facts);
    reasons.write();
    return String.join(" ", reasons.sentences);
  }

  private void write() {
    if (facts.event() instanceof Event.Retag retag) {
      PointerKind kind = Objects.requireNonNull(retag.created().kind());
      if (kind.isRaw()) {
        sentences.add("A new raw pointer is the pointer it is made from: nothing is accessed.");
        return;
      }
      if (!creation(retag, kind)) {
        return;
      }
    }
    Standing standing = facts.before(facts.used());
    if (standing == null) {
      return;
    }
    if (!standing.tag().equals(facts.used())) {
      sentences.add(
          "For it "
              + facts.pointer(facts.used())
              + " is the pointer that it came from, "
              + facts.pointer(standing.tag())
              + ".");
    }
    permission(standing);
    earlier(standing);
    protectedPointer();
  }

  /** Whether the permission of the pointer that is used has to do with it. */
  private boolean creation(Event.Retag retag, PointerKind kind) {
    Tag created = retag.created();
    boolean mayHoldCells = created.pointee() != null && !created.pointee().freeze();
    if (kind == PointerKind.SHARED && mayHoldCells) {
      Standing made = facts.after(created);
      if (made == null || !made.tag().equals(created)) {
        sentences.add(
            "It makes no retag for a reference to a type with an UnsafeCell: nothing is checked.");
        return false;
      }
      if (facts.isInsideCell(created)) {
        sentences.add(
            "Inside an UnsafeCell the making of a shared reference is no access, and needs no"
                + " permission of the pointer it is made from.");
        return false;
      }
    }
    boolean reads = facts.traits().readsAt(retag);
    switch (kind) {
      case MUTABLE, BOX ->
          sentences.add(
              reads
                  ? "Creating a mutable reference is only a read there."
                  : "A mutable argument counts as written there.");
      case SHARED, RAW_CONST, RAW_MUT ->
          sentences.add("Creating a shared reference is at most a read.");
    }
    return true;
  }

  /** The permission that decides: that of the nearest node. */
  private void permission(Standing standing) {
    boolean writes =
        facts.writes(facts.event() instanceof Event.Retag retag && !facts.traits().readsAt(retag));
    sentences.add(
        "At "
            + facts.place()
            + " "
            + facts.pointer(standing.tag())
            + " is "
            + standing.permission()
            + ", which allows "
            + (writes ? "a write." : "a read."));
    if (!Witness.covers(standing.tag(), facts.location())) {
      sentences.add(
          "It was made for another range, but a reference may be used on all of its allocation.");
    }
  }

  /** What made the other model reject did less here. */
  private void earlier(Standing standing) {
    Invalidation lost = facts.lost();
    if (lost == null) {
      return;
    }
    Event event = facts.event(lost.event());
    boolean created =
        event instanceof Event.Retag retag
            && retag.created().kind() == PointerKind.MUTABLE
            && facts.traits().readsAt(retag);
    Note.Effect effect = facts.effect(lost.event(), standing.tag());
    sentences.add(
        "Step "
            + facts.witness().naming().stepNumber(lost.event())
            + ", which for "
            + facts.decider().name()
            + " "
            + lost.effect()
            + ", "
            + (created ? "is only a read there and " : "")
            + (effect == null ? untouched(event, standing) : outcome(effect) + "."));
  }

  private static String untouched(@Nullable Event event, Standing standing) {
    boolean read = event instanceof Event.Access access && !access.access().writes();
    return read && standing.permission().startsWith("Reserved")
        ? "left that as it was: others may read as long as it has not been written through."
        : "left that as it was.";
  }

  private static String outcome(Note.Effect effect) {
    return switch (effect) {
      case READ_ONLY -> "made it Frozen, which still allows reads";
      case CONFLICTED -> "only forbade writes until the call ends";
      case ACTIVATED -> "used it";
      case DISABLED, POPPED, FROZEN, UNFROZEN, PUSHED -> "changed it";
    };
  }

  /** An argument that the event does not go through. */
  private void protectedPointer() {
    Tag tag = facts.protectedTag();
    Standing before = tag == null ? null : facts.before(tag);
    Standing after = tag == null ? null : facts.after(tag);
    if (tag != null && before != null && facts.event() instanceof Event.Deallocate) {
      sentences.add(keepsNothingAlive(tag, before));
    }
    if (tag == null || before == null || after == null) {
      return;
    }
    sentences.add(
        "The argument, "
            + facts.pointer(tag)
            + ", "
            + change(before, after)
            + protectors(tag, before));
  }

  /** Why the allocation may end under an argument. */
  private String keepsNothingAlive(Tag tag, Standing before) {
    Protection by = Protection.of(facts.witness(), tag, facts.rejection().event());
    boolean ended = by != null && by.end() != null;
    return "The argument, "
        + facts.pointer(tag)
        + ", is "
        + before.permission()
        + (ended
            ? protectors(tag, before)
            : before.permission().equals("Cell")
                ? (facts.isInsideCell(tag)
                        ? ": inside an UnsafeCell"
                        : ", as is every byte of a type with an UnsafeCell there:")
                    + " nothing keeps the allocation alive."
                : before.isAccessed() ? "." : " and was not accessed: it keeps nothing alive.");
  }

  private static String change(Standing before, Standing after) {
    return before.text().equals(after.text())
        ? "stays " + after.text()
        : "goes from " + before.text() + " to " + after.text();
  }

  private String protectors(Tag tag, @Nullable Standing before) {
    Protection by = Protection.of(facts.witness(), tag, facts.rejection().event());
    if (by != null && by.end() != null) {
      return ": its call ended at "
          + facts.step(by.end())
          + ", and with it the protection, for every thread.";
    }
    return before != null && !before.isAccessed()
        ? ": only what the call has used there is protected."
        : ": only an access that disables it breaks its protection.";
  }
}
