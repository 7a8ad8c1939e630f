package dev.thawline.spec;

import dev.thawline.source.Span;

/**
 * A value that a spec gives to a setting.
 *
 * @param value one of {@link SettingKey#choices}, or a number from 1 to {@link #LARGEST} in decimal
 */
public record Setting(SettingKey key, String value, Span span) {
  /** The largest number a setting can be given. */
  public static final int LARGEST = 1_000_000;

  /** The value of a numeric setting. */
  public int number() {
    return Integer.parseInt(value);
  }
}
