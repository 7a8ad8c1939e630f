package dev.thawline.explore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Interleavings as states of values, as other explicit-state model checkers have them. */
@State(Scope.Benchmark)
public class CounterBenchmark extends ExplorerBenchmark {
  @Param({"counter-3", "counter-4"})
  public String program = "";

  @Override
  String name() {
    return program;
  }

  @Benchmark
  public Exploration interleavings(Rates rates) {
    Settings settings = Settings.DEFAULT.withDriver(Settings.Driver.FORGETTING);
    return rates.explore(program(), "sc", NONE, settings);
  }
}
