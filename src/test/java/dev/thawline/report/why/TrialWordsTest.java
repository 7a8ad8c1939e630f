package dev.thawline.report.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.explore.Path;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.program.Program;
import dev.thawline.replay.Replay;
import dev.thawline.replay.Trace;
import dev.thawline.report.trace.TraceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a trace says of the edges that are missing. */
class TrialWordsTest {
  private static final String FRONTIER = "sb2018-frontier";
  private static final String RETAGS = "sb2018:retag-is-access=yes";
  private static final String STRICT = FRONTIER + ":frozen-state=hb-strict";
  private static final int NO_CHOICE = -1;

  @Test
  void oneEdgeThatIsEnough() {
    assertThat(
            text(
                FRONTIER,
                List.of(move(0), move(0), move(0), move(0), move(1), move(1, 2), move(2, 2)),
                "p = heap 1",
                "X = atomic null",
                "T1: c = & p; X := c rlx",
                "T2: d = X rlx; rd d"))
        .contains("order nothing. Confirmed: with this edge added, " + FRONTIER)
        .contains(FRONTIER + " accepts the same path. to agree ");
  }

  @Test
  void oneEdgeThatLeavesALaterEventRejected() {
    assertThat(
            text(
                FRONTIER,
                List.of(
                    move(0),
                    move(0),
                    move(0),
                    move(0),
                    move(0),
                    move(1),
                    move(1, 2),
                    move(1),
                    move(1, 2),
                    move(2, 2),
                    move(2, 2)),
                "p = heap 1",
                "X = atomic null",
                "Y = atomic null",
                "T1: c = & p; X := c rlx; e = & p; Y := e rlx",
                "T2: d = X rlx; f = Y rlx"))
        .contains(
            "Confirmed: with this edge added, sb2018-frontier accepts this event; it rejects a"
                + " later one, step 11 (line 5: `f = Y rlx`)"
                + " (sb2018-partial.creation-not-visible, for want of an edge from step 8 to"
                + " step 11).");
  }

  @Test
  void oneEdgeBeforeWhatIsNotCovered() {
    assertThat(
            text(
                FRONTIER + ":box=not-covered",
                List.of(
                    move(0), move(0), move(0), move(0), move(1), move(1, 2), move(2, 2), move(2)),
                "p = heap 1",
                "X = atomic null",
                "T1: c = & p; X := c rlx",
                "T2: d = X rlx; b = box p"))
        .contains("accepts this event; it says nothing about a later one.");
  }

  @Test
  void oneEdgeThatIsNotEnough() {
    assertThat(
            text(
                FRONTIER,
                List.of(move(0), move(0), move(0), move(0), move(1), move(2), move(3), move(3)),
                "a = heap 3",
                "T1: s = & a[1]",
                "T2: t = & a[2]",
                "T3: r = & a[0]; rd r[1..3]"))
        .contains(
            "Not enough: with this edge added, sb2018-frontier still rejects this event"
                + " (sb2018-partial.freeze-not-before-creation, for want of an edge from step 6 to"
                + " step 7).");
  }

  @Test
  void aRaceWithTwoThreadsNeedsBothEdges() {
    assertThat(
            text(
                RETAGS,
                List.of(move(0), move(0), move(0), move(0), move(1), move(2), move(3)),
                "p = heap 1",
                "T1: r = & p",
                "T2: s = & p",
                "T3: m = &mut p"))
        .contains(
            "from step 5 (access, T1) to step 7 (use, T3), and none from step 6 (access, T2) to"
                + " step 7 (use, T3); each is needed. Confirmed: with all these edges added, "
                + RETAGS
                + " accepts the same path.");
  }

  @Test
  void anEdgeThatCannotBe() {
    assertThat(
            text(
                "lwc:cmp=before",
                List.of(move(0), move(0), move(0), move(0)),
                "p = heap 1",
                "r = & p",
                "wr p",
                "rd r"))
        .contains(
            "No happens-before edge leads from step 3 (write, main) to step 2 (creation, main). No"
                + " synchronization can add it: on this path step 3 is the later one.");
  }

  /** The time is that of the first reference, which is not the one that is used. */
  @Test
  void theCreationWhoseTimeIsInherited() {
    assertThat(
            text(
                "lwc:cmp=before",
                List.of(move(0), move(0), move(0), move(0), move(0)),
                "p = heap 1",
                "r = & p",
                "s = & r",
                "wr p",
                "rd s"))
        .contains("from step 4 (write, main) to step 2 (creation, main).");
  }

  @Test
  void severalEdgesOfWhichEachIsEnough() {
    assertThat(
            text(
                FRONTIER,
                List.of(move(0), move(0), move(0), move(0), move(1), move(2), move(3), move(3)),
                "a = heap 2",
                "T1: s = & a[1]",
                "T2: t = & a[1]",
                "T3: r = & a[0]; rd r[1]"))
        .contains("Confirmed: with any one of these edges added, sb2018-frontier accepts the same");
  }

  @Test
  void severalEdgesThatAreAllNeeded() {
    assertThat(
            text(
                STRICT,
                List.of(
                    move(0), move(0), move(0), move(0), move(1), move(1), move(2), move(2),
                    move(3)),
                "p = heap 1",
                "T1: r = & p; rd r",
                "T2: s = & p; rd s",
                "T3: m = &mut p"))
        .contains(
            "(use, T1) to step 9 (write, T3), and none from", "(use, T2) to step 9 (write, T3)")
        .contains("Confirmed: with all these edges added, " + STRICT + " accepts the same path.");
  }

  private static String text(String model, List<Path.Move> moves, String... lines) {
    Program program = Programs.ev(lines);
    Trace trace =
        Replay.trace(
            program,
            Programs.memory("rc11"),
            Programs.watchers(true, model),
            Settings.DEFAULT,
            new Path(List.of(), moves));
    return TraceText.render(program, trace, List.of(model)).replaceAll("\\s+", " ");
  }

  private static Path.Move move(int thread) {
    return move(thread, NO_CHOICE);
  }

  private static Path.Move move(int thread, int choice) {
    List<Integer> choices = new ArrayList<>();
    if (choice != NO_CHOICE) {
      choices.add(choice);
    }
    return new Path.Move(thread, choices);
  }
}
