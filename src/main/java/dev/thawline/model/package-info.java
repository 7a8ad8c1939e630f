/**
 * The vocabulary about models: ids, parameters, rules with their sources, kinds of verdict. No
 * model lives here.
 */
@NullMarked
package dev.thawline.model;

import org.jspecify.annotations.NullMarked;
