package dev.thawline.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One spec to work on.
 *
 * @param name what to call it in messages
 * @param path where it is; null for standard input. Whether anything is there shows when it is read
 */
record Input(String name, @Nullable Path path) {

  static final String RUST = ".rs";
  static final String NOTATION = ".ev";
  static final String LITMUS = ".litmus";

  static boolean isSpec(String name) {
    return name.endsWith(RUST) || name.endsWith(NOTATION) || name.endsWith(LITMUS);
  }
}
