/**
 * Models that give pointers promises for the length of a scope, and remember nothing afterwards:
 * {@code noalias} of LLVM and {@code restrict} of C (models-other.md, sections 1 and 2). No borrow
 * stacks or trees of permissions live here.
 */
@NullMarked
package dev.thawline.alias.scope;

import org.jspecify.annotations.NullMarked;
