package dev.thawline.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads and writes.
 *
 * @param isTerminal whether a person looks at {@code out}
 * @param noColour whether the environment asks for no colours
 */
record Console(
    PrintStream out,
    PrintStream err,
    InputStream in,
    boolean isTerminal,
    boolean noColour,
    Interruption interruption) {

  /** For programs: no terminal, nobody who interrupts. */
  static Console of(PrintStream out, PrintStream err, InputStream in) {
    return new Console(out, err, in, false, false, new Interruption());
  }
}
