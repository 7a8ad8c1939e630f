package dev.thawline.families;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far Thawline comes with each family: every size is a process of its own, until one takes too
 * long. One table; counts are compared with the formulas, and any that differs makes the exit
 * status 1. A program, not a test: {@code FamilyTable [SECONDS [FAMILY..]] [-- OPTION..]}; README
 * tells how to run it.
 */
public final class FamilyTable {
  private static final String COMMAND = System.getProperty("thawline.command", "target/thawline");
  private static final double NANOSECONDS = 1e9;
  private static final int LARGEST = 64;
  private static final int STARTS = 9;

  /** In seconds; exploring less says little of growth. */
  private static final double LEAST_FITTED = 0.1;

  private static final String ROW = "%-9s %-9s %-10s %3s %22s %13s %9s %7s %9s%n";

  private final long seconds;
  private final List<String> options;
  private final Path folder;
  private boolean wrong;

  private FamilyTable(long seconds, List<String> options, Path folder) {
    this.seconds = seconds;
    this.options = options;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<String> all = Arrays.asList(arguments);
    int split = all.contains("--") ? all.indexOf("--") : all.size();
    List<Family> families =
        split < 2
            ? List.of(Family.values())
            : all.subList(1, split).stream().map(Family::titled).toList();
    long seconds = split == 0 ? 60 : Long.parseLong(all.get(0));
    List<String> options = split < all.size() ? all.subList(split + 1, all.size()) : List.of();
    FamilyTable table =
        new FamilyTable(seconds, options, Files.createTempDirectory("thawline-families"));
    table.starts();
    System.out.printf(
        ROW,
        "family",
        "observed",
        "driver",
        "N",
        "executions",
        "states",
        "seconds",
        "growth",
        "B/state");
    for (Family family : families) {
      for (boolean observed : new boolean[] {false, true}) {
        table.family(family, observed);
      }
    }
    System.exit(table.wrong ? 1 : 0);
  }

  /** What a process said and took. */
  private record Finished(int status, String out, double seconds) {
    String number(String key) {
      Matcher matcher = Pattern.compile("\"" + key + "\":([0-9]+)").matcher(out);
      return matcher.find() ? matcher.group(1) : "";
    }

    /** Of all those seconds, those for exploring. */
    double exploring() {
      Matcher matcher = Pattern.compile("\"exploration_seconds\":([0-9.]+)").matcher(out);
      return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    String driver() {
      Matcher matcher = Pattern.compile("\"driver\":\"([a-z]+)\"").matcher(out);
      return matcher.find() ? matcher.group(1) : "";
    }
  }

  /**
   * The smallest program, in many processes, each a start: cold ones, for which the system has to
   * read Thawline's own files (not those of Java) again, and warm ones.
   */
  private void starts() throws IOException, InterruptedException {
    Path file = write(Family.SB_RING, 2, true);
    run(file);
    List<Double> cold = new ArrayList<>();
    List<Double> warm = new ArrayList<>();
    boolean forgets = true;
    for (int i = 0; i < STARTS; i++) {
      warm.add(run(file).seconds());
      forgets = forgets && forget(Path.of(COMMAND)) && forget(Path.of(COMMAND + ".jsa"));
      cold.add(run(file).seconds());
    }
    System.out.printf(
        Locale.ROOT,
        "start, median of %d: cold %s, warm %.3f s%n",
        STARTS,
        forgets ? String.format(Locale.ROOT, "%.3f s", median(cold)) : "unknown",
        median(warm));
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }

  /** Has the system drop a file from its cache, as dd of GNU can; whether it did. */
  private static boolean forget(Path file) throws InterruptedException {
    try {
      return new ProcessBuilder("dd", "if=" + file, "iflag=nocache", "count=0", "status=none")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException noSuchProgram) {
      return false;
    }
  }

  private void family(Family family, boolean observed) throws IOException, InterruptedException {
    List<Double> fitted = new ArrayList<>();
    double before = 0;
    String driver = "";
    for (int size = 2; size <= LARGEST; size++) {
      Finished run = run(write(family, size, observed));
      String counted = run.number("executions");
      boolean finished = run.status() == 0;
      if (finished) {
        BigInteger expected = family.executions(size);
        if (!counted.equals(expected.toString())) {
          wrong = true;
          counted = counted + " WRONG";
        }
      }
      boolean comparable = finished && before > LEAST_FITTED && run.driver().equals(driver);
      double growth = comparable ? run.exploring() / before : 0;
      if (growth > 0) {
        fitted.add(growth);
      }
      System.out.printf(
          ROW,
          family.title(),
          observed ? "registers" : "nothing",
          run.driver(),
          size,
          finished ? counted : "(exit " + run.status() + ")",
          run.number("states"),
          String.format(Locale.ROOT, "%.2f", run.seconds()),
          growth > 0 ? String.format(Locale.ROOT, "%.2f", growth) : "",
          perState(run));
      if (!finished || run.seconds() > seconds) {
        break;
      }
      before = run.exploring();
      driver = run.driver();
    }
    if (!fitted.isEmpty()) {
      double sum = fitted.stream().mapToDouble(Math::log).sum();
      System.out.printf(
          Locale.ROOT,
          "%-9s exploring it grows by %.2f for each N (geometric mean of %d)%n",
          family.title(),
          Math.exp(sum / fitted.size()),
          fitted.size());
    }
  }

  /**
   * The peak of the heap, garbage included, by states: only large runs tell anything, and only of
   * drivers that store states. {@code MemoryBenchmark} leaves garbage out.
   */
  private static String perState(Finished run) {
    long states = run.number("states").isEmpty() ? 0 : Long.parseLong(run.number("states"));
    return states < 100_000
            || run.driver().equals("tree")
            || run.number("peak_heap_bytes").isEmpty()
        ? ""
        : String.valueOf(Long.parseLong(run.number("peak_heap_bytes")) / states);
  }

  private Path write(Family family, int size, boolean observed) throws IOException {
    Path file = folder.resolve(family.title() + "-" + size + ".litmus");
    Files.writeString(file, family.program(size, observed));
    return file;
  }

  private Finished run(Path file) throws IOException, InterruptedException {
    Path out = folder.resolve("out.json");
    List<String> words = new ArrayList<>(List.of(COMMAND.split(" ")));
    words.addAll(List.of("run", "-q", "--format=json", "--stats", "--timeout=" + seconds + "s"));
    words.addAll(options);
    words.add(file.toString());
    long start = System.nanoTime();
    Process process =
        new ProcessBuilder(words)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Reports on very many outcomes take their time, too.
    if (!process.waitFor(2 * seconds + 10, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
    double took = (System.nanoTime() - start) / NANOSECONDS;
    return new Finished(process.exitValue(), Files.readString(out, StandardCharsets.UTF_8), took);
  }
}
