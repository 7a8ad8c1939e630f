/**
 * One value in, one format out, the same bytes every time: what is known of a spec, of a check or
 * of the models, as text and JSON; traces as text and as graphs. Here live words and pictures; no
 * rule of any model does, and nothing here explores, reads files or decides. What a model's rules
 * are called in words stands in {@link dev.thawline.report.RulePhrases} and {@link
 * dev.thawline.report.WhyAccepted}. A new format is one class and one line in {@link
 * dev.thawline.report.ReportFormats}.
 */
@NullMarked
package dev.thawline.report;

import org.jspecify.annotations.NullMarked;
