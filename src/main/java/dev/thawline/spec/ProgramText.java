package dev.thawline.spec;

import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The program of a file without what may change around it: line comments, and so all directives,
 * expectations and names of lines; blank lines; blanks at the ends of lines. What is left is the
 * program, one line after the other, each with a line end.
 */
public final class ProgramText {
  private ProgramText() {}

  /** The program of this file. */
  public static String of(SourceFile file) {
    StringBuilder rest = new StringBuilder();
    int kept = 0;
    List<Span> comments = Comments.find(file, Comments.Language.of(file)).lines();
    for (Span comment : comments) {
      rest.append(file.text(), kept, comment.start());
      kept = comment.end();
    }
    rest.append(file.text(), kept, file.text().length());
    return rest.toString()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }
}
