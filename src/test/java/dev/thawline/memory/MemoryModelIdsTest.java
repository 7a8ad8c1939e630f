package dev.thawline.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ids of memory models, with parameters. */
class MemoryModelIdsTest {
  @ParameterizedTest
  @CsvSource({
    "rc11, rc11",
    "sc:orders=written, sc",
    "sc:orders=seqcst, sc:orders=seqcst",
    "ps, ps",
    "ps:promises=1, ps",
    "ps:promises=2, ps:promises=2",
    "ps:tags=forbid, ps",
    "ps:tags=forbid:promises=0, ps:promises=0",
    "ps:tags=online, ps:tags=online",
    "ps:tags=defer:promises=2, ps:promises=2:tags=defer"
  })
  void oneFormForEach(String given, String canonical) {
    assertThat(Objects.requireNonNull(MemoryModels.find(given)).id()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "qs | unknown memory model `qs`; did you mean `ps`?",
        "ps:promises | `promises` of `ps` needs a value",
        "ps:promises=7 | `promises` of `ps` is one of 1, 0, 2, 3, 4, not `7`; did you mean `0`?",
        "ps:promise=2 | `ps` has no parameter `promise`; did you mean `promises`?",
        "ps:promises=1:promises=2 | `promises` is set twice",
        "ps:tags=arith | `tags` of `ps` is one of forbid, online, defer, not `arith`",
        "rc11:promises=1 | `rc11` has no parameter `promises`"
      })
  void whatIsWrong(String given, String problem) {
    assertThat(MemoryModels.parse(given).problem()).isEqualTo(problem);
  }

  @Test
  void onlyThePromisingSemanticsPromises() {
    assertThat(MemoryModels.all().stream().filter(model -> model.promises() != null))
        .extracting(MemoryModel::id)
        .containsExactly("ps");
  }
}
