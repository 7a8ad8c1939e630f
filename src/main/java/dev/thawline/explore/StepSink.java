package dev.thawline.explore;

import dev.thawline.alias.Rejection;
import java.util.List;

/** Receives the successors of a step. */
public interface StepSink {

  /** A monitor's rejection within a step. */
  record Rejected(int watcher, Rejection rejection) {}

  /**
   * One successor.
   *
   * @param choices which way was taken at each choice
   * @param rejections the monitors that rejected in this step, in order
   */
  void successor(ProductState state, int[] choices, List<Rejected> rejections);
}
