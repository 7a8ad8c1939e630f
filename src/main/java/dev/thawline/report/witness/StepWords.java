package dev.thawline.report.witness;

import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Tag;
import dev.thawline.event.Threads;
import dev.thawline.event.Value;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event does, in a few words. */
public final class StepWords {
  private final Naming naming;
  private final Allocations allocations;
  private final ExecutionGraph graph;
  private final List<Trace.Model> models;

  public StepWords(Witness witness) {
    this.naming = witness.naming();
    this.models = witness.models();
    this.graph = witness.trace().graph();
    this.allocations = witness.trace().allocations();
  }

  /** Whether only bookkeeping happens: threads start or end, memory is allocated. */
  public static boolean isCompact(Trace.Step step) {
    return step.promise() == null
        && step.events().stream()
            .map(Trace.Happening::event)
            .allMatch(
                event ->
                    event instanceof Event.Spawn
                        || event instanceof Event.Join
                        || event instanceof Event.Allocate);
  }

  /**
   * What the events of a step do, one line each. Left out is what the source text says, and, where
   * something else happens too, what only leads up to it: calls that also return in the step, and
   * references to cells, such as the one through which an atomic is reached.
   */
  public List<String> of(Trace.Step step) {
    MemoryEvent promise = step.promise();
    if (promise != null) {
      String place = allocations.label(promise.location());
      return List.of("promises to store " + value(promise.value()) + " to `" + place + "`");
    }
    List<String> lines = new ArrayList<>();
    List<String> leadingUp = new ArrayList<>();
    for (Trace.Happening happening : step.events()) {
      String words = of(happening);
      if (words != null) {
        List<String> into = leadsUp(happening.event(), step) ? leadingUp : lines;
        if (!into.contains(words)) {
          into.add(words);
        }
      }
    }
    return lines.isEmpty() ? leadingUp : lines;
  }

  /** Whether an event only leads up to something else of its step. */
  public static boolean leadsUp(Event event, Trace.Step step) {
    return switch (event.kind()) {
      case ENTER -> returnsFrom(event.name(), step);
      case LEAVE -> within(((Event.Leave) event).call(), step);
      case RETAG -> {
        Pointee pointee = ((Event.Retag) event).created().pointee();
        yield pointee != null && !pointee.freeze();
      }
      default -> false;
    };
  }

  private static boolean returnsFrom(EventName call, Trace.Step step) {
    return step.events().stream()
        .anyMatch(
            happening ->
                happening.event() instanceof Event.Leave leave && leave.call().equals(call));
  }

  private static boolean within(EventName event, Trace.Step step) {
    return step.events().stream().anyMatch(happening -> happening.event().name().equals(event));
  }

  /** What one event is and does. */
  public String kind(Trace.Happening happening) {
    Event event = happening.event();
    String words = of(happening);
    String order =
        event instanceof Event.Access access && access.order().isAtomic()
            ? " (" + access.order().shortName() + ")"
            : event instanceof Event.Fence fence
                ? "fence (" + fence.order().shortName() + ")"
                : event instanceof Event.Deref ? "the pointer is used as a place" : "";
    return (words == null ? "" : words) + order;
  }

  private @Nullable String of(Trace.Happening happening) {
    Event event = happening.event();
    return switch (event.kind()) {
      case ACCESS -> access((Event.Access) event, happening);
      case RETAG -> retagOfSome((Event.Retag) event);
      case ALLOCATE -> allocates(((Event.Allocate) event).allocation());
      case DEALLOCATE -> "deallocates `" + ((Event.Deallocate) event).pointer().allocation() + "`";
      case SPAWN -> "starts " + Threads.label(((Event.Spawn) event).thread());
      case JOIN -> "waited for " + Threads.label(((Event.Join) event).thread());
      case ENTER -> "a call with protected arguments begins";
      case LEAVE -> "the call that began at " + naming.step(((Event.Leave) event).call()) + " ends";
      case EXPOSE -> "exposes " + naming.value(((Event.Expose) event).pointer());
      case FROM_EXPOSED ->
          "makes " + naming.value(((Event.FromExposed) event).pointer()) + " from its address";
      case FENCE, DEREF -> null;
    };
  }

  private String access(Event.Access access, Trace.Happening happening) {
    MemoryEvent source = happening.source();
    Value value = happening.value();
    return switch (access.access()) {
      case READ, FAILED_UPDATE ->
          "reads " + value(value) + (source == null ? "" : from(access, source));
      case WRITE -> "stores " + value(value);
      case UPDATE ->
          "reads "
              + (source == null ? "" : value(source.value()) + from(access, source) + ", ")
              + "stores "
              + value(value);
    };
  }

  private String value(@Nullable Value value) {
    return value == null ? "several values" : naming.value(value);
  }

  /** Where a read reads from. What comes from set-up needs no name unless there was a choice. */
  private String from(Event.Access read, MemoryEvent source) {
    if (source.isPromise()) {
      return ", which " + Naming.thread(source.name()) + " has promised to store";
    }
    boolean initial = naming.stepNumber(source.name()) == 0;
    boolean alone = graph.writeCount(source.location()) <= 2;
    String stale = isStale(read.name(), source) ? " (stale: a newer store was there)" : "";
    if (initial && alone && !read.order().isAtomic()) {
      return stale;
    }
    if (initial) {
      return ", the initial value" + stale;
    }
    return " from "
        + Naming.thread(source.name())
        + "'s store, "
        + naming.step(source.name())
        + (naming.stepNumber(source.name()) > naming.stepNumber(read.name()) ? ", a promise" : "")
        + stale;
  }

  /** Whether a store that comes later in modification order had already been executed. */
  private boolean isStale(EventName read, MemoryEvent source) {
    List<MemoryEvent> writes = graph.writes(source.location());
    int now = naming.stepNumber(read);
    return writes.subList(graph.indexOf(source) + 1, writes.size()).stream()
        .mapToInt(write -> naming.stepNumber(write.name()))
        .anyMatch(step -> step >= 0 && step < now);
  }

  /** A retag, unless no model shown makes it; and who does not, where only some do. */
  private @Nullable String retagOfSome(Event.Retag retag) {
    List<String> without =
        models.stream()
            .filter(model -> ModelTraits.of(model).skips(retag))
            .map(Trace.Model::name)
            .toList();
    if (without.isEmpty()) {
      return retag(retag);
    }
    return without.size() == models.size()
        ? null
        : retag(retag) + " (not in " + String.join(", ", without) + ")";
  }

  private static String retag(Event.Retag retag) {
    PointerKind kind = retag.created().kind();
    RetagOrigin origin = retag.created().origin();
    if (kind == null || origin == null) {
      throw new IllegalStateException("a retag without a kind");
    }
    return switch (origin) {
      case BORROW, ADDRESS_OF, CAST -> "makes a new " + kind.rust() + " to " + target(retag);
      case TWO_PHASE -> "makes a new two-phase " + kind.rust() + " to " + target(retag);
      case LOAD -> "the loaded " + kind.rust() + " is retagged";
      case ARGUMENT ->
          "the " + kind.rust() + " to " + target(retag) + " is retagged as an argument";
      case RETURN -> "the returned " + kind.rust() + " is retagged";
      case COPY -> "the " + kind.rust() + " is copied";
      case TRANSMUTE -> "the pointer is transmuted to " + kind.rust();
    };
  }

  /** The cell or allocation that a retag reaches. */
  private static String target(Event.Retag retag) {
    Allocation allocation = retag.created().allocation();
    List<String> reached = new ArrayList<>();
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      if (Witness.covers(retag.created(), allocation.location(cell))) {
        reached.add(allocation.cellLabel(cell));
      }
    }
    return "`" + (reached.size() == 1 ? reached.get(0) : allocation.label()) + "`";
  }

  /**
   * The deciding event as a sentence about what it demands.
   *
   * @param tag what the pointer that it uses is to the model that rejects it
   * @param model that model
   */
  public String demand(Event event, @Nullable Tag tag, Trace.Model model) {
    String pointer = pointer(tag, model);
    if (event instanceof Event.Retag retag) {
      String makes = retag(retag);
      return Paragraphs.sentence(makes.startsWith("makes ") ? "it " + makes : makes)
          + ", "
          + uses(retag, pointer, model)
          + ".";
    }
    if (event instanceof Event.Deref) {
      return "It evaluates a place through " + pointer + ", which " + model.name() + " checks.";
    }
    if (event instanceof Event.Leave && ModelTraits.of(model).isOfTrees()) {
      return "The end of a call accesses what its arguments point to.";
    }
    if (event instanceof Event.Access access) {
      String verb =
          switch (access.access()) {
            case READ, FAILED_UPDATE -> "reads";
            case WRITE -> "writes";
            case UPDATE -> "reads and writes";
          };
      return "It " + verb + " through " + pointer + beside(access, tag) + ".";
    }
    return event instanceof Event.Deallocate end
        ? "It deallocates `" + end.pointer().allocation() + "`."
        : "";
  }

  /** Where it is that an access strays from what its pointer was made for. */
  private static String beside(Event.Access access, @Nullable Tag tag) {
    Allocation allocation = access.pointer().allocation();
    int cell = access.firstCell();
    if (allocation == null
        || tag == null
        || tag.isBase()
        || cell >= allocation.cells().size()
        || Witness.covers(tag, allocation.location(cell))) {
      return "";
    }
    return ", at `" + allocation.cellLabel(cell) + "`, outside of the range that it was made for";
  }

  /** In some models raw pointers to what has a base tag have none. */
  private String pointer(@Nullable Tag tag, Trace.Model model) {
    ModelTraits traits = ModelTraits.of(model);
    if (tag != null && tag.isBase() && (traits.isOfTrees() || traits.base().equals("sb"))) {
      return "`" + tag.allocation().label() + "`'s own tag";
    }
    return tag == null || tag.isBase() || tag.kind() == null
        ? "the pointer"
        : "the " + tag.kind().rust() + " made at " + naming.step(tag.name());
  }

  private static String uses(Event.Retag retag, String pointer, Trace.Model model) {
    ModelTraits traits = ModelTraits.of(model);
    Tag created = retag.created();
    boolean isUnique = created.kind() == PointerKind.MUTABLE || created.kind() == PointerKind.BOX;
    if (created.origin() == RetagOrigin.TWO_PHASE && traits.sharesTwoPhaseBorrows()) {
      return "which, being shared at once, uses " + pointer + " like a read";
    }
    boolean mayHoldCells = created.pointee() != null && !created.pointee().freeze();
    if (!isUnique && mayHoldCells && (traits.isOfTrees() || traits.isOfStacks())) {
      return traits.isOfTrees()
          ? "which accesses nothing inside an UnsafeCell, but asks whether the memory is there"
          : "for which " + pointer + " would have to allow writes inside an UnsafeCell";
    }
    return "which uses "
        + pointer
        + (isUnique && !traits.readsAt(retag) ? " like a write" : " like a read");
  }

  private static String allocates(Allocation made) {
    Allocation first = made.site();
    return "allocates `" + made + "`" + (first == made ? "" : " where `" + first + "` was");
  }
}
