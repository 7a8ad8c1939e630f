package dev.thawline.spec;

import dev.thawline.source.Span;

/**
 * A model that a spec names.
 *
 * @param canonical the vocabulary's form: compare these
 * @param written as the spec has it: print this
 * @param span where
 */
public record ModelId(String canonical, String written, Span span) {}
