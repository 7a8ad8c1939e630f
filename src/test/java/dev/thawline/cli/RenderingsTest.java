package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.compare.Verdict;
import dev.thawline.memory.MemoryModel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * A program in Rust and the same in event notation get the same verdicts, under every model that
 * the spec names.
 */
class RenderingsTest {

  @TestFactory
  List<DynamicTest> bothFormsAgree() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Path notation : AllSpecs.files()) {
      Path rust = Path.of(notation.toString().replaceAll("\\.ev$", ".rs"));
      if (!rust.equals(notation) && Files.exists(rust)) {
        tests.add(DynamicTest.dynamicTest(rust.toString(), () -> agree(notation, rust)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(15);
    return tests;
  }

  private static void agree(Path notation, Path rust) {
    LoadedSpec first = AllSpecs.load(notation);
    LoadedSpec second = AllSpecs.load(rust);
    assertThat(words(first)).isEqualTo(words(second));
  }

  private static List<String> words(LoadedSpec spec) {
    List<String> words = new ArrayList<>();
    for (MemoryModel memory : spec.plan().memories()) {
      ModelRun run = new ModelRun(spec.program(), memory, spec.plan(), null, new Interruption());
      for (Verdict verdict : Verdict.of(run.explore())) {
        List<String> facts = new ArrayList<>();
        verdict
            .facts()
            .forEach(f -> facts.add(f.kind() + (f.extent() == null ? "" : " " + f.extent())));
        words.add(memory.id() + " " + verdict.model() + ": " + facts);
      }
    }
    return words;
  }
}
