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
import dev.thawline.program.Instruction;
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
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The timestamp models against the reference, path by path: the first event refused, and where.
 *
 * <p>Of a spec in specs/timestamps at most 40 paths are looked at, spread over all of them, each
 * under every setting; of a Rust program 16, each under 24 settings; of a random program 16, each
 * under 12; of a small random program 4, each under every setting. Where only some settings judge a
 * path they take turns.
 */
class ReferenceAgreementTest {
  private static final long[] SEEDS = {2018, 8153, 8154, 2648};
  private static final int PROGRAMS = 600;
  private static final int SMALL_PROGRAMS = 250;
  private static final int PATHS_OF_A_SPEC = 40;
  private static final int PATHS_OF_A_PROGRAM = 16;
  private static final int PATHS_OF_A_SMALL_PROGRAM = 4;

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
      if (usesExposedProvenance(program)) {
        // The axioms do not say what a pointer made of an integer may do.
        continue;
      }
      compare(
          program, text, "rc11", Settings.Race.IGNORE, PATHS_OF_A_PROGRAM, 2 * SETTINGS_OF_A_PATH);
    }
    report(files.size() + " Rust programs");
  }

  @Test
  void onRandomPrograms() {
    int programs = 0;
    for (long seed : SEEDS) {
      BorrowPrograms generator = new BorrowPrograms(seed);
      for (int i = 0; i < PROGRAMS; i++) {
        programs++;
        String memory = programs % 3 == 0 ? "sc" : "rc11";
        Settings.Race race = programs % 2 == 0 ? Settings.Race.IGNORE : Settings.Race.PREFIX;
        String text = nextThatCompiles(generator::next);
        compare(Programs.ev(text), text, memory, race, PATHS_OF_A_PROGRAM, SETTINGS_OF_A_PATH);
      }
    }
    report(programs + " random programs");
    // Else the programs would say nothing.
    assertThat(rejected).isBetween(judged / 10, judged / 10 * 9);
    assertThat(refused.keySet()).containsAll(SETTINGS);
  }

  @Test
  void onSmallRandomProgramsUnderEverySetting() {
    BorrowPrograms generator = new BorrowPrograms(8155);
    for (int i = 0; i < SMALL_PROGRAMS; i++) {
      String text = nextThatCompiles(generator::small);
      compare(
          Programs.ev(text), text, "rc11", Settings.Race.IGNORE, PATHS_OF_A_SMALL_PROGRAM, all());
    }
    report(SMALL_PROGRAMS + " small random programs");
    assertThat(refused.keySet()).containsAll(SETTINGS);
  }

  private static String nextThatCompiles(Supplier<String> programs) {
    while (true) {
      String text = programs.get();
      try {
        Programs.ev(text);
        return text;
      } catch (SpecException notation) {
        // No program; the next one.
      }
    }
  }

  /** Each came out wrong once, in one of the two. */
  @Test
  void whatReviewersFound() {
    List<String> programs =
        List.of(
            "p = heap 1; n = heap ptr; c = & p; *n := c; enter; m = arg &mut p; d = *n; leave",
            "p = stack 2; a3 = & p; a4 = &mut2p p[0]; r a3[0]",
            "p = heap 1; enter; a = arg &mut p; x = raw a; b = arg & x; wr x; leave");
    List<String> settings =
        List.of("sb2018:load-retag=init-only", "sb2018-separate:clock=shr-retag", "sb2018");
    for (int i = 0; i < programs.size(); i++) {
      Program program = Programs.ev(programs.get(i).split("; ", -1));
      EventPath path =
          RecordedPaths.of(program, Programs.memory("sc"), settings(Settings.Race.PREFIX), 1)
              .paths()
              .get(0);
      String id = settings.get(i);
      Verdict expected = ReferenceModel.parse(id).judge(path);
      assertThat(expected).as(programs.get(i)).isNotEqualTo(Verdict.OK);
      assertThat(fast(id, path).sameAs(expected)).as(programs.get(i)).isTrue();
      compare(program, programs.get(i), "sc", Settings.Race.PREFIX, 1, all());
    }
    report("what reviewers found");
  }

  private static int all() {
    return SETTINGS.size();
  }

  private static Settings settings(Settings.Race race) {
    return Settings.DEFAULT
        .withRace(race)
        .withReuse(Settings.Reuse.NONE)
        .withWeakCas(Settings.WeakCas.NEVER);
  }

  private static boolean usesExposedProvenance(Program program) {
    return program.functions().stream()
        .flatMap(function -> function.code().stream())
        .anyMatch(Instruction.FromExposed.class::isInstance);
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
