package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The gallery in the repository is what the code writes today. */
class GalleryTest {
  private static final Path GALLERY = Path.of("counterexamples");

  @Test
  void theShippedGalleryIsUpToDate() throws IOException {
    SortedMap<String, String> expected = Gallery.files(GALLERY, Path.of(""));
    assertThat(expected).isNotEmpty();
    SortedMap<String, String> shipped = new TreeMap<>();
    try (Stream<Path> files = Files.walk(GALLERY)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = GALLERY.relativize(file).toString();
        shipped.put(name, Files.readString(file, StandardCharsets.UTF_8));
      }
    }
    shipped.remove(Gallery.LIST);
    assertThat(shipped).as("`target/thawline gallery` writes it anew").isEqualTo(expected);
  }

  @Test
  void aPairThatDoesNotPartIsReportedAtItsLine(@TempDir Path folder) {
    Shell shell = new Shell(folder);
    String spec = shell.spec("ok.ev", "p = heap 1\nr = & p\nrd r\n");
    shell.spec("gallery.txt", "# comment\n\na " + spec + " rc11 sb2018 sb2018-frontier\n");
    Shell.Result result = shell.run("gallery", folder.toString()).hasStatus(ExitStatus.SPEC_ERROR);
    assertThat(result.err())
        .contains("gallery.txt:3:1")
        .contains("sb2018 accepts nothing that sb2018-frontier rejects");
  }

  @Test
  void aLineThatMakesNoSenseIsReported(@TempDir Path folder) {
    Shell shell = new Shell(folder);
    String spec = shell.spec("ok.ev", Specs.P02);
    String models = " rc11 sb2018 sb2018-frontier";
    assertWrong(shell, "a " + spec + " sc none none", "does not differ from itself");
    assertWrong(shell, "a " + spec + " sc all none", "`all` is not one aliasing model");
    assertWrong(shell, "a " + spec + " all none sb2018", "`all` is not one memory model");
    assertWrong(shell, "a " + spec + " sc none nine", "unknown aliasing model `nine`");
    assertWrong(shell, "a " + spec + " ss none sb2018", "unknown memory model `ss`");
    assertWrong(shell, "a none.ev" + models, "`none.ev` does not exist");
    for (String name : new String[] {"..", "/tmp/a", "a/../../b", ".", "a//b"}) {
      assertWrong(shell, name + " " + spec + models, "is no folder of the gallery");
    }
    String twice = "a " + spec + models;
    assertWrong(shell, twice + "\n" + twice, "`a` was listed before");
  }

  private static void assertWrong(Shell shell, String list, String message) {
    shell.spec("gallery.txt", list + "\n");
    Shell.Result result = shell.run("gallery", shell.folder().toString());
    assertThat(result.hasStatus(ExitStatus.SPEC_ERROR).err())
        .startsWith("error[T0201]: ")
        .contains(message);
  }

  @Test
  void aShortLineIsReported(@TempDir Path folder) {
    Shell shell = new Shell(folder);
    shell.spec("gallery.txt", "only two\n");
    assertThat(shell.run("gallery", folder.toString()).hasStatus(ExitStatus.SPEC_ERROR).err())
        .contains("5 columns");
  }
}
