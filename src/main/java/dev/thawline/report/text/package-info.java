/**
 * Characters, lines and paragraphs, for terminals, Markdown and JSON: what may be printed, where
 * lines break, which colour means what. Knows nothing of programs, models or paths.
 */
@NullMarked
package dev.thawline.report.text;

import org.jspecify.annotations.NullMarked;
