/**
 * Memory models: which writes a read may return, where in modification order a write may land, and
 * which execution graphs are consistent. One class a model, one line in MemoryModels. Knows no
 * aliasing model.
 */
@NullMarked
package dev.thawline.memory;

import org.jspecify.annotations.NullMarked;
