package dev.thawline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.Rejection;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Path;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What adding a missing edge to a path can lead to. */
class EdgeTrialsTest {
  private static final String FRONTIER = "sb2018-frontier";

  @Test
  void theEdgeIsAllThatIsMissing() {
    Program published =
        Programs.ev("p = heap 1", "X = atomic null", "T1: c = & p; X := c rlx", "T2: d = X rlx");
    assertThat(kinds(shortest(published, FRONTIER))).containsExactly(EdgeTrial.Kind.ACCEPTS);
  }

  @Test
  void aRaceWithARetagIsJudgedByTheSameOrder() {
    Program race = Programs.ev("p = heap 1", "T1: r = & p", "T2: m = &mut p");
    Trace.Model model = shortest(race, "sb2018:retag-is-access=yes");
    assertThat(rejection(model).rule().id()).isEqualTo("race.retag");
    assertThat(kinds(model)).containsExactly(EdgeTrial.Kind.ACCEPTS);
  }

  @Test
  void aLaterEventIsRejectedForAnotherReason() {
    Program twice =
        Programs.ev(
            "p = heap 1",
            "X = atomic null",
            "Y = atomic null",
            "T1: c = & p; e = & p; X := c rlx; Y := e rlx",
            "T2: d = X rlx; f = Y rlx");
    Trace.Model model = along(twice, FRONTIER, "0 0 0 0 0 1 1 1[2] 1[2] 2[2] 2[2]");
    EdgeTrial trial = model.trials().get(0);
    assertThat(trial.kind()).isEqualTo(EdgeTrial.Kind.REJECTS_LATER);
    assertThat(trial.isConfirmed()).isTrue();
    assertThat(Objects.requireNonNull(trial.rejection()).event())
        .isNotEqualTo(rejection(model).event());
  }

  @Test
  void aLaterEventIsNotCovered() {
    Program box =
        Programs.ev(
            "p = heap 1", "X = atomic null", "T1: c = & p; X := c rlx", "T2: d = X rlx; b = box p");
    Trace.Model model = along(box, FRONTIER + ":box=not-covered", "0 0 0 0 1 1[2] 2[2] 2");
    EdgeTrial trial = model.trials().get(0);
    assertThat(trial.kind()).isEqualTo(EdgeTrial.Kind.LEAVES_OPEN);
    assertThat(trial.isConfirmed()).isTrue();
    assertThat(trial.rejection()).isNull();
  }

  @Test
  void anotherEdgeIsMissingToo() {
    Program twoCells =
        Programs.ev("a = heap 3", "T1: s = & a[1]", "T2: t = & a[2]", "T3: r = & a[0]; rd r[1..3]");
    Trace.Model model = along(twoCells, FRONTIER, "0 0 0 0 1 2 3 3");
    EdgeTrial trial = model.trials().get(0);
    assertThat(trial.kind()).isEqualTo(EdgeTrial.Kind.STILL_REJECTS);
    assertThat(trial.isConfirmed()).isFalse();
    assertThat(Objects.requireNonNull(trial.rejection()).missing())
        .isNotEqualTo(rejection(model).missing());
  }

  @Test
  void ofAlternativesEachIsTriedAlone() {
    Program two =
        Programs.ev("a = heap 2", "T1: s = & a[1]", "T2: t = & a[1]", "T3: r = & a[0]; rd r[1]");
    Trace.Model model = along(two, FRONTIER, "0 0 0 0 1 2 3 3");
    assertThat(kinds(model)).containsExactly(EdgeTrial.Kind.ACCEPTS, EdgeTrial.Kind.ACCEPTS);
  }

  @Test
  void edgesThatAreAllNeededAreAddedTogether() {
    String strict = FRONTIER + ":frozen-state=hb-strict";
    Program uses =
        Programs.ev("p = heap 1", "T1: r = & p; rd r", "T2: s = & p; rd s", "T3: m = &mut p");
    Trace.Model model = along(uses, strict, "0 0 0 0 1 1 2 2 3");
    assertThat(rejection(model).missing()).hasSize(2);
    assertThat(kinds(model)).containsExactly(EdgeTrial.Kind.ACCEPTS);
    assertThat(model.trials().get(0).edges()).isEqualTo(rejection(model).missing());
  }

  @Test
  void aRaceNeedsTheLastAccessOfEveryOtherThreadOrdered() {
    Program race =
        Programs.ev("p = heap 1", "T1: r = & p; q = & p", "T2: s = & p", "T3: m = &mut p");
    Trace.Model model = along(race, "sb2018:retag-is-access=yes", "0 0 0 0 1 1 2 3");
    assertThat(rejection(model).missing()).hasSize(2);
    assertThat(kinds(model)).containsExactly(EdgeTrial.Kind.ACCEPTS);
  }

  @Test
  void noSynchronizationOrdersWhatComesLaterFirst() {
    Program written = Programs.ev("p = heap 1", "r = & p", "wr p", "rd r");
    EdgeTrial trial = shortest(written, "lwc:cmp=before").trials().get(0);
    assertThat(trial.kind()).isEqualTo(EdgeTrial.Kind.AGAINST_THE_ORDER);
    assertThat(trial.isConfirmed()).isFalse();
  }

  @Test
  void whereNoOrderIsMissingNothingIsTried() {
    Program refrozen = Programs.ev("p = heap 1", "r = & p", "wr p", "rd r");
    Trace.Model model = shortest(refrozen, "sb2018");
    assertThat(rejection(model).missing()).isEmpty();
    assertThat(model.trials()).isEmpty();
  }

  private static Trace.Model shortest(Program program, String model) {
    Exploration exploration = Programs.explore(program, "rc11", Settings.DEFAULT, true, model);
    Path path = Objects.requireNonNull(new WitnessSearch(exploration).rejection(model));
    return trace(program, model, path);
  }

  private static Trace.Model trace(Program program, String model, Path path) {
    return Replay.trace(
            program,
            Programs.memory("rc11"),
            Programs.watchers(true, model),
            Settings.DEFAULT,
            path)
        .model(model);
  }

  /**
   * Along a path given by hand.
   *
   * @param moves the threads that move, each with the choice it takes
   */
  private static Trace.Model along(Program program, String model, String moves) {
    List<Path.Move> path = new ArrayList<>();
    for (String move : moves.split(" ", -1)) {
      int bracket = move.indexOf('[');
      path.add(
          bracket < 0
              ? new Path.Move(Integer.parseInt(move), List.of())
              : new Path.Move(
                  Integer.parseInt(move.substring(0, bracket)),
                  List.of(Integer.parseInt(move.substring(bracket + 1, move.length() - 1)))));
    }
    return trace(program, model, new Path(List.of(), path));
  }

  private static Rejection rejection(Trace.Model model) {
    return Objects.requireNonNull(model.rejection());
  }

  private static List<EdgeTrial.Kind> kinds(Trace.Model model) {
    return model.trials().stream().map(EdgeTrial::kind).toList();
  }
}
