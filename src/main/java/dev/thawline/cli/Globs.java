package dev.thawline.cli;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.regex.PatternSyntaxException;

/**
 * A pattern of paths, as shells have them (the syntax is that of {@link
 * java.nio.file.FileSystem#getPathMatcher}): {@code *} and {@code ?} stay within a name, {@code **}
 * does not, {@code **}{@code /} is also nothing, as in Git and Bash.
 */
final class Globs {
  private static final String SPECIAL = "*?[{";
  private static final String ANY_FOLDERS = "**/";

  private final String pattern;
  private final PathMatcher matcher;

  private Globs(String pattern, PathMatcher matcher) {
    this.pattern = pattern;
    this.matcher = matcher;
  }

  /** Whether it has a character that patterns have. */
  static boolean isPattern(String argument) {
    return argument.chars().anyMatch(c -> SPECIAL.indexOf(c) >= 0);
  }

  /**
   * Of whole paths.
   *
   * @throws UsageError if it is none
   */
  static Globs of(String given) {
    String pattern = given.startsWith("./") ? given.substring(2) : given; // as names are
    try {
      return new Globs(
          pattern, FileSystems.getDefault().getPathMatcher("glob:" + withOptionalFolders(pattern)));
    } catch (PatternSyntaxException | UnsupportedOperationException e) {
      throw new UsageError("`" + pattern + "` is no pattern of files: " + BugReport.firstLine(e));
    }
  }

  /** Of whole paths, or of the last name where the pattern has no slash. */
  static Globs ofPathsOrNames(String pattern) {
    return of(pattern.contains("/") ? pattern : ANY_FOLDERS + pattern);
  }

  /** Outside of groups, which cannot be nested. */
  private static String withOptionalFolders(String pattern) {
    StringBuilder out = new StringBuilder();
    boolean group = false;
    for (int i = 0; i < pattern.length(); i++) {
      boolean start = i == 0 || pattern.charAt(i - 1) == '/';
      if (!group && start && pattern.startsWith(ANY_FOLDERS, i)) {
        out.append("{,").append(ANY_FOLDERS).append('}');
        i += ANY_FOLDERS.length() - 1;
      } else {
        char c = pattern.charAt(i);
        group = c == '{' || (group && c != '}');
        out.append(c);
      }
    }
    return out.toString();
  }

  boolean matches(String path) {
    return matcher.matches(Path.of(path));
  }

  /** The folder below which everything that matches is. */
  Path root() {
    int special = 0;
    while (special < pattern.length() && SPECIAL.indexOf(pattern.charAt(special)) < 0) {
      special++;
    }
    int slash = pattern.lastIndexOf('/', special);
    return Path.of(slash < 0 ? "" : slash == 0 ? "/" : pattern.substring(0, slash));
  }
}
