package dev.thawline.rust.type;

/** A name whose {@code use} was refused: what mentions it is not reported again. */
record Refused(String name) implements Definition {}
