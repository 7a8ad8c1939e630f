package dev.thawline.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Exploration;
import dev.thawline.explore.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Bounds on today's models from below and above, on every program of a few statements about one
 * local: what LLVM's noalias rejects, they reject (models-tree.md, section 12), and what naive safe
 * Rust accepts, they accept (models-other.md, section 3). A program is walked as long as today's
 * Tree Borrows accept what comes before.
 *
 * <p>Naive safe Rust has no calls here: its rule has no protectors, and accepts that a caller reads
 * while the callee runs, which no safe caller can do and implicit writes forbid.
 */
class BoundsTest {
  private static final List<String> TODAY = List.of("tb", "tb-iw", "sb");
  private static final String ARGUMENT = "arg ";

  /** Whether a call has begun, and ended. */
  private enum Frame {
    NONE,
    OPEN,
    ENDED
  }

  /**
   * A program as far as the next statement depends on it.
   *
   * @param kinds the names, with what each is made by
   */
  private record Prefix(List<String> lines, Map<String, String> kinds, Frame frame) {
    Prefix then(String statement, Frame now) {
      List<String> more = new ArrayList<>(lines);
      more.add(statement);
      return new Prefix(more, kinds, now);
    }

    Prefix deriving(String by, String from) {
      String name = "n" + kinds.size();
      Map<String, String> more = new TreeMap<>(kinds);
      more.put(name, by.startsWith(ARGUMENT) ? by.substring(ARGUMENT.length()) : by);
      List<String> longer = new ArrayList<>(lines);
      longer.add(name + " = " + by + " " + from);
      return new Prefix(longer, more, frame);
    }

    boolean hasArgument() {
      return lines.stream().anyMatch(line -> line.contains(ARGUMENT));
    }

    @Override
    public String toString() {
      return String.join("; ", lines);
    }

    /** The generator of models-tree.md, section 12. */
    List<Prefix> next() {
      List<Prefix> next = new ArrayList<>();
      kinds.forEach(
          (name, kind) -> {
            next.add(then("r " + name, frame));
            next.add(then("w " + name, frame));
            for (String by : derivations(kind)) {
              next.add(deriving(by, name));
            }
            if (frame == Frame.OPEN && kind.startsWith("&")) {
              next.add(deriving(ARGUMENT + kind, name));
            }
          });
      if (frame == Frame.NONE) {
        next.add(then("enter", Frame.OPEN));
      } else if (frame == Frame.OPEN) {
        next.add(then("leave", Frame.ENDED));
      }
      return next;
    }

    private static List<String> derivations(String kind) {
      return switch (kind) {
        case "&" -> List.of("&", "rawc");
        case "raw", "rawc" -> List.of("&mut", "&");
        default -> List.of("&mut", "&", "raw");
      };
    }
  }

  @Test
  void whatNaiveSafeRustAcceptsTodaysModelsAccept() {
    int accepted = 0;
    List<Prefix> programs = walk(4, Frame.ENDED);
    for (Prefix program : programs) {
      List<Boolean> verdicts = verdicts(program, "refcell:cells=byte:raw=unique");
      if (verdicts.get(0)) {
        accepted++;
        assertThat(verdicts).as(program.toString()).doesNotContain(false);
      }
    }
    assertThat(programs).hasSize(5295);
    assertThat(accepted).isGreaterThan(programs.size() / 10);
  }

  @Test
  void whatNoaliasRejectsTodaysModelsReject() {
    List<Prefix> programs = walk(5, Frame.NONE);
    int rejected = 0;
    for (Prefix program : programs) {
      List<Boolean> verdicts = program.hasArgument() ? verdicts(program, "noalias") : List.of(true);
      if (!verdicts.get(0)) {
        rejected++;
        assertThat(verdicts).as(program.toString()).doesNotContain(true);
      }
    }
    // The numbers of models-other.md, section 1.
    assertThat(programs).hasSize(120051);
    assertThat(rejected).isEqualTo(24);
  }

  /**
   * @param frame what has become of the call before the program starts
   */
  private static List<Prefix> walk(int size, Frame frame) {
    List<Prefix> layer = List.of(new Prefix(List.of("x = stack 1"), Map.of("x", "x"), frame));
    for (int length = 1; length <= size; length++) {
      List<Prefix> longer = new ArrayList<>();
      for (Prefix program : layer) {
        if (verdicts(program).get(0)) {
          longer.addAll(program.next());
        }
      }
      layer = longer;
    }
    return layer;
  }

  /** Whether each of some models, then each of today's, accepts a program. */
  private static List<Boolean> verdicts(Prefix program, String... first) {
    List<String> models = new ArrayList<>(List.of(first));
    models.addAll(TODAY);
    Exploration found =
        Programs.explore(
            Programs.ev(program.lines().toArray(String[]::new)),
            "sc",
            models.toArray(String[]::new));
    return found.watchers().stream().map(result -> result.rejections().isEmpty()).toList();
  }
}
