package dev.thawline.notation;

import dev.thawline.source.Span;

/** A name where it is mentioned. */
record Name(String text, Span span) {}
