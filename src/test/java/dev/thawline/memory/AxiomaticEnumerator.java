package dev.thawline.memory;

import dev.thawline.memory.CandidateEvents.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Memory models by brute force: every course of the compare-exchanges, every reads-from and every
 * modification order of a straight-line program, judged by the axioms as they stand in the papers.
 * It shares nothing with the graph machine but the algebra of relations.
 */
final class AxiomaticEnumerator {

  /**
   * What the consistent executions are.
   *
   * @param racy how many have a race
   * @param outcomes registers by thread, then observed locations; with the number of executions
   */
  record Result(long executions, long racy, SortedMap<String, Long> outcomes) {}

  /** What is known of one model. */
  private static final class Tally {
    private final AxiomaticModel model;
    private final SortedMap<String, Long> outcomes = new TreeMap<>();
    private long executions;
    private long racy;

    Tally(AxiomaticModel model) {
      this.model = model;
    }
  }

  private final LitmusProgram program;
  private final List<Tally> tallies;
  private final boolean forbidsThinAir;

  private AxiomaticEnumerator(LitmusProgram program, List<AxiomaticModel> models) {
    this.program = program;
    this.tallies = models.stream().map(Tally::new).toList();
    this.forbidsThinAir = models.stream().allMatch(AxiomaticModel::forbidsThinAir);
  }

  static Result run(LitmusProgram program, AxiomaticModel model) {
    return run(program, List.of(model)).get(0);
  }

  /** What each of the models allows. */
  static List<Result> run(LitmusProgram program, List<AxiomaticModel> models) {
    AxiomaticEnumerator enumerator = new AxiomaticEnumerator(program, models);
    List<List<LitmusOperation.Course>> courses = new ArrayList<>();
    program.threads().forEach(thread -> courses.add(new ArrayList<>()));
    enumerator.chooseCourses(courses, 0);
    return enumerator.tallies.stream()
        .map(tally -> new Result(tally.executions, tally.racy, tally.outcomes))
        .toList();
  }

  private void chooseCourses(List<List<LitmusOperation.Course>> courses, int thread) {
    if (thread == program.threads().size()) {
      new Choice(new CandidateEvents(program, courses)).chooseSources(0);
      return;
    }
    List<LitmusOperation.Course> chosen = courses.get(thread);
    List<LitmusOperation> operations = program.threads().get(thread);
    if (chosen.size() == operations.size()) {
      chooseCourses(courses, thread + 1);
      return;
    }
    for (LitmusOperation.Course course : operations.get(chosen.size()).courses()) {
      chosen.add(course);
      chooseCourses(courses, thread);
      chosen.remove(chosen.size() - 1);
    }
  }

  /** Everything there is for one set of events. */
  private final class Choice {
    private final CandidateEvents events;
    private final List<Integer> reads;

    /** By location: its writes, the first one first. */
    private final Map<String, List<Integer>> writes = new TreeMap<>();

    private final int[] source;
    private final int[] rank;
    private @Nullable CandidateValues values;

    Choice(CandidateEvents events) {
      this.events = events;
      reads = events.indices(Node::reads);
      for (String location : program.locations()) {
        writes.put(
            location, events.indices(node -> node.writes() && location.equals(node.location())));
      }
      source = new int[events.size()];
      rank = new int[events.size()];
    }

    void chooseSources(int index) {
      if (index == reads.size()) {
        if (forbidsThinAir && !CandidateExecution.isJustified(events, source)) {
          return;
        }
        values = new CandidateValues(events, source);
        // The courses of compare-exchanges must be those that the values call for.
        if (values.fitCourses()) {
          chooseOrders(List.copyOf(writes.values()), 0);
        }
        return;
      }
      int read = reads.get(index);
      String location = Objects.requireNonNull(events.node(read).location());
      for (int write : Objects.requireNonNull(writes.get(location))) {
        source[read] = write;
        chooseSources(index + 1);
      }
    }

    private void chooseOrders(List<List<Integer>> locations, int index) {
      if (index == locations.size()) {
        judge();
        return;
      }
      List<Integer> all = locations.get(index);
      rank[all.get(0)] = 0;
      permute(all.subList(1, all.size()), 1, () -> chooseOrders(locations, index + 1));
    }

    private void permute(List<Integer> rest, int next, Runnable then) {
      if (rest.isEmpty()) {
        then.run();
        return;
      }
      for (int i = 0; i < rest.size(); i++) {
        rank[rest.get(i)] = next;
        List<Integer> others = new ArrayList<>(rest);
        others.remove(i);
        permute(others, next + 1, then);
      }
    }

    private void judge() {
      CandidateExecution now = new CandidateExecution(events, source, rank, false);
      CandidateExecution old = new CandidateExecution(events, source, rank, true);
      String outcome = outcome(Objects.requireNonNull(values));
      for (Tally tally : tallies) {
        CandidateExecution execution = tally.model.oldReleaseSequences() ? old : now;
        if (tally.model.isConsistent(execution)) {
          tally.executions++;
          tally.racy += execution.isRacy() ? 1 : 0;
          tally.outcomes.merge(outcome, 1L, Long::sum);
        }
      }
    }

    private String outcome(CandidateValues known) {
      List<String> parts = new ArrayList<>();
      for (int read : reads) {
        LitmusOperation operation = Objects.requireNonNull(events.node(read).operation());
        parts.add(operation.register() + "=" + known.of(read));
      }
      for (String location : program.observed()) {
        List<Integer> all = Objects.requireNonNull(writes.get(location));
        int last = all.stream().filter(w -> rank[w] == all.size() - 1).findFirst().orElseThrow();
        parts.add(location + "=" + known.of(last));
      }
      return String.join(" ", parts);
    }
  }
}
