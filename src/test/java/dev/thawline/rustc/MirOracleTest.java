package dev.thawline.rustc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.lower.RustFrontEnd;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Small programs have the borrows, retags, accesses and calls that rustc's MIR has. What MIR has
 * stands beside each program, in {@code name.mir.txt}, in the words of {@link EventLines}; the
 * lowering is always compared with it, and where there is a rustc it is made again. To record it
 * anew: {@code mvn test -Dtest=MirOracleTest -Dthawline.bless=true}.
 */
class MirOracleTest {
  private static final String FOLDER = "src/test/resources/mir";

  @TempDir Path built;

  @TestFactory
  Stream<DynamicTest> theLoweringHasTheEventsOfMir() {
    return RustFile.in(FOLDER).stream()
        .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(file)));
  }

  private static void compare(RustFile file) throws IOException {
    EventLines found =
        LoweredEvents.of(
            RustFrontEnd.compile(
                new SourceFile(file.toString(), file.text()), new Diagnostics()));
    String expected = Files.readString(recorded(file));
    String lowered = found.render(file.text().lines().toList());
    if (!EventLines.agreeing(expected).matcher(lowered).matches()) {
      // Never equal: shows both.
      assertThat(lowered).isEqualTo(expected);
    }
  }

  @TestFactory
  Stream<DynamicTest> theRecordIsThatOfRustc() {
    Rustc rustc = Rustc.assumed();
    return Batch.tests(RustFile.in(FOLDER), file -> extract(rustc, file), MirOracleTest::check);
  }

  private static void check(RustFile file, String extracted) {
    try {
      Path record = recorded(file);
      if (Boolean.getBoolean("thawline.bless")) {
        Files.writeString(record, extracted);
      }
      assertThat(Files.readString(record)).isEqualTo(extracted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String extract(Rustc rustc, RustFile file) {
    try {
      Path mir = built.resolve(Integer.toHexString(file.path().hashCode()) + ".mir");
      Rustc.Result result =
          rustc.compile(
              file.path(),
              "-Zmir-emit-retag",
              "-Zmir-include-spans=on",
              "-Zmir-opt-level=0",
              // Without the checks of a debug build: they read what they check a second time.
              "-Coverflow-checks=off",
              "-Cdebug-assertions=off",
              "--emit=mir",
              "-o",
              mir.toString());
      assertThat(result.isSuccess()).as(result.output()).isTrue();
      Rustc.Result tree = rustc.compile(file.path(), "-Zunpretty=thir-tree");
      assertThat(tree.isSuccess()).as("the tree of typed expressions").isTrue();
      List<String> source = file.text().lines().toList();
      return MirEvents.of(file.text(), Files.readString(mir), tree.output()).render(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path recorded(RustFile file) {
    return Path.of(file.path().toString().replaceAll("\\.rs$", ".mir.txt"));
  }
}
