package dev.thawline.explore;

import java.util.Locale;

/** A driver was asked for that cannot go through the program. The message says why. */
public final class UnfitForDriver extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnfitForDriver(Settings.Driver driver, String reason) {
    super(
        "the driver `"
            + driver.name().toLowerCase(Locale.ROOT)
            + "` cannot explore this program: "
            + reason,
        null,
        false,
        false);
  }
}
