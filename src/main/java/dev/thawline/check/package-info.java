/**
 * What a spec expects against what was measured, and the measured things written as directives.
 * Explores nothing and touches no files.
 */
@NullMarked
package dev.thawline.check;

import org.jspecify.annotations.NullMarked;
