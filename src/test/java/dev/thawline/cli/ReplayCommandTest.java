package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A path that a witness names is run again, or it is said why not. */
class ReplayCommandTest {
  @TempDir Path folder;
  Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  /** The tokens that a report in JSON has, in its order. */
  private static List<String> tokens(String json) {
    List<String> found = new ArrayList<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken next = parser.nextToken(); next != null; next = parser.nextToken()) {
        if (next == JsonToken.VALUE_STRING && "token".equals(parser.currentName())) {
          found.add(parser.getText());
        }
      }
    } catch (IOException e) {
      throw new AssertionError(json, e);
    }
    return found;
  }

  private String token(String spec, String models) {
    String json = shell.run("diff", "-m", "rc11", "-a", models, "--format", "json", spec).out();
    return tokens(json).get(0);
  }

  @Test
  void theTokenOfATextIsTheOneOfTheJson() {
    String spec = shell.spec("p02.ev", Specs.P02);
    String text = shell.run("diff", "-m", "rc11", "-a", "sb2018,sb2018-frontier", spec).out();
    assertThat(text).contains("\nreplay: " + token(spec, "sb2018,sb2018-frontier") + "\n");
  }

  @Test
  void showsEveryStepAndStateUnderOtherModels() {
    String spec = GoldenOutput.spec("p02.ev");
    String token = token(spec, "sb2018,sb2018-frontier");
    Shell.Result result =
        shell
            .run("replay", spec, token, "-a", "sb2018,sb2018-frontier,sb,tb")
            .hasStatus(ExitStatus.UNEXPECTED);
    GoldenOutput.check("p02.replay.txt", result.out());
    assertThat(result.out()).endsWith("\nreplay: " + token + "\n");
    GoldenOutput.check(
        "p02.replay.json",
        shell.run("replay", spec, token, "-a", "sb2018,sb2018-frontier", "--format=json").out());
  }

  @Test
  void whereNoModelRejectsTheTraceIsShownInFull() {
    String spec = shell.spec("p02.ev", Specs.P02);
    Shell.Result result =
        shell
            .run("replay", spec, token(spec, "sb2018,sb2018-frontier"), "-a", "sb,tb")
            .hasStatus(ExitStatus.OK);
    assertThat(result.out())
        .contains("No model rejects this path (sb, tb); it stops before the end of the program.")
        .contains("starts T1", "reads the & of step");
  }

  @Test
  void anotherMemoryModelIsTried() {
    String spec =
        shell.spec(
            "mp.ev",
            """
            p = heap 1
            X = atomic null
            T1: c = & p
            T1: W x 1 rlx
            T1: X := c rlx
            T2: d = X rlx
            T2: R a x rlx
            T2: rd d
            """);
    String rejected = token(spec, "sb2018,sb2018-frontier");
    shell
        .run("replay", spec, rejected, "-m", "sc", "-a", "sb2018,sb2018-frontier")
        .hasStatus(ExitStatus.UNEXPECTED);
    int load = rejected.lastIndexOf(":r");
    String stale = rejected.substring(0, load) + rejected.substring(load) + "+rm.3";
    Shell.Result sc = shell.run("replay", spec, stale, "-m", "sc");
    assertThat(sc.hasStatus(ExitStatus.SPEC_ERROR).err())
        .contains("the token is of a path under rc11, and sc has no such path: step ")
        .contains("T2 reads from main.3 in the token");
  }

  @Test
  void aReportWithOneTokenIsEnough() throws IOException {
    String spec = shell.spec("p02.ev", Specs.P02);
    String report = folder.resolve("p02.json").toString();
    Files.writeString(
        Path.of(report),
        shell
            .run("diff", "-m", "rc11", "-a", "sb2018,sb2018-frontier", "--format=json", spec)
            .out()
            .replace("\"p02.ev\"", "\"" + spec + "\""));
    Shell.Result result = shell.run("replay", report).hasStatus(ExitStatus.UNEXPECTED);
    assertThat(result.out())
        .startsWith("p02.ev under rc11: sb2018 accepts, sb2018-frontier rejects");
    Path moved = folder.resolve("moved.ev");
    Files.move(Path.of(spec), moved);
    assertThat(shell.run("replay", report).hasStatus(ExitStatus.USAGE).err())
        .contains("`p02.ev` does not exist");
    assertThat(shell.run("replay", report, moved.toString()).out())
        .startsWith("moved.ev under rc11: sb2018 accepts, sb2018-frontier rejects");
  }

  @Test
  void ofSeveralTokensOneIsAskedFor() throws IOException {
    String spec = shell.spec("p01.ev", Specs.P01);
    String json = shell.run("run", "-a", "sb2018-single,sb2018", "--format=json", spec).out();
    Path report = folder.resolve("p01.json");
    Files.writeString(report, json);
    String err = shell.run("replay", report.toString()).hasStatus(ExitStatus.USAGE).err();
    assertThat(err).contains("`p01.json` has 2 tokens; one of them:");
    tokens(json).forEach(token -> assertThat(err).contains("thawline replay p01.ev " + token));
  }

  @Test
  void reportsThatAreNoneAreRefused() {
    assertThat(shell.run("replay", shell.spec("a.json", "{]")).hasStatus(ExitStatus.USAGE).err())
        .contains("`a.json` is no JSON");
    assertThat(shell.run("replay", shell.spec("b.json", "{}")).hasStatus(ExitStatus.USAGE).err())
        .contains("`b.json` has no token");
    String none = shell.spec("c.json", "{\"token\":\"x\"}");
    assertThat(shell.run("replay", none).hasStatus(ExitStatus.USAGE).err())
        .contains("`c.json` names no spec");
    assertThat(shell.run("replay", folder + "/d.json").hasStatus(ExitStatus.USAGE).err())
        .contains("`d.json` does not exist");
    assertThat(shell.run("replay", shell.spec("p.ev", "")).hasStatus(ExitStatus.USAGE).err())
        .contains("a token is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense                              | the token is malformed at character 1
          thawline9/00000000/rc11/m             | version `9` of tokens is unknown
          thawline1/00000000/rc11/m             | the spec has changed since
          thawline1/00000000/rc12/m             | in the token: unknown memory model `rc12`
          thawline1/00000000/all/m              | in the token: `all` is no memory model
          thawline1/00000000/rc11/race=never/m  | in the token: race is one of prefix
          thawline1/00000000/rc11/step=block/m  | in the token: step block is not supported
          thawline1/00000000/rc11/unroll=x/m    | in the token: unroll takes a number
          thawline1/00000000/rc11/speed=1/m     | in the token: there is no switch `speed`
          """)
  void whatIsNoTokenOrDoesNotFitIsASpecError(String token, String message) {
    String spec = shell.spec("p02.ev", Specs.P02);
    Shell.Result result = shell.run("replay", spec, token).hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(result.err()).startsWith("error: ").contains(message);
    Shell.Result json = shell.run("replay", spec, token, "--format", "json");
    assertThat(json.hasStatus(ExitStatus.SPEC_ERROR).out())
        .startsWith("{\"schema\":1,\"file\":")
        .contains("\"status\":\"error\"", "\"code\":\"T0005\"");
  }

  @Test
  void mutatedTokensAreRefusedOrReplayed() {
    String spec = shell.spec("p02.ev", Specs.P02);
    String token = token(spec, "sb2018,sb2018-frontier");
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      StringBuilder mutated = new StringBuilder(token);
      char other = "mrfbktup0123456789.:,+/= `\u0000".charAt(random.nextInt(27));
      mutated.setCharAt(random.nextInt(token.length()), other);
      Shell.Result result = shell.run("replay", spec, mutated.toString(), "-q");
      assertThat(result.status())
          .as("%s%n%s", mutated, result.err())
          .isIn(ExitStatus.OK.code(), ExitStatus.UNEXPECTED.code(), ExitStatus.SPEC_ERROR.code());
      assertThat(result.err()).doesNotContain("\tat ");
    }
  }

  @Test
  void theSwitchesAreThoseOfTheToken() {
    String spec = shell.spec("p02.ev", "//@ unroll: 3\n" + Specs.P02);
    String json =
        shell
            .run(
                "diff",
                "-m",
                "rc11",
                "-a",
                "sb2018,sb2018-frontier",
                "--step=event",
                "--format=json",
                spec)
            .out();
    String token = tokens(json).get(0);
    assertThat(token).contains("/rc11/step=event/unroll=3/");
    String all = shell.run("replay", spec, token).hasStatus(ExitStatus.UNEXPECTED).out();
    assertThat(all).contains("settings: step=event ").contains("unroll=3");
    assertThat(
            shell.run("replay", spec, token, "--step=statement").hasStatus(ExitStatus.USAGE).err())
        .contains("the token is of a path with --step event, not statement");
  }

  @Test
  void promisesAreToldByTheirNames() {
    String spec =
        shell.spec(
            "promise.ev",
            """
            p = heap 1
            X = atomic null
            T1: R a y rlx; c = & p; X := c rlx
            T2: d = X rlx; W y 1 rlx; rd d
            """);
    String json =
        shell.run("diff", "-m", "ps", "-a", "sb2018,sb2018-frontier", "--format=json", spec).out();
    String token = tokens(json).get(0);
    assertThat(token).endsWith("/ps/m:4,1:rm.2+1+p0,2:r1.p0");
    assertThat(shell.run("replay", spec, token).hasStatus(ExitStatus.UNEXPECTED).out())
        .contains("promises to store the & of step 6", "sb2018-frontier rejects here");
    Shell.Result kept = shell.run("replay", spec, token + ",1:k1.p0", "-a", "sb2018");
    assertThat(kept.hasStatus(ExitStatus.OK).out()).endsWith(token + ",1:k1.p0\n");
    assertThat(shell.run("replay", spec, token + ",1:k1.p1").hasStatus(ExitStatus.SPEC_ERROR).err())
        .contains("step 9: T1 keeps promise 1 of T1 in the token; under ps, ")
        .contains("keeps promise 0 of T1");
  }

  @Test
  void writesDrawnForms() throws IOException {
    String spec = shell.spec("p02.ev", Specs.P02);
    Path out = folder.resolve("out");
    shell.run(
        "replay",
        spec,
        token(spec, "sb2018,sb2018-frontier"),
        "--out=" + out,
        "--emit",
        "trace,dot,json");
    assertThat(out.resolve("p02.ev.rc11.replay.dot")).content().contains("digraph");
    assertThat(out.resolve("p02.ev.rc11.replay.txt")).content().contains("replay: thawline1/");
    assertThat(out.resolve("p02.ev.replay.json")).content().contains("\"steps\":[");
  }

  /**
   * Every witness of the shipped specs with two threads or more that borrow, and of the gallery.
   */
  @Test
  void theTokensOfTheGalleryAreShortAndComeBack() throws IOException {
    for (String line : Files.readAllLines(Path.of("counterexamples", Gallery.LIST))) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] columns = line.split("\\s+", -1);
      String json =
          shell
              .run(
                  "diff",
                  "-m",
                  columns[2],
                  "-a",
                  columns[3] + "," + columns[4],
                  "--format=json",
                  columns[1])
              .out();
      for (String token : tokens(json)) {
        assertThat(token).as(line).hasSizeLessThanOrEqualTo(200);
        Shell.Result again =
            shell.run("replay", columns[1], token, "-a", columns[3] + "," + columns[4]);
        again.hasStatus(ExitStatus.UNEXPECTED);
        assertThat(again.out()).contains(" rejects here").endsWith("replay: " + token + "\n");
      }
    }
  }
}
