/**
 * How the work on one file went, whatever was asked about it: how far it came, what was wrong, what
 * it took. Results of all commands carry these.
 */
@NullMarked
package dev.thawline.report.run;

import org.jspecify.annotations.NullMarked;
