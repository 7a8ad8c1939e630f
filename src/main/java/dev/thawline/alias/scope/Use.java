package dev.thawline.alias.scope;

import dev.thawline.event.EventName;
import dev.thawline.event.Tag;

/**
 * An access, as it is logged at a location.
 *
 * @param event which one
 * @param pointer the tag that it was made with
 */
record Use(EventName event, Tag pointer, boolean reads, boolean writes) {}
