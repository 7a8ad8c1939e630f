package dev.thawline.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModels;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.lower.RustFrontEnd;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The timestamp models against the reference, path by path: the first event refused, and where. */
class ReferenceAgreementTest {
  private static final int PROGRAMS = 1_200;
  private static final int PATHS_OF_A_SPEC = 40;
  private static final int PATHS_OF_A_PROGRAM = 16;

  /** Of the many settings, how many judge one path of a random program; they take turns. */
  private static final int SETTINGS_OF_A_PATH = 12;

  private static final List<String> SETTINGS = ModelSettings.all();

  private final TreeMap<String, List<String>> disagreements = new TreeMap<>();
  private final TreeMap<String, Integer> refused = new TreeMap<>();
  private int paths;
  private int judged;
  private int rejected;
  private int turn;

  @Test
  void everySettingIsKnownToTheReference() {
    SETTINGS.forEach(ReferenceModel::parse);
    assertThat(SETTINGS).contains("sb2018", "sb2018-frontier", "sb2018-single");
  }

  @Test
  void onTheProgramsOfTheDocument() {
    for (Path file : files(Path.of("specs/timestamps"), ".ev")) {
      for (String memory : List.of("sc", "rc11")) {
        String text = read(file);
        compare(Programs.ev(text), text, memory, Settings.Race.PREFIX, PATHS_OF_A_SPEC, all());
      }
    }
    report("specs/timestamps");
  }

  @Test
  void onRustPrograms() {
    List<Path> files = new ArrayList<>(files(Path.of("specs"), ".rs"));
    files.addAll(files(Path.of("src/test/resources/rust/programs"), ".rs"));
    for (Path file : files) {
      String text = read(file);
      Program program =
          RustFrontEnd.compile(new SourceFile(file.toString(), text), new Diagnostics());
      compare(
          program, text, "rc11", Settings.Race.IGNORE, PATHS_OF_A_PROGRAM, 2 * SETTINGS_OF_A_PATH);
    }
    report(files.size() + " Rust programs");
  }

  @Test
  void onRandomPrograms() {
    BorrowPrograms generator = new BorrowPrograms(2018);
    int programs = 0;
    while (programs < PROGRAMS) {
      String text = generator.next();
      Program program;
      try {
        program = Programs.ev(text);
      } catch (SpecException notation) {
        continue;
      }
      programs++;
      String memory = programs % 3 == 0 ? "sc" : "rc11";
      Settings.Race race = programs % 2 == 0 ? Settings.Race.IGNORE : Settings.Race.PREFIX;
      compare(program, text, memory, race, PATHS_OF_A_PROGRAM, SETTINGS_OF_A_PATH);
    }
    report(programs + " random programs");
    // Else the programs would say nothing.
    assertThat(rejected).isBetween(judged / 10, judged / 10 * 9);
    assertThat(refused.keySet()).containsAll(SETTINGS);
  }

  private static int all() {
    return SETTINGS.size();
  }

  private static Settings settings(Settings.Race race) {
    return new Settings(
        Settings.Step.STATEMENT, race, Settings.Reuse.NONE, Settings.WeakCas.NEVER, 16);
  }

  private void compare(
      Program program, String text, String memory, Settings.Race race, int most, int models) {
    for (EventPath path :
        RecordedPaths.of(program, Programs.memory(memory), settings(race), most).paths()) {
      paths++;
      for (int i = 0; i < models; i++) {
        String id = SETTINGS.get(turn++ % SETTINGS.size());
        Verdict expected = ReferenceModel.parse(id).judge(path);
        Verdict found = fast(id, path);
        judged++;
        if (expected.event() != Verdict.ACCEPTED) {
          rejected++;
          refused.merge(id, 1, Integer::sum);
        }
        if (!expected.sameAs(found)) {
          disagreements
              .computeIfAbsent(id, key -> new ArrayList<>())
              .add(describe(path, expected, found) + "\n" + memory + "\n" + text);
        }
      }
    }
  }

  /** What the model itself says, races of retags aside. */
  private static Verdict fast(String id, EventPath path) {
    AliasModels.Named named = AliasModels.parse(id);
    Monitor monitor = named.resolved().monitor(named.canonical(), false);
    MonitorState state = monitor.initial();
    for (int i = 0; i < path.events().size(); i++) {
      state = monitor.observe(state, path.events().get(i), around(path.order()));
      if (state instanceof Rejection rejection) {
        return new Verdict(i, rejection.location(), rejection.rule().id());
      }
    }
    return Verdict.OK;
  }

  private static Surroundings around(HappensBefore order) {
    return new Surroundings() {
      @Override
      public HappensBefore order() {
        return order;
      }

      @Override
      public void implicitAccess(ImplicitAccess access) {}

      @Override
      public void note(Note note) {}
    };
  }

  private static String describe(EventPath path, Verdict expected, Verdict found) {
    StringBuilder out = new StringBuilder();
    out.append("reference: ").append(expected).append("\nmodel: ").append(found);
    for (int i = 0; i < path.events().size(); i++) {
      out.append("\n  ").append(i).append(' ').append(path.events().get(i).name());
      out.append(' ').append(path.events().get(i).kind());
    }
    return out.toString();
  }

  /** Prints the counts; fails with the shortest disagreement of every setting. */
  private void report(String what) {
    System.out.printf(
        "%s: %d paths, %d verdicts under %d settings, %d of them undefined behaviour%n",
        what, paths, judged, all(), rejected);
    List<String> shortest = new ArrayList<>();
    disagreements.forEach(
        (id, found) ->
            shortest.add(
                id
                    + ", "
                    + found.size()
                    + " times\n"
                    + found.stream().min(Comparator.comparingInt(String::length)).orElse("")));
    assertThat(shortest).as("disagreements").isEmpty();
    assertThat(judged).isPositive();
  }

  private static List<Path> files(Path folder, String ending) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
