package dev.thawline.rust.type;

import dev.thawline.source.Span;

/** A field of a struct or variant; those of tuple structs are named 0, 1, ... */
public record FieldDefinition(String name, Type type, boolean isPublic, Span span) {}
