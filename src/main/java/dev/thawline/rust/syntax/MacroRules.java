package dev.thawline.rust.syntax;

import java.util.List;

/**
 * A macro that {@code macro_rules!} defines.
 *
 * @param definition where in its file it begins
 */
record MacroRules(Identifier name, List<Rule> rules, int definition) {
  /** {@code (matcher) => { body }}. */
  record Rule(MacroProgram matcher, List<MacroElement> body) {}
}
