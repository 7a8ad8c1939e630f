/**
 * Today's Tree Borrows once more, written from models-tree.md, sections 1 to 7 and 10 (V8), alone:
 * as literal as possible, to judge the fast one by. Nothing here may use or imitate its code.
 * Without wildcards. Where the document is silent, the choice made here stands in the Javadoc after
 * the word "Open:".
 */
@NullMarked
package dev.thawline.reference.tree;

import org.jspecify.annotations.NullMarked;
