package dev.thawline.cli;

import java.io.Console;
import java.util.Optional;

/** Whether a person looks at what is printed. */
final class Terminal {
  private Terminal() {}

  /** Up to Java 21 there is a console only for terminals; since Java 22 it has to be asked. */
  static boolean isThere() {
    return Optional.ofNullable(System.console()).map(Terminal::isTerminal).orElse(false);
  }

  private static boolean isTerminal(Console console) {
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (NoSuchMethodException e) {
      return true;
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }
}
