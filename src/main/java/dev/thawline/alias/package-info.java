/**
 * Aliasing models: what a monitor is, and the registry. One subpackage a family; each new model is
 * one class and one line in AliasModels.
 */
@NullMarked
package dev.thawline.alias;

import org.jspecify.annotations.NullMarked;
