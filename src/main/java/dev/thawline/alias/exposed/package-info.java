/**
 * Exposed provenance, the same for every model (models-other.md, section 6; models-tree.md, section
 * 8): a cast of an integer to a pointer gives one of the tags that were exposed before, or no
 * provenance, whichever lets the program go on. A decorator of any model's monitor keeps one state
 * of that model for each choice that is still possible on a path; a path is rejected when none is
 * left. That is the choice of {@code --intptr deferred}: exact along each path, without the
 * approximations of Miri's wildcard tags. For {@code --intptr at-cast} the explorer goes on with
 * one of the choices at a time, and {@code dev.thawline.explore.CastGame} asks which choice does
 * for all that can follow.
 *
 * <p>Models know nothing of this package, and see neither exposures nor wildcard tags.
 */
@NullMarked
package dev.thawline.alias.exposed;

import org.jspecify.annotations.NullMarked;
