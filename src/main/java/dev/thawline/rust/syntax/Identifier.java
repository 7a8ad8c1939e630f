package dev.thawline.rust.syntax;

import dev.thawline.source.Span;

/** A name where it stands. */
public record Identifier(String text, Span span) {}
