/**
 * One path again, with a recorder and with detailed monitors: what witnesses, traces and graphs are
 * drawn from.
 */
@NullMarked
package dev.thawline.replay;

import org.jspecify.annotations.NullMarked;
