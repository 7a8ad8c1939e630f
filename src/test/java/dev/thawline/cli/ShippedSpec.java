package dev.thawline.cli;

import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.program.Program;
import java.nio.file.Path;
import java.util.List;

/**
 * A spec of the repository with the switches and aliasing models of its own directives, for tests
 * of other packages.
 *
 * @param name its path, from the folder of all specs
 */
public record ShippedSpec(String name, Program program, Settings settings, List<Watcher> watchers) {

  /** All of them, by name. */
  public static List<ShippedSpec> all() {
    return AllSpecs.files().stream().map(ShippedSpec::load).toList();
  }

  private static ShippedSpec load(Path file) {
    LoadedSpec spec = AllSpecs.load(file);
    String name = file.subpath(1, file.getNameCount()).toString();
    List<Watcher> watchers =
        spec.plan().aliases().stream().map(alias -> alias.watcher(Settings.DEFAULT)).toList();
    return new ShippedSpec(name, spec.program(), spec.plan().settings(), watchers);
  }
}
