/**
 * Stacked Borrows and Tree Borrows against their references, event list by event list, and both
 * against the tables and counts of the documents. Event lists are built here, without notation or
 * explorer.
 */
@NullMarked
package dev.thawline.reference.agreement;

import org.jspecify.annotations.NullMarked;
