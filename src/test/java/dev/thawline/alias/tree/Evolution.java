package dev.thawline.alias.tree;

import dev.thawline.alias.tree.TransitionTable.Column;
import dev.thawline.alias.tree.TransitionTable.Move;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Models-tree.md, section 1, "Order of evolution". */
final class Evolution implements TreeTheorem {
  /** Ascending; ReservedIM joins them at Unique, and Cell is compared with nothing. */
  private static final List<Permission> ORDER =
      List.of(
          Permission.RESERVED,
          Permission.RESERVED_CONFLICTED,
          Permission.UNIQUE,
          Permission.FROZEN,
          Permission.DISABLED);

  @Override
  public String claim() {
    return "a permission evolves to those above it in Reserved < Conflicted < Unique < Frozen <"
        + " Disabled, ReservedIM < Unique, and to no other";
  }

  @Override
  public List<String> mutants() {
    return List.of("no-conflicted", "conflicted-forever");
  }

  private static boolean isAtMost(Permission from, Permission to) {
    if (from == to) {
      return true;
    }
    int target = ORDER.indexOf(to);
    return from == Permission.RESERVED_IM
        ? target >= ORDER.indexOf(Permission.UNIQUE)
        : from != Permission.CELL && target > ORDER.indexOf(from);
  }

  @Override
  public Finding test(TreeOptions options, int nodes) {
    Finding finding = new Finding();
    Map<Permission, Set<Permission>> reached = reachable(new TransitionTable(options));
    long ordered = 0;
    for (Permission from : reached.keySet()) {
      for (Permission to : reached.keySet()) {
        boolean isReached = Objects.requireNonNull(reached.get(from)).contains(to);
        ordered += isReached ? 1 : 0;
        if (isReached != isAtMost(from, to)) {
          finding.violatedBy(from + (isReached ? " evolves to " : " does not evolve to ") + to);
        }
      }
    }
    finding.sees(ordered, "pairs reachable, of " + reached.size() * reached.size() + " pairs");
    return finding;
  }

  /** By any number of accesses; what protects a tag stays as it is. */
  private static Map<Permission, Set<Permission>> reachable(TransitionTable table) {
    Map<Permission, Set<Permission>> reached = new EnumMap<>(Permission.class);
    for (Column column : TransitionTable.columns()) {
      Permission from = column.at().permission();
      Set<Permission> to = reached.computeIfAbsent(from, p -> EnumSet.of(p));
      for (Move move : Move.values()) {
        Column after = table.after(column, move);
        if (after != null) {
          to.add(after.at().permission());
        }
      }
    }
    for (Permission middle : reached.keySet()) {
      for (Set<Permission> to : reached.values()) {
        if (to.contains(middle)) {
          to.addAll(Set.copyOf(Objects.requireNonNull(reached.get(middle))));
        }
      }
    }
    return reached;
  }
}
