/**
 * What {@code check} says: one case an expectation, as text for people, as JSON, and as the logs
 * that continuous integration reads (JUnit XML, SARIF). Expectations are judged in {@code
 * dev.thawline.check}, not here.
 */
@NullMarked
package dev.thawline.report.check;

import org.jspecify.annotations.NullMarked;
