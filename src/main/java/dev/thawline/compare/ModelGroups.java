package dev.thawline.compare;

import dev.thawline.explore.EndVerdicts;
import dev.thawline.explore.Exploration;
import dev.thawline.explore.WatcherResult;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which models say the same of every path of a program, and which accept a path that others reject.
 * The ends of paths tell, since what a model has said of a path stays said.
 */
public final class ModelGroups {
  private final List<String> names;
  private final Set<EndVerdicts> ends;

  /** Of the models that an exploration was watched by; paths that a limit cut are not known. */
  public ModelGroups(Exploration exploration) {
    names = exploration.watchers().stream().map(WatcherResult::name).toList();
    ends = exploration.ends();
  }

  /**
   * The models that say the same of every path: each accepts it, or rejects it, or does not cover
   * it. To say the same of every path is an equivalence, so each model is in one group; the groups
   * and their members are in the models' order. Two models of one group have no disagreement in
   * either direction. The converse holds but for gaps: models that differ only in what they do not
   * cover have no disagreement, but are no group, since to have none is not transitive there.
   *
   * <p>Paths that a loop bound cuts count as far as they go.
   */
  public List<List<String>> groups() {
    Map<BitSet, List<String>> groups = new LinkedHashMap<>();
    for (int watcher = 0; watcher < names.size(); watcher++) {
      BitSet said = new BitSet();
      int bit = 0;
      for (EndVerdicts end : ends) {
        said.set(bit++, end.isRejected(watcher));
        said.set(bit++, end.isNotCovered(watcher));
      }
      groups.computeIfAbsent(said, none -> new ArrayList<>()).add(names.get(watcher));
    }
    return List.copyOf(groups.values());
  }

  /**
   * Whether one model accepts a whole path that another rejects.
   *
   * @param accepts canonical id; of a model that did not watch, nothing is known
   * @param rejects canonical id
   */
  public boolean part(String accepts, String rejects) {
    int good = names.indexOf(accepts);
    int bad = names.indexOf(rejects);
    return good >= 0
        && bad >= 0
        && ends.stream().anyMatch(end -> end.isAccepted(good) && end.isRejected(bad));
  }

  /** Whether one of two models accepts a whole path that the other rejects. */
  public boolean differ(String first, String second) {
    return part(first, second) || part(second, first);
  }
}
