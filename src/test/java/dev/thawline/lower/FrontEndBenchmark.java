package dev.thawline.lower;

import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What parsing, checking and lowering a folder of Rust specs takes, round by round in one virtual
 * machine: the first is cold, and the median of the last ones warm. A program, not a test: {@code
 * java -cp ... FrontEndBenchmark [FOLDER]}; README tells how.
 */
public final class FrontEndBenchmark {
  private static final int ROUNDS = 15;
  private static final int WARM = 7;
  private static final double NANOSECONDS = 1e9;

  private FrontEndBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    List<SourceFile> files = files(Path.of(arguments.length == 0 ? "specs" : arguments[0]));
    List<Double> seconds = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      files.forEach(file -> RustFrontEnd.compile(file, new Diagnostics()));
      seconds.add((System.nanoTime() - start) / NANOSECONDS);
    }
    List<Double> warm = seconds.subList(ROUNDS - WARM, ROUNDS).stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "%d files: cold %.2f s, warm %.2f s%n",
        files.size(),
        seconds.get(0),
        warm.get(WARM / 2));
  }

  private static List<SourceFile> files(Path folder) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> p.toString().endsWith(".rs")).sorted().toList()) {
        files.add(new SourceFile(path.toString(), Files.readString(path)));
      }
    }
    return files;
  }
}
