package dev.thawline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thawline.cli.ShippedSpec;
import dev.thawline.event.Threads;
import dev.thawline.explore.Chooser;
import dev.thawline.explore.Path;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Walk;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.notation.EventNotation;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens say what a path is, and nothing else passes for one. */
class TokenTest {
  private static final int STEPS = 20;
  private static final String ALPHABET = "abkmprstu0123456789.:,+/=-# \u00e9";

  /** Two threads exchange messages; the second may read stale. */
  private static final String MESSAGES =
      """
      T1: W x 1 rlx; W y 1 rlx
      T2: R a y rlx; R b x rlx
      """;

  private static final List<ShippedSpec> SPECS = ShippedSpec.all();

  private final Program messages = program(MESSAGES);

  private static Program program(String text) {
    return EventNotation.compile(new SourceFile("test.ev", text), new Diagnostics());
  }

  private static MemoryModel memory(String id) {
    return Objects.requireNonNull(MemoryModels.find(id));
  }

  /** A path of at most so many steps, each way as likely as the others. */
  private static Path randomPath(
      Program program, MemoryModel memory, Settings settings, Random random) {
    Chooser any =
        decision -> {
          int[] ways = decision.ways().toArray();
          return ways.length == 0 ? Chooser.NO_WAY : ways[random.nextInt(ways.length)];
        };
    return Walk.take(
        program,
        memory,
        settings,
        new Threads(),
        walk -> {
          boolean goesOn = walk.setUp(any);
          for (int i = 0; goesOn && i < STEPS; i++) {
            List<Integer> able = new ArrayList<>(walk.spawned());
            able.removeIf(thread -> walk.obstacle(thread) != null);
            goesOn = !able.isEmpty() && walk.step(able.get(random.nextInt(able.size())), any);
          }
          return walk.path();
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"sc", "tso", "rc11", "ps"})
  void randomPathsOfAllSpecsComeBack(String id) {
    Random random = new Random(7);
    MemoryModel memory = memory(id);
    int told = 0;
    for (ShippedSpec spec : SPECS) {
      try {
        Path path = randomPath(spec.program(), memory, spec.settings(), random);
        Token token = Token.of(spec.program(), memory, spec.settings(), path);
        assertThat(token.toString())
            .as(spec.name())
            .matches("[A-Za-z0-9/:=.,+-]+")
            .hasSizeLessThanOrEqualTo(Token.LONGEST);
        Token again = Token.parse(token.toString());
        assertThat(again).isEqualTo(token);
        Path found = again.path(spec.program(), memory, spec.settings());
        assertThat(found.moves()).as(spec.name()).hasSameSizeAs(path.moves());
        assertThat(Token.of(spec.program(), memory, spec.settings(), found)).isEqualTo(token);
        told++;
      } catch (SpecException unsupported) {
        // This memory model does not run it.
      }
    }
    assertThat(told).isGreaterThan(300);
  }

  @Test
  void aMutatedTokenIsAPathOrIsRefused() {
    Random random = new Random(11);
    MemoryModel memory = memory("rc11");
    int refused = 0;
    int fits = 0;
    for (ShippedSpec spec : SPECS) {
      if (!spec.name().startsWith("timestamps")) {
        continue;
      }
      Path path = randomPath(spec.program(), memory, spec.settings(), random);
      String token = Token.of(spec.program(), memory, spec.settings(), path).toString();
      for (int i = 0; i < 100; i++) {
        try {
          Token mutated = Token.parse(mutated(token, random));
          mutated.requireProgram(spec.program());
          Path found = mutated.path(spec.program(), memory, spec.settings());
          assertThat(found.moves()).hasSameSizeAs(mutated.steps());
          fits++;
        } catch (TokenException reason) {
          assertThat(reason).hasMessageNotContaining("null").message().isNotBlank();
          refused++;
        }
      }
    }
    assertThat(refused).isGreaterThan(1000);
    assertThat(fits).isGreaterThan(10);
  }

  private static String mutated(String token, Random random) {
    StringBuilder text = new StringBuilder(token);
    for (int i = random.nextInt(2); i >= 0; i--) {
      int at = random.nextInt(text.length());
      char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
      switch (random.nextInt(4)) {
        case 0 -> text.setCharAt(at, other);
        case 1 -> text.insert(at, other);
        case 2 -> text.deleteCharAt(at);
        default -> text.setLength(Math.max(1, at));
      }
    }
    return text.toString();
  }

  @Test
  void theStaleReadIsInTheToken() {
    Token token = Token.parse(of(messages) + "/rc11/m:2,1:2,2:r1.2+rm.2");
    Path path = token.path(messages, memory("rc11"), Settings.DEFAULT);
    assertThat(path.moves()).hasSize(6);
    assertThat(Token.of(messages, memory("rc11"), Settings.DEFAULT, path)).isEqualTo(token);
    // sc has no stale reads.
    assertThatThrownBy(() -> token.path(messages, memory("sc"), Settings.DEFAULT))
        .isInstanceOf(TokenException.class)
        .hasMessageStartingWith("step 6: T2 reads from main.2 in the token; under sc, ")
        .hasMessageContaining("reads from T1.1 (line 1)");
  }

  private static String of(Program program) {
    return "thawline1/" + SpecHash.of(program.source());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rc11/m:2,1:2,2:r1.9        | step 5: T2 reads from T1.9 in the token; under rc11,
          rc11/m:2,1:2,2:f1.2        | step 5: T2 fails to exchange, reading from T1.2 in the token
          rc11/m:2,3                 | step 3: T3 cannot move here: that thread has not been started
          rc11/1                     | step 1: T1 cannot move here: that thread has not been started
          rc11/m:3                   | step 3: main cannot move here: it waits for a thread to end
          rc11/m:2,1:3               | step 5: T1 cannot move here: it has ended
          rc11/m:2,1:2,2:r1.2rm.1    | step 5: the token has 2 choices, but T2 makes 1
          rc11/p0                    | malformed at character 25
          rc11/m:p0                  | step 1: main promises in the token, and has no promise number 0
          rc11/m:2,1:u+r             | malformed at character 34
          rc11/m:0                   | from 1 to 99999 steps are expected
          rc11/m:99999,1             | step 3: main cannot move here
          rc11/m:999999              | a number of at most 5 digits
          rc11/m:2,0                 | threads are `m` and numbers from 1
          rc11/m:2;1                 | malformed at character 28: `,` is expected
          rc11/step/m                | `name=value` is expected
          """)
  void whatDoesNotFitIsRefusedWithTheReason(String rest, String reason) {
    assertThatThrownBy(
            () ->
                Token.parse(of(messages) + "/" + rest)
                    .path(messages, memory("rc11"), Settings.DEFAULT))
        .isInstanceOf(TokenException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void otherVersionsAndOtherTextsAreNoTokens() {
    assertThatThrownBy(() -> Token.parse("thawline2/whatever"))
        .hasMessageContaining("version `2` of tokens is unknown");
    for (String text : new String[] {"", "x", "thawline", "thawline1", "thawlineX/a/b/c"}) {
      assertThatThrownBy(() -> Token.parse(text))
          .isInstanceOf(TokenException.class)
          .hasMessageContaining("malformed at character ");
    }
  }

  @Test
  void theProgramCountsAndWhatStandsAroundItDoesNot() {
    Token token = Token.parse(of(messages) + "/rc11/m");
    token.requireProgram(
        program("//! Why?\n\n" + MESSAGES.replace("; ", ";  ").replace(";  ", "; ")));
    token.requireProgram(program(MESSAGES.replace("\n", " //~ here\n")));
    assertThatThrownBy(() -> token.requireProgram(program(MESSAGES.replace("W x 1", "W x 2"))))
        .hasMessageContaining("the spec has changed since");
  }

  @Test
  void switchesAreToldWhereTheyAreNotTheDefault() {
    Settings settings = Settings.DEFAULT.withStep(Settings.Step.EVENT).withUnroll(3);
    Path path = randomPath(messages, memory("rc11"), settings, new Random(3));
    Token token = Token.of(messages, memory("rc11"), settings, path);
    assertThat(token.toString()).contains("/rc11/step=event/unroll=3/m");
    assertThat(Token.parse(token.toString()).switches())
        .containsEntry("step", "event")
        .containsEntry("unroll", "3")
        .hasSize(2);
  }
}
