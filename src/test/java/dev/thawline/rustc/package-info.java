/**
 * rustc as an oracle: what the real compiler says of the programs that Thawline reads. Each test
 * here reports itself as aborted, with the reason, where there is no rustc; what was recorded from
 * it ({@code src/test/resources/mir}) is compared always.
 */
@NullMarked
package dev.thawline.rustc;

import org.jspecify.annotations.NullMarked;
