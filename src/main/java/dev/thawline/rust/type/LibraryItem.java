package dev.thawline.rust.type;

import org.jspecify.annotations.Nullable;

/**
 * What the checker itself knows of the library: an intrinsic function, a built-in type, or a name
 * that means nothing here.
 *
 * @param name as the library has it
 * @param function the intrinsic, or null
 */
record LibraryItem(String name, @Nullable LibraryFunction function) implements Definition {}
