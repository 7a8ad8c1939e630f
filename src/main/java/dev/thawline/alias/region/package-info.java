/**
 * Models in which a pointer loses its rights by what is done around it, with no stack and no table
 * of permissions: the "simplest model" of regions and the one that acts like a RefCell that is
 * checked at run time (models-other.md, sections 3 and 4).
 */
@NullMarked
package dev.thawline.alias.region;

import org.jspecify.annotations.NullMarked;
