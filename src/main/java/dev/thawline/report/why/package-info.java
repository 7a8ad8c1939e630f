/**
 * Why a path is rejected, and why other models accept it, in sentences: {@link
 * dev.thawline.report.why.Explanation}. What a model's rules are called in words stands in {@link
 * dev.thawline.report.why.RulePhrases}, a class a family; why a model accepts what another rejects
 * in {@link dev.thawline.report.why.WhyAccepted}. Reads what the models left in the trace; what a
 * model counts as an access, and which parameter decides, it asks the models once more.
 */
@NullMarked
package dev.thawline.report.why;

import org.jspecify.annotations.NullMarked;
