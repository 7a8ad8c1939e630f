/**
 * Text to syntax tree: tokens, a recursive-descent parser, the tree itself. Every node carries its
 * span. Knows no names and no types; what Rust's grammar has and Thawline does not is refused here
 * only where it has no place in the tree.
 */
@NullMarked
package dev.thawline.rust.syntax;

import org.jspecify.annotations.NullMarked;
