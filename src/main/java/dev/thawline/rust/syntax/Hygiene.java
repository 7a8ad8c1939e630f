package dev.thawline.rust.syntax;

import org.jspecify.annotations.Nullable;

/**
 * Which macro expansion wrote a token (The Rust Reference, "Macros By Example", section "Hygiene"):
 * a local variable or label that a macro's body introduces is not the caller's of the same name.
 *
 * @param outer what the token carried where the macro's body was written; null in plain text
 * @param expansion the number of the expansion, unique in a compilation
 * @param definition where in the file the macro is defined: what was declared before is in its
 *     sight
 * @param depth how many expansions are nested here
 */
public record Hygiene(@Nullable Hygiene outer, int expansion, int definition, int depth) {

  /** The depth of a token with this hygiene; 0 in plain text. */
  static int depthOf(@Nullable Hygiene hygiene) {
    return hygiene == null ? 0 : hygiene.depth();
  }
}
