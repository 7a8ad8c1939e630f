package dev.thawline.naive;

import dev.thawline.event.Clock;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.explore.Ending;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Explorer;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Node;
import dev.thawline.explore.Path;
import dev.thawline.explore.PathRunner;
import dev.thawline.explore.Progress;
import dev.thawline.explore.Recorder;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.explore.WatcherResult;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.program.Program;
import dev.thawline.race.Race;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the fast explorer found, in the terms of the comparison. Its graphs are those of its final
 * states: one path into each is run again to see it.
 */
final class FastFacts {
  private final Program program;
  private final MemoryModel memory;
  private final Settings settings;
  private final Exploration found;

  private FastFacts(Program program, MemoryModel memory, Settings settings, Exploration found) {
    this.program = program;
    this.memory = memory;
    this.settings = settings;
    this.found = found;
  }

  static Found of(Program program, String memoryId, List<Watcher> watchers, Settings settings) {
    MemoryModel memory = Objects.requireNonNull(MemoryModels.find(memoryId));
    Exploration found = explore(program, memory, watchers, settings.withAmple(false), true);
    Found all = new FastFacts(program, memory, settings, found).found();
    Exploration reduced = explore(program, memory, watchers, settings.withAmple(true), false);
    if (!summary(reduced).equals(summary(found))) {
      throw new AssertionError(
          "with reductions the fast explorer finds\n"
              + String.join("\n", summary(reduced))
              + "\nand without\n"
              + String.join("\n", summary(found)));
    }
    return all;
  }

  /** With all paths kept, whatever reductions leave of them, and so with graphs. */
  static Facts withGraphs(
      Program program, String memoryId, List<Watcher> watchers, Settings settings) {
    MemoryModel memory = Objects.requireNonNull(MemoryModels.find(memoryId));
    Exploration found = explore(program, memory, watchers, settings, true);
    return new FastFacts(program, memory, settings, found).facts();
  }

  private static Exploration explore(
      Program program,
      MemoryModel memory,
      List<Watcher> watchers,
      Settings settings,
      boolean keepPaths) {
    return Explorer.explore(
        program, memory, watchers, settings, Limits.generous(), Progress.NONE, keepPaths);
  }

  /** What reductions must not change. */
  static List<String> summary(Exploration of) {
    List<String> facts = new ArrayList<>();
    facts.add(of.outcomes().toString());
    facts.add(
        "%d complete, %d racy, %d blocked, %d cut"
            .formatted(of.executions(), of.racyGraphs(), of.blockedGraphs(), of.cutGraphs()));
    facts.add(texts(of.endings()).toString());
    of.watchers().forEach(watcher -> facts.add(model(watcher).toString()));
    return facts;
  }

  private Found found() {
    return new Found(facts(), paths());
  }

  private Facts facts() {
    Facts facts =
        new Facts(
            found.outcomes(),
            graphs(Ending.Kind.COMPLETE),
            graphs(Ending.Kind.RACE),
            graphs(Ending.Kind.DEADLOCK),
            graphs(Ending.Kind.CUT),
            texts(found.endings()),
            found.watchers().stream().map(FastFacts::model).toList());
    // The counts are what people see; they must be those of the graphs.
    require("complete", facts.complete(), found.executions());
    require("racy", facts.racy(), found.racyGraphs());
    require("blocked", facts.blocked(), found.blockedGraphs());
    require("cut", facts.cut(), found.cutGraphs());
    return facts;
  }

  private static void require(String what, Set<String> graphs, long count) {
    if (graphs.size() != count) {
      throw new AssertionError(
          "the fast explorer counts %d %s graphs; there are %d: %s"
              .formatted(count, what, graphs.size(), graphs));
    }
  }

  private static Facts.ModelFacts model(WatcherResult watcher) {
    SortedSet<String> sites = new TreeSet<>();
    watcher.rejections().forEach(site -> sites.add(Facts.site(site.rule(), site.span())));
    SortedSet<String> gaps = new TreeSet<>();
    watcher.gaps().forEach(gap -> gaps.add(Facts.gap(gap.feature(), gap.span())));
    return new Facts.ModelFacts(
        watcher.name(),
        sites,
        gaps,
        texts(watcher.endings()),
        watcher.acceptsSome(),
        watcher.okExecutions(),
        watcher.ubExecutions(),
        watcher.orderDependentExecutions());
  }

  private static SortedSet<String> texts(Collection<Ending> endings) {
    SortedSet<String> texts = new TreeSet<>();
    for (Ending ending : endings) {
      String start = ending.kind().name();
      String message = ending.message();
      String at = " @ " + Facts.place(ending.span());
      Race race = ending.race();
      texts.add(
          switch (ending.kind()) {
            case RACE ->
                start + at + (race == null ? "" : " " + race.earlier() + " " + race.later());
            case DEADLOCK -> start + " @ " + Facts.place(null);
            case CUT ->
                start + message.replaceAll("main returned while (.*) had not ended", " $1") + at;
            case COMPLETE, MEMORY_UB, PANIC, BOUND -> (start + " " + message).stripTrailing() + at;
          });
    }
    return texts;
  }

  /** How many paths the merged states stand for: as many as there are ways into final states. */
  private long paths() {
    IdentityHashMap<Node, Long> ways = new IdentityHashMap<>();
    long paths = 0;
    for (List<Node> layer : found.nodes()) {
      for (Node node : layer) {
        long into = 0;
        for (Node.Incoming step : node.incoming()) {
          into += step.from() == null ? 1 : Objects.requireNonNull(ways.get(step.from()));
        }
        ways.put(node, into);
        paths += node.ending() == null ? 0 : into;
      }
    }
    return paths;
  }

  // ---- graphs

  private SortedSet<String> graphs(Ending.Kind kind) {
    SortedSet<String> graphs = new TreeSet<>();
    for (List<Node> layer : found.nodes()) {
      for (Node node : layer) {
        Ending ending = node.ending();
        if (ending != null && ending.kind() == kind) {
          graphs.add(graph(node));
        }
      }
    }
    return graphs;
  }

  private String graph(Node last) {
    Deque<Path.Move> moves = new ArrayDeque<>();
    Node.Incoming into = last.incoming().get(0);
    for (Node from = into.from(); from != null; from = into.from()) {
      moves.addFirst(new Path.Move(into.thread(), into.choices()));
      into = from.incoming().get(0);
    }
    PathRunner.Arrival arrival =
        PathRunner.run(
            program,
            memory,
            List.of(),
            settings,
            new Path(into.choices(), new ArrayList<>(moves), found.threads()),
            new Recorder() {});
    GraphText text = new GraphText(arrival.allocations());
    ExecutionGraph graph = arrival.graph();
    Clock part = Objects.requireNonNull(last.ending()).part(graph);
    for (MemoryEvent event : graph.events()) {
      if (!part.contains(event.name())) {
        continue;
      }
      MemoryEvent source = event.source();
      EventName from = source == null ? null : source.name();
      switch (event.kind()) {
        case READ, FAILED_UPDATE ->
            text.event(event.name(), GraphText.Kind.R, event.order(), event.location(), from);
        case WRITE ->
            text.event(event.name(), GraphText.Kind.W, event.order(), event.location(), null);
        case UPDATE ->
            text.event(event.name(), GraphText.Kind.U, event.order(), event.location(), from);
        case FENCE ->
            text.event(event.name(), GraphText.Kind.F, event.order(), event.location(), null);
        case THREAD, SPAWN, JOIN, REUSE, MEETING, PROMISE -> {}
      }
    }
    for (int location = 0; location < graph.locationCount(); location++) {
      for (MemoryEvent write : graph.writes(location)) {
        if (part.contains(write.name())) {
          text.modification(location, write.name());
        }
      }
    }
    return text.toString();
  }
}
