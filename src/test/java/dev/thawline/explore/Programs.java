package dev.thawline.explore;

import dev.thawline.alias.AliasModels;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.notation.EventNotation;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Short ways to explore programs in event notation, for tests. */
public final class Programs {
  private Programs() {}

  public static Program ev(String... lines) {
    SourceFile file = new SourceFile("test.ev", String.join("\n", lines) + "\n");
    return EventNotation.compile(file, new Diagnostics());
  }

  public static Exploration explore(Program program, String memory, String... models) {
    return explore(program, memory, Settings.DEFAULT, false, models);
  }

  public static Exploration explore(
      Program program, String memory, Settings settings, boolean keepPaths, String... models) {
    return Explorer.explore(
        program,
        memory(memory),
        watchers(false, models),
        settings,
        Limits.generous(),
        Progress.NONE,
        keepPaths);
  }

  public static MemoryModel memory(String id) {
    return Objects.requireNonNull(MemoryModels.find(id));
  }

  public static List<Watcher> watchers(boolean detailed, String... models) {
    List<Watcher> watchers = new ArrayList<>();
    for (String model : models) {
      AliasModels.Named named = AliasModels.parse(model);
      watchers.add(
          new Watcher(
              named.canonical().toString(), named.resolved().monitor(named.canonical(), detailed)));
    }
    return watchers;
  }
}
