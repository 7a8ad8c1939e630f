package dev.thawline.report.page;

import dev.thawline.report.text.Printable;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text that comes from a spec, made fit for HTML. */
final class PageText {
  private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z-]+)}}");
  private static final Pattern QUOTED = Pattern.compile("`([^`]*)`");

  private PageText() {}

  /** As element content or as the value of an attribute in double quotes. */
  static String text(String text) {
    return Printable.line(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** With code where there are back-quotes. */
  static String prose(String words) {
    return QUOTED.matcher(text(words)).replaceAll("<code>$1</code>");
  }

  /**
   * A template with all its slots filled, {@code {{name}}}. What fills them is not looked at again.
   *
   * @throws NullPointerException if there is nothing for a slot
   */
  static String fill(String template, Map<String, String> slots) {
    return SLOT.matcher(template)
        .replaceAll(slot -> Matcher.quoteReplacement(slots.get(slot.group(1))));
  }
}
