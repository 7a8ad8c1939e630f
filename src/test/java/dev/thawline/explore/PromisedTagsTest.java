package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The policies for tags that are promised before they are made, against whole paths. */
class PromisedTagsTest {
  private static final int PROGRAMS = Integer.getInteger("thawline.promised-tags", 40);

  private static final String[] MODELS = {
    "none",
    "sb2018",
    "sb2018:load-retag=init-only",
    "sb2018:retag-is-access=yes",
    "sb2018-frontier",
    "sb2018-frontier:check=origin:load-retag=none",
    "sb2018-single:check=origin",
    "lwc",
    "sb-2018-11",
    "sb",
    "tb",
    "noalias",
    "refcell"
  };

  private static final Settings SETTINGS = Settings.DEFAULT.withRace(Settings.Race.IGNORE);

  /** The same numbers of graphs, the same rules at the same lines, for every model. */
  @ParameterizedTest
  @CsvSource({"online, 1", "defer, 1", "online, 2", "defer, 2", "forbid, 1"})
  void asToldFromWholePaths(String tags, int promises) {
    PromisedTagPrograms programs = new PromisedTagPrograms(promises);
    String bound = ":promises=" + promises;
    boolean early = false;
    for (int i = 0; i < PROGRAMS / promises; i++) {
      Program program = programs.next();
      Exploration found =
          Programs.explore(program, "ps:tags=" + tags + bound, SETTINGS, false, MODELS);
      assertThat(found.isComplete()).isTrue();
      List<NaivePromisedTags.Said> expected =
          NaivePromisedTags.of(
              program,
              Programs.memory("ps:tags=" + (tags.equals("forbid") ? tags : "online") + bound),
              Programs.watchers(false, MODELS),
              SETTINGS,
              tags.equals("defer"));
      for (int model = 0; model < MODELS.length; model++) {
        NaivePromisedTags.Said said = said(found.watchers().get(model));
        early |= said.sites().stream().anyMatch(site -> site.startsWith("promise.tag"));
        assertThat(said)
            .as(MODELS[model] + " on " + program.source().text())
            .isEqualTo(expected.get(model));
      }
    }
    // Deferred, it takes a circle.
    assertThat(early).isEqualTo(tags.equals("online") || (early && tags.equals("defer")));
  }

  private static NaivePromisedTags.Said said(WatcherResult result) {
    Set<String> sites = new TreeSet<>();
    result
        .rejections()
        .forEach(site -> sites.add(site.rule().id() + " at line " + site.span().line()));
    return new NaivePromisedTags.Said(
        result.okExecutions(), result.ubExecutions(), result.orderDependentExecutions(), sites);
  }

  /** Which executions there are is no matter of what models see, and fresh tags only add some. */
  @Test
  void policiesDoNotChangeExecutions() {
    PromisedTagPrograms programs = new PromisedTagPrograms(7);
    List<String> more = new ArrayList<>();
    for (int i = 0; i < PROGRAMS; i++) {
      Program program = programs.next();
      Exploration forbid = Programs.explore(program, "ps", SETTINGS, false);
      Exploration online = Programs.explore(program, "ps:tags=online", SETTINGS, false);
      Exploration defer = Programs.explore(program, "ps:tags=defer", SETTINGS, false);
      assertThat(defer.executions()).isEqualTo(online.executions());
      assertThat(defer.outcomes()).isEqualTo(online.outcomes());
      assertThat(online.executions()).isGreaterThanOrEqualTo(forbid.executions());
      assertThat(online.outcomes().keySet()).containsAll(forbid.outcomes().keySet());
      if (online.executions() > forbid.executions()) {
        more.add(program.source().text());
      }
    }
    assertThat(more).isNotEmpty();
  }
}
