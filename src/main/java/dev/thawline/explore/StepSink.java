package dev.thawline.explore;

import dev.thawline.alias.FinalState;
import java.util.List;

/** Receives the successors of a step. */
public interface StepSink {

  /** A monitor's final state, reached within a step. */
  record Judged(int watcher, FinalState last) {}

  /**
   * One successor.
   *
   * @param choices which way was taken at each choice
   * @param judged the monitors whose state became final in this step, in order
   */
  void successor(ProductState state, int[] choices, List<Judged> judged);
}
