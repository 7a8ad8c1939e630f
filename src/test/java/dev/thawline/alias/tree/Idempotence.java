package dev.thawline.alias.tree;

import dev.thawline.alias.tree.TransitionTable.Column;
import dev.thawline.alias.tree.TransitionTable.Move;
import java.util.List;

/** Models-tree.md, section 1, I7; and of section 9 that a write around makes a read around void. */
final class Idempotence implements TreeTheorem {
  @Override
  public String claim() {
    return "an access repeated changes nothing, also if the protector vanished in between; nor does"
        + " a foreign read after a foreign write";
  }

  @Override
  public List<String> mutants() {
    return List.of("foreign-write-freezes");
  }

  @Override
  public Finding test(TreeOptions options, int nodes) {
    Finding finding = new Finding();
    TransitionTable table = new TransitionTable(options);
    long repeated = 0;
    for (Column before : TransitionTable.columns()) {
      for (Move move : Move.values()) {
        Column once = table.after(before, move);
        if (once == null) {
          continue;
        }
        repeated++;
        same(table, once, move, finding, before + ", twice " + move);
        Column free = table.unprotected(once);
        same(table, free, move, finding, before + ", " + move + ", unprotected, " + move);
        if (move == Move.FOREIGN_WRITE) {
          same(table, once, Move.FOREIGN_READ, finding, before + ", " + move + ", FOREIGN_READ");
        }
      }
    }
    finding.sees(repeated, "accesses allowed, of " + TransitionTable.columns().size() + " states");
    return finding;
  }

  private static void same(
      TransitionTable table, Column column, Move again, Finding finding, String how) {
    Column after = table.after(column, again);
    if (!column.equals(after)) {
      finding.violatedBy(how + ": " + column + ", then " + after);
    }
  }
}
