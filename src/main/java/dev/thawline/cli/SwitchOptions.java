package dev.thawline.cli;

import dev.thawline.explore.Settings;
import dev.thawline.spec.SettingKey;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to explore. Each stands before the directive of the same name. */
final class SwitchOptions {
  @Option(names = "--unroll", paramLabel = "N", description = "how often a loop may run")
  private @Nullable String unroll;

  @Option(
      names = "--step",
      paramLabel = "STEP",
      description = "what one step is: statement or event")
  private @Nullable String step;

  @Option(
      names = "--race",
      paramLabel = "RACE",
      description = "what a data race does: prefix, ub or ignore")
  private @Nullable String race;

  @Option(
      names = "--reuse",
      paramLabel = "REUSE",
      description = "which freed addresses come back: none or heap")
  private @Nullable String reuse;

  @Option(
      names = "--weak-cas",
      paramLabel = "HOW",
      description = "how a weak compare-exchange fails: spurious or never")
  private @Nullable String weakCas;

  @Option(
      names = "--intptr",
      paramLabel = "POLICY",
      description = "what casts of integers to pointers give: deferred, at-cast or strict")
  private @Nullable String intptr;

  /** Takes an option of these; see {@link PlainCommand}. */
  boolean take(String option, String value) {
    switch (option) {
      case "--unroll" -> unroll = value;
      case "--step" -> step = value;
      case "--race" -> race = value;
      case "--reuse" -> reuse = value;
      case "--weak-cas" -> weakCas = value;
      case "--intptr" -> intptr = value;
      default -> {
        return false;
      }
    }
    return true;
  }

  /** What is given, as it is written. */
  Map<SettingKey, String> given() {
    Map<SettingKey, String> given = new EnumMap<>(SettingKey.class);
    put(given, SettingKey.UNROLL, unroll);
    put(given, SettingKey.STEP, step);
    put(given, SettingKey.RACE, race);
    put(given, SettingKey.REUSE, reuse);
    put(given, SettingKey.WEAK_CAS, weakCas);
    put(given, SettingKey.INTPTR, intptr);
    return given;
  }

  private static void put(Map<SettingKey, String> given, SettingKey key, @Nullable String value) {
    if (value != null) {
      given.put(key, value);
    }
  }

  /**
   * What is given.
   *
   * @throws UsageError if a value is none, or is not supported
   */
  Map<SettingKey, String> supported() {
    Map<SettingKey, String> given = given();
    given.forEach(Switches::requireKnown);
    for (Map.Entry<SettingKey, String> entry : given.entrySet()) {
      try {
        Switches.set(Settings.DEFAULT, entry.getKey(), entry.getValue());
      } catch (Switches.Unsupported e) {
        throw UsageError.unsupported("--" + e.getMessage());
      }
    }
    return given;
  }
}
