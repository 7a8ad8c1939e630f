package dev.thawline.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.DiagnosticPrinter;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.spec.Expectation.Frequency;
import dev.thawline.spec.Expectation.Kind;
import dev.thawline.spec.Expectation.LineSet;
import dev.thawline.spec.OutcomeExpectation.Relation;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpecReaderTest {
  private static final String WHOLE =
      """
      //! Relaxed publication.
      //!  Second line
      //@ memory: sc, rc11
      //@ alias: sb2018, sb2018-frontier:check=cvis
      //@ expect rc11 *: race @ writer, reader
      //@ expect rc11 sb2018-frontier: ub in some @ publish (table P02)
      //@ expect sc, tso tb, none: not-covered
      //@ outcomes sc: "a=0 \\"b\\"", "T1: x / y | T2: \\\\"
      //@ outcomes rc11 += "a=1"
      //@ outcomes rc11 != "a=2"
      //@ executions rc11: 4
      //@ differ rc11 sb2018 sb2018-frontier: yes (table P02)
      //@ unroll: 4
      //@ race: ignore
      //@ step: event
      //@ reuse: none
      //@ weak-cas: never
      //@ intptr: at-cast
      //@ rustc: no (two mutable borrows (E0499))
      //@ revisions: stack tree
      //@[tree] compile-flags: -Zmiri-tree-borrows
      //@normalize-stderr-test: "a" -> "b"
      #![feature(x)] // the head goes on
      //@ edition:2021
      use std::thread;
      fn main() {
          let s = "//~ not-a-name"; //~ publish, other-name
          x(); //~ writer
          y(); //~reader
          z(); //~ ERROR: something /regex/
          /* //~ nor-this */ let c = '"'; //~[tree]^ ERROR foo
          //~| NOTE more
          //~^^ HELP no
          //~v ERROR below
      }
      """;

  private static SpecFile read(String name, String text, Diagnostics diagnostics) {
    return SpecReader.read(new SourceFile(name, text), new TestVocabulary(), diagnostics);
  }

  private static SpecFile read(String text) {
    Diagnostics diagnostics = new Diagnostics();
    SpecFile spec = read("a.rs", text, diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    return spec;
  }

  private static List<Diagnostic> errors(String text) {
    Diagnostics diagnostics = new Diagnostics();
    read("a.rs", text, diagnostics);
    return diagnostics.sorted();
  }

  @Test
  void everyDirectiveBecomesData() {
    SpecFile spec = read(WHOLE);
    assertThat(spec.memories()).extracting(ModelId::canonical).containsExactly("sc", "rc11");
    assertThat(spec.aliases())
        .extracting(ModelId::canonical)
        .containsExactly("sb2018", "sb2018-frontier");
    assertThat(spec.aliases())
        .extracting(ModelId::written)
        .containsExactly("sb2018", "sb2018-frontier:check=cvis");
    assertThat(spec.settings().values())
        .extracting(setting -> setting.key().key() + "=" + setting.value())
        .containsExactlyInAnyOrder(
            "unroll=4",
            "race=ignore",
            "step=event",
            "reuse=none",
            "weak-cas=never",
            "intptr=at-cast");
    assertThat(spec.rustc())
        .extracting(SpecFile.Rustc::accepts, SpecFile.Rustc::why)
        .containsExactly(false, "two mutable borrows (E0499)");
    assertThat(spec.ignored())
        .extracting(Span::line)
        .containsExactly(20, 21, 22, 24, 30, 31, 32, 33, 34);
  }

  @Test
  void editionsWithOtherDropsAreWarnedOf() {
    assertThat(errors("//@ edition: 2024\nfn main() {}\n"))
        .singleElement()
        .satisfies(
            warning -> {
              assertThat(warning.severity()).isEqualTo(Diagnostic.Severity.WARNING);
              assertThat(warning.span().line()).isEqualTo(1);
            });
    assertThat(errors("//@ edition: 2021\nfn main() {}\n")).isEmpty();
  }

  @Test
  void claimsCarryTheirValues() {
    Claims claims = read(WHOLE).claims();
    assertThat(claims.expectations("rc11", "sb2018-frontier"))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.kind()).isEqualTo(Kind.UB);
              assertThat(e.frequency()).isEqualTo(Frequency.SOME);
              assertThat(e.lines()).isEqualTo(new LineSet(true, Set.of(27)));
              assertThat(e.table()).isEqualTo("P02");
              assertThat(e.span().line()).isEqualTo(6);
              assertThat(e.span().text()).startsWith("expect rc11").endsWith("(table P02)");
            });
    assertThat(claims.expectations("rc11", "tb"))
        .singleElement()
        .extracting(Expectation::kind, Expectation::lines)
        .containsExactly(Kind.RACE, new LineSet(true, Set.of(28, 29)));
    assertThat(claims.expectations("tso", "none"))
        .extracting(Expectation::kind)
        .containsExactly(Kind.NOT_COVERED);
    assertThat(claims.expectations("sc", "sb2018")).isEmpty();
    assertThat(claims.outcomes("sc").get(0).outcomes())
        .containsExactly("a=0 \"b\"", "T1: x / y | T2: \\");
    assertThat(claims.outcomes("rc11"))
        .extracting(OutcomeExpectation::relation)
        .containsExactly(Relation.CONTAINS, Relation.EXCLUDES);
    assertThat(claims.executions("rc11")).extracting(ExecutionExpectation::count).isEqualTo(4L);
    assertThat(claims.executions("sc")).isNull();
    assertThat(claims.differ("rc11").get(0).about("sb2018-frontier", "sb2018")).isTrue();
    assertThat(claims.differ("sc")).isEmpty();
  }

  @Test
  void namesStandOnTheirLines() {
    SpecFile spec = read(WHOLE);
    assertThat(spec.lineNames())
        .extracting(LineName::name)
        .containsExactly("publish", "other-name", "writer", "reader");
    assertThat(spec.namesOf(27)).containsExactly("publish", "other-name");
  }

  @Test
  void modelsNamedOnTheSpotExpectTheirLines() {
    Claims claims =
        read("""
                //@ expect sc sb2018-frontier: ok
                fn main() {
                  a(); //~ UB[sb2018-frontier, tb] name
                  b(); //~ UB[tb]
                }
                """)
            .claims();
    assertThat(claims.expectations("rc11", "tb"))
        .extracting(Expectation::kind, Expectation::lines)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Kind.UB, new LineSet(true, Set.of(3, 4))));
    assertThat(claims.expectations("rc11", "sb2018-frontier")).hasSize(1);
    assertThat(claims.expectations("sc", "sb2018-frontier"))
        .extracting(Expectation::kind)
        .containsExactly(Kind.OK);
  }

  @Test
  void theMoreSpecificLineWins() {
    Claims claims =
        read("""
                //@ expect *: ok
                //@ expect rc11 *: race
                //@ expect * tb: race
                //@ expect rc11 none: ub in all
                //@ expect rc11 none: race @ >= w
                //@ executions *: 3
                //@ executions rc11: 4
                fn f() {} //~ w
                """)
            .claims();
    assertThat(kinds(claims, "sc", "sb2018")).containsExactly(Kind.OK);
    assertThat(kinds(claims, "rc11", "sb2018")).containsExactly(Kind.RACE);
    assertThat(kinds(claims, "rc11", "tb")).containsExactly(Kind.RACE, Kind.RACE);
    assertThat(kinds(claims, "rc11", "none")).containsExactly(Kind.UB, Kind.RACE);
    assertThat(claims.expectations("rc11", "none").get(1).lines())
        .isEqualTo(new LineSet(false, Set.of(8)));
    assertThat(claims.executions("tso")).extracting(ExecutionExpectation::count).isEqualTo(3L);
    assertThat(claims.executions("rc11")).extracting(ExecutionExpectation::count).isEqualTo(4L);
  }

  private static List<Kind> kinds(Claims claims, String memory, String alias) {
    return claims.expectations(memory, alias).stream().map(Expectation::kind).toList();
  }

  @Test
  void groupsStandForTheirMembers() {
    assertThat(read("//@ alias: tb, all\n").aliases())
        .extracting(ModelId::canonical)
        .containsExactly("tb", "sb2018", "sb2018-frontier", "none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "//@ expct rc11 *: ok              | T0101 | did you mean `expect`?",
        "//@ memory: rc12                  | T0103 | did you mean `rc11`?",
        "//@ alias: sb2018-frontir:x=1     | T0103 | did you mean `sb2018-frontier`?",
        "//@ alias: sb2018-frontier:x=1    | T0103 | try check=origin",
        "//@ expect rc11: ok               | T0102 | write `expect rc11 *: ..` for every aliasing model",
        "//@ expect rc11 tb: okk           | T0102 | did you mean `ok`?",
        "//@ expect rc11 tb:               | T0102 |",
        "//@ expect rc11 tb: ok @ w        | T0102 |",
        "//@ expect rc11 tb: ub @ ww       | T0106 | did you mean `w`?",
        "//@ expect rc11 tb: ub @ nowhere  | T0106 | name the line with a trailing `//~ nowhere`",
        "//@ expect rc11 tb: ub in few     | T0102 |",
        "//@ expect rc11 tb: ub (P02)      | T0102 |",
        "//@ expect rc11 tb: ub (table P02 | T0102 |",
        "//@ outcomes sc: \"a              | T0102 |",
        "//@ outcomes sc: \"a\\n\"         | T0102 | only `\\\"` and `\\\\` are escapes here",
        "//@ outcomes sc \"a\"             | T0102 |",
        "//@ executions sc: many           | T0102 |",
        "//@ executions sc: -1             | T0102 |",
        "//@ differ sc tb tb: yes          | T0102 |",
        "//@ differ sc tb none: maybe      | T0102 |",
        "//@ unroll: 0                     | T0102 |",
        "//@ unroll: 99999999999999999999  | T0102 |",
        "//@ race: stop                    | T0102 | it is one of prefix, ub, ignore",
        "//@ rustc: no                     | T0102 |",
        "//@                               | T0101 |",
        "//@ [rev] unroll: 3               | T0102 |",
        "//@ [rev unroll: 3                | T0102 |",
      })
  void whatIsWrongIsSaid(String line, String code, String help) {
    assertThat(errors(line + "\nfn f() {} //~ w\n"))
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.code()).isEqualTo(code);
              assertThat(d.help()).isEqualTo(help);
              assertThat(d.span().line()).isEqualTo(1);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "//@ expect rc11 tb: ok          | //@ expect rc11 tb: ub          | 1",
        "//@ expect rc11 *: ub in all    | //@ expect * tb: ub in some     | 1",
        "//@ expect rc11,sc tb: race @ a | //@ expect rc11 tb,none: race @ b | 1",
        "//@ expect rc11 tb: race        | //@ expect rc11 tb: ub          | 0",
        "//@ expect rc11 *: ub in all    | //@ expect * tb: ub in all      | 0",
        "//@ expect rc11 *: ok           | //@ expect sc tb: ub in all     | 0",
        "//@ executions sc: 1            | //@ executions sc,tso: 2        | 1",
        "//@ outcomes sc: \"a\"          | //@ outcomes sc: \"b\"          | 1",
        "//@ outcomes sc: \"a\"          | //@ outcomes sc != \"a\"        | 1",
        "//@ outcomes sc: \"a\"          | //@ outcomes sc += \"b\"        | 1",
        "//@ outcomes sc += \"a\"        | //@ outcomes sc != \"b\"        | 0",
        "//@ outcomes sc: none           | //@ outcomes *: \"b\"           | 0",
        "//@ differ sc tb none: yes      | //@ differ sc none tb: no       | 1",
        "//@ differ sc tb none: yes      | //@ differ rc11 none tb: no     | 0",
      })
  void contradictionsOfOneRankAreErrors(String one, String two, int expected) {
    List<Diagnostic> found = errors(one + "\n" + two + "\nfn f() {} //~ a\nfn g() {} //~ b\n");
    assertThat(found).hasSize(expected).allMatch(d -> d.code().equals("T0105"));
    assertThat(found).allMatch(d -> d.span().line() == 2 && d.secondary().size() == 1);
  }

  @Test
  void directivesStandInTheHead() {
    assertThat(errors("fn main() {}\n//@ unroll: 3\n//@ edition: 2021\n"))
        .singleElement()
        .extracting(Diagnostic::code)
        .isEqualTo("T0109");
    Diagnostics diagnostics = new Diagnostics();
    read("a.ev", "// c\n//@ unroll: 3\nx = stack 1\n//@ race: ub", diagnostics);
    assertThat(diagnostics.sorted()).extracting(Diagnostic::code).containsExactly("T0109");
  }

  @Test
  void repetitionsAreErrors() {
    assertThat(errors("//@ race: ub\n//@ race: ub\n//@ memory: sc\n//@ memory: sc\n"))
        .extracting(Diagnostic::code)
        .containsExactly("T0107", "T0107");
    assertThat(errors("a(); //~ n\nb(); //~ n\n"))
        .extracting(Diagnostic::code)
        .containsExactly("T0107");
  }

  @Test
  void malformedTextsEndInDiagnostics() {
    Random random = new Random(20180921);
    for (int i = 0; i < 3000; i++) {
      StringBuilder text = new StringBuilder(WHOLE);
      for (int edits = 1 + random.nextInt(4); edits > 0; edits--) {
        int at = random.nextInt(text.length());
        switch (random.nextInt(4)) {
          case 0 -> text.setLength(Math.max(1, at));
          case 1 -> text.setCharAt(at, (char) (32 + random.nextInt(96)));
          case 2 -> text.deleteCharAt(at);
          default -> text.insert(at, WHOLE, 0, random.nextInt(60));
        }
        if (text.isEmpty()) {
          text.append('/');
        }
      }
      Diagnostics diagnostics = new Diagnostics();
      assertThat(read(random.nextBoolean() ? "a.rs" : "a.ev", text.toString(), diagnostics))
          .isNotNull();
      assertThat(diagnostics.sorted()).allMatch(d -> !DiagnosticPrinter.render(d).isEmpty());
    }
  }

  @Test
  void keysThatOnlyStartLikeForeignOnesAreUnknown() {
    for (String key : List.of("max-states", "min-executions", "dont-run", "normalize-all")) {
      Diagnostics diagnostics = new Diagnostics();
      SourceFile file = new SourceFile("a.rs", "//@ " + key + ": 3\n");
      SpecReader.read(file, new TestVocabulary(), diagnostics);
      assertThat(diagnostics.sorted())
          .as(key)
          .extracting(Diagnostic::code)
          .containsExactly("T0101");
    }
  }
}
