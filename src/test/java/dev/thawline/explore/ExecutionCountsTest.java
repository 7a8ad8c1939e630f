package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Scalable families whose numbers of executions under rc11 have closed forms (issue tracker, memory
 * models).
 */
class ExecutionCountsTest {
  private record Family(
      String name, int most, IntFunction<String> program, IntToLongFunction count) {}

  private static final List<Family> FAMILIES =
      List.of(
          new Family("inc", 5, n -> threads(n, i -> "U a" + i + " x add 1 rlx"), n -> factorial(n)),
          new Family(
              "readers",
              5,
              n -> "T0: W x 1 rlx\n" + threads(n, i -> "R a" + i + " x rlx"),
              n -> 1L << n),
          new Family("SBring", 4, n -> ring(n, "rlx"), n -> 1L << n),
          new Family("SBsc", 4, n -> ring(n, "sc"), n -> (1L << n) - 1),
          new Family(
              "LBring",
              4,
              n -> threads(n, i -> "R a" + i + " x" + i + " rlx; W x" + (i + 1) % n + " 1 rlx"),
              n -> (1L << n) - 1),
          new Family(
              "CoWR",
              3,
              n -> threads(n, i -> "W x " + (i + 1) + " rlx; R a" + i + " x rlx"),
              n -> factorial(n) * factorial(n)),
          new Family(
              "MPk",
              3,
              k ->
                  "T1: "
                      + sequence(k, j -> "W d" + j + " 1 rlx")
                      + "; W f 1 rel\nT2: R g f acq; "
                      + sequence(k, j -> "R b" + j + " d" + j + " rlx"),
              k -> (1L << k) + 1),
          new Family(
              "2W",
              3,
              n -> threads(n, i -> "W x " + (i + 1) + " rlx; W y " + (i + 1) + " rlx"),
              n -> factorial(n) * factorial(n)));

  @TestFactory
  List<DynamicTest> countsHaveTheirClosedForm() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Family family : FAMILIES) {
      for (int n = 2; n <= family.most(); n++) {
        int size = n;
        tests.add(
            DynamicTest.dynamicTest(
                family.name() + "-" + size,
                () ->
                    assertThat(
                            Programs.explore(Programs.ev(family.program().apply(size)), "rc11")
                                .executions())
                        .isEqualTo(family.count().applyAsLong(size))));
      }
    }
    return tests;
  }

  private static String ring(int n, String order) {
    return threads(
        n, i -> "W x" + i + " 1 " + order + "; R a" + i + " x" + (i + 1) % n + " " + order);
  }

  private static String threads(int n, IntFunction<String> body) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < n; i++) {
      out.append('P').append(i).append(": ").append(body.apply(i)).append('\n');
    }
    return out.toString();
  }

  private static String sequence(int k, IntFunction<String> statement) {
    List<String> parts = new ArrayList<>();
    for (int j = 0; j < k; j++) {
      parts.add(statement.apply(j));
    }
    return String.join("; ", parts);
  }

  private static long factorial(int n) {
    return n <= 1 ? 1 : n * factorial(n - 1);
  }
}
