/**
 * Typed tree to program: which events each construct of Rust has, in which steps. Knows no aliasing
 * model and no memory model; what versions of the models disagree about is emitted as distinct
 * events.
 */
@NullMarked
package dev.thawline.lower;

import org.jspecify.annotations.NullMarked;
