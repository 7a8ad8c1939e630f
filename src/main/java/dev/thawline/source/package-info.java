/**
 * Files, spans and diagnostics: what every stage needs to point at a place in the input. Knows
 * nothing of Rust or of any other format.
 */
@NullMarked
package dev.thawline.source;

import org.jspecify.annotations.NullMarked;
