package dev.thawline.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Thawline as a function: arguments in, text and a status out. */
public final class Application {
  private Application() {}

  /**
   * Runs one command with an empty standard input.
   *
   * @return its exit status
   */
  public static int run(String[] arguments, PrintStream out, PrintStream err) {
    return run(arguments, Console.of(out, err, InputStream.nullInputStream()));
  }

  static int run(String[] arguments, Console console) {
    try {
      PlainCommand plain = plainCommand(arguments, console);
      return plain != null && PlainArguments.read(arguments, plain)
          ? plain.call()
          : PicocliArguments.run(arguments, console);
    } catch (UsageError e) {
      return usage(console, "thawline " + arguments[0], e.getMessage());
    } catch (Throwable e) { // whatever it is, it is told in one paragraph
      return bug(console, arguments, e);
    }
  }

  private static @Nullable PlainCommand plainCommand(String[] arguments, Console console) {
    return switch (arguments.length == 0 ? "" : arguments[0]) {
      case "run" -> new RunCommand(console, arguments);
      case "diff" -> new DiffCommand(console, arguments);
      case "check" -> new CheckCommand(console, arguments);
      default -> null;
    };
  }

  /**
   * Tells that the arguments make no sense.
   *
   * @param command its name, after that of Thawline
   */
  static int usage(Console console, String command, @Nullable String message) {
    console.err().println("error: " + message);
    console.err().println("  = help: `" + command + " --help` lists what can be said");
    return ExitStatus.USAGE.code();
  }

  /** Tells that Thawline is wrong. */
  static int bug(Console console, String[] arguments, Throwable failure) {
    boolean verbose = List.of(arguments).contains("-v");
    new BugReport(List.of(arguments), verbose).print(failure, null, console.err());
    return ExitStatus.BUG.code();
  }
}
