/**
 * Lists of models, rules and parameters, with what they mean, as text and as JSON. Knows nothing of
 * any path or program.
 */
@NullMarked
package dev.thawline.report.catalogue;

import org.jspecify.annotations.NullMarked;
