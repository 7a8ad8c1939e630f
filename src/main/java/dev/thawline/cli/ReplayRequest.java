package dev.thawline.cli;

import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.replay.Token;
import dev.thawline.replay.TokenException;
import dev.thawline.spec.SettingKey;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What to run for a token: its switches are the ones that its path was found under, whatever the
 * spec or the defaults say today.
 */
final class ReplayRequest {
  private ReplayRequest() {}

  /**
   * The command line with what the token leaves it.
   *
   * @param models those to run where the command line names none; empty for those of the spec
   * @throws TokenException if the token names what there is not
   * @throws UsageError if the command line contradicts the token
   */
  static Request of(Request asked, Token token, List<String> models) {
    List<MemoryModel> memories = asked.memories();
    if (memories.isEmpty()) {
      try {
        memories = ModelNames.memories(List.of(token.memory()));
      } catch (UsageError e) {
        throw new TokenException("in the token: " + e.getMessage());
      }
      if (memories.size() != 1) {
        throw new TokenException("in the token: `" + token.memory() + "` is no memory model");
      }
    }
    return new Request(
        memories,
        asked.aliases().isEmpty() ? ModelNames.aliases(models) : asked.aliases(),
        switches(asked, token),
        asked.driver(),
        asked.keys(),
        asked.reductions(),
        asked.limits());
  }

  private static Map<SettingKey, String> switches(Request asked, Token token) {
    Map<String, String> left = new HashMap<>(token.switches());
    Map<String, String> usual = new HashMap<>();
    Settings.DEFAULT.entries().forEach(entry -> usual.put(entry.name(), entry.value()));
    Map<SettingKey, String> all = new EnumMap<>(SettingKey.class);
    for (SettingKey key : SettingKey.values()) {
      String said = left.remove(key.key());
      String value = said == null ? String.valueOf(usual.get(key.key())) : said;
      requireKnown(key, value);
      String given = asked.switches().get(key);
      if (given != null && !given.equals(value)) {
        throw new UsageError(
            "the token is of a path with --" + key.key() + " " + value + ", not " + given);
      }
      all.put(key, value);
    }
    if (!left.isEmpty()) {
      throw new TokenException(
          "in the token: there is no switch `" + left.keySet().iterator().next() + "`");
    }
    return all;
  }

  private static void requireKnown(SettingKey key, String value) {
    try {
      Switches.requireKnown(key, value);
      Switches.set(Settings.DEFAULT, key, value);
    } catch (UsageError e) {
      throw new TokenException("in the token: " + String.valueOf(e.getMessage()).substring(2));
    } catch (Switches.Unsupported e) {
      throw new TokenException("in the token: " + e.getMessage() + " is not supported");
    }
  }
}
