package dev.thawline.report.why;

import dev.thawline.alias.Note;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.explore.Ending;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.Invalidation;
import dev.thawline.view.StackView;
import java.util.ArrayList;
import java.util.List;

/** Why Stacked Borrows accepts (models-stacked.md), read off the stack of the location. */
final class StackedReasons {
  private static final String NO_RETAG = "this model did not retag it for the call.";

  private StackedReasons() {}

  static String words(Acceptance facts) {
    List<String> sentences = new ArrayList<>();
    if (facts.event() instanceof Event.Deref) {
      Ending ending = facts.witness().trace().ending();
      boolean races = ending != null && ending.kind() == Ending.Kind.RACE;
      return "It checks accesses, not places that are only evaluated."
          + (races ? " The access that follows is a data race, at which the path ends." : "");
    }
    if (facts.rejection().rule().id().endsWith(".barrier")) {
      return "It has no barriers: what a call was given may be popped like anything else.";
    }
    Tag used = facts.used();
    Standing standing = facts.before(used);
    boolean writes = facts.writes(true);
    StackView<EventName> view =
        BorrowStates.stack(facts.model(), facts.witness().lastStep() - 1, facts.location());
    if (standing != null) {
      sentences.add(
          Paragraphs.sentence(facts.pointer(used))
              + " has an item of its own in the borrow stack of "
              + facts.place()
              + ", "
              + standing.permission()
              + ", which allows "
              + (writes ? "a write." : "a read."));
      twoPhase(facts, standing, sentences);
      earlier(facts, used, standing, sentences);
    } else if (view != null && view.frozen() != null && !writes) {
      sentences.add(Paragraphs.sentence(facts.place()) + " is frozen: every pointer may read it.");
    } else if (view != null && view.items().stream().anyMatch(StackedReasons::isAnonymous)) {
      sentences.add(
          "Raw pointers have no tags there: any item of theirs in the borrow stack serves "
              + facts.pointer(used)
              + ".");
    }
    protectedPointer(facts, sentences);
    return String.join(" ", sentences);
  }

  private static boolean isAnonymous(StackView.Item<EventName> item) {
    return item.event() == null && (item.text().contains("untagged") || item.text().equals("Shr"));
  }

  private static void twoPhase(Acceptance facts, Standing standing, List<String> sentences) {
    if (facts.used().origin() == RetagOrigin.TWO_PHASE
        && standing.permission().equals("SharedRW")) {
      sentences.add("A two-phase borrow is like a raw pointer there.");
    }
  }

  /** Why a read takes nothing away. */
  private static String unharmed(Acceptance facts, Invalidation lost, Standing standing) {
    int step = facts.witness().naming().stepNumber(lost.event());
    StackView<EventName> view = BorrowStates.stack(facts.model(), step - 1, facts.location());
    return view != null && view.frozen() != null
        ? ": a read of a frozen location pops nothing."
        : standing.permission().startsWith("Uniq") ? "." : ": a read disables only Unique items.";
  }

  private static void earlier(
      Acceptance facts, Tag used, Standing standing, List<String> sentences) {
    Invalidation lost = facts.lost();
    if (lost == null) {
      return;
    }
    Note.Effect effect = facts.effect(lost.event(), used);
    Event event = facts.event(lost.event());
    boolean read =
        (event instanceof Event.Access access && !access.access().writes())
            || (event instanceof Event.Retag retag && retag.created().kind() == PointerKind.SHARED);
    if (effect == null) {
      sentences.add(
          "Step "
              + facts.witness().naming().stepNumber(lost.event())
              + ", which for "
              + facts.decider().name()
              + " "
              + lost.effect()
              + ", left that item where it was"
              + (read ? unharmed(facts, lost, standing) : "."));
    }
  }

  private static void protectedPointer(Acceptance facts, List<String> sentences) {
    Tag tag = facts.protectedTag();
    Protection by =
        tag == null ? null : Protection.of(facts.witness(), tag, facts.rejection().event());
    Standing item = tag == null ? null : facts.before(tag);
    if (tag == null || by == null) {
      return;
    }
    if (by.end() != null) {
      sentences.add(
          "The call that protected "
              + facts.pointer(tag)
              + " ended at "
              + facts.step(by.end())
              + ", for every thread.");
    } else if (item == null) {
      sentences.add(Paragraphs.sentence(facts.pointer(tag)) + " has no item there: " + NO_RETAG);
    } else if (!item.isProtected()) {
      sentences.add(
          "The item of "
              + facts.pointer(tag)
              + " there, "
              + item.permission()
              + ", is not protected.");
    } else {
      sentences.add("The item of " + facts.pointer(tag) + " stays where it is.");
    }
  }
}
