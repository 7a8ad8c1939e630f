/**
 * Verdicts and their differences: what each model says of a program, where two models disagree, and
 * the shortest path that shows it. Works on explorations; explores nothing itself.
 */
@NullMarked
package dev.thawline.compare;

import org.jspecify.annotations.NullMarked;
