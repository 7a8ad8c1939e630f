package dev.thawline.explore;

import dev.thawline.alias.FinalState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Rejection;
import dev.thawline.model.Rule;
import dev.thawline.source.Span;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What one model said about a program under one memory model, over all paths. */
public final class WatcherResult {
  /** Where and by which rule some path is rejected. */
  public record Site(Rule rule, Span span) {}

  /** Of what the model's source says nothing, and where some path needs a rule for it. */
  public record Gap(String feature, Span span) {}

  private final String name;
  private final Set<Site> rejections = new LinkedHashSet<>();
  private final Set<Gap> gaps = new LinkedHashSet<>();
  private final Set<Ending> endings = new LinkedHashSet<>();
  private boolean acceptsSome;
  private boolean aboutProgram;
  private long okExecutions;
  private long ubExecutions;
  private long orderDependentExecutions;

  /** Of a model that has said nothing yet. */
  public WatcherResult(String name) {
    this.name = name;
  }

  void reject(Site site) {
    rejections.add(site);
  }

  void leaveOpen(Gap gap) {
    gaps.add(gap);
  }

  /** Its state became final on some path. */
  public void note(FinalState last) {
    if (last instanceof Rejection rejection) {
      reject(new Site(rejection.rule(), rejection.span()));
    } else if (last instanceof NotCovered open) {
      leaveOpen(new Gap(open.feature(), open.span()));
    }
  }

  /** Some path that it accepts ends so. */
  public void end(Ending ending) {
    if (ending.kind() == Ending.Kind.COMPLETE) {
      acceptsSome = true;
    } else {
      endings.add(ending);
    }
  }

  /** Of a model that accepts every path, where every path ends with all threads. */
  public static WatcherResult accepting(String name, long executions) {
    WatcherResult result = new WatcherResult(name);
    result.acceptsSome = executions != 0;
    result.okExecutions = Math.max(0, executions);
    return result;
  }

  void makeAboutProgram() {
    aboutProgram = true;
  }

  /** Adds what is known of complete graphs. */
  public void count(Collection<GraphRecord> graphs, int watcher) {
    for (GraphRecord graph : graphs) {
      boolean accepted = (graph.accepted >>> watcher & 1) != 0;
      boolean rejected = (graph.rejected >>> watcher & 1) != 0;
      boolean notCovered = (graph.notCovered >>> watcher & 1) != 0;
      if (accepted && rejected) {
        orderDependentExecutions += graph.times;
      } else if (rejected && !notCovered) {
        ubExecutions += graph.times;
      } else if (accepted && !notCovered) {
        okExecutions += graph.times;
      }
    }
  }

  /** The model's canonical id. */
  public String name() {
    return name;
  }

  /** Where paths are rejected; empty where none is. */
  public Set<Site> rejections() {
    return rejections;
  }

  /** Where paths are not covered; empty where all are. */
  public Set<Gap> gaps() {
    return gaps;
  }

  /**
   * How paths ended, other than by every thread ending, that the model covers and had not rejected.
   */
  public Set<Ending> endings() {
    return endings;
  }

  /**
   * Whether the model speaks of the program as a whole, since it chooses provenance at casts
   * ({@link Settings.IntPtr#AT_CAST}). Then the rejections decide alone: which paths are accepted,
   * and how many, hangs on the choice, and what is here of them holds for a choice that is put off.
   */
  public boolean isAboutProgram() {
    return aboutProgram;
  }

  /** Whether some path on which every thread ends is accepted. */
  public boolean acceptsSome() {
    return acceptsSome;
  }

  /**
   * Complete graphs of which every path is accepted. A graph of which some path is not covered is
   * counted only where others are accepted and rejected.
   */
  public long okExecutions() {
    return okExecutions;
  }

  /** Complete graphs of which every path is rejected. */
  public long ubExecutions() {
    return ubExecutions;
  }

  /** Complete graphs of which some paths are accepted and some rejected. */
  public long orderDependentExecutions() {
    return orderDependentExecutions;
  }
}
