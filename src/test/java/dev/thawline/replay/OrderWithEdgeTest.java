package dev.thawline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.alias.Rejection.MissingEdge;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adding edges one after the other is the reflexive and transitive closure with all of them. */
class OrderWithEdgeTest {
  private static final int THREADS = 3;
  private static final int LENGTH = 2;
  private static final HappensBefore PROGRAM_ORDER =
      (a, b) -> a.thread() == b.thread() && a.position() <= b.position();

  @Test
  void everyPairOfForwardEdgesClosesTheOrder() {
    List<EventName> events = new ArrayList<>();
    for (int position = 0; position < LENGTH; position++) {
      for (int thread = 0; thread < THREADS; thread++) {
        events.add(new EventName(thread, position));
      }
    }
    List<MissingEdge> edges = new ArrayList<>();
    for (int from = 0; from < events.size(); from++) {
      for (int to = from + 1; to < events.size(); to++) {
        edges.add(new MissingEdge(events.get(from), events.get(to)));
      }
    }
    for (MissingEdge first : edges) {
      for (MissingEdge second : edges) {
        List<MissingEdge> both = List.of(first, second);
        HappensBefore order = OrderWithEdge.with(PROGRAM_ORDER, both);
        boolean[][] closure = closure(events, both);
        for (int a = 0; a < events.size(); a++) {
          for (int b = 0; b < events.size(); b++) {
            assertThat(order.orderedOrSame(events.get(a), events.get(b)))
                .as("%s before %s with %s", events.get(a), events.get(b), both)
                .isEqualTo(closure[a][b]);
          }
        }
      }
    }
  }

  private static boolean[][] closure(List<EventName> events, List<MissingEdge> edges) {
    boolean[][] ordered = new boolean[events.size()][events.size()];
    for (int a = 0; a < events.size(); a++) {
      for (int b = 0; b < events.size(); b++) {
        ordered[a][b] =
            PROGRAM_ORDER.orderedOrSame(events.get(a), events.get(b))
                || edges.contains(new MissingEdge(events.get(a), events.get(b)));
      }
    }
    for (int middle = 0; middle < events.size(); middle++) {
      for (int a = 0; a < events.size(); a++) {
        for (int b = 0; b < events.size(); b++) {
          ordered[a][b] |= ordered[a][middle] && ordered[middle][b];
        }
      }
    }
    return ordered;
  }
}
