package dev.thawline.spec;

import dev.thawline.source.Span;

/**
 * A name that a trailing {@code //~ name} gives to its line.
 *
 * @param line 1-based
 */
public record LineName(String name, int line, Span span) {}
