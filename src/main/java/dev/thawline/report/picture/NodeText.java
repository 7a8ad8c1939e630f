package dev.thawline.report.picture;

import dev.thawline.event.EventName;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.StepWords;
import dev.thawline.report.witness.Witness;
import dev.thawline.source.Span;
import java.util.List;

/**
 * What stands in a node of a drawn execution graph.
 *
 * @param place its step and line: {@code step 5, line 27}; {@code set-up}
 * @param roles the parts that it has in the reason: {@code t_use}
 * @param source its source text on one line; empty for set-up
 * @param words what it does, in lines
 * @param rejecting the models that reject at it
 */
public record NodeText(
    String place, List<String> roles, String source, List<String> words, List<String> rejecting) {
  private static final int SOURCE = 36;
  private static final int WORDS = 34;

  public NodeText {
    roles = List.copyOf(roles);
    words = List.copyOf(words);
    rejecting = List.copyOf(rejecting);
  }

  public static NodeText of(EventGraph.Node node, EventGraph events, Witness witness) {
    Trace.Happening happening = node.event();
    Trace.Step step = node.step();
    if (happening == null || step == null) {
      return new NodeText("set-up", List.of(), "", List.of(), List.of());
    }
    Span span = happening.event().span();
    EventName name = happening.event().name();
    List<String> rejecting =
        events.decides(node)
            ? witness.rejecting().stream()
                .filter(model -> model.rejectedAt() == step.number())
                .map(Trace.Model::name)
                .toList()
            : List.of();
    return new NodeText(
        Naming.step(step.number()) + ", line " + span.line(),
        events.roles(name),
        Naming.source(span, SOURCE),
        Paragraphs.wrap(new StepWords(witness).kind(happening).replace("`", ""), WORDS),
        rejecting);
  }
}
