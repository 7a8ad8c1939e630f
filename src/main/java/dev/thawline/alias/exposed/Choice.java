package dev.thawline.alias.exposed;

import dev.thawline.event.Tag;
import org.jspecify.annotations.Nullable;

/**
 * What one cast of an integer to a pointer gave.
 *
 * @param wildcard the tag that the cast made
 * @param chosen the exposed tag that it stands for; null for no provenance
 */
record Choice(Tag wildcard, @Nullable Tag chosen) {}
