/**
 * What every model sees of an execution: events and their names, pointer values and tags,
 * allocations, the execution graph and happens-before. No rule of any memory or aliasing model
 * lives here.
 */
@NullMarked
package dev.thawline.event;

import org.jspecify.annotations.NullMarked;
