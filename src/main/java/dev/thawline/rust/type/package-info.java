/**
 * Syntax tree to typed tree: names, types, inference, coercions, captures, layouts. Every
 * adjustment that rustc makes (auto-reference, auto-dereference, reborrow) is explicit in the typed
 * tree. Knows nothing of instructions.
 */
@NullMarked
package dev.thawline.rust.type;

import org.jspecify.annotations.NullMarked;
