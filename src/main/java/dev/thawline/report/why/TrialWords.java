package dev.thawline.report.why;

import dev.thawline.alias.Rejection;
import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.replay.EdgeTrial;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Naming;
import java.util.ArrayList;
import java.util.List;

/** Whether the happens-before edges that a rejection misses are what it lacks, in words. */
final class TrialWords {
  private final Trace.Model model;
  private final Naming naming;
  private final Rejection rejection;

  /**
   * @param rejection the model's
   */
  TrialWords(Trace.Model model, Rejection rejection, Naming naming) {
    this.model = model;
    this.rejection = rejection;
    this.naming = naming;
  }

  /** Sentences, of which each names its edge only where there are several. */
  List<String> sentences() {
    List<EdgeTrial> trials = model.trials();
    boolean several = trials.size() > 1;
    boolean eachSuffices =
        several && trials.stream().allMatch(trial -> trial.kind() == EdgeTrial.Kind.ACCEPTS);
    if (eachSuffices) {
      return List.of(
          "Confirmed: with any one of these edges added, "
              + model.name()
              + " accepts the same path.");
    }
    List<String> sentences = new ArrayList<>();
    for (EdgeTrial trial : trials) {
      sentences.add(sentence(trial, added(trial, several)));
    }
    return sentences;
  }

  private String added(EdgeTrial trial, boolean several) {
    if (trial.edges().size() > 1) {
      return "with all these edges added";
    }
    return several
        ? "with the edge " + edge(trial.edges().get(0)) + " added"
        : "with this edge added";
  }

  private String sentence(EdgeTrial trial, String added) {
    String name = model.name();
    Rejection other = trial.rejection();
    return switch (trial.kind()) {
      case ACCEPTS -> "Confirmed: " + added + ", " + name + " accepts the same path.";
      case REJECTS_LATER ->
          "Confirmed: "
              + added
              + ", "
              + name
              + " accepts this event; it rejects a later one, "
              + (other == null ? "" : naming.event(other.event()) + reason(other))
              + ".";
      case LEAVES_OPEN ->
          "Confirmed: "
              + added
              + ", "
              + name
              + " accepts this event; it says nothing about a later one.";
      case STILL_REJECTS ->
          "Not enough: "
              + added
              + ", "
              + name
              + (other == null || other.event().equals(rejection.event())
                  ? " still rejects this event"
                  : " rejects an earlier event, " + naming.event(other.event()))
              + (other == null ? "" : reason(other))
              + ".";
      case AGAINST_THE_ORDER -> impossible(trial.edges());
    };
  }

  private String impossible(List<MissingEdge> edges) {
    if (edges.size() > 1) {
      return "No synchronization can add all of them.";
    }
    MissingEdge edge = edges.get(0);
    return "No synchronization can add "
        + (rejection.missing().size() > 1 ? "the edge " + edge(edge) : "it")
        + ": on this path "
        + naming.step(edge.from())
        + " is the later one.";
  }

  private String reason(Rejection other) {
    List<String> edges = other.missing().stream().map(this::edge).toList();
    String missing = edges.isEmpty() ? "" : ", for want of an edge " + String.join(", or ", edges);
    return " (" + other.rule().id() + missing + ")";
  }

  private String edge(MissingEdge edge) {
    return "from " + naming.step(edge.from()) + " to " + naming.step(edge.to());
  }
}
