package dev.thawline.compare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModels;
import dev.thawline.compare.DefaultDependence.Flip;
import dev.thawline.compare.DefaultDependence.Subject;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.model.Parameter;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefaultDependenceTest {
  private static final String FRONTIER = "sb2018-frontier";

  /** A read through a shared reference beside a mutable reborrow: no race, since nothing writes. */
  private static final Program BESIDE =
      Programs.ev("p = heap 1", "T1: r = & p; rd r", "T2: m = &mut p");

  /** A shared reference published without any order. */
  private static final Program PUBLISHED =
      Programs.ev(
          "p = heap 1", "X = atomic null", "T1: c = & p; X := c rlx", "T2: d = X rlx; rd d");

  private final List<List<Watcher>> explored = new ArrayList<>();

  @Test
  void aVerdictThatFlipsIsDefaultDependent() {
    assertThat(flips(of(BESIDE, FRONTIER), FRONTIER))
        .containsExactly(
            "frozen-state=hb-lenient: [OK null]",
            "frozen-state=hb-strict: [UB ALL]",
            "retag-is-access=yes: [UB ALL]");
    assertThat(flips(of(PUBLISHED, FRONTIER), FRONTIER)).isEmpty();
  }

  /** Each flip is what a run with that value says, and what is no flip says the same. */
  @Test
  void aFlipIsWhatARunWithThatValueSays() {
    for (Program program : List.of(BESIDE, PUBLISHED)) {
      for (String id : List.of("sb2018", FRONTIER, "sb2018-single", "sb2018-separate", "lwc")) {
        List<String> expected = new ArrayList<>();
        List<String> base = says(program, id);
        for (Parameter parameter : AliasModels.parse(id).resolved().parameters()) {
          for (String value : parameter.valueNames()) {
            String setting = parameter.name() + "=" + value;
            List<String> other = says(program, id + ":" + setting);
            if (parameter.isSilent() && !other.equals(base)) {
              expected.add(setting + ": " + other);
            }
          }
        }
        assertThat(flips(of(program, id), id)).as(id).isEqualTo(expected);
      }
    }
  }

  @Test
  void whatTheUserSetIsNoDefault() {
    Subject same = subject(FRONTIER, "frozen-state");
    assertThat(flips(of(BESIDE, List.of(FRONTIER), List.of(same)), FRONTIER))
        .containsExactly("retag-is-access=yes: [UB ALL]");
    explored.clear();
    String access = FRONTIER + ":retag-is-access=yes";
    of(BESIDE, List.of(access), List.of(subject(access, "retag-is-access")));
    assertThat(names()).isNotEmpty().doesNotContain(access);
  }

  @Test
  void whatAPresetSaysIsNoDefault() {
    of(BESIDE, "sb2018:profile=literal");
    assertThat(names())
        .containsExactly(
            "sb2018:profile=literal:retag-is-access=yes", "sb2018:box=not-covered:profile=literal");
  }

  @Test
  void whatASourceIsSilentOnMayBeLeftOpen() {
    Program boxes = Programs.ev("p = heap 1; b = box p");
    assertThat(boxes.makesBoxes()).isTrue();
    assertThat(flips(of(boxes, "sb-2018-11"), "sb-2018-11"))
        .containsExactly("box=not-covered: [NOT_COVERED null]");
    assertThat(BESIDE.makesBoxes()).isFalse();
    assertThat(flips(of(BESIDE, "sb-2018-11"), "sb-2018-11")).isEmpty();
  }

  /** Over a finished graph there are no stacks to change a parameter of. */
  @Test
  void whatContradictsOtherSettingsIsNotTried() {
    String strict = FRONTIER + ":frozen-state=hb-strict";
    of(BESIDE, List.of(strict), List.of(subject(strict, "frozen-state")));
    assertThat(names())
        .contains(strict + ":retag-is-access=yes")
        .doesNotContain(strict + ":stack=hb")
        .allSatisfy(name -> assertThat(AliasModels.parse(name).problem()).isNull());
  }

  @Test
  void whatIsKnownIsNotExploredAgain() {
    String strict = FRONTIER + ":frozen-state=hb-strict";
    DefaultDependence dependence =
        of(BESIDE, List.of(FRONTIER, strict), List.of(subject(FRONTIER)));
    assertThat(flips(dependence, FRONTIER)).contains("frozen-state=hb-strict: [UB ALL]");
    assertThat(names()).isNotEmpty().doesNotContain(strict).doesNotHaveDuplicates();
  }

  @Test
  void withoutSilentParametersNothingIsExplored() {
    assertThat(of(BESIDE, "none").limit()).isNull();
    assertThat(explored).isEmpty();
    Exploration cut = explore(BESIDE, Programs.watchers(false, "none"), 3);
    List<Subject> none = List.of(subject("none"));
    assertThat(DefaultDependence.of(cut, none, batch -> explore(BESIDE, batch, 3)).limit())
        .isNull();
  }

  @Test
  void batchesAreNoLargerThanAnExplorationTakes() {
    List<String> ids = new ArrayList<>();
    for (String check : List.of("", ":check=fvis", ":check=origin")) {
      for (String load : List.of("", ":load-retag=init-only", ":load-retag=none")) {
        for (String kind : List.of("", ":tagkind=type")) {
          ids.add(FRONTIER + check + load + kind);
        }
      }
    }
    DefaultDependence dependence = of(BESIDE, ids.toArray(String[]::new));
    assertThat(explored).hasSizeGreaterThan(1);
    assertThat(explored)
        .allSatisfy(b -> assertThat(b).hasSizeLessThanOrEqualTo(Explorer.MOST_WATCHERS));
    assertThat(ids).allSatisfy(id -> assertThat(flips(dependence, id)).hasSize(3));
  }

  @Test
  void behindALimitNothingIsKnown() {
    List<Subject> subjects = List.of(subject(FRONTIER));
    List<Watcher> watchers = Programs.watchers(false, FRONTIER);
    Exploration cutBase = explore(BESIDE, watchers, 3);
    assertThat(DefaultDependence.of(cutBase, subjects, batch -> explore(BESIDE, batch, 3)).limit())
        .isEqualTo("max-states 3");
    Exploration base = explore(BESIDE, watchers, Long.MAX_VALUE);
    DefaultDependence cut =
        DefaultDependence.of(base, subjects, batch -> explore(BESIDE, batch, 3));
    assertThat(cut.limit()).isEqualTo("max-states 3");
    assertThat(cut.of(FRONTIER)).isEmpty();
  }

  /** Of models of which the user set nothing but what their ids say. */
  private DefaultDependence of(Program program, String... ids) {
    return of(program, List.of(ids), Stream.of(ids).map(id -> subject(id)).toList());
  }

  private DefaultDependence of(Program program, List<String> ids, List<Subject> subjects) {
    List<Watcher> watchers = Programs.watchers(false, ids.toArray(String[]::new));
    return DefaultDependence.of(
        explore(program, watchers, Long.MAX_VALUE),
        subjects,
        batch -> {
          explored.add(batch);
          return explore(program, batch, Long.MAX_VALUE);
        });
  }

  private static Exploration explore(Program program, List<Watcher> watchers, long states) {
    return Explorer.explore(
        program,
        Programs.memory("sc"),
        watchers,
        Settings.DEFAULT,
        Limits.generous().withStates(states),
        Progress.NONE,
        false);
  }

  private static Subject subject(String id, String... set) {
    AliasModels.Named named = AliasModels.parse(id);
    return new Subject(named.resolved(), named.canonical(), Set.of(set));
  }

  private static List<String> says(Program program, String id) {
    return words(Verdict.of(Programs.explore(program, "sc", id)).get(0));
  }

  private static List<String> words(Verdict verdict) {
    return verdict.says().stream().map(said -> said.kind() + " " + said.extent()).toList();
  }

  private static List<String> flips(DefaultDependence dependence, String model) {
    List<String> texts = new ArrayList<>();
    for (Flip flip : dependence.of(model)) {
      texts.add(flip.parameter() + "=" + flip.value() + ": " + words(flip.verdict()));
    }
    return texts;
  }

  private List<String> names() {
    return explored.stream().flatMap(List::stream).map(Watcher::name).toList();
  }
}
