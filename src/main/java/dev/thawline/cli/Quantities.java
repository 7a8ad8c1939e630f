package dev.thawline.cli;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations, sizes and counts as people write them. */
final class Quantities {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,18})([A-Za-z]*)");
  private static final Map<String, Long> MILLISECONDS =
      Map.of("ms", 1L, "", 1000L, "s", 1000L, "m", 60_000L, "min", 60_000L, "h", 3_600_000L);
  private static final Map<String, Long> BYTES =
      Map.of("", 1L, "k", 1L << 10, "m", 1L << 20, "g", 1L << 30, "t", 1L << 40);
  private static final Duration LONGEST = Duration.ofDays(365);

  private Quantities() {}

  /** {@code 10}, {@code 10s}, {@code 500ms}, {@code 2m}, {@code 1h}; never more than a year. */
  static Duration duration(String option, String text) {
    long milliseconds = parse(option, text, MILLISECONDS, "10s, 500ms, 2m or 1h");
    Duration duration = Duration.ofMillis(milliseconds);
    return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }

  /** {@code 512m}, {@code 2g}; here capital letters mean the same. */
  static long bytes(String option, String text) {
    return parse(option, text.toLowerCase(Locale.ROOT), BYTES, "512m or 2g");
  }

  /** A positive number. */
  static long count(String option, String text) {
    return parse(option, text, Map.of("", 1L), "a number from 1");
  }

  private static long parse(String option, String text, Map<String, Long> units, String example) {
    Matcher matcher = FORM.matcher(text);
    Long unit = matcher.matches() ? units.get(matcher.group(2)) : null;
    BigInteger value =
        unit == null
            ? BigInteger.ZERO
            : new BigInteger(matcher.group(1)).multiply(BigInteger.valueOf(unit));
    if (value.signum() == 0) {
      boolean zero = unit != null && units.size() > 1;
      throw new UsageError(
          option
              + " takes "
              + example
              + ", not `"
              + text
              + "`"
              + (zero ? ": nothing could run; leave it out for no limit" : ""));
    }
    return value.min(BigInteger.valueOf(Long.MAX_VALUE)).longValueExact();
  }
}
