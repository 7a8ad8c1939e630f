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
import dev.thawline.program.Program;
import dev.thawline.source.SpecException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The timestamp models against the reference, path by path: the first event refused, and where. */
class ReferenceAgreementTest {
  private static final int PROGRAMS = 900;
  private static final int PATHS_OF_A_PROGRAM = 24;

  /** Of the many settings, how many judge one path of a random program; they take turns. */
  private static final int SETTINGS_OF_A_PATH = 12;

  /**
   * Programs on which model and document differ, minimal: what the models say of bytes in an
   * UnsafeCell where an argument is retagged or a two-phase borrow made. The document's barrier of
   * an argument (section 1) and its rule that such bytes never freeze (2.2) are what the reference
   * follows.
   */
  private static final List<String> DISPUTED =
      List.of(
          "p = heap 1; enter F; a = arg:F &cell p; free p; leave F",
          "p = heap 1; a = &mutcell2p p; w p; w a");

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
    for (Path file : specs()) {
      for (String memory : List.of("sc", "rc11")) {
        compare(
            Programs.ev(read(file)), read(file), memory, Settings.DEFAULT, 200, SETTINGS.size());
      }
    }
    report("specs/timestamps");
  }

  @Test
  void onRandomPrograms() {
    BorrowPrograms generator = new BorrowPrograms(2018);
    int programs = 0;
    int disputed = 0;
    while (programs < PROGRAMS) {
      String text = generator.next();
      Program program;
      try {
        program = Programs.ev(text);
      } catch (SpecException notation) {
        continue;
      }
      if (isDisputed(text)) {
        disputed++;
        continue;
      }
      programs++;
      compare(
          program,
          text,
          programs % 3 == 0 ? "sc" : "rc11",
          settings(programs % 2 == 0 ? Settings.Race.IGNORE : Settings.Race.PREFIX),
          PATHS_OF_A_PROGRAM,
          SETTINGS_OF_A_PATH);
    }
    report(programs + " random programs, " + disputed + " disputed ones left out");
    // Else the programs would say nothing.
    assertThat(rejected).isBetween(judged / 10, judged / 10 * 9);
    assertThat(refused.keySet()).containsAll(SETTINGS);
  }

  /** Keeps the list of what is left out short and true: what is settled must leave it. */
  @Test
  void theDisputeIsNotSettled() {
    for (String text : DISPUTED) {
      assertThat(isDisputed(text)).isTrue();
      EventPath path =
          EveryPath.of(Programs.ev(text), Programs.memory("sc"), settings(Settings.Race.PREFIX), 1)
              .paths()
              .get(0);
      for (String id : List.of("sb2018", "sb2018-frontier", "sb2018-single")) {
        assertThat(fast(id, path).sameAs(ReferenceModel.parse(id).judge(path))).isFalse();
      }
    }
  }

  private static boolean isDisputed(String text) {
    boolean cells = text.contains("cells=");
    return text.contains("arg:F &cell ")
        || text.contains("arg &cell ")
        || text.contains("&mutcell2p ")
        || (cells && (text.contains("arg & ") || text.contains("&mut2p ")));
  }

  private static Settings settings(Settings.Race race) {
    return new Settings(
        Settings.Step.STATEMENT, race, Settings.Reuse.NONE, Settings.WeakCas.NEVER, 16);
  }

  private void compare(
      Program program, String text, String memory, Settings settings, int most, int models) {
    for (EventPath path : EveryPath.of(program, Programs.memory(memory), settings, most).paths()) {
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
        what, paths, judged, SETTINGS.size(), rejected);
    List<String> shortest = new ArrayList<>();
    disagreements.forEach(
        (id, all) -> {
          String least =
              all.stream()
                  .min((a, b) -> Integer.compare(a.length(), b.length()))
                  .orElseThrow(IllegalStateException::new);
          shortest.add(id + ", " + all.size() + " times\n" + least);
        });
    assertThat(shortest).as("disagreements").isEmpty();
  }

  private static List<Path> specs() {
    try (Stream<Path> files = Files.list(Path.of("specs/timestamps"))) {
      return files.filter(file -> file.toString().endsWith(".ev")).sorted().toList();
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
