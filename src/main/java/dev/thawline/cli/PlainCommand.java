package dev.thawline.cli;

import java.util.List;
import java.util.concurrent.Callable;

/** A command that {@link PlainArguments} can fill; each option is also annotated for picocli. */
interface PlainCommand extends Callable<Integer> {
  /**
   * Takes an option without a value.
   *
   * @return whether it is one
   */
  boolean take(String option);

  /**
   * Takes an option with a value.
   *
   * @return whether it is one
   */
  boolean take(String option, String value);

  /** Takes the names of specs. */
  void take(List<String> specs);
}
