package dev.thawline.memory;

import dev.thawline.event.Event;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.program.MemoryOrder;
import java.util.List;

/**
 * The models of store-buffer machines (memory-models.md, A2 and A3). A path is an order in which
 * the machine can issue the events; the place of a write in modification order is chosen as it is
 * issued. So a graph is not reached on all paths compatible with program order and reads-from.
 *
 * <p>How the axioms are held: a read takes what its own buffer, or memory once it has drained far
 * enough, can hold ({@link StoreBuffers}); a write lands behind what memory already has had; and
 * the writes can leave the buffers in modification order, which {@link #isConsistent} checks.
 */
abstract class StoreBufferModel implements MemoryModel {
  private static final String CAT =
      "Alglave, Maranget, Tautschnig, Herding Cats, TOPLAS 36(2), 2014";

  private final BufferOrder order;

  StoreBufferModel(BufferOrder order) {
    this.order = order;
  }

  @Override
  public final List<Axiom> axioms() {
    return List.of(
        new Axiom(
            "sc-per-location",
            "acyclic(sb=loc ∪ rf ∪ mo ∪ rb)",
            CAT,
            x -> x.order().and(x.sameLocation()).or(x.rf()).or(x.mo()).or(x.rb()).isAcyclic()),
        Axioms.ATOMICITY,
        new Axiom(
            "global-order",
            "acyclic(ppo ∪ rfe ∪ mo ∪ rb), " + preservedOrderStatement(),
            CAT,
            x ->
                preservedOrder(x)
                    .or(x.rf().minus(x.sameThread()))
                    .or(x.mo())
                    .or(x.rb())
                    .isAcyclic()));
  }

  /** What ppo is, in the notation of the papers. */
  abstract String preservedOrderStatement();

  /** ppo. */
  abstract Relation preservedOrder(Derived x);

  /**
   * Program order but for a write and a later read: {@code sb \ [W] ; sb ; [R]}. Full fences are
   * events of it, others are none; a SeqCst write has a full fence behind it, an update and a
   * compare-exchange that fails are full fences themselves.
   */
  static Relation withoutWriteToRead(Derived x) {
    Relation events =
        x.on(event -> event.location() != MemoryEvent.NO_LOCATION || StoreBuffers.isFull(event));
    Relation writes =
        x.on(event -> event.kind() == MemoryEvent.Kind.WRITE && !StoreBuffers.isFull(event));
    Relation reads = x.on(event -> event.kind() == MemoryEvent.Kind.READ);
    return events.then(x.order()).then(events).minus(writes.then(x.sb()).then(reads));
  }

  @Override
  public final boolean mayRead(
      ExecutionGraph graph, int thread, int location, int index, boolean update) {
    return index >= StoreBuffers.of(graph, order).lowestVisible(thread, location)
        && !(update && graph.isClosed(location, index));
  }

  @Override
  public final boolean mayWrite(
      ExecutionGraph graph, int thread, int location, int index, MemoryOrder ordering) {
    return index > StoreBuffers.of(graph, order).lowestVisible(thread, location)
        && !graph.isClosed(location, index - 1);
  }

  /**
   * A write in the middle may ask for an order in which the writes cannot leave their buffers. A
   * compare-exchange that fails reads memory after its thread's buffer has drained.
   */
  @Override
  public final boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    if (added.kind() == MemoryEvent.Kind.FAILED_UPDATE) {
      MemoryEvent source = added.source();
      return source == null || StoreBuffers.of(graph, order).isLatest(source);
    }
    boolean inTheMiddle =
        added.isWrite() && graph.indexOf(added) < graph.writeCount(added.location()) - 1;
    return !inTheMiddle || canDrain(graph);
  }

  /** Whether buffer orders and modification orders agree. */
  private boolean canDrain(ExecutionGraph graph) {
    Derived x = new Derived(graph);
    Relation buffers =
        Relation.of(
            x.size(),
            (a, b) ->
                x.sb().contains(a, b)
                    && x.node(a).isWrite()
                    && x.node(b).isWrite()
                    && order.keeps(graph.events(x.thread(a)), x.place(a), x.place(b)));
    return buffers.or(x.mo()).isAcyclic();
  }

  @Override
  public final boolean isFelt(Event.Access access) {
    return switch (access.access()) {
      case UPDATE, FAILED_UPDATE -> true;
      case WRITE -> access.order() == MemoryOrder.SEQ_CST;
      default -> false;
    };
  }
}
