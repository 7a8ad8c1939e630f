/**
 * The one race detector, over explicit accesses of the execution graph and over the implicit
 * accesses that aliasing models declare.
 */
@NullMarked
package dev.thawline.race;

import org.jspecify.annotations.NullMarked;
