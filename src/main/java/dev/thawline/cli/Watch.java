package dev.thawline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks specs, and again whenever they are saved, until it is interrupted. */
final class Watch {
  /** Editors save in several steps: files are looked at when this long nothing has happened. */
  private static final long QUIET_MILLISECONDS = 60;

  private final Console console;
  private final boolean quiet;
  private final Supplier<InputList> specs;
  private final Function<List<Input>, SpecLoop.Result> check;
  private final Map<String, ExitStatus> known = new TreeMap<>();
  private boolean all = true;

  /**
   * What shows that a file has changed.
   *
   * @param identity tells a file from one that was put in its place, where the system can
   */
  private record Stamp(FileTime modified, long size, @Nullable Object identity) {
    static final Stamp MISSING = new Stamp(FileTime.fromMillis(0), -1, null);
  }

  /**
   * @param quiet whether to print nothing but results
   * @param specs finds those that there are now
   * @param check checks some of them and prints what came of it
   */
  Watch(
      Console console,
      boolean quiet,
      Supplier<InputList> specs,
      Function<List<Input>, SpecLoop.Result> check) {
    this.console = console;
    this.quiet = quiet;
    this.specs = specs;
    this.check = check;
  }

  /** Goes on until the interruption; the status of all specs as they are then. */
  ExitStatus run() {
    try (FolderEvents events = new FolderEvents()) {
      Map<Input, Stamp> before = Map.of();
      while (true) {
        Map<Input, Stamp> now = look(events);
        if (!now.equals(before)) {
          now = whenQuiet(now, events);
          compare(before, now);
          before = now;
        }
        if (isOver()) {
          ExitStatus status = known.values().stream().reduce(ExitStatus.OK, ExitStatus::and);
          return all ? status : status.and(ExitStatus.INCOMPLETE);
        }
        events.await(this::isOver);
      }
    }
  }

  private boolean isOver() {
    return console.interruption().isRequested();
  }

  private Map<Input, Stamp> whenQuiet(Map<Input, Stamp> seen, FolderEvents events) {
    Map<Input, Stamp> last = seen;
    while (!isOver()) {
      sleep();
      Map<Input, Stamp> now = look(events);
      if (now.equals(last)) {
        return now;
      }
      last = now;
    }
    return last;
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(QUIET_MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Map<Input, Stamp> look(FolderEvents events) {
    Map<Input, Stamp> stamps = new LinkedHashMap<>();
    try {
      InputList list = specs.get();
      Set<Path> folders = new HashSet<>(list.roots());
      for (Input input : list.inputs()) {
        Path path = Objects.requireNonNull(input.path());
        stamps.put(input, stamp(path));
        Path folder = path.toAbsolutePath().getParent();
        if (list.roots().isEmpty() && folder != null) {
          folders.add(folder);
        }
      }
      events.add(folders);
    } catch (UsageError e) {
      stamps.clear(); // A folder has become empty, for now.
    }
    return stamps;
  }

  private static Stamp stamp(Path path) {
    try {
      BasicFileAttributes file = Files.readAttributes(path, BasicFileAttributes.class);
      return new Stamp(file.lastModifiedTime(), file.size(), file.fileKey());
    } catch (IOException e) {
      return Stamp.MISSING;
    }
  }

  private void compare(Map<Input, Stamp> before, Map<Input, Stamp> now) {
    List<Input> changed = new ArrayList<>();
    List<Input> removed = new ArrayList<>();
    now.forEach(
        (input, stamp) -> {
          if (before.containsKey(input) && stamp.equals(Stamp.MISSING)) {
            removed.add(input);
          } else if (!stamp.equals(before.get(input))) {
            changed.add(input);
          }
        });
    before.keySet().stream().filter(input -> !now.containsKey(input)).forEach(removed::add);
    for (Input input : removed) {
      if (known.remove(input.name()) != null) {
        console.err().println(input.name() + ": removed");
      }
    }
    if (!changed.isEmpty()) {
      SpecLoop.Result result = check.apply(changed);
      for (int i = 0; i < result.earned().size(); i++) {
        known.put(changed.get(i).name(), result.earned().get(i));
      }
      all &= result.all();
    }
    tell();
  }

  private void tell() {
    if (!quiet) {
      Collection<String> wrong =
          known.keySet().stream().filter(name -> known.get(name) != ExitStatus.OK).toList();
      console
          .err()
          .println(
              "watching "
                  + known.size()
                  + (known.size() == 1 ? " spec" : " specs")
                  + (wrong.isEmpty()
                      ? ", all as expected"
                      : ", not as expected: " + String.join(", ", wrong))
                  + "; Ctrl-C ends");
      console.err().flush();
    }
  }
}
