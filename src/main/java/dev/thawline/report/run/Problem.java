package dev.thawline.report.run;

import dev.thawline.report.text.Printable;
import dev.thawline.source.Diagnostic;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with a file, for a machine to read; a person gets the diagnostic itself.
 *
 * @param severity {@code error} or {@code warning}
 * @param code the diagnostic's code
 * @param line 1-based; 0 where it concerns no place in the file
 * @param column 1-based, in characters; 0 where it concerns no place in the file
 */
public record Problem(String severity, String code, String message, int line, int column) {

  /** Of Thawline itself, or of the machine it runs on. */
  public static final String INTERNAL = "T9999";

  /** Of the heap: it is too small. */
  public static final String OUT_OF_HEAP = "T9998";

  /** Of a file that cannot be read. */
  public static final String UNREADABLE = "T0002";

  /** Of a file that what was asked for does not go with. */
  public static final String UNSUPPORTED = Diagnostic.UNSUPPORTED;

  /** Of a token that is none, or that does not fit. */
  public static final String TOKEN = "T0005";

  private static final String ERROR = "error";

  public static Problem of(Diagnostic diagnostic) {
    return new Problem(
        diagnostic.severity().name().toLowerCase(Locale.ROOT),
        diagnostic.code(),
        diagnostic.message(),
        diagnostic.span().line(),
        diagnostic.span().column());
  }

  public static List<Problem> of(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(Problem::of).toList();
  }

  /** Of paths that end because main returned while other threads ran. */
  public static final String CUT = "T0004";

  /** A warning that concerns no place in the file. */
  public static Problem warning(String code, String message) {
    return new Problem("warning", code, message, 0, 0);
  }

  /** Whether it keeps the file from being run. */
  public boolean isError() {
    return severity.equals(ERROR);
  }

  /** In a line, with its place. */
  public String text(String file) {
    String place = line > 0 ? file + ":" + line + ":" + column : file;
    return place + ": " + severity + " " + code + ": " + Printable.line(message);
  }

  /** An error that concerns no place in the file. */
  public static Problem ofFile(String code, String message) {
    return new Problem(ERROR, code, message, 0, 0);
  }
}
