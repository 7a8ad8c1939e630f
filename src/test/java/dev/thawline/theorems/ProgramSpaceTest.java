package dev.thawline.theorems;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.theorems.ProgramSpace.Extra;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The generator: what is in the space, what is not, how much it is. */
class ProgramSpaceTest {
  private static final List<SmallProgram> PLAIN = new ProgramSpace(4).programs();
  private static final List<SmallProgram> ALL =
      new ProgramSpace(4, Extra.PUNNING, Extra.TRANSMUTE).programs();
  private static final List<SmallProgram> TWO_CELLS =
      new ProgramSpace(3, Extra.PUNNING, Extra.TRANSMUTE, Extra.OUT_OF_FOOTPRINT).programs();

  @Test
  void hasTheProgramsOfTheGroundTruthTable() {
    assertThat(texts(PLAIN))
        .contains(
            "r1 = & p; rd r1 || r1 = & p; rd r1", // P01
            "r1 = & p; X := r1 rlx || r1 = X rlx; rd r1", // P02
            "r1 = & p; X := r1 rel || r1 = X acq; rd r1", // P03
            "r1 = & p; rd r1 || r1 = & p", // P06
            "r1 = & p; rd r1 || wr p", // P07
            "r1 = & p; rd r1 || m1 = &mut p", // P08
            "r1 = & p; wr p; rd r1", // P11
            "r1 = & p; m2 = &mut p; rd r1", // P12
            "m1 = &mut p; r2 = & m1; rd m1; rd r2", // P20
            "main z = & p; r2 = & p; rd r2 || rd z"); // P36
    assertThat(texts(ALL)).contains("m1 = &mut p; t2 = transmute m1; rd t2"); // P18
    assertThat(texts(TWO_CELLS))
        .contains(
            "r1 = & p[0]; r2 = & p[1]; rd r1[1]", // P15
            "r1 = & p[1]; r2 = & p[0]; rd r2[1]", // P16
            "r1 = & p[0]; rd r1[1] || r1 = & p[1]"); // P17
  }

  @Test
  void hasEveryProgramOnce() {
    assertThat(texts(ALL)).doesNotHaveDuplicates().containsAll(texts(PLAIN));
    assertThat(texts(TWO_CELLS)).doesNotHaveDuplicates();
  }

  @Test
  void putsTheShortestFirst() {
    assertThat(ALL.stream().map(SmallProgram::size).toList()).isSorted();
    assertThat(TWO_CELLS.stream().map(SmallProgram::size).toList()).isSorted();
  }

  @Test
  void hasTwoInstructionsOfOneThreadInFull() {
    assertThat(texts(ProgramSpace.singleThreaded(1)))
        .containsExactlyInAnyOrder("r1 = & p", "m1 = &mut p", "wr p", "rd p");
    assertThat(texts(ProgramSpace.singleThreaded(2)))
        .hasSize(4 * 4 + 3 + 5)
        .contains("r1 = & p; r2 = & r1", "r1 = & p; x1 = raw r1", "r1 = & p; rd r1")
        .contains("m1 = &mut p; m2 = &mut m1", "m1 = &mut p; wr m1", "m1 = &mut p; x1 = raw m1")
        .doesNotContain("r1 = & p; wr r1");
  }

  @Test
  void isAsLargeAsItWas() {
    Golden.check(
        "program-space",
        counts("plain", PLAIN)
            + counts("punning, transmute", ALL)
            + counts("two cells", TWO_CELLS));
  }

  private static String counts(String name, List<SmallProgram> programs) {
    return name
        + ": programs by number of instructions "
        + programs.stream()
            .collect(Collectors.groupingBy(SmallProgram::size, TreeMap::new, Collectors.counting()))
        + "\n";
  }

  private static List<String> texts(List<SmallProgram> programs) {
    return programs.stream().map(SmallProgram::shortText).toList();
  }
}
