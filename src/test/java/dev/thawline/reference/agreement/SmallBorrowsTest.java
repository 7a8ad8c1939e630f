package dev.thawline.reference.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.reference.Verdict;
import dev.thawline.reference.agreement.SmallProgram.Extra;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** All small programs that borrow: the counts of models-tree.md, section 12, and agreement. */
class SmallBorrowsTest {
  private static final Set<Extra> NONE = EnumSet.noneOf(Extra.class);

  /** Of all programs whose proper prefixes both accept: by whom the last statement is refused. */
  private static final class Counts {
    int programs;
    int onlyStacked;
    final List<String> onlyTree = new ArrayList<>();
    int both;

    @Override
    public String toString() {
      return programs + " " + onlyStacked + " " + onlyTree.size() + " " + both;
    }
  }

  private static List<Counts> count(Judge stacked, Judge tree, Set<Extra> extras, int size) {
    List<Counts> counts = new ArrayList<>();
    for (int i = 0; i <= size; i++) {
      counts.add(new Counts());
    }
    SmallProgram.visitAll(
        extras,
        size,
        Boolean.TRUE,
        (program, accepted) -> {
          Counts of = counts.get(program.size());
          of.programs++;
          boolean byStacked = stacked.judge(program.events()).event() != Verdict.ACCEPTED;
          boolean byTree = tree.judge(program.events()).event() != Verdict.ACCEPTED;
          if (byStacked && byTree) {
            of.both++;
          } else if (byStacked) {
            of.onlyStacked++;
          } else if (byTree) {
            of.onlyTree.add(program.toString());
          }
          return (byStacked || byTree) ? null : accepted;
        });
    return counts;
  }

  private static void countsAreThoseOfTheDocument(Judge sb, Judge tb) {
    List<Counts> plain = count(sb, tb, NONE, 5);
    assertThat(plain.subList(2, 6).stream().map(Counts::toString))
        .as("programs, only SB, only TB, both; of 2 to 5 statements")
        .containsExactly("38 0 0 1", "398 29 0 23", "4856 653 0 420", "65568 11661 4 7335");
    assertThat(plain.get(5).onlyTree)
        .containsExactlyInAnyOrder(
            "a = &mut x; w a; b = raw a; r x; w b; ",
            "a = &mut x; w a; b = raw a; c = & x; w b; ",
            "a = &mut x; b = raw a; w b; r x; w b; ",
            "a = &mut x; b = raw a; w b; c = & x; w b; ");

    List<Counts> withFrame = count(sb, tb, EnumSet.of(Extra.FRAME), 5);
    assertThat(withFrame.get(5).programs).isEqualTo(96953);
    assertThat(withFrame.get(5).onlyStacked).isEqualTo(15415);
    assertThat(withFrame.get(5).onlyTree).hasSameElementsAs(plain.get(5).onlyTree).hasSize(4);

    List<Counts> twoPhase = count(sb, tb, EnumSet.of(Extra.TWO_PHASE), 4);
    assertThat(twoPhase.subList(1, 4)).allSatisfy(c -> assertThat(c.onlyTree).isEmpty());
    assertThat(twoPhase.get(4).onlyTree)
        .hasSize(34)
        .contains("a = &mut x; b = &mut2p x; w a; r b; ");

    List<Counts> cells = count(sb, tb, EnumSet.of(Extra.CELLS), 4);
    assertThat(cells.get(1).onlyStacked).isZero();
    assertThat(cells.get(2).onlyStacked).isPositive();
    assertThat(cells).allSatisfy(c -> assertThat(c.onlyTree).isEmpty());
    System.out.println("small programs: " + plain + ", one frame " + withFrame);
    System.out.println("two-phase " + twoPhase + ", cells " + cells);
  }

  @Test
  void theReferencesCountWhatTheDocumentCounts() {
    countsAreThoseOfTheDocument(Judge.reference("sb"), Judge.reference("tb"));
  }

  @Test
  void theModelsCountWhatTheDocumentCounts() {
    countsAreThoseOfTheDocument(Judge.model("sb"), Judge.model("tb"));
  }

  /** The counts notice a mutant: it makes reads around a Unique tag count as in Stacked Borrows. */
  @Test
  void aMutantCountsOtherwise() {
    Judge mutant = Judge.model("tb:broken=foreign-read-disables");
    List<Counts> counts = count(Judge.model("sb"), mutant, NONE, 4);
    assertThat(counts.get(4)).asString().isNotEqualTo("4856 653 0 420");
  }

  @Test
  void everyModelIsItsReference() {
    agree(EnumSet.of(Extra.FRAME), 5);
    agree(EnumSet.of(Extra.TWO_PHASE), 5);
    agree(EnumSet.of(Extra.CELLS), 4);
    agree(EnumSet.allOf(Extra.class), 4);
  }

  /** Every program whose proper prefixes some model accepts, under the models that do. */
  private static void agree(Set<Extra> extras, int size) {
    Map<String, Judge> models = new TreeMap<>();
    Judge.MODELS.forEach(model -> models.put(model, Judge.model(model)));
    List<String> differences = new ArrayList<>();
    AtomicInteger verdicts = new AtomicInteger();
    SmallProgram.visitAll(
        extras,
        size,
        models.keySet(),
        (program, left) -> {
          Set<String> accepting = new TreeSet<>();
          for (String model : left) {
            verdicts.incrementAndGet();
            Verdict expected = Judge.reference(model).judge(program.events());
            Verdict found = Objects.requireNonNull(models.get(model)).judge(program.events());
            if (!expected.sameAs(found)) {
              differences.add(model + ": " + program + ": " + found + ", reference: " + expected);
            } else if (expected.event() == Verdict.ACCEPTED) {
              accepting.add(model);
            }
          }
          return accepting.isEmpty() ? null : accepting;
        });
    System.out.printf("%s, %d statements: %s verdicts alike%n", extras, size, verdicts);
    assertThat(differences.stream().limit(5)).as("%d in all", differences.size()).isEmpty();
    assertThat(verdicts.get()).isGreaterThan(20_000);
  }
}
