package dev.thawline.explore;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Why not every state is visited, or told from others. None of these changes a result; each is on
 * unless somebody wants to compare (exploration.md, B6).
 *
 * <p>Three more things make states merge and cannot be switched off, since they are what a state
 * is. A tag is the name of the event that made it (design README, contract 2), never a number by
 * age. The values in registers follow from the graph, so that no key of a graph has them. And a
 * monitor that has rejected has one final state: for it nothing comes after (language.md).
 *
 * <p>Two that the literature has are left out, since they would not pay. Sleep sets cut transitions
 * only, and cost more checks of independence than the steps they save. And tags that no pointer
 * holds any more stay where they are: over 470 shipped specs, without ample sets, there are 27,517
 * states under {@code sb} and 28,120 under {@code tb} of 25,846 graphs, so whatever monitors forget
 * could save 6 and 8 of 100 states at most.
 */
public enum Reduction {
  /**
   * A step that touches only what no other thread can reach is taken alone (exploration.md, B3;
   * {@link AmpleSet}). Where no model watches the order of steps, graphs grow in one canonical
   * order instead: writes and fences before reads, and no read beside one that nobody can write
   * for.
   */
  AMPLE,
  /**
   * Equal states are gone on from once (exploration.md, B2). Else every path is followed by itself;
   * but where loops wait, states are always compared, for that is how waiting is noticed.
   */
  EQUAL_STATES,
  /**
   * Monitors keep states small: those with equal futures are equal (exploration.md, B2,
   * canonicalisations 2 and 4; models-tree.md, section 9). Who makes the monitors sees to it.
   */
  CANONICAL_STATES,
  /**
   * Of what registers hold, only what may still be read counts (exploration.md, B2,
   * canonicalisation 3): for what a thread can reach, and for whether two threads are alike.
   */
  DEAD_REGISTERS,
  /**
   * Events that no later step can notice leave the state, where that pays (explorer-algorithm.md,
   * section 2). It is a driver; {@link Settings.Driver} can ask for it or for another.
   */
  FORGETTING,
  /**
   * Threads that will do the same, and that nobody tells apart any more, may change places
   * (exploration.md, B2, canonicalisation 5). Only where events are forgotten and executions are
   * counted.
   */
  THREAD_SYMMETRY;

  /** All of them. */
  static final Set<Reduction> ALL = Collections.unmodifiableSet(EnumSet.allOf(Reduction.class));

  /** Those without which trees of graphs and forgetting cannot be had. */
  static final Set<Reduction> OF_GRAPHS =
      Collections.unmodifiableSet(EnumSet.of(AMPLE, EQUAL_STATES, DEAD_REGISTERS));
}
