package dev.thawline.alias.tree;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.AliasModels;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Surroundings;
import dev.thawline.cli.ShippedSpec;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Watcher;
import dev.thawline.view.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Normal forms that are found from what an event changed, against those of a look at every node;
 * and what each tree knows of its nodes, against a tree made of them. On the states of all specs.
 */
class NormalizationTest {
  private static final Limits LIMITS = Limits.generous().withStates(300);

  @ParameterizedTest
  @ValueSource(strings = {"tb", "tb-iw", "tb:version=v1"})
  void whatHasNotChangedNeedsNoLook(String model) {
    AliasModels.Named named = AliasModels.parse(model);
    TreeOptions options =
        TreeOptions.of(parameter -> named.resolved().value(named.canonical(), parameter));
    Looking looking = new Looking(new TreeMonitor(options, true));
    for (ShippedSpec spec : ShippedSpec.all()) {
      Explorer.explore(
          spec.program(),
          Programs.memory("rc11"),
          List.of(new Watcher(model, looking)),
          spec.settings(),
          LIMITS,
          Progress.NONE,
          false);
    }
    assertThat(looking.states).isGreaterThan(20_000);
  }

  /** Looks at every state that a model comes to. */
  private static final class Looking implements Monitor {
    private final Monitor model;
    private int states;

    Looking(Monitor model) {
      this.model = model;
    }

    @Override
    public MonitorState initial() {
      return model.initial();
    }

    @Override
    public MonitorState observe(MonitorState state, Event event, Surroundings around) {
      MonitorState next = model.observe(state, event, around);
      if (next instanceof TreeState trees) {
        states++;
        assertThat(Normalization.of(TreeState.EMPTY, trees)).isEqualTo(trees);
        for (Tree tree : trees.trees()) {
          assertThat(tree.above()).isEqualTo(new Tree(tree.allocation(), tree.nodes()).above());
        }
      }
      return next;
    }

    @Override
    public @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
      return model.forgetting(state, round);
    }

    @Override
    public List<View<EventName>> view(MonitorState state) {
      return model.view(state);
    }

    @Override
    public boolean judgesAllocationsApart() {
      return model.judgesAllocationsApart();
    }
  }
}
