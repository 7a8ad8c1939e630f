package dev.thawline.memory;

import dev.thawline.event.Clock;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.program.MemoryOrder;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The promising semantics, bounded (memory-models.md, A7): the view machine (A4), in which a thread
 * may also promise a relaxed write, for others to read before it is carried out. The rules, and
 * where each is held:
 *
 * <ul>
 *   <li>a thread reads and writes nothing below what it has seen of a location, its view {@code
 *       cur}: {@link #past}. What it has seen are the writes and the sources of the reads that
 *       happen before it, and, from one SC fence to later ones, what was seen before these. That is
 *       the view of A4: SC fences join views, not happens-before.
 *   <li>nothing lands between an update and its source: {@link CoherentModel}.
 *   <li>a thread does not read its own promise: {@link #mayRead}.
 *   <li>a release write needs that no promise to its location is open, a release or SC fence that
 *       none at all is: {@link #isConsistent}.
 *   <li>promising, keeping promises and certification are steps, so the explorer's.
 *   <li>whether a pointer is promised before its tag is made, and what models see of its uses then:
 *       {@link PromiseBounds.Tags}, the explorer's too.
 * </ul>
 *
 * <p>SC accesses are not part of it ({@link #coversAccesses}), so that a path which needs one is
 * left there, as incomplete: the machine has SC fences and says nothing of SC accesses (A7; column
 * PS of A10: n/a). To give them the fences' global view would be a model of nobody's, and stronger
 * than RC11 (A5, 1); to read them as release and acquire would allow what every model of SC
 * accesses forbids.
 */
final class PromisingSemantics extends CoherentModel {
  private final ModelId id;
  private final PromiseBounds bounds;

  /** With all parameters at their defaults. */
  PromisingSemantics() {
    this(Map.of());
  }

  private PromisingSemantics(Map<String, String> settings) {
    this.id = new ModelId("ps", settings);
    this.bounds = PromiseBounds.of(settings);
  }

  @Override
  public String id() {
    return id.toString();
  }

  @Override
  public List<Parameter> parameters() {
    return PromiseBounds.PARAMETERS;
  }

  @Override
  public MemoryModel with(SortedMap<String, String> settings) {
    return new PromisingSemantics(settings);
  }

  /** It is a machine. */
  @Override
  public List<Axiom> axioms() {
    return List.of();
  }

  @Override
  public String title() {
    return "promising semantics, bounded, without SC accesses";
  }

  @Override
  public String bound() {
    return "at most "
        + bounds.open()
        + (bounds.open() == 1 ? " open promise" : " open promises")
        + " a thread, of relaxed writes only, "
        + (bounds.promisesFreshTags() ? "" : "no tags that do not exist yet, ")
        + "no reservations";
  }

  @Override
  public String source() {
    return "Kang, Hur, Lahav, Vafeiadis, Dreyer, A Promising Semantics for Relaxed-Memory"
        + " Concurrency, POPL 2017; capped memory as in Lee, Cho, Podkopaev, Chakraborty, Hur,"
        + " Lahav, Vafeiadis, Promising 2.0, PLDI 2020";
  }

  @Override
  public PromiseBounds promises() {
    return bounds;
  }

  @Override
  public boolean coversAccesses(MemoryOrder order) {
    return order != MemoryOrder.SEQ_CST;
  }

  @Override
  Clock past(ExecutionGraph graph, int thread) {
    return graph.seen(thread);
  }

  @Override
  public boolean mayRead(
      ExecutionGraph graph, int thread, int location, int index, boolean update) {
    MemoryEvent write = graph.write(location, index);
    boolean own = write.isPromise() && write.name().thread() == thread;
    return !own && super.mayRead(graph, thread, location, index, update);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    int thread = added.name().thread();
    if (!added.order().isRelease()) {
      return true;
    }
    if (added.kind() == MemoryEvent.Kind.FENCE) {
      return graph.promises(thread).isEmpty();
    }
    return !added.isWrite()
        || graph.promises(thread).stream()
            .noneMatch(promise -> promise.location() == added.location());
  }
}
