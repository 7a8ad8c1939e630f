/**
 * Traces as text and as graphs: one value in, one format out, the same bytes every time. Here live
 * words and pictures; no rule of any model does. What a model's rules are called in words stands in
 * {@link dev.thawline.report.RulePhrases} and {@link dev.thawline.report.WhyAccepted}.
 */
@NullMarked
package dev.thawline.report;

import org.jspecify.annotations.NullMarked;
