package dev.thawline.reference.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.reference.agreement.SmallProgram.Extra;
import dev.thawline.theorems.Golden;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * What is claimed of models compared with each other, on all small programs (models-tree.md,
 * sections 9 and 12). Each claim is false of the mutant or old version named with it.
 */
class ModelTheoremsTest {
  private static final Set<Extra> FRAME = EnumSet.of(Extra.FRAME);

  /** Of the programs, in statements: noalias rejects none that is shorter. */
  private static final int SIZE = 5;

  private static final String CALL = "a = &mut x; enter; ";

  private final StringBuilder text = new StringBuilder();

  /** Section 12, "Containment". */
  @Test
  void whatNoaliasRejectsTreeBorrowsRejects() {
    holds("noalias", "tb");
    fails("noalias", "tb:broken=no-conflicted", "enter; b = arg &mut a; ");
    Golden.checkAtAnySize("noalias-implies-tb", text.toString());
  }

  /** The same; the first Stacked Borrows had no protectors. */
  @Test
  void whatNoaliasRejectsStackedBorrowsRejects() {
    holds("noalias", "sb");
    fails("noalias", "sb-2018-11", "enter; b = arg &");
    Golden.checkAtAnySize("noalias-implies-sb", text.toString());
  }

  @Test
  void whatTreeBorrowsRejectsItRejectsWithImplicitWrites() {
    holds("tb", "tb-iw");
    fails("tb", "tb:implicit-writes:broken=foreign-write-freezes", "");
    Golden.checkAtAnySize("tb-implies-tb-iw", text.toString());
  }

  @Test
  void readsCommuteInTreeBorrowsOnly() {
    ReadOrder tree = ReadOrder.test("tb", FRAME, SIZE);
    assertThat(tree.pairs()).isPositive();
    assertThat(tree.against()).as("reads that do not commute in tb").isEmpty();
    text.append("tb: ").append(tree.pairs()).append(" pairs of reads commute\n");
    doNotCommute("tb:broken=foreign-read-disables");
    doNotCommute("sb");
    Golden.checkAtAnySize("reads-commute", text.toString());
  }

  private void doNotCommute(String model) {
    ReadOrder order = ReadOrder.test(model, FRAME, SIZE);
    assertThat(order.against()).as("reads that do not commute in " + model).isNotEmpty();
    text.append(model + ": " + order.against().size() + " of " + order.pairs());
    text.append(" pairs of reads do not commute; a smallest has ").append(order.smallest());
    text.append(" statements: ").append(order.against().get(0)).append('\n');
  }

  /** The longest programs are those in which a call gets a mutable reference soon. */
  private void holds(String premise, String conclusion) {
    text.append("what " + premise + " rejects, " + conclusion + " rejects by then\n");
    holds(premise, conclusion, "", FRAME, SIZE);
    holds(premise, conclusion, CALL, FRAME, SIZE + 1);
    holds(premise, conclusion, CALL, EnumSet.allOf(Extra.class), SIZE);
  }

  private void holds(String premise, String conclusion, String begin, Set<Extra> extras, int size) {
    SmallProgram start = find(SmallProgram.empty(extras), begin);
    Implication found = Implication.test(premise, conclusion, start, size);
    List<SmallProgram> against = found.against();
    assertThat(against).as("rejected by " + premise + ", not by " + conclusion).isEmpty();
    assertThat(found.both()).as("programs that both reject").isPositive();
    text.append("  " + begin + "up to " + size + " statements, " + extras + ": ");
    text.append(found.programs() + " programs, " + found.both() + " rejected by both\n");
  }

  private static SmallProgram find(SmallProgram from, String text) {
    return from.toString().equals(text)
        ? from
        : from.longer().stream()
            .filter(longer -> text.startsWith(longer.toString()))
            .findFirst()
            .map(longer -> find(longer, text))
            .orElseThrow();
  }

  private void fails(String premise, String conclusion, String within) {
    SmallProgram empty = SmallProgram.empty(FRAME);
    Implication found = Implication.test(premise, conclusion, empty, SIZE);
    assertThat(found.against()).as(premise + " against " + conclusion).isNotEmpty();
    SmallProgram smallest = found.smallest();
    assertThat(smallest.toString()).contains(within);
    text.append("false of " + conclusion + ": " + found.against().size());
    text.append(" programs against it, such as " + smallest + "\n");
  }
}
