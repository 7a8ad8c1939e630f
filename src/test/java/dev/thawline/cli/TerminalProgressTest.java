package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class TerminalProgressTest {
  private final Captured err = Captured.start();

  private void await(String text) throws Exception {
    for (int i = 0; i < 500; i++) {
      if (err.text().contains(text)) {
        return;
      }
      Thread.sleep(50);
    }
    throw new TimeoutException(text + " is not in " + err.text());
  }

  /** What a terminal shows in the line in the end: each return begins it anew. */
  private static String line(String text) {
    StringBuilder line = new StringBuilder();
    int column = 0;
    for (char c : text.substring(text.lastIndexOf('\n') + 1).toCharArray()) {
      if (c == '\r') {
        column = 0;
      } else {
        line.replace(column, Math.min(line.length(), column + 1), String.valueOf(c));
        column++;
      }
    }
    return line.toString().stripTrailing();
  }

  @Test
  void ofSeveralSpecsThoseThatAreDoneAreCounted() throws Exception {
    try (TerminalProgress progress = new TerminalProgress(err.stream(), 4, 0)) {
      progress.print(() -> err.stream().println("a.rs: done"));
      progress.show("b.rs sc: 5 states", 0);
      await("b.rs sc: 5 states");
      await("25%"); // A line that is drawn meanwhile may have the old part of its numbers.
      assertThat(line(err.text())).contains("25%", "1/4", "b.rs sc: 5 states");
      assertThat(line(err.text()).length()).isLessThan(80);
      progress.print(() -> assertThat(line(err.text())).isEmpty());
      await("2/4");
    }
    assertThat(line(err.text())).isEmpty();
    assertThat(err.text()).startsWith("a.rs: done\n");
  }

  @Test
  void ofOneSpecThePartThatIsDoneIsShown() throws Exception {
    try (TerminalProgress progress = new TerminalProgress(err.stream(), 1, 0)) {
      progress.show("a.rs sc: 5 states", 0);
      await("a.rs sc: 5 states");
      assertThat(line(err.text())).contains("?");
      progress.show("a.rs sc: 9 states", 0.5);
      await("50%");
    }
    assertThat(line(err.text())).isEmpty();
  }

  @Test
  void quickWorkShowsNothing() {
    try (TerminalProgress progress =
        new TerminalProgress(err.stream(), 1, TimeUnit.HOURS.toNanos(1))) {
      progress.show("a.rs sc: 5 states", 0.5);
      progress.print(() -> {});
    }
    assertThat(err.text()).isEmpty();
  }

  /** Nothing is drawn between the parts of a result. */
  @Test
  void resultsAreNotBroken() throws Exception {
    try (TerminalProgress progress = new TerminalProgress(err.stream(), 9, 0)) {
      progress.show("a.rs sc: 5 states", 0);
      await("a.rs");
      progress.print(
          () -> {
            err.stream().print("one, ");
            sleep();
            err.stream().println("two");
          });
      await("one, two\n");
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(600);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
