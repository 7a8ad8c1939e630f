package dev.thawline.memory;

import dev.thawline.memory.CandidateEvents.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an operational machine does with a litmus program: its complete runs, of which those with
 * the same reads-from and modification order are one execution.
 */
final class MachineRuns {
  /** Whose the initial writes are; they are numbered as the locations are. */
  static final int BEFORE_THREADS = -1;

  /** An operation of a program, or an initial write. */
  record Spot(int thread, int index) {}

  /**
   * An execution.
   *
   * @param sources for every operation that read what wrote it
   * @param orders for every location the operations that wrote it, in modification order
   */
  record Run(Map<Spot, Spot> sources, Map<String, List<Spot>> orders) {
    Run {
      sources = Map.copyOf(sources);
      orders = Map.copyOf(orders);
    }
  }

  private final LitmusProgram program;
  private final Set<Run> runs = new LinkedHashSet<>();

  MachineRuns(LitmusProgram program) {
    this.program = program;
  }

  void add(Run run) {
    runs.add(run);
  }

  /** The initial writes in their modification orders. */
  static Map<String, List<Spot>> initialOrders(LitmusProgram program) {
    Map<String, List<Spot>> orders = new TreeMap<>();
    for (int i = 0; i < program.locations().size(); i++) {
      orders.put(program.locations().get(i), List.of(new Spot(BEFORE_THREADS, i)));
    }
    return orders;
  }

  /** As the enumerator puts it. */
  AxiomaticEnumerator.Result result() {
    SortedMap<String, Long> outcomes = new TreeMap<>();
    long racy = 0;
    for (Run run : runs) {
      Described described = new Described(program, run);
      outcomes.merge(described.outcome(), 1L, Long::sum);
      racy += described.isRacy() ? 1 : 0;
    }
    return new AxiomaticEnumerator.Result(runs.size(), racy, outcomes);
  }

  /** A run as events. */
  private static final class Described {
    private final LitmusProgram program;
    private final Run run;
    private final CandidateEvents events;
    private final List<Spot> spots = new ArrayList<>();
    private final int[] source;
    private final int[] rank;

    Described(LitmusProgram program, Run run) {
      this.program = program;
      this.run = run;
      events = new CandidateEvents(program, courses());
      for (int i = 0; i < program.locations().size(); i++) {
        spots.add(new Spot(BEFORE_THREADS, i));
      }
      for (int thread = 0; thread < program.threads().size(); thread++) {
        for (int i = 0; i < program.threads().get(thread).size(); i++) {
          LitmusOperation.Course course = courses().get(thread).get(i);
          int nodes = course.reads() && course.writes() ? 2 : 1;
          for (int node = 0; node < nodes; node++) {
            spots.add(new Spot(thread, i));
          }
        }
      }
      source = new int[events.size()];
      rank = new int[events.size()];
      for (int read : events.indices(Node::reads)) {
        source[read] = write(Objects.requireNonNull(run.sources.get(spots.get(read))));
      }
      for (int write : events.indices(Node::writes)) {
        String location = Objects.requireNonNull(events.node(write).location());
        rank[write] = Objects.requireNonNull(run.orders.get(location)).indexOf(spots.get(write));
      }
    }

    /** A compare-exchange has succeeded if it has written. */
    private List<List<LitmusOperation.Course>> courses() {
      List<List<LitmusOperation.Course>> all = new ArrayList<>();
      for (int thread = 0; thread < program.threads().size(); thread++) {
        List<LitmusOperation.Course> courses = new ArrayList<>();
        for (int i = 0; i < program.threads().get(thread).size(); i++) {
          LitmusOperation operation = program.threads().get(thread).get(i);
          Spot spot = new Spot(thread, i);
          boolean wrote = run.orders.values().stream().anyMatch(order -> order.contains(spot));
          courses.add(
              operation.courses().stream()
                  .filter(course -> course.writes() == wrote)
                  .findFirst()
                  .orElseThrow());
        }
        all.add(courses);
      }
      return all;
    }

    private int write(Spot spot) {
      return events.indices(Node::writes).stream()
          .filter(node -> spots.get(node).equals(spot))
          .findFirst()
          .orElseThrow();
    }

    boolean isRacy() {
      return new CandidateExecution(events, source, rank, false).isRacy();
    }

    String outcome() {
      CandidateValues values = new CandidateValues(events, source);
      List<String> parts = new ArrayList<>();
      for (int read : events.indices(Node::reads)) {
        LitmusOperation operation = Objects.requireNonNull(events.node(read).operation());
        parts.add(operation.register() + "=" + values.of(read));
      }
      for (String location : program.observed()) {
        List<Spot> order = Objects.requireNonNull(run.orders.get(location));
        parts.add(location + "=" + values.of(write(order.get(order.size() - 1))));
      }
      return String.join(" ", parts);
    }
  }
}
