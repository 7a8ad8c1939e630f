/** Commands, exit status, progress: the only package that talks to a person. */
@NullMarked
package dev.thawline.cli;

import org.jspecify.annotations.NullMarked;
