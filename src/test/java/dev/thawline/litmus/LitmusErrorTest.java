package dev.thawline.litmus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.DiagnosticPrinter;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LitmusErrorTest {
  private static final String THREAD = "P0 (atomic_int* x, int* y) { int r0 = 1; %s }\n";

  private static List<Diagnostic> errors(String text) {
    Diagnostics diagnostics = new Diagnostics();
    Set<Diagnostic> found = new LinkedHashSet<>();
    assertThatExceptionOfType(SpecException.class)
        .isThrownBy(() -> Litmus.compile(text, diagnostics))
        .satisfies(e -> found.addAll(e.diagnostics()));
    found.addAll(diagnostics.sorted());
    return new ArrayList<>(found);
  }

  private static void check(String text, String code, String at, @Nullable String help) {
    Diagnostic first = errors(text).get(0);
    assertThat(first.code()).as(first.message()).isEqualTo(code);
    assertThat(first.span().text()).as(first.message()).isEqualTo(at);
    if (help != null) {
      assertThat(first.message() + " " + first.help()).contains(help);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "atomic_lod(x);                        | T0302 | atomic_lod | did you mean `atomic_load`?",
        "r0 = r1;                              | T0302 | r1         | did you mean `r0`?",
        "r0 = *z;                              | T0302 | z          |",
        "r0 = atomic_load_explicit(x, memory_order_acquired); | T0302 | memory_order_acquired | acquire`?",
        "r0 = atomic_load_explicit(x, memory_order_release); | T0304 | memory_order_release | atomic_load_explicit",
        "atomic_store_explicit(x, 1, memory_order_acquire);  | T0304 | memory_order_acquire |",
        "atomic_store_explicit(x, 1, memory_order_acq_rel);  | T0304 | memory_order_acq_rel |",
        "atomic_compare_exchange_strong_explicit(x, &r0, 1, memory_order_relaxed, memory_order_release); | T0304 | memory_order_release | failure",
        "r0 = atomic_load_explicit(x, 1);      | T0304 | 1          |",
        "r0 = atomic_load(x, 1);               | T0301 | atomic_load(x, 1) | takes 1 argument",
        "r0 = atomic_store(x, 1);              | T0303 | atomic_store(x, 1) | no value",
        "r0 = READ_ONCE(*x);                   | T0001 | READ_ONCE  |",
        "spin_lock(x);                         | T0001 | spin_lock  |",
        "rcu_read_lock();                      | T0001 | rcu_read_lock |",
        "smp_mb();                             | T0001 | smp_mb     |",
        "atomic_fetch_max(x, 1);               | T0001 | atomic_fetch_max |",
        "int a[2];                             | T0001 | [          | arrays",
        "r0 = y[0];                            | T0001 | [          | arrays",
        "for (;;) {}                           | T0001 | for        |",
        "goto out;                             | T0001 | goto       |",
        "__int128 r1 = 0;                      | T0001 | __int128   |",
        "double r1 = 0;                        | T0001 | double     |",
        "r0++;                                 | T0001 | ++         |",
        "r0 = r0 ? 1 : 2;                      | T0001 | ?          |",
        "int r1 = &r0;                         | T0001 | &r0        |",
        "x = y;                                | T0001 | x          | parameters",
        "int* r0 = y;                          | T0305 | r0         |",
        "int r1 = y;                           | T0303 | y          |",
        "int* r1 = 1;                          | T0303 | 1          |",
        "r0 = *r0;                             | T0303 | r0         |",
        "*y = 4294967296;                      | T0306 | 4294967296 |",
        "r0 = 99999999999999999999;            | T0306 | 99999999999999999999 |",
        "r0 = 09;                              | T0301 | 09         |",
        "r0 = 12ab;                            | T0301 | 12ab       |",
        "1 = r0;                               | T0301 | 1          |",
        "r0 = 1                                | T0301 | }          | `;`",
        "if r0 { }                             | T0301 | r0         |",
        "break;                                | T0301 | break      |",
        "return r0;                            | T0001 | r0         |",
        "long int long int r1;                 | T0301 | long int long int |",
        "r0 = @;                               | T0301 | @          |",
        "long r1 = 0; atomic_compare_exchange_strong(x, &r1, 1); | T0303 | &r1 |",
      })
  void inAThread(String statement, String code, String at, @Nullable String help) {
    check("C t\n{ }\n" + THREAD.formatted(statement), code, at, help);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "exists (0:r0=1 /\\ w=1)      | T0302 | w      |",
        "exists (1:r0=1)              | T0302 | r0     | no thread 1",
        "exits (0:r0=1)               | T0301 | exits  | did you mean `exists`?",
        "exists (0:r0=1) 5            | T0301 | 5      |",
        "exists (0:r0=1 /\\)          | T0301 | )      |",
        "exists 0:r0                  | T0301 | \"\"   |",
        "exists (0:r0=x)              | T0303 | x      |",
        "exists (0:r0=5000000000)     | T0306 | 5000000000 |",
        "exists (0:r0=0 =>)           | T0301 | )      |",
        "exists ([x]=[y])             | T0001 | [y     |",
        "exists (x[0]=1)              | T0001 | [      | arrays",
        "exists (fault(P0,x))         | T0001 | fault  |",
        "locations [0:r0; w] exists (true) | T0302 | w |",
        "filter (0:r0=1) filter (0:r0=1)   | T0301 | filter |",
      })
  void atTheEnd(String end, String code, String at, @Nullable String help) {
    check("C t\n{ }\n" + THREAD.formatted("") + end, code, at, help);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "X86 t {} P0 | mov [x],1 ;            | T0001 | X86",
      })
  void otherLanguages(String start, String rest, String code, String at) {
    check(start + rest, code, at, null);
  }

  @Test
  void initialValuesAndParameters() {
    String thread = "P0 (atomic_int* x) { }";
    check("C t\n{ x=y; }\n" + thread, "T0302", "y", null);
    check("C t\n{ x=y; }\n" + thread.replace("int* x", "int* x, int *y"), "T0303", "y", null);
    check("C t\n{ int x = y; }\n" + thread, "T0302", "y", null);
    check("C t\n{ x=0; x=1; }\n" + thread, "T0305", "x", "initial value");
    check("C t\n{ long x; }\n" + thread, "T0303", "x", null);
    check("C t\n{ int a[3]; }\n" + thread, "T0001", "[", null);
    check("C t\n{ x = 0 y = 0; }\n" + thread, "T0301", "y", null);
    check("C t\n{ }\nP0 (int x) { }", "T0001", "x", "no pointers");
    check("C t\n{ }\nP0 (atomic_int* x, int* x) { }", "T0305", "x", null);
    check("C t\n{ }\nP1 (atomic_int* x) { }", "T0301", "P1", "P0");
    check("C t\n{ }\n", "T0301", "", "first thread");
    check("C t\nP0 () ;", "T0301", "", "{}");
    check("C\n{ }", "T0301", "", "name of the test");
    check("", "T0301", "", null);
    check("C t (* { }", "T0301", "(*", "does not end");
    check("C t { } P0 () { /* }", "T0301", "/*", "does not end");
    check("C t\n{ }\nP0 (spinlock_t* l) { }", "T0001", "spinlock_t", null);
  }

  @Test
  void severalErrorsAreToldAtOnce() {
    assertThat(errors("C t\n{ }\n" + THREAD.formatted("r0 = a; r0 = b;"))).hasSize(2);
  }

  @Test
  void whatIsDeepOrLongEndsInAnError() {
    int many = 100_000;
    for (String deep :
        List.of(
            "r0 = " + "(".repeat(many) + "1" + ")".repeat(many) + ";",
            "r0 = " + "-".repeat(many).replace("--", "- -") + "1;",
            "r0 = " + "!".repeat(many) + "1;",
            "r0 = " + "1+".repeat(many) + "1;",
            "r0 = " + "r0 = ".repeat(many) + "1;",
            "{".repeat(many) + "}".repeat(many),
            "if (r0) ".repeat(many) + ";",
            "int " + "*".repeat(many) + " r1;",
            "r0 = " + "atomic_load(".repeat(many) + "x" + ")".repeat(many) + ";")) {
      assertThat(errors("C t\n{ }\n" + THREAD.formatted(deep)).get(0).code())
          .isEqualTo(Diagnostic.UNSUPPORTED);
    }
    for (String deep :
        List.of("(".repeat(many) + "true" + ")".repeat(many), "~".repeat(many) + "true")) {
      assertThat(errors("C t\n{ }\n" + THREAD.formatted("") + "exists " + deep).get(0).code())
          .isEqualTo(Diagnostic.UNSUPPORTED);
    }
  }

  @Test
  void noInputCrashes() {
    String good =
        "C t\n\"doc\"\nCom=Rf Fr\n{ [x]=0; int *p = x; 1:r3=2; }\n"
            + "P0 (atomic_int* x, int** p) { int r0 = atomic_load_explicit(x, memory_order_acquire);"
            + " if (r0 == 1 && *p != 0) { **p = r0 ^ 1; } else atomic_fetch_add(x, 2); }\n"
            + "P1 (atomic_int* x) { int r1 = 0; while (!atomic_compare_exchange_weak(x, &r1, r1 + 1))"
            + " { } do { *x += 1; } while (r1 > 5); atomic_thread_fence(memory_order_seq_cst); }\n"
            + "locations [x; 0:r0;]\nfilter (x=1 \\/ true)\n"
            + "~exists (0:r0=1 /\\ not (1:r1!=-1))\n";
    assertThat(Litmus.compile(good).name()).isEqualTo("t");
    List<String> pieces =
        List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ";",
            ",",
            "*",
            "&",
            "=",
            "!",
            "~",
            ":",
            "/\\",
            "\\/",
            "(*",
            "*)",
            "/*",
            "*/",
            "//",
            "\"",
            "\n",
            " ",
            "0",
            "1:",
            "0x",
            "P0",
            "P9",
            "int",
            "atomic_int",
            "_Atomic",
            "void",
            "x",
            "r0",
            "if",
            "while",
            "do",
            "exists",
            "forall",
            "locations",
            "filter",
            "not",
            "true",
            "memory_order_seq_cst",
            "atomic_load",
            "\uD83D",
            "\u0000",
            "é",
            "long",
            "unsigned",
            "->",
            "++",
            "?",
            "=>",
            "return",
            "break",
            "-",
            "<<");
    Random random = new Random(7);
    int compiled = 0;
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder(good);
      for (int n = random.nextInt(4); n >= 0; n--) {
        int at = random.nextInt(text.length());
        int end = random.nextInt(3) == 0 ? at : Math.min(text.length(), at + random.nextInt(8));
        String piece = random.nextBoolean() ? pieces.get(random.nextInt(pieces.size())) : "";
        text.replace(at, end, piece);
      }
      Diagnostics diagnostics = new Diagnostics();
      try {
        Litmus.compile(text.toString(), diagnostics);
        compiled++;
      } catch (SpecException e) {
        assertThat(DiagnosticPrinter.render(e.diagnostics())).isNotEmpty();
      }
    }
    assertThat(compiled).isBetween(1_000, 19_000);
  }
}
