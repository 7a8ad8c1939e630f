package dev.thawline.cli;

import dev.thawline.compare.Disagreement;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Limits;
import dev.thawline.memory.MemoryModel;
import dev.thawline.replay.Trace;
import dev.thawline.report.DotGraph;
import dev.thawline.report.TraceText;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The witnesses that the repository ships. {@code gallery.txt} lists them, one a line: the folder
 * to write, the spec, the memory model, the model that accepts, the model that rejects; {@code #}
 * starts a comment.
 */
final class Gallery {
  static final String LIST = "gallery.txt";
  private static final int COLUMNS = 5;

  private Gallery() {}

  /**
   * All files of a gallery, by their path below its folder.
   *
   * @param root what the specs' paths are relative to
   * @throws SpecException if the list is malformed or a spec has errors
   */
  static SortedMap<String, String> files(Path folder, Path root) throws IOException {
    Path list = folder.resolve(LIST);
    SourceFile source =
        new SourceFile(list.toString(), Files.readString(list, StandardCharsets.UTF_8));
    SortedMap<String, String> files = new TreeMap<>();
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).strip();
      if (!text.isEmpty() && !text.startsWith("#")) {
        int start = source.startOfLine(line);
        add(text, source.span(start, start + source.line(line).length()), root, files);
      }
    }
    return files;
  }

  private static void add(String text, Span place, Path root, SortedMap<String, String> files)
      throws IOException {
    List<String> columns = List.of(text.split("\\s+", -1));
    if (columns.size() != COLUMNS) {
      throw wrong(place, "a line of a gallery has " + COLUMNS + " columns");
    }
    String name = columns.get(0);
    String spec = columns.get(1);
    SourceFile file =
        new SourceFile(spec, Files.readString(root.resolve(spec), StandardCharsets.UTF_8));
    MemoryModel memory = ModelNames.memories(List.of(columns.get(2))).get(0);
    List<Chosen> models = new ArrayList<>(ModelNames.aliases(columns.subList(3, COLUMNS)));
    Request request = new Request(List.of(memory), models, Map.of(), Limits.generous());
    LoadedSpec loaded = LoadedSpec.load(file, request);
    ModelRun run = new ModelRun(loaded.program(), memory, loaded.plan(), null, new Interruption());
    String accepts = models.get(0).canonical();
    String rejects = models.get(1).canonical();
    Disagreement found = new WitnessSearch(run.explore(true)).disagreement(accepts, rejects);
    if (found == null) {
      throw wrong(place, accepts + " accepts nothing that " + rejects + " rejects");
    }
    Trace trace = run.replay(found.path());
    List<String> columnsShown = List.of(accepts, rejects);
    files.put(name + "/trace.txt", TraceText.render(loaded.program(), trace, columnsShown));
    files.put(name + "/graph.dot", DotGraph.render(loaded.program(), trace, columnsShown));
  }

  private static SpecException wrong(Span place, String message) {
    return new SpecException(Diagnostic.error("T0201", message, place));
  }
}
