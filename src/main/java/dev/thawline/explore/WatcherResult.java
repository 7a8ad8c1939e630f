package dev.thawline.explore;

import dev.thawline.model.Rule;
import dev.thawline.source.Span;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** What one model said about a program under one memory model, over all paths. */
public final class WatcherResult {
  /** Where and by which rule some path is rejected. */
  public record Site(Rule rule, Span span) {}

  private final String name;
  private final Set<Site> rejections = new LinkedHashSet<>();
  private final Set<Ending> endings = new LinkedHashSet<>();
  private boolean acceptsSome;
  private boolean aboutProgram;
  private long okExecutions;
  private long ubExecutions;
  private long orderDependentExecutions;

  WatcherResult(String name) {
    this.name = name;
  }

  void reject(Site site) {
    rejections.add(site);
  }

  void end(Ending ending) {
    if (ending.kind() == Ending.Kind.COMPLETE) {
      acceptsSome = true;
    } else {
      endings.add(ending);
    }
  }

  void makeAboutProgram() {
    aboutProgram = true;
  }

  void count(Collection<GraphRecord> graphs, int watcher) {
    for (GraphRecord graph : graphs) {
      boolean accepted = (graph.accepted >>> watcher & 1) != 0;
      boolean rejected = (graph.rejected >>> watcher & 1) != 0;
      if (accepted && rejected) {
        orderDependentExecutions++;
      } else if (rejected) {
        ubExecutions++;
      } else {
        okExecutions++;
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

  /** How paths that the model had not rejected ended, other than by every thread ending. */
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

  /** Complete graphs of which every path is accepted. */
  public long okExecutions() {
    return okExecutions;
  }

  /** Complete graphs of which no path is accepted. */
  public long ubExecutions() {
    return ubExecutions;
  }

  /** Complete graphs of which some paths are accepted and some rejected. */
  public long orderDependentExecutions() {
    return orderDependentExecutions;
  }
}
