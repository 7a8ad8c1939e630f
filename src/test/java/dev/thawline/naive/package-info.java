/**
 * The naive explorer, a second implementation to check the fast one against (exploration.md, B6):
 * all paths one by one, no merging, no canonical form. A path is the list of its raw events with
 * reads-from and modification order; sb, rf, mo, rb, eco, sw, hb, psc and races are computed anew,
 * as sets of pairs, from the definitions (memory-models.md, A5 and A8). It is meant to be obviously
 * right, not fast.
 *
 * <p>It shares with the fast explorer only the lowered program, the machine that runs a thread to
 * its next event, the data types of events, tags and values (with the registries that number
 * allocations and threads), and the aliasing monitors, which it feeds with its own happens-before
 * and its own race check. It may not use the explorer's semantics, execution graphs with their
 * clocks, memory models, relations or the race detector: only {@code FastFacts} sees those, to
 * translate what the fast explorer found into the terms of the comparison.
 */
@NullMarked
package dev.thawline.naive;

import org.jspecify.annotations.NullMarked;
