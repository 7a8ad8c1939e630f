/**
 * A witness to be read from the first line to the last: as columns of text ({@link
 * dev.thawline.report.trace.TraceText}) and as prose in Markdown ({@link
 * dev.thawline.report.trace.Narrative}), with the steps, the borrow states and the reasons.
 */
@NullMarked
package dev.thawline.report.trace;

import org.jspecify.annotations.NullMarked;
