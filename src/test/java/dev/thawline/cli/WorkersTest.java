package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several specs at a time: nothing may show it but the clock. */
class WorkersTest {
  @TempDir Path folder;
  Shell shell;
  List<String> files;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    files =
        List.of(
            shell.spec("a-good.ev", "//@ memory: sc, rc11\n//@ expect * none: ok\n" + Specs.P01),
            shell.spec("b-wrong.ev", "//@ memory: sc\n//@ expect * sb2018: ub\n" + Specs.P01),
            shell.spec("c-broken.ev", "T1: what is this\n"),
            folder + "/d-missing.ev",
            shell.spec("e-odd.ev", "//@ compile-flags: -Zx\n" + Specs.P02),
            shell.spec("f-large.ev", "//@ memory: sc\n" + Specs.LARGE),
            shell.spec("g-good.ev", Specs.P01));
  }

  private Shell.Result run(String command, int workers, String... options) {
    List<String> arguments = new ArrayList<>(List.of(command, "-v"));
    arguments.addAll(List.of(options));
    arguments.add("--workers=" + workers);
    arguments.addAll(files);
    return shell.run(arguments.toArray(String[]::new));
  }

  private void isTheSameWithAnyNumber(String command, String... options) {
    Shell.Result alone = run(command, 1, options);
    assertThat(alone.err()).contains("c-broken.ev:1", "`d-missing.ev` does not exist", "ignored");
    assertThat(alone.out()).contains("f-large.ev", "g-good.ev");
    for (int workers : new int[] {2, 3, 50}) {
      assertThat(run(command, workers, options)).isEqualTo(alone);
    }
  }

  @Test
  void runSaysTheSame() {
    isTheSameWithAnyNumber("run", "-q");
    isTheSameWithAnyNumber("run", "-q", "--format=json");
    isTheSameWithAnyNumber("run", "--events");
  }

  @Test
  void diffSaysTheSame() {
    isTheSameWithAnyNumber("diff", "-a", "sb2018,sb2018-frontier");
  }

  @Test
  void checkSaysTheSame() {
    files = new ArrayList<>(files);
    files.set(6, shell.spec("g-good.ev", "//@ expect * sb2018: ub\n" + Specs.P01));
    isTheSameWithAnyNumber("check", "-q");
    isTheSameWithAnyNumber("check", "-q", "--format=json");
  }

  /** The heap limit is about all of them, so whoever hits it is explored again with no company. */
  @Test
  void whatDoesNotFitBesideOthersIsTriedAlone() {
    for (int workers : new int[] {1, 2}) {
      Shell.Result result = run("run", workers, "--max-memory=1", "-m=rc11", "-a=none");
      assertThat(result.status()).isEqualTo(ExitStatus.USAGE.code());
      assertThat(result.out()).contains("f-large.ev", "incomplete: max-memory 1 B");
      assertThat(result.out())
          .isEqualTo(run("run", 1, "--max-memory=1", "-m=rc11", "-a=none").out());
    }
  }

  /** Standard input cannot be read again. */
  @Test
  void standardInputIsTriedAloneToo() {
    for (String workers : new String[] {"--workers=1", "--workers=2"}) {
      String[] arguments = {
        "run", workers, "--input=ev", "-a=none", "-m=rc11", "--max-memory=1", "-", files.get(0)
      };
      assertThat(shell.run(Specs.LARGE, new Interruption(), arguments).out())
          .contains("<stdin>.ev", "incomplete: max-memory 1 B");
    }
  }

  @Test
  void whoInterruptsGetsWhatHasBegun() {
    Interruption interruption = new Interruption();
    interruption.request();
    List<String> arguments = new ArrayList<>(List.of("run", "-a=none", "--workers=2"));
    arguments.addAll(files);
    Shell.Result result = shell.run("", interruption, arguments.toArray(String[]::new));
    assertThat(result.out()).contains("a-good.ev").doesNotContain("g-good.ev");
    assertThat(result.err()).endsWith("interrupted: 6 files not run\n");
  }

  @Test
  void resultsComeInOrderWhicheverIsFirst() {
    CountDownLatch last = new CountDownLatch(1);
    List<Integer> order = new ArrayList<>();
    int begun =
        new InOrder<>(
                4,
                i -> {
                  if (i == 3) {
                    last.countDown();
                  } else if (i == 0) {
                    await(last);
                  }
                  return i;
                },
                () -> false)
            .run(2, order::add);
    assertThat(begun).isEqualTo(4);
    assertThat(order).containsExactly(0, 1, 2, 3);
  }

  @Test
  void afterAStopOnlyWhatHadBegunIsHandedOver() {
    AtomicBoolean stop = new AtomicBoolean();
    List<Integer> order = new ArrayList<>();
    CountDownLatch both = new CountDownLatch(2);
    int begun =
        new InOrder<>(
                9,
                i -> {
                  both.countDown();
                  await(both);
                  stop.set(true);
                  return i;
                },
                stop::get)
            .run(2, order::add);
    assertThat(begun).isEqualTo(2);
    assertThat(order).containsExactly(0, 1);
  }

  @Test
  void whatATaskThrowsArrives() {
    InOrder<Integer> failing =
        new InOrder<>(
            2,
            i -> {
              throw new IllegalArgumentException("no " + i);
            },
            () -> false);
    assertThatThrownBy(() -> failing.run(2, i -> true))
        .isInstanceOf(CompletionException.class)
        .hasRootCauseMessage("no 0");
  }

  @Test
  void whoEndsItGetsNoMore() {
    for (int workers : new int[] {1, 3}) {
      List<Integer> order = new ArrayList<>();
      int handedOver =
          new InOrder<>(100, i -> i, () -> false)
              .run(
                  workers,
                  i -> {
                    order.add(i);
                    return i < 4;
                  });
      assertThat(handedOver).isEqualTo(5);
      assertThat(order).containsExactly(0, 1, 2, 3, 4);
    }
  }

  /** However many tasks there are, few results wait for one that is slow. */
  @Test
  void onlyAWindowOfTasksIsBegun() {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger handed = new AtomicInteger();
    int count = 4 * InOrder.WINDOW;
    new InOrder<>(
            count,
            i -> {
              most.accumulateAndGet(begun.incrementAndGet() - handed.get(), Math::max);
              return i;
            },
            () -> false)
        .run(
            3,
            i -> {
              if (i % 100 == 0) {
                sleep();
              }
              handed.incrementAndGet();
              return true;
            });
    assertThat(handed).hasValue(count);
    assertThat(most.get()).isGreaterThan(1).isLessThanOrEqualTo(InOrder.WINDOW);
  }

  private static void sleep() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
