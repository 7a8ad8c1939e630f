package dev.thawline.rust.type;

/** A variant of an enum, as a name of its own. */
record VariantReference(EnumDefinition definition, int variant) implements Definition {}
