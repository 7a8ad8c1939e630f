/**
 * The theorems about the timestamp models (models-timestamps.md, sections 5 and 6) as exhaustive
 * tests.
 */
@NullMarked
package dev.thawline.theorems;

import org.jspecify.annotations.NullMarked;
