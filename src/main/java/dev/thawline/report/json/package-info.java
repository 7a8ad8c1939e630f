/**
 * A witness for machines: events, memory, borrow states, graph and reasons as JSON. What is here is
 * enough to judge the path again without Thawline. JSON of other things is beside those things.
 */
@NullMarked
package dev.thawline.report.json;

import org.jspecify.annotations.NullMarked;
