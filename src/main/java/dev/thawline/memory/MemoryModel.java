package dev.thawline.memory;

import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.program.MemoryOrder;
import java.util.List;
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

  /** What can be set in its id: {@code id:name=value}. */
  default List<Parameter> parameters() {
    return List.of();
  }

  /**
   * The same model with parameters set.
   *
   * @param id with values that they can take
   */
  default MemoryModel with(ModelId id) {
    return this;
  }

  /** What of a setting of parameters is not there yet, in words; null where all is. */
  default @Nullable String missing(ModelId id) {
    return null;
  }

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
