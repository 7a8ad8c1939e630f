/**
 * Today's Stacked Borrows once more, written from models-stacked.md, section 6 (NOW) and section 0,
 * alone: as literal as possible, to judge the fast one by. Nothing here may use or imitate its
 * code. Without wildcards. Where the document is silent, the choice made here stands in the Javadoc
 * after the word "Open:".
 */
@NullMarked
package dev.thawline.reference.stacked;

import org.jspecify.annotations.NullMarked;
