package dev.thawline.rustc;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Rust compiler of this machine.
 *
 * @param executable where it is
 */
record Rustc(Path executable) {
  /** The release that the committed data and the expectations of the specs come from. */
  static final String RELEASE = "1.95";

  private static final int SECONDS = 60;

  /**
   * How a process ended.
   *
   * @param output both of its streams for a compiler, the standard output for a program
   */
  record Result(int status, String output) {
    boolean isSuccess() {
      return status == 0;
    }
  }

  /** The one on the PATH, or else rustup's own; null where there is neither. */
  private static @Nullable Rustc find() {
    String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
    Path own = Path.of(System.getProperty("user.home"), ".cargo", "bin");
    return Stream.concat(
            Stream.of(path.split(File.pathSeparator, -1)).map(Path::of), Stream.of(own))
        .map(folder -> folder.resolve("rustc"))
        .filter(Files::isExecutable)
        .findFirst()
        .map(Rustc::new)
        .orElse(null);
  }

  /** Aborts the test that asks, by an assumption, where there is none of the release. */
  static Rustc assumed() {
    Rustc found = find();
    assumeTrue(found != null, "there is no rustc on the PATH or in ~/.cargo/bin");
    Rustc rustc = Objects.requireNonNull(found);
    String version = rustc.run(List.of(rustc.executable.toString(), "--version")).output().strip();
    assumeTrue(
        version.startsWith("rustc " + RELEASE + "."),
        "the expectations are those of rustc " + RELEASE + ", and here is " + version);
    return rustc;
  }

  /** Compiles a file; warnings are not asked for. */
  Result compile(Path file, String... options) {
    String edition = RustFile.of(file).edition();
    List<String> command =
        new ArrayList<>(
            List.of(executable.toString(), "--edition", edition, "-Awarnings", "-Cdebuginfo=0"));
    command.addAll(List.of("--crate-name", "program"));
    command.addAll(List.of(options));
    command.add(file.toString());
    return run(command);
  }

  /** Runs a command to its end. */
  Result run(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      boolean compiles = command.get(0).equals(executable.toString());
      if (compiles) {
        // Options that show MIR are unstable: this lets the release take them. Programs that use
        // unstable features are rejected all the same.
        if (command.stream().anyMatch(option -> option.startsWith("-Z"))) {
          builder.environment().put("RUSTC_BOOTSTRAP", "1");
        }
        builder.redirectErrorStream(true);
      } else {
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      }
      Process process = builder.start();
      process.getOutputStream().close();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("no end within " + SECONDS + " s: " + command);
      }
      return new Result(process.exitValue(), output);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
