package dev.thawline.memory;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is stored or compared: a number, or what a register of the same thread holds.
 *
 * @param register its name, or null for a number
 */
record LitmusValue(@Nullable String register, int number) {
  static LitmusValue of(int number) {
    return new LitmusValue(null, number);
  }

  static LitmusValue of(String register) {
    return new LitmusValue(register, 0);
  }

  /** Its value, given those of the registers. */
  int in(Map<String, Integer> registers) {
    return register == null ? number : Objects.requireNonNull(registers.get(register), register);
  }

  @Override
  public String toString() {
    return register == null ? String.valueOf(number) : register;
  }
}
