/**
 * What is claimed of Tree Borrows, proved for all small trees (models-tree.md, sections 1, 2 and
 * 9).
 *
 * <p>A {@link dev.thawline.alias.tree.OneCell} is an allocation of one cell with everything that a
 * program can do to it; {@link dev.thawline.alias.tree.ReachableTrees} are all trees of so many
 * nodes that this leads to, however long the program: their number is finite. A {@link
 * dev.thawline.alias.tree.Simulation} runs two trees side by side until nothing new turns up, and
 * so proves that no program whatever tells them apart. All of it drives the rules that users run,
 * nothing is a second implementation. Each {@link dev.thawline.alias.tree.TreeTheorem} names the
 * mutant ({@code tb:broken=...}) for which it is false.
 */
@NullMarked
package dev.thawline.alias.tree;

import org.jspecify.annotations.NullMarked;
