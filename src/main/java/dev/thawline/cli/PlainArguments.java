package dev.thawline.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Command lines as they are mostly written, read without picocli: its classes and its reflection
 * take longer than a small spec. Whatever is unusual (help, an option twice, joined letters, files
 * of arguments, output into files) or wrong is left to picocli, which finds the words for it. Both
 * read the same.
 */
final class PlainArguments {
  private final PlainCommand command;
  private final Set<String> seen = new HashSet<>();
  private final List<String> specs = new ArrayList<>();

  private PlainArguments(PlainCommand command) {
    this.command = command;
  }

  /**
   * Fills a command.
   *
   * @param arguments the name of the command and what follows it
   * @return whether it could; otherwise the command is of no use any more
   */
  static boolean read(String[] arguments, PlainCommand command) {
    return new PlainArguments(command).read(arguments);
  }

  /**
   * Splits a value with commas.
   *
   * @param parts receives what is between them
   * @return false where picocli has to do it
   */
  static boolean split(String value, List<String> parts) {
    for (int start = 0; start <= value.length(); ) {
      int comma = value.indexOf(',', start);
      int end = comma < 0 ? value.length() : comma;
      String part = value.substring(start, end);
      if (part.isEmpty() || !part.strip().equals(part)) {
        return false;
      }
      parts.add(part);
      start = end + 1;
    }
    return true;
  }

  private boolean read(String[] arguments) {
    int next = 1;
    while (next < arguments.length) {
      int taken = take(arguments, next);
      if (taken == 0) {
        return false;
      }
      next += taken;
    }
    command.take(specs);
    return !specs.isEmpty();
  }

  /** How many arguments are an option or a spec; none if there is more to it. */
  private int take(String[] arguments, int place) {
    String argument = arguments[place];
    if (!isPlain(argument)) {
      return 0;
    }
    if (!argument.startsWith("-") || argument.equals("-")) {
      specs.add(argument);
      return 1;
    }
    int equals = argument.indexOf('=');
    String option = equals < 0 ? argument : argument.substring(0, equals);
    if (!seen.add(option)) {
      return 0;
    }
    if (equals >= 0) {
      return takeValue(option, argument.substring(equals + 1)) ? 1 : 0;
    }
    if (command.take(option)) {
      return 1;
    }
    return place + 1 < arguments.length && takeValue(option, arguments[place + 1]) ? 2 : 0;
  }

  private boolean takeValue(String option, String value) {
    return isPlain(value) && !value.startsWith("-") && command.take(option, value);
  }

  /** To picocli, these may mean more than they say. */
  private static boolean isPlain(String argument) {
    return !argument.isEmpty() && !argument.startsWith("@") && argument.indexOf('"') < 0;
  }
}
