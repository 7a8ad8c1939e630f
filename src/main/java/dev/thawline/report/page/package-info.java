/**
 * A witness as one page for a browser, which carries its graph and its JSON and asks for nothing
 * else, and the index of a folder of such pages. Templates, scripts and style sheets are resources.
 */
@NullMarked
package dev.thawline.report.page;

import org.jspecify.annotations.NullMarked;
