package dev.thawline.cli;

import dev.thawline.source.Sha256;
import dev.thawline.source.SourceFile;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a person about a bug in Thawline, in one paragraph with all that reproduces it. */
final class BugReport {
  private final List<String> arguments;
  private final boolean verbose;

  /**
   * @param arguments the command line
   * @param verbose print the stack trace too
   */
  BugReport(List<String> arguments, boolean verbose) {
    this.arguments = List.copyOf(arguments);
    this.verbose = verbose;
  }

  /**
   * @param file the spec that was being worked on, or null
   */
  void print(Throwable failure, @Nullable SourceFile file, PrintStream err) {
    String spec =
        file == null ? "" : " file " + file.name() + " (SHA-256 " + Sha256.of(file.text()) + ");";
    err.println(
        "error: a bug in Thawline, not in your program: "
            + describe(failure)
            + ". It can be reproduced with: thawline "
            + String.join(" ", arguments)
            + ";"
            + spec
            + " Thawline "
            + Version.number()
            + ", Java "
            + Runtime.version()
            + (verbose ? "." : ". -v shows where in Thawline it happened."));
    if (verbose) {
      failure.printStackTrace(err);
    }
  }

  static String describe(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    return failure.getMessage() == null ? name : name + ": " + firstLine(failure);
  }

  /** What it says, as far as the first line goes. */
  static String firstLine(Throwable failure) {
    String message = failure.getMessage();
    return message == null ? "" : message.lines().findFirst().orElse("");
  }
}
