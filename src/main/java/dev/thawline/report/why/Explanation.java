package dev.thawline.report.why;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Tag;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.RetagOrigin;
import dev.thawline.replay.EdgeTrial;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.witness.Invalidation;
import dev.thawline.report.witness.ModelTraits;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.StepWords;
import dev.thawline.report.witness.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Why the deciding step decides, in words. What can be said of every model is said here; what only
 * one rule or one model can say stands in {@link RulePhrases} and {@link WhyAccepted}.
 *
 * @param points short paragraphs, each with a label
 */
public record Explanation(List<Point> points) {

  /**
   * A short paragraph.
   *
   * @param label a word or two
   * @param text plain words
   */
  public record Point(String label, String text) {}

  public Explanation {
    points = List.copyOf(points);
  }

  /**
   * Of the rejection of the witness; where no model rejects, of the last use of what another thread
   * made, if there is any.
   */
  public static Explanation of(Witness witness) {
    Trace.Model decider = witness.decider();
    Rejection rejection = witness.rejection();
    if (decider == null || rejection == null) {
      AcceptedUse use = AcceptedUse.of(witness);
      return new Explanation(use == null ? List.of() : use.points());
    }
    return new Writer(witness, decider, rejection).write();
  }

  /** Puts it together. */
  private static final class Writer {
    private static final String USED = " used here";

    private final Witness witness;
    private final Trace.Model decider;
    private final Rejection rejection;
    private final Naming naming;
    private final List<Point> points = new ArrayList<>();

    Writer(Witness witness, Trace.Model decider, Rejection rejection) {
      this.witness = witness;
      this.decider = decider;
      this.rejection = rejection;
      this.naming = witness.naming();
    }

    Explanation write() {
      RulePhrase phrase = RulePhrases.of(rejection.rule());
      add("decides", decides());
      add("rule", rejection.rule().id() + ", from " + rejection.rule().source() + ".");
      Tag tag = witness.subject(rejection);
      if (tag != null) {
        add("created", created(tag));
      }
      Invalidation ended = Invalidation.of(witness, decider, rejection);
      if (ended != null) {
        add("invalidated", invalidated(ended));
      }
      if (rejection.rule().equals(CommonRules.RETAG_RACE)) {
        add("races with", new RacingAccesses(witness, decider, rejection).words());
      }
      String state = phrase.state(new RuleCase(witness, decider, rejection));
      boolean told =
          ended != null
              || tag == null
              || !rejection.missing().isEmpty()
              || rejection.rule().equals(CommonRules.PROMISED_TAG);
      add("state", state.isEmpty() && !told ? nothingTaken() : state);
      if (!rejection.missing().isEmpty()) {
        add("missing hb", missing());
      }
      for (Trace.Model model : witness.accepting()) {
        add(model.name(), "accepts. " + WhyAccepted.words(witness, model, decider, rejection));
      }
      for (Trace.Model model : witness.rejecting()) {
        if (!model.name().equals(decider.name())) {
          Rejection other = Objects.requireNonNull(model.rejection());
          String where = naming.event(other.event());
          String verdict = "rejects too, at " + where + ": " + other.rule().id() + ".";
          add(model.name(), verdict + lifeOfTag(model, other));
        }
      }
      List<String> ways = new ArrayList<>();
      rejection.missing().stream()
          .filter(this::isEnough)
          .forEach(edge -> ways.add(synchronization(edge)));
      ways.addAll(phrase.remedies(new RuleCase(witness, decider, rejection)));
      if (!ways.isEmpty()) {
        add("to agree", String.join(" ", ways.stream().distinct().toList()));
      }
      return new Explanation(points);
    }

    /** Not where it is known that the model rejects the same event with the edge, or would. */
    private boolean isEnough(Rejection.MissingEdge edge) {
      return decider.trials().stream()
          .filter(trial -> trial.edges().contains(edge))
          .anyMatch(EdgeTrial::isConfirmed);
    }

    private void add(String label, String text) {
      if (!text.isEmpty()) {
        points.add(new Point(label, text));
      }
    }

    private String decides() {
      Trace.Happening happening = naming.happening(rejection.event());
      Event event = happening == null ? null : happening.event();
      String what =
          event == null ? "" : " " + new StepWords(witness).demand(event, used(event), decider);
      return naming.eventOfThread(rejection.event()) + "." + what;
    }

    private @Nullable Tag used(Event event) {
      return ModelTraits.of(decider).known(Witness.usedTag(event));
    }

    /** The two events that the verdict of another model names. */
    private String lifeOfTag(Trace.Model model, Rejection other) {
      Tag tag = witness.subject(other);
      Invalidation ended = Invalidation.of(witness, model, other);
      if (tag == null) {
        return "";
      }
      String created = " The tag was created at " + naming.step(tag.name());
      return ended == null
          ? created + "."
          : created + "; " + naming.step(ended.event()) + " " + ended.effect() + ".";
    }

    private String invalidated(Invalidation ended) {
      Trace.Happening happening = naming.happening(ended.event());
      Event event = happening == null ? null : happening.event();
      String how =
          event == null || event instanceof Event.Deallocate
              ? ""
              : event instanceof Event.Leave && ModelTraits.of(decider).isOfTrees()
                  ? endOfCall(ended)
                  : new StepWords(witness).demand(event, used(event), decider);
      return (naming.eventOfThread(ended.event()) + " " + ended.effect() + ". " + how).strip();
    }

    /** Only a write from elsewhere disables. */
    private static String endOfCall(Invalidation ended) {
      return ended.effect().startsWith("disabled")
          ? "The end of a call accesses what its arguments point to: here it writes, since its"
              + " argument was written through."
          : "The end of a call accesses what its arguments point to: here it reads.";
    }

    /** What can be said where the rule has no line of its own. */
    private String nothingTaken() {
      return "No earlier event took anything from it at location "
          + naming.location(rejection.location())
          + ": it is this event that breaks the rule.";
    }

    /** What the tag of the rejection is to the event: not every model judges the one used. */
    private String part(Tag tag) {
      Trace.Happening happening = naming.happening(rejection.event());
      Tag given = happening == null ? null : Witness.usedTag(happening.event());
      if (given == null || tag.equals(given) || tag.equals(ModelTraits.of(decider).known(given))) {
        return USED;
      }
      for (Tag parent = given.parent(); parent != null; parent = parent.parent()) {
        if (tag.equals(parent)) {
          return " that the pointer used comes from";
        }
      }
      return " concerned";
    }

    private String created(Tag tag) {
      String part = part(tag);
      if (tag.isBase()) {
        return "The pointer"
            + (part.equals(USED) ? " used" : part)
            + " is the one that `"
            + tag.allocation().label()
            + "` was made with ("
            + naming.step(tag.name())
            + ").";
      }
      String kind = tag.kind() == null ? "pointer" : tag.kind().rust();
      if (naming.isToCome(tag.name())) {
        return "The "
            + kind
            + part
            + " is not made yet: "
            + Naming.thread(tag.name())
            + " has only promised to store it.";
      }
      return "The "
          + kind
          + part
          + " was made at "
          + naming.eventOfThread(tag.name())
          + occasion(tag.origin())
          + parent(tag)
          + ".";
    }

    /** The reference that was retagged, where a reader may take that for the creation. */
    private String parent(Tag tag) {
      Tag parent = tag.parent();
      boolean passedOn = tag.origin() == RetagOrigin.ARGUMENT || tag.origin() == RetagOrigin.RETURN;
      if (!passedOn || parent == null || parent.kind() == null || parent.kind().isRaw()) {
        return "";
      }
      return " (the " + parent.kind().rust() + " of " + naming.event(parent.name()) + ")";
    }

    /**
     * Where no borrow expression stands in the source, the reader is told why there is a new tag.
     */
    private static String occasion(@Nullable RetagOrigin origin) {
      if (origin == null) {
        return "";
      }
      return switch (origin) {
        case ARGUMENT -> ", by the retag of an argument";
        case LOAD -> ", by the retag of a loaded reference";
        case RETURN -> ", by the retag of a returned reference";
        case TRANSMUTE -> ", by a transmute";
        case BORROW, TWO_PHASE, COPY, ADDRESS_OF, CAST -> "";
      };
    }

    private String missing() {
      List<Rejection.MissingEdge> edges = rejection.missing();
      boolean all = rejection.needed() == Rejection.Needed.ALL && edges.size() > 1;
      String orders =
          edges.stream()
              .map(e -> "from " + role(e.from()) + " to " + role(e.to()))
              .collect(Collectors.joining(all ? ", and none " : ", nor "));
      List<String> sentences = new ArrayList<>();
      sentences.add("No happens-before edge leads " + orders + (all ? "; each is needed." : "."));
      for (Rejection.MissingEdge edge : edges) {
        for (UnsynchronizedChain.Link link : chain(edge).links()) {
          sentences.add(
              naming.event(link.load().name())
                  + " reads from "
                  + naming.event(link.store().name())
                  + ", but "
                  + word(link.store().order())
                  + " "
                  + noun(link.store(), "store")
                  + " and "
                  + word(link.load().order())
                  + " "
                  + noun(link.load(), "load")
                  + " order nothing.");
        }
      }
      sentences.addAll(new TrialWords(decider, rejection, naming).sentences());
      return sentences.stream()
          .distinct()
          .map(Paragraphs::sentence)
          .collect(Collectors.joining(" "));
    }

    private String role(EventName event) {
      Tag tag = rejection.tag();
      boolean created = tag != null && tag.name().equals(event);
      String role = RulePhrases.of(rejection.rule()).role(event, rejection);
      if (role.isEmpty()) {
        role =
            created
                ? "creation"
                : event.equals(rejection.event())
                    ? "use"
                    : rejection.since().contains(event) ? "freeze" : "access";
      }
      return naming.step(event) + " (" + role + ", " + Naming.thread(event) + ")";
    }

    /** What would create a missing edge. */
    private String synchronization(Rejection.MissingEdge edge) {
      String order = naming.step(edge.from()) + " before " + naming.step(edge.to());
      List<UnsynchronizedChain.Link> links = chain(edge).links();
      if (links.isEmpty() || links.stream().anyMatch(link -> !isAtomic(link))) {
        return "A join, or a release store and an acquire load, that orders "
            + order
            + (rejection.needed() == Rejection.Needed.ALL && rejection.missing().size() > 1
                ? " is a part of what the rule asks for."
                : " would satisfy the rule.");
      }
      List<String> changes = new ArrayList<>();
      for (UnsynchronizedChain.Link link : links) {
        if (!link.storeReleases()) {
          changes.add(quoted(link.store()) + " a release " + noun(link.store(), "store"));
        }
        if (!link.loadAcquires()) {
          changes.add(quoted(link.load()) + " an acquire " + noun(link.load(), "load"));
        }
      }
      return "Making "
          + String.join(" and ", changes)
          + " would order "
          + order
          + "; so would joining the one thread before the other goes on.";
    }

    private static String quoted(MemoryEvent event) {
      return "`" + Naming.source(event.span(), 40) + "` (line " + event.span().line() + ")";
    }

    private UnsynchronizedChain chain(Rejection.MissingEdge edge) {
      return UnsynchronizedChain.between(witness, edge.from(), edge.to());
    }

    private static boolean isAtomic(UnsynchronizedChain.Link link) {
      return link.store().order().isAtomic() && link.load().order().isAtomic();
    }

    private static String noun(MemoryEvent event, String plain) {
      return event.kind() == MemoryEvent.Kind.UPDATE ? "update" : plain;
    }

    /** With its article. */
    private static String word(MemoryOrder order) {
      return switch (order) {
        case NON_ATOMIC -> "a non-atomic";
        case RELAXED -> "a relaxed";
        case ACQUIRE -> "an acquire";
        case RELEASE -> "a release";
        case ACQ_REL -> "an acquire-release";
        case SEQ_CST -> "a seq-cst";
      };
    }
  }
}
