package dev.thawline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds the specs that the arguments of a command name. */
final class InputList {
  private static final String STANDARD_INPUT = "-";
  private static final String HERE = "./";

  private final boolean folders;
  private final String suffix;
  private final Predicate<String> wanted;
  private final Map<String, Input> found = new LinkedHashMap<>();
  private final List<Predicate<String>> whole = new ArrayList<>();
  private final List<Path> roots = new ArrayList<>();

  private InputList(boolean folders, String suffix, Predicate<String> wanted) {
    this.folders = folders;
    this.suffix = suffix;
    this.wanted = wanted;
  }

  /**
   * The specs, whether they exist or not, each once: as named, those of a folder or a pattern by
   * name.
   *
   * @param folders whether folders stand for all specs in them
   * @param suffix the end of the names of specs that are like standard input
   * @throws UsageError where an argument names none
   */
  static List<Input> of(List<String> arguments, boolean folders, String suffix) {
    return of(arguments, folders, suffix, name -> true).inputs();
  }

  /**
   * The same, without those that are not wanted.
   *
   * @param wanted whether a spec of this name is
   */
  static InputList of(
      List<String> arguments, boolean folders, String suffix, Predicate<String> wanted) {
    InputList list = new InputList(folders, suffix, wanted);
    arguments.forEach(list::add);
    return list;
  }

  List<Input> inputs() {
    return new ArrayList<>(found.values());
  }

  /** Whether a spec of this name, without needless dots, would be among them if it were there. */
  boolean covers(String name) {
    return wanted.test(name) && whole.stream().anyMatch(part -> part.test(name));
  }

  /** The folders that were searched, with all that is in them. */
  List<Path> roots() {
    return List.copyOf(roots);
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
      addAll(argument, path, name -> true, name -> isBelow(path.normalize(), name));
    } else if (Files.exists(path) && !Input.isSpec(argument)) {
      throw new UsageError(
          "`"
              + argument
              + "` is no spec: specs end in .rs (Rust), .ev (event"
              + " notation) or .litmus (herd's C)");
    } else if (!Files.exists(path) && Globs.isPattern(argument)) {
      Globs pattern = Globs.of(argument);
      addAll(argument, pattern.root(), pattern::matches, pattern::matches);
    } else {
      put(new Input(argument, path));
    }
  }

  private static boolean isBelow(Path folder, String name) {
    boolean here = folder.toString().isEmpty();
    return here ? !Path.of(name).isAbsolute() : Path.of(name).startsWith(folder);
  }

  /** The specs in a folder and those below it whose names are right. */
  private void addAll(
      String argument, Path folder, Predicate<String> right, Predicate<String> covered) {
    whole.add(covered);
    roots.add(folder);
    List<Path> specs;
    try (Stream<Path> all = Files.exists(folder) ? Files.walk(folder) : Stream.empty()) {
      specs =
          all.filter(path -> Input.isSpec(path.toString()) && right.test(name(path)))
              .filter(Files::isRegularFile)
              .sorted(Comparator.comparing(InputList::name))
              .toList();
    } catch (IOException | UncheckedIOException e) {
      throw new UsageError("`" + argument + "` cannot be read: " + e.getMessage());
    }
    if (specs.isEmpty()) {
      throw new UsageError("no .rs, .ev or .litmus file in `" + argument + "`");
    }
    specs.forEach(path -> put(new Input(name(path), path)));
  }

  /** The same on every system; what is in the current folder needs no dot to say so. */
  private static String name(Path path) {
    String name = path.toString().replace('\\', '/');
    return name.startsWith(HERE) ? name.substring(HERE.length()) : name;
  }

  private void put(Input input) {
    if (wanted.test(input.name())) {
      found.putIfAbsent(input.name(), input);
    }
  }
}
