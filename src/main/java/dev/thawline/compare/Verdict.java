package dev.thawline.compare;

import dev.thawline.explore.Ending;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.Settings;
import dev.thawline.explore.WatcherResult;
import dev.thawline.race.Race;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of a program under a memory model, over all paths (language.md).
 *
 * @param model the aliasing model's canonical id
 * @param facts everything that is the case, worst first; a single fact {@code ok} where nothing is
 *     wrong
 * @param counts null where it is about the program as a whole, since provenance is chosen at casts
 *     ({@link Settings.IntPtr#AT_CAST}): which paths are accepted hangs on the choice
 */
public record Verdict(String model, List<Fact> facts, @Nullable Counts counts) {

  /**
   * How many complete graphs a model judges in which way.
   *
   * @param ok of which every path is accepted
   * @param ub of which every path is rejected
   * @param orderDependent of which some paths are accepted and some rejected
   */
  public record Counts(long ok, long ub, long orderDependent) {}

  /** Kinds of fact, worst first. */
  public enum Kind {
    UB,
    RACE,
    MEMORY_UB,
    PANIC,
    DEADLOCK,
    NOT_COVERED,
    INCOMPLETE,
    OK;

    /** As people write it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Of undefined behaviour: whether an accepted path exists too. */
  public enum Extent {
    SOME,
    ALL,
    /** It is the program as a whole that is rejected: see {@link Verdict#counts}. */
    PROGRAM,
    /** No path is accepted, but some are not covered. */
    OPEN
  }

  /**
   * A place where a fact shows.
   *
   * @param rule the rule's id for {@code ub}; the feature for {@code not-covered}; words for the
   *     others
   * @param span where; null for a deadlock and for limits
   */
  public record Site(String rule, @Nullable Span span) {}

  /**
   * One fact.
   *
   * @param extent of {@code ub}, where it is known: after a limit, no accepted path may have been
   *     seen though there is one; else null
   * @param sites every place where it shows, by line; a race has both its lines, each pair in the
   *     order earlier, later
   */
  public record Fact(Kind kind, @Nullable Extent extent, List<Site> sites) {
    public Fact {
      sites = List.copyOf(sites);
    }

    /** The distinct lines, ascending. */
    public List<Integer> lines() {
      return sites.stream()
          .filter(site -> site.span() != null)
          .map(site -> java.util.Objects.requireNonNull(site.span()).line())
          .distinct()
          .sorted()
          .toList();
    }
  }

  public Verdict {
    facts = List.copyOf(facts);
  }

  /** The worst fact. */
  public Fact headline() {
    return facts.get(0);
  }

  /** A kind of fact with its extent. */
  public record Saying(Kind kind, @Nullable Extent extent) {}

  /** What it says, without lines and numbers: its kinds of fact with their extents. */
  public List<Saying> says() {
    return facts.stream().map(fact -> new Saying(fact.kind(), fact.extent())).toList();
  }

  /** The fact of this kind, or null. */
  public @Nullable Fact fact(Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).findFirst().orElse(null);
  }

  /** The verdicts of all models of an exploration, in their order. */
  public static List<Verdict> of(Exploration exploration) {
    return exploration.watchers().stream().map(watcher -> of(exploration, watcher)).toList();
  }

  private static Verdict of(Exploration exploration, WatcherResult result) {
    List<Fact> facts = new ArrayList<>();
    Set<Ending> endings = new LinkedHashSet<>(result.endings());
    boolean racy =
        exploration.settings().race() == Settings.Race.UB
            && exploration.endings().stream().anyMatch(e -> e.kind() == Ending.Kind.RACE);
    if (racy) {
      endings.addAll(exploration.endings());
      endings.removeIf(ending -> ending.kind() != Ending.Kind.RACE);
    } else if (!result.rejections().isEmpty()) {
      Extent extent = extent(exploration, result);
      List<Site> sites =
          result.rejections().stream()
              .map(site -> new Site(site.rule().id(), site.span()))
              .sorted(BY_PLACE)
              .toList();
      facts.add(new Fact(Kind.UB, extent, sites));
    }
    addEndings(facts, endings, Ending.Kind.RACE, Kind.RACE);
    addEndings(facts, endings, Ending.Kind.MEMORY_UB, Kind.MEMORY_UB);
    addEndings(facts, endings, Ending.Kind.PANIC, Kind.PANIC);
    addEndings(facts, endings, Ending.Kind.DEADLOCK, Kind.DEADLOCK);
    if (!racy && !result.gaps().isEmpty()) {
      List<Site> sites = new ArrayList<>();
      result.gaps().forEach(gap -> sites.add(new Site(gap.feature(), gap.span())));
      facts.add(new Fact(Kind.NOT_COVERED, null, sorted(sites)));
    }
    List<Site> limits = new ArrayList<>();
    for (Ending ending : endings) {
      if (ending.kind() == Ending.Kind.BOUND) {
        limits.add(new Site(ending.text(), ending.span()));
      }
    }
    if (exploration.limit() != null) {
      limits.add(new Site(exploration.limit(), null));
    }
    if (!limits.isEmpty()) {
      facts.add(new Fact(Kind.INCOMPLETE, null, limits));
    }
    if (facts.isEmpty()) {
      facts.add(new Fact(Kind.OK, null, List.of()));
    }
    return new Verdict(
        result.name(),
        facts,
        result.isAboutProgram()
            ? null
            : new Counts(
                result.okExecutions(), result.ubExecutions(), result.orderDependentExecutions()));
  }

  private static @Nullable Extent extent(Exploration exploration, WatcherResult result) {
    if (result.isAboutProgram()) {
      return Extent.PROGRAM;
    }
    if (result.acceptsSome()) {
      return Extent.SOME;
    }
    if (isCut(exploration, result)) {
      return null;
    }
    return result.gaps().isEmpty() ? Extent.ALL : Extent.OPEN;
  }

  /** Whether a path that the model had not rejected was left before its end. */
  private static boolean isCut(Exploration exploration, WatcherResult result) {
    return exploration.limit() != null
        || result.endings().stream().anyMatch(ending -> ending.kind() == Ending.Kind.BOUND);
  }

  private static final Comparator<Site> BY_PLACE =
      Comparator.comparingInt((Site site) -> site.span() == null ? -1 : site.span().start())
          .thenComparing(Site::rule);

  private static void addEndings(
      List<Fact> facts, Set<Ending> endings, Ending.Kind from, Kind kind) {
    List<Site> sites = new ArrayList<>();
    for (Ending ending : endings) {
      if (ending.kind() == from) {
        Race race = ending.race();
        if (race != null) {
          sites.add(new Site(ending.text(), race.earlierSpan()));
        }
        sites.add(new Site(ending.text(), ending.span()));
      }
    }
    if (!sites.isEmpty()) {
      facts.add(new Fact(kind, null, kind == Kind.RACE ? sites : sorted(sites)));
    }
  }

  private static List<Site> sorted(List<Site> sites) {
    return sites.stream().sorted(BY_PLACE).toList();
  }
}
