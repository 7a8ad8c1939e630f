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
 * status 1. A program, not a test: {@code java -cp ... FamilyTable SECONDS [FAMILY..] [--
 * OPTION..]}; README tells how.
 */
public final class FamilyTable {
  private static final String COMMAND = System.getProperty("thawline.command", "target/thawline");
  private static final double NANOSECONDS = 1e9;
  private static final int LARGEST = 64;
  private static final int STARTS = 9;

  /** Below that, starting Java is most of the time. */
  private static final double LEAST_FITTED = 0.5;

  private static final String ROW = "%-9s %-9s %3s %22s %13s %9s %7s %9s%n";

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
        ROW, "family", "observed", "N", "executions", "states", "seconds", "growth", "B/state");
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
  }

  /**
   * The smallest program: the first start, and later ones, when files are in the system's cache.
   */
  private void starts() throws IOException, InterruptedException {
    Path file = write(Family.SB_RING, 2, true);
    double cold = run(file).seconds();
    List<Double> warm = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      warm.add(run(file).seconds());
    }
    warm.sort(Double::compare);
    System.out.printf(
        Locale.ROOT, "start: first %.3f s, later %.3f s (median)%n", cold, warm.get(STARTS / 2));
  }

  private void family(Family family, boolean observed) throws IOException, InterruptedException {
    List<Double> fitted = new ArrayList<>();
    double before = 0;
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
      double growth = before > LEAST_FITTED && finished ? run.seconds() / before : 0;
      if (growth > 0) {
        fitted.add(growth);
      }
      System.out.printf(
          ROW,
          family.title(),
          observed ? "registers" : "nothing",
          size,
          finished ? counted : "(exit " + run.status() + ")",
          run.number("states"),
          String.format(Locale.ROOT, "%.2f", run.seconds()),
          growth > 0 ? String.format(Locale.ROOT, "%.2f", growth) : "",
          perState(run));
      if (!finished || run.seconds() > seconds) {
        break;
      }
      before = run.seconds();
    }
    if (!fitted.isEmpty()) {
      double sum = fitted.stream().mapToDouble(Math::log).sum();
      System.out.printf(
          Locale.ROOT,
          "%-9s grows by %.2f for each N (geometric mean of %d)%n",
          family.title(),
          Math.exp(sum / fitted.size()),
          fitted.size());
    }
  }

  /** The peak of the heap, garbage included, by states: only large runs tell anything. */
  private static String perState(Finished run) {
    long states = run.number("states").isEmpty() ? 0 : Long.parseLong(run.number("states"));
    return states < 100_000 || run.number("peak_heap_bytes").isEmpty()
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
