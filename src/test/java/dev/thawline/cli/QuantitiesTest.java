package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
  @Test
  void durationsHaveUnits() {
    assertThat(Quantities.duration("t", "10")).isEqualTo(Duration.ofSeconds(10));
    assertThat(Quantities.duration("t", "10s")).isEqualTo(Duration.ofSeconds(10));
    assertThat(Quantities.duration("t", "500ms")).isEqualTo(Duration.ofMillis(500));
    assertThat(Quantities.duration("t", "2m")).isEqualTo(Duration.ofMinutes(2));
    assertThat(Quantities.duration("t", "1h")).isEqualTo(Duration.ofHours(1));
    assertThat(Quantities.duration("t", "999999999999999999h")).isEqualTo(Duration.ofDays(365));
  }

  @Test
  void sizesHaveUnits() {
    assertThat(Quantities.bytes("m", "1000")).isEqualTo(1000);
    assertThat(Quantities.bytes("m", "512k")).isEqualTo(512L << 10);
    assertThat(Quantities.bytes("m", "512m")).isEqualTo(512L << 20);
    assertThat(Quantities.bytes("m", "2g")).isEqualTo(2L << 30);
    assertThat(Quantities.bytes("m", "1G")).isEqualTo(1L << 30);
    assertThat(Quantities.bytes("m", "999999999999999999t")).isEqualTo(Long.MAX_VALUE);
  }
}
