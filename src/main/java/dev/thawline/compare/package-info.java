/**
 * Verdicts and their differences: what each model says of a program, where two models disagree, and
 * the shortest path that shows it, and which verdicts hang on a default. Works on explorations;
 * whoever needs another one is handed what makes it.
 */
@NullMarked
package dev.thawline.compare;

import org.jspecify.annotations.NullMarked;
