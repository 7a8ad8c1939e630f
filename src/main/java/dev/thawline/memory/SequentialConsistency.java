package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Synchronization;
import dev.thawline.model.Parameter;
import dev.thawline.program.MemoryOrder;
import java.util.List;
import java.util.SortedMap;

/**
 * Interleaving semantics (memory-models.md, A1): a read returns the latest write, a write becomes
 * the latest. Happens-before still comes from the orderings as written, so a race is a race under
 * this model too, unless all of them are read as SeqCst.
 */
final class SequentialConsistency implements MemoryModel {
  private static final Parameter ORDERS =
      Parameter.stated(
          "orders",
          "what happens-before is made of",
          new Parameter.Choice("written", "the orderings as written"),
          new Parameter.Choice("seqcst", "every atomic access and fence is SeqCst"));

  private final Synchronization synchronization;

  SequentialConsistency() {
    this(Synchronization.CPP20);
  }

  private SequentialConsistency(Synchronization synchronization) {
    this.synchronization = synchronization;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(ORDERS);
  }

  @Override
  public MemoryModel with(SortedMap<String, String> settings) {
    return settings.isEmpty() ? this : new SequentialConsistency(Synchronization.ALL_SEQ_CST);
  }

  @Override
  public Synchronization synchronization() {
    return synchronization;
  }

  @Override
  public String id() {
    return synchronization == Synchronization.ALL_SEQ_CST ? "sc:orders=seqcst" : "sc";
  }

  @Override
  public String title() {
    return "sequential consistency: interleavings of atomic steps";
  }

  @Override
  public String source() {
    return "Lamport, How to Make a Multiprocessor Computer That Correctly Executes Multiprocess"
        + " Programs, IEEE ToC 28(9), 1979";
  }

  /** Program order and the conflict orders together have no cycle. */
  @Override
  public List<Axiom> axioms() {
    return List.of(
        new Axiom(
            "total-order",
            "acyclic(sb ∪ rf ∪ mo ∪ rb)",
            "Shasha, Snir, Efficient and Correct Execution of Parallel Programs that Share Memory,"
                + " TOPLAS 10(2), 1988",
            x -> x.order().or(x.rf()).or(x.mo()).or(x.rb()).isAcyclic()),
        Axioms.ATOMICITY);
  }

  @Override
  public boolean mayRead(
      ExecutionGraph graph, int thread, int location, int index, boolean update) {
    return index == graph.writeCount(location) - 1;
  }

  @Override
  public boolean mayWrite(
      ExecutionGraph graph, int thread, int location, int index, MemoryOrder order) {
    return index == graph.writeCount(location);
  }

  @Override
  public boolean isConsistent(ExecutionGraph graph, MemoryEvent added) {
    return true;
  }
}
