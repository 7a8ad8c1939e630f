/**
 * What Thawline says, as text, prose, JSON and drawings: one value in, one format out, the same
 * bytes every time. Here are the forms of whole results ({@link dev.thawline.report.SpecReport},
 * {@link dev.thawline.report.ReplayReport}) and {@link dev.thawline.report.ReportFormats}, which
 * knows every form there is: a new one is one class and one line there. What they are made of
 * stands in the subpackages, which know nothing of this one and use each other in one direction
 * only: {@code page} on top, then {@code json} and {@code trace}, {@code picture} and {@code why},
 * {@code witness}, and {@code run} and {@code text} below all; {@code check} and {@code catalogue}
 * use these two alone.
 *
 * <p>Here live words and pictures; no rule of any model does, and nothing here explores, reads
 * files or decides.
 */
@NullMarked
package dev.thawline.report;

import org.jspecify.annotations.NullMarked;
