package dev.thawline.rustc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Specs are real Rust: rustc accepts each, unless its directive {@code //@ rustc: no (why)} says
 * that it does not, and then rustc really rejects it.
 */
class RealRustTest {
  @TempDir Path built;

  @TestFactory
  Stream<DynamicTest> rustcAcceptsWhatDoesNotSayOtherwise() {
    Rustc rustc = Rustc.assumed();
    return Batch.tests(
        RustFile.in("specs", "src/test/resources/rust", "src/test/resources/mir"),
        file -> compile(rustc, file),
        (file, result) ->
            assertThat(result.isSuccess()).as(result.output()).isEqualTo(file.isReal()));
  }

  private Rustc.Result compile(Rustc rustc, RustFile file) {
    String name = Integer.toHexString(file.path().hashCode());
    return rustc.compile(
        file.path(), "--emit=metadata", "-o", built.resolve(name + ".rmeta").toString());
  }
}
