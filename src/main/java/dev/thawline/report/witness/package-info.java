/**
 * One path as something to be told: who accepts it and who rejects it ({@link
 * dev.thawline.report.witness.Witness}), what its events, tags and places are called ({@link
 * dev.thawline.report.witness.Naming}), what its steps do, what the borrow states were, what ended
 * the rights of a tag, and which steps bear on the answer. Every form of a witness takes its words
 * from here; none of them is here.
 */
@NullMarked
package dev.thawline.report.witness;

import org.jspecify.annotations.NullMarked;
