package dev.thawline.program;

import dev.thawline.source.Span;

/**
 * A static. It is allocated, uninitialised, before the program starts; {@link Program#entry} stores
 * its value.
 *
 * @param mutable {@code static mut}, or a type with interior mutability
 */
public record StaticVariable(String name, Layout layout, boolean mutable, Span span) {}
