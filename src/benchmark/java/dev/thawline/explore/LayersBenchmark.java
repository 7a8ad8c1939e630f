package dev.thawline.explore;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Layers, with reductions and without, with no, one and two aliasing models. */
@State(Scope.Benchmark)
public class LayersBenchmark extends ExplorerBenchmark {
  @Param({"SBring-8", "SBk-5", "borrowing-4"})
  public String program = "";

  @Param({NONE, "sb", "sb,tb"})
  public String models = "";

  @Param({"true", "false"})
  public boolean reduced;

  @Override
  String name() {
    return program;
  }

  @Benchmark
  public Exploration layers(Rates rates) {
    Settings settings = Settings.DEFAULT.withDriver(Settings.Driver.LAYERS).withAmple(reduced);
    return rates.explore(program(), RC11, models, settings);
  }
}
