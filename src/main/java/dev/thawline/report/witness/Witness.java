package dev.thawline.report.witness;

import dev.thawline.alias.Rejection;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.Program;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A trace as an answer to a question: which of the models shown accept it, which reject it, and
 * which rejection is the one to explain.
 */
public final class Witness {
  private final Program program;
  private final Trace trace;
  private final List<Trace.Model> models;
  private final Trace.@Nullable Model decider;
  private final Naming naming;

  /**
   * @param models canonical ids of those to show
   */
  public Witness(Program program, Trace trace, List<String> models) {
    this.program = program;
    this.trace = trace;
    this.models = models.stream().map(trace::model).toList();
    this.decider =
        this.models.stream().filter(model -> model.rejection() != null).findFirst().orElse(null);
    this.naming = new Naming(trace);
  }

  public Program program() {
    return program;
  }

  public Trace trace() {
    return trace;
  }

  public Naming naming() {
    return naming;
  }

  /** Those that are shown, in the order they were asked for. */
  public List<Trace.Model> models() {
    return models;
  }

  /** Those of the models shown that accept the path. */
  public List<Trace.Model> accepting() {
    return models.stream()
        .filter(model -> model.rejection() == null && model.notCovered() == null)
        .toList();
  }

  /** Those that reject it. */
  public List<Trace.Model> rejecting() {
    return models.stream().filter(model -> model.rejection() != null).toList();
  }

  /** The model whose rejection is explained, the first of those that reject; null if none does. */
  public Trace.@Nullable Model decider() {
    return decider;
  }

  /** Its rejection. */
  public @Nullable Rejection rejection() {
    return decider == null ? null : decider.rejection();
  }

  /** What is the case, and which rule decides it: one or two sentences, a line each. */
  public List<String> headline() {
    String file = program.source().name();
    List<String> lines = new ArrayList<>();
    lines.add(file + " under " + trace.memory() + ": " + String.join(", ", verdicts()));
    Rejection rejection = rejection();
    if (rejection != null) {
      lines.add(
          rejection.rule().id() + ", line " + rejection.span().line() + ": " + demand(rejection));
    }
    return lines;
  }

  /** What a rule demands that was broken, and what the event is to it where that is no wonder. */
  public String demand(Rejection rejection) {
    String sentence = rejection.rule().sentence();
    Trace.Happening happening = naming().happening(rejection.event());
    boolean deallocates = happening != null && happening.event() instanceof Event.Deallocate;
    return deallocates && sentence.contains("access") && !sentence.contains("dealloc")
        ? sentence + " To deallocate counts as a write."
        : sentence;
  }

  /** {@code sb2018 accepts}, {@code tb rejects}: those of these that there are. */
  public List<String> verdicts() {
    return Stream.of(verdict(accepting(), "accept"), verdict(rejecting(), "reject"))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  private static String verdict(List<Trace.Model> models, String verb) {
    List<String> names = models.stream().map(Trace.Model::name).toList();
    return models.isEmpty()
        ? ""
        : Paragraphs.and(names) + " " + verb + (models.size() == 1 ? "s" : "");
  }

  /** The number of the step at which it rejects; that of the last step if no model does. */
  public int lastStep() {
    return decider == null ? trace.steps().size() - 1 : decider.rejectedAt();
  }

  /** The steps after set-up, up to the one that decides. */
  public List<Trace.Step> steps() {
    return trace.steps().subList(Math.min(1, trace.steps().size()), lastStep() + 1);
  }

  /** Whether an event does something to the location, or could. */
  public static boolean touches(Event event, int location) {
    if (event instanceof Event.Access access) {
      Allocation allocation = access.pointer().allocation();
      int first = allocation == null ? -1 : allocation.location(access.firstCell());
      return allocation != null && first <= location && location < first + access.cellCount();
    }
    if (event instanceof Event.Retag retag) {
      return covers(retag.created(), location);
    }
    if (event instanceof Event.Allocate allocate) {
      return holds(allocate.allocation(), location);
    }
    return event instanceof Event.Deallocate deallocate
        && holds(deallocate.pointer().allocation(), location);
  }

  /** Whether the retag that made the tag reached as far as the location. */
  public static boolean covers(Tag tag, int location) {
    Allocation allocation = tag.allocation();
    return holds(allocation, location)
        && tag.covers(allocation.cells().get(location - allocation.firstLocation()).offset());
  }

  private static boolean holds(@Nullable Allocation allocation, int location) {
    return allocation != null
        && allocation.firstLocation() <= location
        && location < allocation.firstLocation() + allocation.cells().size();
  }

  /** Whether {@code a} happens before {@code b} or is {@code b}. */
  public boolean ordered(EventName a, EventName b) {
    return trace.graph().orderedOrSame(a, b);
  }

  /**
   * The tag that a rejection is about: where it names none, as of an untagged raw pointer, that of
   * the pointer used; null where only an order is missing.
   */
  public @Nullable Tag subject(Rejection rejection) {
    if (rejection.tag() != null || !rejection.missing().isEmpty()) {
      return rejection.tag();
    }
    Trace.Happening happening = naming.happening(rejection.event());
    return happening == null ? null : usedTag(happening.event());
  }

  /** The tag of the pointer that an event uses or derives from; null where it uses none. */
  public static @Nullable Tag usedTag(Event event) {
    if (event instanceof Event.Access access) {
      return access.pointer().tag();
    }
    if (event instanceof Event.Retag retag) {
      return retag.source().tag();
    }
    return event instanceof Event.Deallocate deallocate ? tag(deallocate.pointer()) : null;
  }

  private static @Nullable Tag tag(Value.Pointer pointer) {
    return pointer.tag();
  }
}
