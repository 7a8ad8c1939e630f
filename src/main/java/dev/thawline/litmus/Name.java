package dev.thawline.litmus;

import dev.thawline.source.Span;

/** A name where it stands. */
record Name(String text, Span span) {}
