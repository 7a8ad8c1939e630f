/**
 * Threads, frames, registers: what a thread does by itself. It offers its next visible instruction
 * and is resumed with a value; it never calls memory, so that the explorer, and later the
 * certification of promises, can drive it.
 */
@NullMarked
package dev.thawline.machine;

import org.jspecify.annotations.NullMarked;
