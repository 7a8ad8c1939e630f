/** Programs of any size whose executions are counted by a formula. */
@NullMarked
package dev.thawline.families;

import org.jspecify.annotations.NullMarked;
