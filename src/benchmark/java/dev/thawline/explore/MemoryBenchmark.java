package dev.thawline.explore;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What drivers that store states keep in memory: the most that is alive at once, by all states.
 * Collecting garbage takes most of the time, which therefore says nothing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 3)
public class MemoryBenchmark extends ExplorerBenchmark {
  @Param({
    "layers SBring-9 none",
    "layers SBk-6 none",
    "layers borrowing-5 none",
    "layers borrowing-5 sb",
    "layers borrowing-5 sb,tb",
    "forgetting CoWR-7 none"
  })
  public String run = "";

  /** As they are, whatever the time. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Memory {
    public double bytesPerState;
    public long aliveBytes;
    public long allStates;
  }

  @Override
  String name() {
    return word(1);
  }

  private String word(int index) {
    return run.split(" ", -1)[index];
  }

  @Benchmark
  public Exploration memory(Memory memory) {
    Settings.Driver driver = Settings.Driver.valueOf(word(0).toUpperCase(java.util.Locale.ROOT));
    Settings settings =
        Settings.DEFAULT.withDriver(driver).withAmple(driver != Settings.Driver.LAYERS);
    LiveHeap heap = new LiveHeap();
    Exploration found = Rates.explore(program(), RC11, word(2), settings, heap);
    memory.aliveBytes = heap.mostBytes();
    memory.allStates = found.states();
    memory.bytesPerState = (double) memory.aliveBytes / memory.allStates;
    return found;
  }
}
