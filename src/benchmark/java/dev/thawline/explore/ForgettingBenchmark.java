package dev.thawline.explore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Forgetting: states that no future tells apart are one, executions are counted. */
@State(Scope.Benchmark)
public class ForgettingBenchmark extends ExplorerBenchmark {
  @Param({"inc-12", "CoWR-6", "SBk-14", "readers-40"})
  public String program = "";

  @Override
  String name() {
    return program;
  }

  @Benchmark
  public Exploration forgetting(Rates rates) {
    Settings settings = Settings.DEFAULT.withDriver(Settings.Driver.FORGETTING);
    return rates.explore(program(), RC11, NONE, settings);
  }
}
