package dev.thawline.report.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheets and scripts of drawings and pages, which stand in files of their own. */
public final class Looks {
  private static final String FOLDER = "/dev/thawline/report/";

  private Looks() {}

  /** Colours, in light and dark. */
  public static String themes() {
    return read("themes.css");
  }

  /** Of execution graphs and borrow states. */
  public static String graph() {
    return read("graph.css");
  }

  /** A style sheet, script or template, by the name of its file. */
  public static String read(String name) {
    try (InputStream in = Looks.class.getResourceAsStream(FOLDER + name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
