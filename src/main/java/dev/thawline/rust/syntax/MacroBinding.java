package dev.thawline.rust.syntax;

import java.util.List;

/** What a metavariable stands for. */
sealed interface MacroBinding {
  /** One fragment. */
  record One(List<Token> tokens) implements MacroBinding {}

  /** What it stood for in each round of a repetition. */
  record Many(List<MacroBinding> rounds) implements MacroBinding {}
}
