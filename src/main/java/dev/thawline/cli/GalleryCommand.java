package dev.thawline.cli;

import dev.thawline.source.DiagnosticPrinter;
import dev.thawline.source.SpecException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code thawline gallery}: writes the witnesses that the repository ships anew. */
@Command(
    name = "gallery",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Writes the traces and graphs that FOLDER/gallery.txt lists. Specs are found from the"
            + " current folder.",
    footer = {
      "",
      "Examples:",
      "  thawline gallery                  # from the top of the repository"
    })
final class GalleryCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "FOLDER", arity = "0..1", defaultValue = "counterexamples")
  private Path folder = Path.of("counterexamples");

  GalleryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    try {
      Map<String, String> files = Gallery.files(folder, Path.of(""));
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path target = folder.resolve(file.getKey());
        Files.createDirectories(target.getParent());
        WholeFile.write(target, file.getValue());
      }
      console.out().println(files.size() + " files written to " + folder);
      return ExitStatus.OK.code();
    } catch (SpecException e) {
      console.err().print(DiagnosticPrinter.render(e.diagnostics()));
      return ExitStatus.SPEC_ERROR.code();
    } catch (IOException e) {
      throw new UsageError("`" + e.getMessage() + "` cannot be read or written");
    }
  }
}
