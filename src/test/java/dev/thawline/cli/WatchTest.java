package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --watch}, with somebody who saves and removes files, and stops it in the end. */
@Timeout(120)
class WatchTest {
  private static final String HEAD = "//@ memory: sc\n//@ alias: none\n";
  private static final String GOOD = HEAD + "//@ expect * *: ok\n" + Specs.P01;
  private static final String WRONG = HEAD + "//@ expect * *: ub\n" + Specs.P01;

  @TempDir Path folder;
  Shell shell;
  Captured out = Captured.start();
  Captured err = Captured.start();
  Interruption interruption = new Interruption();

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  @AfterEach
  void stop() {
    interruption.request();
  }

  private CompletableFuture<Integer> watch(String... arguments) {
    Console console =
        new Console(
            out.stream(), err.stream(), InputStream.nullInputStream(), false, false, interruption);
    return CompletableFuture.supplyAsync(() -> Application.run(arguments, console));
  }

  /** Waits until something was said often enough. */
  private static void await(Captured stream, String text, int times) throws Exception {
    for (int i = 0; i < 1_000; i++) {
      if (stream.text().split(java.util.regex.Pattern.quote(text), -1).length > times) {
        return;
      }
      Thread.sleep(50);
    }
    throw new TimeoutException(text + " is not in " + stream.text());
  }

  private int end(CompletableFuture<Integer> status) throws Exception {
    interruption.request();
    return status.get(20, TimeUnit.SECONDS);
  }

  @Test
  void whatIsSavedIsCheckedAgain() throws Exception {
    shell.spec("s/a.ev", GOOD);
    shell.spec("s/b.ev", WRONG);
    CompletableFuture<Integer> status = watch("check", "--watch", folder + "/s");
    await(err, "watching 2 specs, not as expected: " + folder + "/s/b.ev; Ctrl-C ends\n", 1);
    assertThat(out.text()).contains("b.ev:3: unexpected").contains("2 specs, 1 expectation met");
    shell.spec("s/b.ev", GOOD);
    await(err, "watching 2 specs, all as expected; Ctrl-C ends\n", 1);
    assertThat(out.text()).endsWith("1 spec, 1 expectation met, 0 failed, 0 not checked\n");
    assertThat(status).isNotDone();
    assertThat(end(status)).isEqualTo(ExitStatus.OK.code());
  }

  @Test
  void specsComeAndGoWithTheirFolders() throws Exception {
    shell.spec("s/a.ev", GOOD);
    CompletableFuture<Integer> status = watch("check", "--watch", folder + "/s");
    await(err, "watching 1 spec, all as expected", 1);
    shell.spec("s/new/c.ev", WRONG);
    await(err, "watching 2 specs, not as expected", 1);
    shell.spec("s/new/d.ev", GOOD);
    await(err, "watching 3 specs, not as expected", 1);
    Files.delete(folder.resolve("s/new/c.ev"));
    await(err, "s/new/c.ev: removed\nwatching 2 specs, all as expected", 1);
    Files.delete(folder.resolve("s/new/d.ev"));
    Files.delete(folder.resolve("s/a.ev"));
    await(err, "watching 0 specs", 1);
    shell.spec("s/a.ev", WRONG);
    await(err, "watching 1 spec, not as expected", 1);
    assertThat(end(status)).isEqualTo(ExitStatus.UNEXPECTED.code());
  }

  /** The status is that of what is there in the end. */
  @Test
  void namedFilesAreWatchedToo() throws Exception {
    String spec = shell.spec("a.ev", "T1: rd q\n");
    CompletableFuture<Integer> status = watch("check", "--watch", "-v", spec);
    await(err, "watching 1 spec, not as expected", 1);
    Path other = Path.of(shell.spec("other", GOOD));
    Files.move(other, Path.of(spec), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    await(err, "watching 1 spec, all as expected", 1);
    assertThat(end(status)).isEqualTo(ExitStatus.OK.code());
  }

  @Test
  void aNamedFileThatIsMissingIsAwaited() throws Exception {
    CompletableFuture<Integer> status = watch("check", "--watch", folder + "/a.ev");
    await(err, "a.ev` does not exist", 1);
    shell.spec("a.ev", GOOD);
    await(err, "watching 1 spec, all as expected", 1);
    assertThat(end(status)).isEqualTo(ExitStatus.OK.code());
  }

  @Test
  void standardInputCannotBeWatched() {
    assertThat(shell.run("check", "--watch", "-").hasStatus(ExitStatus.USAGE).err())
        .contains("--watch cannot read standard input again");
  }

  @Test
  void whereNothingHappensWaitingEndsSoonAfterAStop() throws IOException {
    try (FolderEvents events = new FolderEvents()) {
      events.add(java.util.List.of(folder));
      interruption.request();
      long before = System.nanoTime();
      events.await(interruption::isRequested);
      assertThat(System.nanoTime() - before).isLessThan(TimeUnit.SECONDS.toNanos(1));
    }
  }
}
