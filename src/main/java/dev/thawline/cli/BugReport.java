package dev.thawline.cli;

import dev.thawline.source.SourceFile;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
        file == null ? "" : " file " + file.name() + " (SHA-256 " + hash(file.text()) + ");";
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
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    return message == null ? name : name + ": " + message.lines().findFirst().orElse("");
  }

  private static String hash(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
