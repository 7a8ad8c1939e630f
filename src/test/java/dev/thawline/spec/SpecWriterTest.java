package dev.thawline.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecWriterTest {
  private static String bless(String text, String... measured) {
    Diagnostics diagnostics = new Diagnostics();
    SpecFile spec =
        SpecReader.read(new SourceFile("a.rs", text), new TestVocabulary(), diagnostics);
    assertThat(diagnostics.sorted()).isEmpty();
    List<Claim> replaced =
        spec.claims().all().stream().filter(claim -> claim.table() == null).toList();
    return SpecWriter.bless(spec, replaced, List.of(measured));
  }

  @Test
  void measuredDirectivesAreReplacedWhereTheFirstStood() {
    assertThat(
            bless(
                """
                //! P
                //@ expect sc *: ok
                // mine
                //@ expect rc11 tb: ok (table P01)
                //@ executions sc: 2
                //@ unroll: 3

                \tfn f() {} \s
                """,
                "expect * *: race",
                "executions sc: 3"))
        .isEqualTo(
            """
            //! P
            //@ expect * *: race
            //@ executions sc: 3
            // mine
            //@ expect rc11 tb: ok (table P01)
            //@ unroll: 3

            \tfn f() {} \s
            """);
  }

  @Test
  void withoutOldOnesTheyStandBehindTheHead() {
    assertThat(bless("//! P\n\nfn f() {}", "expect *: ok"))
        .isEqualTo("//! P\n//@ expect *: ok\n\nfn f() {}");
    assertThat(bless("fn f() {}\r\n", "expect *: ok"))
        .isEqualTo("//@ expect *: ok\r\nfn f() {}\r\n");
    assertThat(bless("//! P", "expect *: ok")).isEqualTo("//! P\n//@ expect *: ok\n");
    assertThat(bless("#!/usr/bin/env thawline\nfn f() {}\n", "expect *: ok"))
        .isEqualTo("#!/usr/bin/env thawline\n//@ expect *: ok\nfn f() {}\n");
  }

  @Test
  void whatSharesALineWithADirectiveStays() {
    assertThat(bless("/* a\n b */ //@ expect *: ok\nfn f() {}\n", "expect *: race"))
        .isEqualTo("/* a\n b */ \n//@ expect *: race\nfn f() {}\n");
    assertThat(
            bless(
                "#![allow(unused)] //@ expect *: ok\r\n//@ executions sc: 1\r\nfn f() {}",
                "executions sc: 2"))
        .isEqualTo("#![allow(unused)] \r\n//@ executions sc: 2\r\nfn f() {}");
    assertThat(bless("/* a */ //@ expect *: ok", "expect *: race"))
        .isEqualTo("/* a */ \n//@ expect *: race\n");
  }

  @Test
  void aByteOrderMarkStaysFirst() {
    assertThat(bless("\uFEFFfn f() {}\n", "expect *: ok"))
        .isEqualTo("\uFEFF//@ expect *: ok\nfn f() {}\n");
    assertThat(bless("\uFEFF//@ expect *: ok\nfn f() {}\n", "expect *: race"))
        .isEqualTo("\uFEFF//@ expect *: race\nfn f() {}\n");
  }

  @Test
  void blessingTwiceChangesNothing() {
    String once = bless("//! P\nfn f() {}\n", "expect *: ok", "executions sc: 1");
    assertThat(bless(once, "expect *: ok", "executions sc: 1")).isEqualTo(once);
  }
}
