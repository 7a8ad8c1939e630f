package dev.thawline.report;

import dev.thawline.explore.Ending;
import dev.thawline.explore.Exploration;
import dev.thawline.litmus.Tally;
import dev.thawline.report.text.Printable;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Results in the form in which herd7 prints them, so that tools that read and compare its logs can
 * read these. What herd does not have stands in lines that begin with {@code %}, before the block
 * of a test: readers of logs pass over what stands between blocks. The line with the hash of the
 * test is left out; so is the time, unless asked for.
 */
public final class HerdLog {
  private HerdLog() {}

  /**
   * One test under one memory model.
   *
   * @param test its name
   * @param question what it asks, as herd writes it
   * @param exploration where the tally comes from
   * @param racy whether there is a race among accesses
   * @param named whether the memory model is named: where there are several blocks
   * @param seconds how long it took; null where that is not said
   */
  public record Block(
      String test,
      String question,
      Tally tally,
      Exploration exploration,
      boolean racy,
      boolean named,
      @Nullable Double seconds) {}

  /** The text of one block, with the blank line behind it. */
  public static String render(Block block) {
    Tally tally = block.tally();
    StringBuilder out = new StringBuilder();
    if (block.named()) {
      line(out, "% Model " + block.exploration().memory());
    }
    remarks(block.exploration()).forEach(remark -> line(out, "% " + remark));
    String test = Printable.line(block.test());
    line(out, "Test " + test + " " + tally.quantifier().kind());
    line(out, "States " + tally.states().size());
    tally.states().forEach(state -> line(out, state));
    line(out, tally.isOk() ? "Ok" : "No");
    line(out, "Witnesses");
    line(out, "Positive: " + tally.positive() + " Negative: " + tally.negative());
    if (block.racy()) {
      line(out, "Flag data-race");
    }
    line(out, "Condition " + block.question());
    String counts = tally.holding() + " " + tally.failing();
    line(out, "Observation " + test + " " + tally.occurrence().word() + " " + counts);
    if (block.seconds() != null) {
      line(out, String.format(Locale.ROOT, "Time %s %.2f", test, block.seconds()));
    }
    line(out, "");
    return out.toString();
  }

  /** What the counts do not say. */
  private static List<String> remarks(Exploration exploration) {
    TreeSet<String> remarks = new TreeSet<>();
    if (exploration.limit() != null) {
      remarks.add("incomplete: " + exploration.limit());
    }
    for (Ending ending : exploration.endings()) {
      switch (ending.kind()) {
        case COMPLETE, RACE, CUT -> {}
        case BOUND -> remarks.add("incomplete: " + ending.text());
        case DEADLOCK -> remarks.add("some executions never end: " + ending.text());
        case PANIC, MEMORY_UB -> remarks.add("some executions stop: " + ending.text());
      }
    }
    return remarks.stream().map(Printable::line).toList();
  }

  private static void line(StringBuilder out, String text) {
    out.append(text).append('\n');
  }
}
