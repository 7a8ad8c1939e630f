/**
 * The timestamp models of the 2018 discussion (models-timestamps.md): a shared kernel of borrow
 * stacks, and the freeze disciplines in which the models differ.
 */
@NullMarked
package dev.thawline.alias.timestamp;

import org.jspecify.annotations.NullMarked;
