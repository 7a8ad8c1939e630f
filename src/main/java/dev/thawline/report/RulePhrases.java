package dev.thawline.report;

import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.model.Rule;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.replay.Trace;
import dev.thawline.view.StackView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each rule's breach looks like in a borrow state, and which ways out of it are known:
 * parameters of the model, or another way to keep freezes. One line a rule; a rule without a line
 * is explained by its own sentence alone.
 */
final class RulePhrases {
  /** Between what the edges run that a rule misses. */
  private enum Ends {
    ANY,
    /** From a write to the creation whose time the reference has. */
    FROM_WRITE,
    /** From a use to a later write. */
    TO_WRITE
  }

  private static final RulePhrases NONE = new RulePhrases(c -> "", List.of(), Ends.ANY);

  private static final Map<String, RulePhrases> BY_RULE =
      Map.ofEntries(
          line("sb2018.not-frozen", RulePhrases::notFrozen, "load-retag"),
          line("sb2018.frozen-too-late", RulePhrases::tooLate, "load-retag"),
          line("sb2018-separate.not-a-member", RulePhrases::notAMember, "load-retag"),
          line(
              "sb2018-partial.freeze-not-before-creation",
              RulePhrases::freezesNotBefore,
              "frontier",
              "load-retag"),
          line(
              "sb2018-partial.freeze-not-visible", RulePhrases::stillFrozen, "check", "load-retag"),
          line(
              "sb2018-partial.creation-not-visible",
              RulePhrases::stillFrozen,
              "check",
              "load-retag"),
          line(
              "sb2018-partial.push-not-visible",
              c -> "Its item stands on the borrow stack of the " + c.place() + "."),
          line("sb2018.shared-write", RulePhrases::sharedWrite),
          line(
              "sb2018.unique-while-frozen",
              c -> "The " + c.place() + " is frozen, and a raw pointer does not unfreeze it."),
          line("sb2018.not-on-stack", RulePhrases::notOnStack),
          line("sb2018.barrier", RulePhrases::barrier),
          line("sb2018.deallocated", RulePhrases::deallocated),
          line("sb2018-partial.written-between", Ends.TO_WRITE, RulePhrases::writtenBetween),
          line("lwc.written-since", Ends.FROM_WRITE, RulePhrases::writtenSince, "cell"),
          line("noalias.accessed-around", RulePhrases::accessedAround),
          line("noalias.readonly", RulePhrases::argument),
          line("noalias.dereferenceable", RulePhrases::argument),
          line("noalias.nofree", RulePhrases::argument),
          line("restrict.accessed-around", RulePhrases::accessedAround),
          line("restrict.const", RulePhrases::argument),
          line(
              "restrict.assignment",
              c -> "Both belong to one block, or the older to an inner one."),
          line("regions.outside", c -> "The " + c.place() + " lies outside its region."),
          line("regions.dead", RulePhrases::lost),
          line("regions.read-only", RulePhrases::lost),
          line("regions.shared-write", RulePhrases::sharedWrite),
          line("refcell.expired", RulePhrases::lost),
          line("refcell.shared-write", RulePhrases::sharedWrite),
          line("refcell.held", c -> "The borrow made by " + c.event(c.creation()) + " is held."),
          line(
              "refcell.overlap",
              c -> "It overlaps with the borrow made by " + c.event(c.creation()) + "."));

  private static Map.Entry<String, RulePhrases> line(
      String rule, Phrase phrase, String... waysOut) {
    return line(rule, Ends.ANY, phrase, waysOut);
  }

  private static Map.Entry<String, RulePhrases> line(
      String rule, Ends ends, Phrase phrase, String... waysOut) {
    return Map.entry(rule, new RulePhrases(phrase, List.of(waysOut), ends));
  }

  private final Phrase phrase;
  private final List<String> waysOut;
  private final Ends ends;

  private RulePhrases(Phrase phrase, List<String> waysOut, Ends ends) {
    this.phrase = phrase;
    this.waysOut = waysOut;
    this.ends = ends;
  }

  private interface Phrase {
    String words(Case broken);
  }

  /** One breach of a rule. */
  record Case(Witness witness, Trace.Model model, Rejection rejection) {
    String place() {
      return "location " + witness.naming().location(rejection.location());
    }

    String event(EventName event) {
      return witness.naming().eventOfThread(event);
    }

    String events(List<EventName> events) {
      return events.stream().map(this::event).collect(Collectors.joining(" and "));
    }

    /** The event that made the tag; the deciding event where no tag was used. */
    EventName creation() {
      Tag tag = rejection.tag();
      return tag == null ? rejection.event() : tag.name();
    }

    @Nullable EventName thaw() {
      return Invalidation.thaw(witness, model, rejection);
    }

    /** How it keeps the freezes that the rule looked at. */
    String frozen() {
      String freezes = events(rejection.since());
      return ModelTraits.of(model).keepsHistory()
          ? "was frozen at " + freezes
          : "is frozen since " + freezes;
    }

    boolean createdHere() {
      Tag tag = rejection.tag();
      return tag != null && Witness.covers(tag, rejection.location());
    }
  }

  static RulePhrases of(Rule rule) {
    return BY_RULE.getOrDefault(rule.id(), NONE);
  }

  /** How the borrow state stood, and who made it so. */
  String state(Case broken) {
    return phrase.words(broken);
  }

  /**
   * What an event at an end of a missing edge is to the rule; empty where it is nothing but what it
   * is to every rule: a freeze, a creation, a use.
   */
  String role(EventName event, Rejection rejection) {
    return switch (ends) {
      case ANY -> "";
      case FROM_WRITE -> isFrom(event, rejection) ? "write" : "creation";
      case TO_WRITE -> isFrom(event, rejection) ? "use" : "write";
    };
  }

  private static boolean isFrom(EventName event, Rejection rejection) {
    return rejection.missing().stream().anyMatch(edge -> edge.from().equals(event));
  }

  /** What is known to drop or meet this demand, as sentences. */
  List<String> remedies(Case broken) {
    List<String> ways = new ArrayList<>();
    if (waysOut.contains("frontier") && broken.createdHere() && broken.thaw() == null) {
      ways.add(
          "A frontier keeps the freeze at "
              + broken.witness().naming().step(broken.creation())
              + " as well, which satisfies the rule.");
    }
    if (waysOut.contains("check")) {
      ways.add("With `check=origin` " + broken.model().name() + " does not ask for this order.");
    }
    if (waysOut.contains("load-retag") && isLoadedShared(broken)) {
      ways.add(
          "With `load-retag=init-only` " + broken.model().name() + " checks nothing at this load.");
    }
    if (waysOut.contains("cell") && ModelTraits.of(broken.model()).has("cell=inherit")) {
      ways.add(
          "With `cell=keep-own` a reference that is loaded through an UnsafeCell keeps its own"
              + " time.");
    }
    return ways;
  }

  private static boolean isLoadedShared(Case broken) {
    Trace.Happening happening = broken.witness().naming().happening(broken.rejection().event());
    return happening != null
        && happening.event() instanceof Event.Retag retag
        && retag.created().origin() == RetagOrigin.LOAD
        && retag.created().kind() == PointerKind.SHARED;
  }

  // ---- rules of the timestamp models

  private static String notFrozen(Case broken) {
    EventName thaw = broken.thaw();
    if (thaw != null) {
      return "The "
          + broken.place()
          + " was frozen for it, but "
          + broken.event(thaw)
          + " unfroze it, and nothing froze it again.";
    }
    return broken.createdHere()
        ? "The " + broken.place() + " is not frozen."
        : "The creation did not reach the "
            + broken.place()
            + ", so it froze nothing there, and nothing else has.";
  }

  private static String tooLate(Case broken) {
    Naming naming = broken.witness().naming();
    String since = broken.events(broken.rejection().since());
    Tag tag = broken.rejection().tag();
    String order =
        tag == null || broken.rejection().since().isEmpty()
            ? ""
            : ", after the creation at " + naming.step(tag.name());
    EventName thaw = broken.thaw();
    String period =
        thaw == null ? "" : " The freeze of its own time ended at " + broken.event(thaw) + ".";
    return "The " + broken.place() + " is frozen only since " + since + order + "." + period;
  }

  private static String notAMember(Case broken) {
    Tag tag = broken.rejection().tag();
    String creation =
        tag == null
            ? ""
            : ", and the creation at "
                + broken.witness().naming().step(tag.name())
                + " is not among its freezes";
    return "The "
        + broken.place()
        + " is frozen since "
        + broken.events(broken.rejection().since())
        + creation
        + ".";
  }

  private static String writtenSince(Case broken) {
    StackView<EventName> view =
        BorrowStates.stack(
            broken.model(), broken.model().rejectedAt() - 1, broken.rejection().location());
    String written =
        view == null || view.frozen() == null
            ? ""
            : " was written at " + broken.events(view.frozen().events());
    return "The " + broken.place() + written + "; the time of the reference is older.";
  }

  private static String freezesNotBefore(Case broken) {
    Rejection rejection = broken.rejection();
    Tag tag = rejection.tag();
    String held = "The " + broken.place() + " " + broken.frozen();
    if (tag == null) {
      return held + ".";
    }
    String creation = broken.witness().naming().step(tag.name());
    if (!broken.createdHere()) {
      return held
          + ". The creation at "
          + creation
          + " did not reach that location, so it is no freeze of it.";
    }
    EventName thaw = broken.thaw();
    if (thaw != null) {
      return held + ". The freeze of its own time ended at " + broken.event(thaw) + ".";
    }
    return held
        + ": that freeze won. The creation at "
        + creation
        + " found the location frozen, and "
        + broken.model().name()
        + " keeps only the first freeze.";
  }

  private static String stillFrozen(Case broken) {
    boolean state = !ModelTraits.of(broken.model()).keepsHistory();
    return "The "
        + broken.place()
        + " "
        + broken.frozen()
        + (state && broken.thaw() == null ? " and still is: nothing wrote to it in between." : ".");
  }

  /** FROZEN_STATE = HB_*. */
  private static String writtenBetween(Case broken) {
    return broken.rejection().since().isEmpty()
        ? ""
        : "The " + broken.place() + " " + broken.frozen() + ".";
  }

  private static String notOnStack(Case broken) {
    EventName popped = Invalidation.pop(broken.model(), broken.rejection());
    return popped == null
        ? "The pointer never had an item in the borrow stack of the " + broken.place() + "."
        : "Its item left the borrow stack of the "
            + broken.place()
            + " at "
            + broken.event(popped)
            + ".";
  }

  private static String barrier(Case broken) {
    StackView<EventName> view =
        BorrowStates.stack(
            broken.model(), broken.model().rejectedAt(), broken.rejection().location());
    List<EventName> calls = new ArrayList<>();
    if (view != null) {
      for (StackView.Item<EventName> item : view.items()) {
        if (item.text().equals("Barrier") && item.event() != null) {
          calls.add(item.event());
        }
      }
    }
    return calls.isEmpty()
        ? "A call that has not returned protects the " + broken.place() + "."
        : "The call at " + broken.events(calls) + " has not returned and protects the location.";
  }

  private static String deallocated(Case broken) {
    EventName ended = Invalidation.deallocation(broken.witness(), broken.rejection());
    return ended == null ? "" : "It was deallocated at " + broken.event(ended) + ".";
  }

  private static String sharedWrite(Case broken) {
    return "The " + broken.place() + " written to lies outside every UnsafeCell.";
  }

  // ---- rules of models with promises and of those without stacks

  private static String accessedAround(Case broken) {
    return "While the promise made by "
        + broken.event(broken.creation())
        + " held, the "
        + broken.place()
        + " was accessed on its other side too, and one of these accesses wrote.";
  }

  private static String argument(Case broken) {
    return "That was promised by " + broken.event(broken.creation()) + ".";
  }

  /** Who took the rights to a location away from a pointer, or from one that it was made from. */
  private static String lost(Case broken) {
    EventName by = Invalidation.loss(broken.model(), broken.rejection());
    return by == null
        ? ""
        : "It lost its right to the " + broken.place() + " at " + broken.event(by) + ".";
  }
}
