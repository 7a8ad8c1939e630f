package dev.thawline.naive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.explore.Programs;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.program.Program;
import dev.thawline.view.View;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The comparison of the two explorers notices faults: each is planted into one of them. */
class NaiveMutationTest {
  private static final Settings IGNORE = Settings.DEFAULT.withRace(Settings.Race.IGNORE);

  private static final Program PUBLICATION =
      Programs.ev(
          "p = heap 1; X = atomic null", //
          "T1: c = & p; X := c rel",
          "T2: d = X acq; rd d");

  /** Whether the read is rejected depends on whether the write comes before it. */
  private static final Program READ_BESIDE_WRITE =
      Programs.ev("p = heap 1", "T1: c = & p; rd c", "T2: wr p");

  @Test
  void aHappensBeforeWithoutSynchronization() {
    List<Watcher> models = Programs.watchers(false, "sb2018-frontier");
    OrderView threadsOnly =
        relations ->
            (a, b) ->
                a.thread() == b.thread()
                    ? a.position() <= b.position()
                    : a.thread() == 0 && relations.orderedOrSame(a, b);
    Found fast = FastFacts.of(PUBLICATION, "rc11", models, Settings.DEFAULT);
    assertThat(NaiveExplorer.explore(PUBLICATION, "rc11", models, Settings.DEFAULT))
        .isEqualTo(fast);
    assertThat(NaiveExplorer.explore(PUBLICATION, "rc11", models, Settings.DEFAULT, threadsOnly))
        .isNotEqualTo(fast);
  }

  @Test
  void aMonitorThatMissesWrites() {
    Watcher right = Programs.watchers(false, "sb2018").get(0);
    Watcher wrong = new Watcher(right.name(), new Changed(right.monitor(), true, false));
    assertNotices(right, wrong);
  }

  @Test
  void aMonitorWhoseStatesAreEqualButHaveDifferentFutures() {
    Watcher right = Programs.watchers(false, "sb2018").get(0);
    Watcher wrong = new Watcher(right.name(), new Changed(right.monitor(), false, true));
    assertNotices(right, wrong);
    // The fault is one of merging: without merging there is none.
    assertThat(naive(wrong)).isEqualTo(naive(right));
  }

  private static void assertNotices(Watcher right, Watcher wrong) {
    assertThat(fast(right)).isEqualTo(naive(right));
    assertThat(fast(wrong)).isNotEqualTo(naive(right));
  }

  private static Found fast(Watcher watcher) {
    return FastFacts.of(READ_BESIDE_WRITE, "rc11", List.of(watcher), IGNORE);
  }

  private static Found naive(Watcher watcher) {
    return NaiveExplorer.explore(READ_BESIDE_WRITE, "rc11", List.of(watcher), IGNORE);
  }

  /**
   * A monitor with a fault.
   *
   * @param deaf it does not hear of writes
   * @param blurred all its states that are no rejection are equal
   */
  private record Changed(Monitor sound, boolean deaf, boolean blurred) implements Monitor {
    /** A state of the sound monitor, within one that may be equal to others. */
    private record Wrapped(MonitorState inner, boolean blurred) implements MonitorState {
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Wrapped wrapped && (blurred || inner.equals(wrapped.inner));
      }

      @Override
      public int hashCode() {
        return blurred ? 0 : Objects.hash(inner);
      }
    }

    @Override
    public MonitorState initial() {
      return new Wrapped(sound.initial(), blurred);
    }

    @Override
    public MonitorState observe(MonitorState state, Event event, Surroundings around) {
      if (deaf && event instanceof Event.Access access && access.access().writes()) {
        return state;
      }
      MonitorState next = sound.observe(((Wrapped) state).inner(), event, around);
      return next instanceof Rejection ? next : new Wrapped(next, blurred);
    }

    @Override
    public List<View<EventName>> view(MonitorState state) {
      return sound.view(((Wrapped) state).inner());
    }
  }
}
