package dev.thawline.litmus;

import dev.thawline.source.SourceFile;

/** Where comments end: those of C, and those of herd, which nest. */
final class CommentEnd {
  private CommentEnd() {}

  /**
   * The offset behind the comment that starts at an offset.
   *
   * @throws dev.thawline.source.SpecException if it does not end
   */
  static int of(SourceFile file, int start) {
    String text = file.text();
    if (text.startsWith("//", start)) {
      int end = text.indexOf('\n', start);
      return end < 0 ? text.length() : end;
    }
    int end = text.startsWith("/*", start) ? plain(text, start) : nested(text, start);
    if (end < 0) {
      throw Problems.error("T0301", "this comment does not end", file.span(start, start + 2), null);
    }
    return end;
  }

  private static int plain(String text, int start) {
    int end = text.indexOf("*/", start + 2);
    return end < 0 ? -1 : end + 2;
  }

  private static int nested(String text, int start) {
    int depth = 0;
    int position = start;
    while (position < text.length()) {
      if (text.startsWith("(*", position)) {
        depth++;
        position += 2;
      } else if (text.startsWith("*)", position)) {
        depth--;
        position += 2;
        if (depth == 0) {
          return position;
        }
      } else {
        position++;
      }
    }
    return -1;
  }
}
