package dev.thawline.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with an input, and where.
 *
 * @param severity error or warning
 * @param code stable, for example {@code E0425}: rustc's number where rustc reports the same thing,
 *     else {@code T} and four digits; {@code T0001} is "not supported yet"
 * @param message one line, starting lower-case, without a full stop
 * @param span the primary place
 * @param label what stands under the carets; may be empty
 * @param secondary further places, each with its own words
 * @param help a line that says what to do, or null
 */
public record Diagnostic(
    Severity severity,
    String code,
    String message,
    Span span,
    String label,
    List<Note> secondary,
    @Nullable String help) {

  /** The code of every "not supported yet". */
  public static final String UNSUPPORTED = "T0001";

  /** How bad it is. A file with an error is not explored. */
  public enum Severity {
    ERROR,
    WARNING
  }

  /** A further place with its own words. */
  public record Note(Span span, String text) {}

  public Diagnostic {
    secondary = List.copyOf(secondary);
  }

  public static Diagnostic error(String code, String message, Span span) {
    return new Diagnostic(Severity.ERROR, code, message, span, "", List.of(), null);
  }

  /** The same at another place; the old one, in the library, is named in words. */
  Diagnostic at(Span place) {
    String words = "this is about " + span.file().name() + ", line " + span.line();
    String more = help == null ? words : help + "; " + words;
    return new Diagnostic(severity, code, message, place, "", List.of(), more);
  }

  public static Diagnostic warning(String code, String message, Span span) {
    return new Diagnostic(Severity.WARNING, code, message, span, "", List.of(), null);
  }

  /** The one form in which everything outside the subset is refused. */
  public static Diagnostic unsupported(String feature, Span span) {
    return error(UNSUPPORTED, "not supported yet: " + feature, span);
  }

  public Diagnostic withLabel(String text) {
    return new Diagnostic(severity, code, message, span, text, secondary, help);
  }

  public Diagnostic withHelp(@Nullable String text) {
    return new Diagnostic(severity, code, message, span, label, secondary, text);
  }

  public Diagnostic withNote(Span place, String text) {
    List<Note> notes = new java.util.ArrayList<>(secondary);
    notes.add(new Note(place, text));
    return new Diagnostic(severity, code, message, span, label, notes, help);
  }
}
