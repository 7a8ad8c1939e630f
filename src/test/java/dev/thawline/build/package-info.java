/** What the build makes of compiled classes. */
@NullMarked
package dev.thawline.build;

import org.jspecify.annotations.NullMarked;
