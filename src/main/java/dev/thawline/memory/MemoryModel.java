package dev.thawline.memory;

import dev.thawline.event.Event;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Synchronization;
import dev.thawline.model.Parameter;
import dev.thawline.program.MemoryOrder;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * A memory model. It answers two questions about the next access of a thread: which writes may it
 * read from, and where in modification order may its write land; and it judges the graph that
 * results. Graphs grow in orders compatible with program order and reads-from, one event at a time,
 * and a model's axioms are prefix-closed: a graph that is inconsistent stays so.
 *
 * <p>Under every model a race-free non-atomic access has no choice (memory-models.md, A8): a read
 * takes the last write in modification order, a write lands behind it. Callers ask only about
 * atomic accesses.
 */
public interface MemoryModel {

  /** Stable, lower-case; with the parameters that are not at their defaults. */
  String id();

  /** What it is, in one line. */
  String title();

  /** The text that defines it. */
  String source();

  /** What can be chosen in it, written {@code id:name=value}; the id tells what is chosen here. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /**
   * The model where something is chosen.
   *
   * @param settings the values of its parameters that are not the default
   */
  default MemoryModel with(SortedMap<String, String> settings) {
    return this;
  }

  /**
   * What makes a complete execution graph consistent. The other methods enforce just these, event
   * by event. None where the source has a machine in place of axioms.
   */
  List<Axiom> axioms();

  /** How happens-before follows from the orderings as written: for races and monitors, always. */
  default Synchronization synchronization() {
    return Synchronization.CPP20;
  }

  /**
   * Whether an access to memory that no other thread can reach may still matter to others, because
   * it orders their view of what its thread did before. Else it is no choice when it happens.
   */
  default boolean isFelt(Event.Access access) {
    return false;
  }

  /**
   * Whether the next event of {@code thread} may read from the write at {@code index} in
   * modification order.
   *
   * @param update it is the read of a read-modify-write that will also write
   */
  boolean mayRead(ExecutionGraph graph, int thread, int location, int index, boolean update);

  /**
   * Whether the next write of {@code thread} may land at {@code index} in modification order,
   * before the write there now.
   */
  boolean mayWrite(ExecutionGraph graph, int thread, int location, int index, MemoryOrder order);

  /** What threads may promise to write; null under models that know no promises. */
  default @Nullable PromiseBounds promises() {
    return null;
  }

  /** What of the model as published is left out, in words; empty where it is explored in full. */
  default String bound() {
    return "";
  }

  /**
   * Whether it says anything of accesses with this order. Paths that need one of which it says
   * nothing are left there.
   */
  default boolean coversAccesses(MemoryOrder order) {
    return true;
  }

  /** Whether the graph is consistent, given that it was before {@code added} came. */
  boolean isConsistent(ExecutionGraph graph, MemoryEvent added);
}
