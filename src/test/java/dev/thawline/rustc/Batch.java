package dev.thawline.rustc;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** One test a file, with the work of all done side by side. */
final class Batch {
  private static final Executor WORKERS =
      Executors.newFixedThreadPool(
          Runtime.getRuntime().availableProcessors(),
          task -> {
            Thread thread = new Thread(task, "rustc");
            thread.setDaemon(true);
            return thread;
          });

  /** A claim about what was found. */
  interface Claim<T> {
    void check(RustFile file, T found);
  }

  private Batch() {}

  /**
   * The tests of some files.
   *
   * @param work what takes time: starts for all files at once
   * @param claim what is then checked, file by file
   */
  static <T> Stream<DynamicTest> tests(
      List<RustFile> files, Function<RustFile, T> work, Claim<T> claim) {
    List<DynamicTest> tests = new ArrayList<>();
    for (RustFile file : files) {
      CompletableFuture<T> found = CompletableFuture.supplyAsync(() -> work.apply(file), WORKERS);
      tests.add(
          DynamicTest.dynamicTest(file.toString(), () -> claim.check(file, result(found))));
    }
    return tests.stream();
  }

  private static <T> T result(CompletableFuture<T> found) throws Throwable {
    try {
      return found.join();
    } catch (CompletionException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
