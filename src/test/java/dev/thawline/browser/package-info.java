/** Pages and pictures in a real browser: what a reader sees, measured. */
@NullMarked
package dev.thawline.browser;

import org.jspecify.annotations.NullMarked;
