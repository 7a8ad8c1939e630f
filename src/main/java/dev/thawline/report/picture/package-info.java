/**
 * The execution graph of a witness and its borrow states, drawn: {@link
 * dev.thawline.report.picture.EventGraph} is the graph, {@link
 * dev.thawline.report.picture.DotGraph} writes it for Graphviz, {@link
 * dev.thawline.report.picture.SvgGraph} draws it where {@link
 * dev.thawline.report.picture.GraphLayout} puts it. Style sheets are resources, read by {@link
 * dev.thawline.report.picture.Looks}.
 */
@NullMarked
package dev.thawline.report.picture;

import org.jspecify.annotations.NullMarked;
