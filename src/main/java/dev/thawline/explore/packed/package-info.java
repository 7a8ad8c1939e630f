/**
 * The fast explorer. Threads become automata ({@link dev.thawline.explore.packed.ThreadAutomata}),
 * the execution graph a mutable structure of bit rows ({@link
 * dev.thawline.explore.packed.PackedGraph}), and the drivers of explorer-algorithm.md run on them:
 * where aliasing models watch or paths are kept, {@link dev.thawline.explore.packed.LayerDriver},
 * or {@link dev.thawline.explore.packed.WaitingDriver} where threads may wait in loops; else those
 * that reach each execution graph once, or forget. It only knows programs that end well, or in
 * which threads wait for ever: whatever else a path meets (a race, a panic, undefined behaviour, a
 * limit of its representation) is {@link dev.thawline.explore.packed.Unfit}, and {@link
 * dev.thawline.explore.Explorer} explores the program instead, with everything there is to say
 * about it.
 */
@NullMarked
package dev.thawline.explore.packed;

import org.jspecify.annotations.NullMarked;
