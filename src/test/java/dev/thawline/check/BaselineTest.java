package dev.thawline.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BaselineTest {
  private static Baseline table(String... specs) {
    TreeMap<Baseline.Key, String> rows = new TreeMap<>();
    for (String spec : specs) {
      rows.put(new Baseline.Key(spec, "sc", "tb"), "ok\tok 1, ub 0, order-dependent 0");
      rows.put(new Baseline.Key(spec, "sc", Baseline.NO_MODEL), "1 execution\t1 outcome 00");
    }
    return new Baseline(rows);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a b.rs",
        "#a.rs",
        "\\#.rs",
        "tab\t.rs",
        "\\t.rs",
        "new\nline\r.rs",
        "\\\\n",
        "\u00e4"
      })
  void whatIsWrittenIsRead(String spec) throws Baseline.Malformed {
    Baseline table = table(spec, "other.rs");
    assertThat(Baseline.parse(table.text())).isEqualTo(table);
    assertThat(table.text().lines()).hasSize(6);
  }

  /** As Git hands it out on some systems. */
  @Test
  void lineEndsMayBeThoseOfAnotherSystem() throws Baseline.Malformed {
    Baseline table = table("a.rs");
    assertThat(Baseline.parse(table.text().replace("\n", "\r\n"))).isEqualTo(table);
  }

  @Test
  void rowsAreSorted() {
    assertThat(table("b", "a", "a/b").text().lines().skip(2).map(row -> row.split("\t", 2)[0]))
        .isEqualTo(List.of("a", "a", "a/b", "a/b", "b", "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a\tsc\ttb\tok\n", "\n# thawline baseline 1:", "# thawline baseline 2:"})
  void anotherFormatIsRefused(String text) {
    assertThatThrownBy(() -> Baseline.parse(text))
        .isInstanceOf(Baseline.Malformed.class)
        .hasMessageStartingWith("line 1: ");
  }

  /** Names that begin alike are other specs. */
  @Test
  void aSpecIsComparedWithItsOwnRows() {
    List<Baseline.Compared> rows =
        table("a", "a ", "a.rs", "b").compare("a", MeasuredRows.none(), key -> true);
    assertThat(rows)
        .hasSize(2)
        .allMatch(row -> row.key().spec().equals("a"))
        .allMatch(Baseline.Compared::isDrift);
    assertThat(table("a").compare("a", MeasuredRows.unknown(), key -> true))
        .hasSize(2)
        .noneMatch(Baseline.Compared::isDrift);
  }
}
