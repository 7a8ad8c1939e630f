package dev.thawline.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IVersionProvider;

/** Which Thawline this is. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"thawline " + number()};
  }

  /** From the jar; {@code unpackaged} where there is none. */
  static String number() {
    Package home = Version.class.getPackage();
    @Nullable String version = home == null ? null : home.getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
