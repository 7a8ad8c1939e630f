package dev.thawline.families;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.cli.Application;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every driver counts exactly what the formulas say, with any number of workers. */
class FamiliesTest {

  /** All interleavings of states take their time. */
  private static final BigInteger MOST_IN_LAYERS = BigInteger.valueOf(40);

  private static final BigInteger MOST = BigInteger.valueOf(600);
  private static final Pattern EXECUTIONS =
      Pattern.compile("\"memory\":\"rc11\",\"executions\":([0-9]+),");
  private static final Pattern STATES = Pattern.compile("\"states\":([0-9]+)");
  private static final Pattern OF_OUTCOME =
      Pattern.compile("\\{\"text\":\"[^\"]*\",\"executions\":([0-9]+)}");

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource
  void countsAreExact(Family family) throws IOException {
    int sizes = 0;
    for (int size = 2; family.executions(size).compareTo(MOST) <= 0; size++) {
      sizes++;
      for (boolean observed : new boolean[] {false, true}) {
        Path file = folder.resolve(family.title() + "-" + size + ".litmus");
        Files.writeString(file, family.program(size, observed));
        isExact(file, family, family.executions(size), observed);
      }
    }
    assertThat(sizes).isPositive();
  }

  private static void isExact(Path file, Family family, BigInteger executions, boolean observed) {
    List<String> reports = new ArrayList<>();
    List<String> drivers = new ArrayList<>(List.of("auto", "tree"));
    if (executions.compareTo(MOST_IN_LAYERS) <= 0) {
      drivers.add("layers");
    }
    if (family != Family.SB_SC) {
      drivers.add("forgetting"); // psc needs the whole graph
    }
    for (String driver : drivers) {
      String report = run(file, driver, 1);
      assertThat(run(file, driver, 2)).isEqualTo(report);
      reports.add(report.replaceAll("\"(states|steps)\":([0-9]+|null)", "\"$1\":0"));
    }
    assertThat(reports).containsOnly(reports.get(0));
    Matcher counted = EXECUTIONS.matcher(reports.get(0));
    assertThat(counted.find()).isTrue();
    assertThat(counted.group(1)).as("%s", file).isEqualTo(executions.toString());
    BigInteger sum = BigInteger.ZERO;
    int outcomes = 0;
    for (Matcher each = OF_OUTCOME.matcher(reports.get(0)); each.find(); outcomes++) {
      sum = sum.add(new BigInteger(each.group(1)));
    }
    assertThat(sum).as("%s", file).isEqualTo(executions);
    if (!observed) {
      assertThat(outcomes).isEqualTo(1);
    }
  }

  /** As many states as steps, up to the largest number of executions that is counted. */
  @ParameterizedTest
  @CsvSource({"INC, 20", "READERS, 62", "IRIW, 31"})
  void largestWithAlikeThreads(Family family, int size) throws IOException {
    Path file = folder.resolve(family.title() + "-" + size + ".litmus");
    Files.writeString(file, family.program(size, false));
    String report = run(file, "forgetting", 1);
    assertThat(found(EXECUTIONS, report)).isEqualTo(family.executions(size));
    assertThat(found(STATES, report)).isLessThan(BigInteger.valueOf(6L * size));
  }

  @Test
  void alikeThreadsChangePlaces() throws IOException {
    int size = 10;
    Path file = folder.resolve("inc-10.litmus");
    Files.writeString(file, Family.INC.program(size, false));
    String others = "ample,equal-states,canonical-states,dead-registers,forgetting";
    BigInteger without = found(STATES, run(file, "forgetting", 1, "--reduce=" + others));
    BigInteger with = found(STATES, run(file, "forgetting", 1));
    // One for every set of threads that are done, or for every number of them; spawns and joins.
    int before = 1 + size;
    assertThat(without).isEqualTo(BigInteger.valueOf(before + (1L << size) + size));
    assertThat(with).isEqualTo(BigInteger.valueOf(before + (size + 1) + size));
  }

  @Test
  void tooManyToCount() throws IOException {
    Path file = folder.resolve("readers-70.litmus");
    Files.writeString(file, Family.READERS.program(70, false));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] arguments = {"run", "-q", "--format=json", "--driver=forgetting", file.toString()};
    assertThat(Application.run(arguments, stream(out), stream(out))).isEqualTo(4);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("counting to 2^63 executions");
  }

  private static BigInteger found(Pattern number, String report) {
    Matcher matcher = number.matcher(report);
    assertThat(matcher.find()).as(report).isTrue();
    return new BigInteger(matcher.group(1));
  }

  /** Large enough for workers to be started where there are two. */
  @Test
  void workersShareATree() throws IOException {
    Path file = folder.resolve("inc-9.litmus");
    Files.writeString(file, Family.INC.program(9, false));
    String report = run(file, "tree", 1);
    assertThat(report).contains("\"executions\":" + Family.INC.executions(9) + ",");
    assertThat(run(file, "tree", 2)).isEqualTo(report);
  }

  private static String run(Path file, String driver, int workers, String... options) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<String> arguments = new ArrayList<>(List.of("run", "-q", "--format=json"));
    arguments.addAll(List.of("--driver=" + driver, "--workers=" + workers, file.toString()));
    arguments.addAll(List.of(options));
    int status = Application.run(arguments.toArray(String[]::new), stream(out), stream(err));
    assertThat(status).as("%s", err).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
