package dev.thawline.naive;

import dev.thawline.event.Allocations;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Collects what paths come to. */
final class NaiveRecord {
  private final Allocations allocations;
  private final List<String> models;
  private final SortedMap<String, Long> outcomes = new TreeMap<>();
  private final SortedMap<String, Complete> complete = new TreeMap<>();
  private final SortedSet<String> racy = new TreeSet<>();
  private final SortedSet<String> blocked = new TreeSet<>();
  private final SortedSet<String> cut = new TreeSet<>();
  private final SortedSet<String> endings = new TreeSet<>();
  private final List<SortedSet<String>> rejections = new ArrayList<>();
  private final List<SortedSet<String>> gaps = new ArrayList<>();
  private final List<SortedSet<String>> acceptedEndings = new ArrayList<>();
  private final BitSet acceptsSome = new BitSet();
  private long paths;

  /** A complete graph: the models that accept, reject, and do not cover, some path of it. */
  private record Complete(BitSet accepting, BitSet rejecting, BitSet leavingOpen) {
    Complete() {
      this(new BitSet(), new BitSet(), new BitSet());
    }
  }

  NaiveRecord(Allocations allocations, List<String> models) {
    this.allocations = allocations;
    this.models = models;
    for (int i = 0; i < models.size(); i++) {
      rejections.add(new TreeSet<>());
      gaps.add(new TreeSet<>());
      acceptedEndings.add(new TreeSet<>());
    }
  }

  /**
   * One more path has ended.
   *
   * @param mover the thread that took the last step
   */
  void end(NaivePath path, NaiveEnding ending, int mover) {
    paths++;
    for (int i = 0; i < models.size(); i++) {
      Watching watching = path.watching.get(i);
      if (watching.hasRejected()) {
        rejections.get(i).add(watching.site());
      } else if (watching.isNotCovered()) {
        gaps.get(i).add(watching.gap());
      } else if (ending.kind() == NaiveEnding.Kind.COMPLETE) {
        acceptsSome.set(i);
      } else {
        acceptedEndings.get(i).add(text(ending));
      }
    }
    String graph = GraphText.of(path.graph(), decisive(path, ending), allocations);
    if (ending.kind() == NaiveEnding.Kind.COMPLETE) {
      complete(graph, path, ending, mover);
    } else {
      endings.add(text(ending));
    }
    switch (ending.kind()) {
      case RACE -> racy.add(graph);
      case DEADLOCK -> blocked.add(graph);
      case CUT -> cut.add(graph);
      case COMPLETE, MEMORY_UB, PANIC, BOUND -> {}
    }
    switch (ending.kind()) {
      case MEMORY_UB, PANIC, DEADLOCK, CUT ->
          NaiveOutcome.of(path, ending, mover)
              .forEach(outcome -> outcomes.putIfAbsent(outcome, 0L));
      case COMPLETE, RACE, BOUND -> {}
    }
  }

  /** The events that count for how a path ended: those that led to a race, or to main's return. */
  private static BitSet decisive(NaivePath path, NaiveEnding ending) {
    List<RawEvent> events = path.graph().events();
    BitSet last = new BitSet();
    switch (ending.kind()) {
      case RACE -> {
        for (int i = 0; i < events.size(); i++) {
          last.set(i, ending.race().contains(events.get(i).name()));
        }
      }
      case CUT -> last.set(path.graph().indexOf(path.graph().last(0)));
      case COMPLETE, DEADLOCK, MEMORY_UB, PANIC, BOUND -> last.set(0, events.size());
    }
    return path.relations().causes(last);
  }

  private void complete(String graph, NaivePath path, NaiveEnding ending, int mover) {
    Complete known = complete.get(graph);
    if (known == null) {
      known = new Complete();
      complete.put(graph, known);
      NaiveOutcome.of(path, ending, mover)
          .forEach(outcome -> outcomes.merge(outcome, 1L, Long::sum));
    }
    NaiveOutcome.ofEarlyReturn(path).forEach(outcome -> outcomes.putIfAbsent(outcome, 0L));
    for (int i = 0; i < models.size(); i++) {
      Watching watching = path.watching.get(i);
      BitSet judging =
          watching.hasRejected()
              ? known.rejecting()
              : watching.isNotCovered() ? known.leavingOpen() : known.accepting();
      judging.set(i);
    }
  }

  /** Kind, message, place, and the two events of a race. */
  private static String text(NaiveEnding ending) {
    return ending.kind()
        + (" " + ending.message()).stripTrailing()
        + " @ "
        + Facts.place(ending.span())
        + ending.race().stream().map(event -> " " + event).collect(Collectors.joining());
  }

  Found result() {
    List<Facts.ModelFacts> all = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      all.add(model(i));
    }
    return new Found(
        new Facts(outcomes, new TreeSet<>(complete.keySet()), racy, blocked, cut, endings, all),
        paths);
  }

  private Facts.ModelFacts model(int model) {
    long ok = 0;
    long ub = 0;
    long orderDependent = 0;
    for (Complete graph : complete.values()) {
      boolean accepted = graph.accepting().get(model);
      boolean rejected = graph.rejecting().get(model);
      if (accepted && rejected) {
        orderDependent++;
      } else if (!graph.leavingOpen().get(model)) {
        ub += rejected ? 1 : 0;
        ok += accepted ? 1 : 0;
      }
    }
    return new Facts.ModelFacts(
        models.get(model),
        rejections.get(model),
        gaps.get(model),
        acceptedEndings.get(model),
        acceptsSome.get(model),
        ok,
        ub,
        orderDependent);
  }
}
