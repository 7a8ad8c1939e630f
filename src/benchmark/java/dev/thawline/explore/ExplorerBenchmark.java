package dev.thawline.explore;

import dev.thawline.program.Program;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.Warmup;

/** What benchmarks have in common: a program, explored warm, in a virtual machine of its own. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgsAppend = "-XX:+UseSerialGC")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public abstract class ExplorerBenchmark {
  static final String RC11 = "rc11";
  static final String NONE = "none";

  private @Nullable Program compiled;

  /** The name of the program. */
  abstract String name();

  @Setup
  public void compile() {
    compiled = BenchmarkPrograms.named(name());
  }

  Program program() {
    return Objects.requireNonNull(compiled);
  }
}
