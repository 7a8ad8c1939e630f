package dev.thawline.report.why;

import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.ModelTraits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the breach of one rule looks like in a borrow state, and which ways out of it are known:
 * parameters of the model, or another way to keep freezes.
 */
final class RulePhrase {
  static final RulePhrase NONE = new RulePhrase(c -> "", List.of(), Ends.ANY);

  /** Between what the edges run that a rule misses. */
  enum Ends {
    ANY,
    /** From a write to the creation whose time the reference has. */
    FROM_WRITE,
    /** From a use to a later write. */
    TO_WRITE,
    /** From an access to a promise; or from its end to an access. */
    PROMISE,
    /** From the end of a call to an access. */
    CALL
  }

  private final Phrase phrase;
  private final List<String> waysOut;
  private final Ends ends;

  private RulePhrase(Phrase phrase, List<String> waysOut, Ends ends) {
    this.phrase = phrase;
    this.waysOut = waysOut;
    this.ends = ends;
  }

  interface Phrase {
    String words(RuleCase broken);
  }

  /** How the borrow state stood, and who made it so. */
  String state(RuleCase broken) {
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
      case CALL -> isFrom(event, rejection) ? "end of the call" : "access";
      case PROMISE ->
          rejection.tag() != null && rejection.tag().name().equals(event)
              ? "promise"
              : event.equals(rejection.event())
                  ? "use"
                  : rejection.missing().get(0).to().equals(rejection.event())
                      ? "end of the call"
                      : "access around it";
    };
  }

  private static boolean isFrom(EventName event, Rejection rejection) {
    return rejection.missing().stream().anyMatch(edge -> edge.from().equals(event));
  }

  /** What is known to drop or meet this demand, as sentences. */
  List<String> remedies(RuleCase broken) {
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

  private static boolean isLoadedShared(RuleCase broken) {
    Trace.Happening happening = broken.witness().naming().happening(broken.rejection().event());
    return happening != null
        && happening.event() instanceof Event.Retag retag
        && retag.created().origin() == RetagOrigin.LOAD
        && retag.created().kind() == PointerKind.SHARED;
  }

  static Map.Entry<String, RulePhrase> line(String rule, Phrase phrase, String... waysOut) {
    return line(rule, Ends.ANY, phrase, waysOut);
  }

  static Map.Entry<String, RulePhrase> line(
      String rule, Ends ends, Phrase phrase, String... waysOut) {
    return Map.entry(rule, new RulePhrase(phrase, List.of(waysOut), ends));
  }
}
