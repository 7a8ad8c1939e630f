package dev.thawline.notation;

import dev.thawline.program.ByteRange;
import org.jspecify.annotations.Nullable;

/**
 * A pointer with a range suffix: {@code p}, {@code p[i]}, {@code p[i..j]}.
 *
 * @param range cells from where the pointer points; null for the range it was made with
 */
record Place(Name pointer, @Nullable ByteRange range) {}
