package dev.thawline.cli;

import dev.thawline.explore.Settings;
import dev.thawline.spec.Setting;
import dev.thawline.spec.SettingKey;
import java.util.Locale;

/** Values of switches, as specs and command lines write them, as settings of an exploration. */
final class Switches {
  private Switches() {}

  /** A value that language.md has and this build has not. */
  static final class Unsupported extends Exception {
    private static final long serialVersionUID = 1L;

    Unsupported(SettingKey key, String value) {
      super(key.key() + " " + value);
    }
  }

  /**
   * Checks a value from the command line.
   *
   * @throws UsageError if it is none
   */
  static void requireKnown(SettingKey key, String value) {
    if (key.choices().isEmpty()) {
      boolean digits = value.matches("[0-9]{1,7}");
      int number = digits ? Integer.parseInt(value) : 0;
      if (number < 1 || number > Setting.LARGEST) {
        throw new UsageError(
            "--"
                + key.key()
                + " takes a number from 1 to "
                + Setting.LARGEST
                + ", not `"
                + value
                + "`");
      }
    } else if (!key.choices().contains(value)) {
      throw new UsageError(
          "--"
              + key.key()
              + " is one of "
              + String.join(", ", key.choices())
              + ", not `"
              + value
              + "`");
    }
  }

  /** The settings with one of them set to a known value. */
  static Settings set(Settings settings, SettingKey key, String value) throws Unsupported {
    try {
      String constant = value.toUpperCase(Locale.ROOT).replace('-', '_');
      return switch (key) {
        case UNROLL -> settings.withUnroll(Integer.parseInt(value));
        case RACE -> settings.withRace(Settings.Race.valueOf(constant));
        case STEP -> settings.withStep(Settings.Step.valueOf(constant));
        case REUSE -> settings.withReuse(Settings.Reuse.valueOf(constant));
        case WEAK_CAS -> settings.withWeakCas(Settings.WeakCas.valueOf(constant));
        case INTPTR -> settings.withIntPtr(Settings.IntPtr.valueOf(constant));
      };
    } catch (IllegalArgumentException e) {
      throw new Unsupported(key, value);
    }
  }
}
