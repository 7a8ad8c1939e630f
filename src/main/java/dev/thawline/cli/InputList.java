package dev.thawline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds the specs that the arguments of a command name. */
final class InputList {
  private static final String STANDARD_INPUT = "-";

  private final boolean folders;
  private final String suffix;
  private final Map<String, Input> found = new LinkedHashMap<>();

  private InputList(boolean folders, String suffix) {
    this.folders = folders;
    this.suffix = suffix;
  }

  /**
   * The specs, whether they exist or not, each once: as named, those of a folder by name.
   *
   * @param folders whether folders stand for all specs in them
   * @param suffix the end of the names of specs that are like standard input
   * @throws UsageError where an argument names none
   */
  static List<Input> of(List<String> arguments, boolean folders, String suffix) {
    InputList list = new InputList(folders, suffix);
    arguments.forEach(list::add);
    return new ArrayList<>(list.found.values());
  }

  private void add(String argument) {
    if (argument.equals(STANDARD_INPUT)) {
      put(new Input("<stdin>" + suffix, null));
      return;
    }
    Path path;
    try {
      path = Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UsageError("`" + argument + "` is no path: " + e.getReason());
    }
    if (Files.isDirectory(path)) {
      if (!folders) {
        throw new UsageError("`" + argument + "` is a folder; only `check` takes folders");
      }
      addFolder(argument, path);
    } else if (Files.exists(path) && !Input.isSpec(argument)) {
      throw new UsageError(
          "`"
              + argument
              + "` is no spec: specs end in .rs (Rust), .ev (event"
              + " notation) or .litmus (herd's C)");
    } else {
      put(new Input(argument, path));
    }
  }

  private void addFolder(String argument, Path folder) {
    List<Path> specs;
    try (Stream<Path> all = Files.walk(folder)) {
      specs =
          all.filter(path -> Input.isSpec(path.toString()) && Files.isRegularFile(path))
              .sorted(Comparator.comparing(InputList::name))
              .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new UsageError("`" + argument + "` cannot be read: " + e.getMessage());
    }
    if (specs.isEmpty()) {
      throw new UsageError("no .rs, .ev or .litmus file in `" + argument + "`");
    }
    specs.forEach(path -> put(new Input(name(path), path)));
  }

  /** The same on every system. */
  private static String name(Path path) {
    return path.toString().replace('\\', '/');
  }

  private void put(Input input) {
    found.putIfAbsent(input.name(), input);
  }
}
