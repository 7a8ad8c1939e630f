/**
 * The shapes in which monitors show their state. Reports draw these and never a model's own
 * classes.
 */
@NullMarked
package dev.thawline.view;

import org.jspecify.annotations.NullMarked;
