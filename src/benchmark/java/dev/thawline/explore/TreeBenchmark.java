package dev.thawline.explore;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The tree, which visits every execution. */
@State(Scope.Benchmark)
public class TreeBenchmark extends ExplorerBenchmark {
  @Param({"inc-9", "CoWR-6", "SBk-6"})
  public String program = "";

  /** Likewise a number a second. */
  @AuxCounters
  @State(Scope.Thread)
  public static class Visits {
    public long executions;
  }

  @Override
  String name() {
    return program;
  }

  @Benchmark
  public Exploration tree(Rates rates, Visits visits) {
    Settings settings = Settings.DEFAULT.withDriver(Settings.Driver.TREE);
    Exploration found = rates.explore(program(), RC11, NONE, settings);
    visits.executions += found.executions();
    return found;
  }
}
