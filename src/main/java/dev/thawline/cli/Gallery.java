package dev.thawline.cli;

import dev.thawline.compare.Disagreement;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.replay.Trace;
import dev.thawline.report.DotGraph;
import dev.thawline.report.TraceText;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
  private static final String TRACE = "/trace.txt";

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

  private static void add(String text, Span place, Path root, SortedMap<String, String> files) {
    List<String> columns = List.of(text.split("\\s+", -1));
    if (columns.size() != COLUMNS) {
      throw wrong(place, "a line of a gallery has " + COLUMNS + " columns");
    }
    String name = columns.get(0);
    requireFolder(name, place, files);
    MemoryModel memory = memory(columns.get(2), place);
    List<Chosen> models = List.of(alias(columns.get(3), place), alias(columns.get(4), place));
    if (models.get(0).canonical().equals(models.get(1).canonical())) {
      throw wrong(place, "a model does not differ from itself");
    }
    SourceFile file = spec(columns.get(1), root, place);
    Request request =
        new Request(
            List.of(memory),
            models,
            Map.of(),
            Settings.Driver.AUTO,
            Settings.Keys.EXACT,
            Settings.DEFAULT.reductions(),
            Limits.generous());
    LoadedSpec loaded = LoadedSpec.load(file, request);
    ModelRun run = new ModelRun(loaded.program(), memory, loaded.plan(), null, new Interruption());
    String accepts = models.get(0).canonical();
    String rejects = models.get(1).canonical();
    Disagreement found = new WitnessSearch(run.exploreAllPaths()).disagreement(accepts, rejects);
    if (found == null) {
      throw wrong(place, accepts + " accepts nothing that " + rejects + " rejects");
    }
    Trace trace = run.replay(found.path());
    List<String> columnsShown = List.of(accepts, rejects);
    files.put(name + TRACE, TraceText.render(loaded.program(), trace, columnsShown));
    files.put(name + "/graph.dot", DotGraph.render(loaded.program(), trace, columnsShown));
  }

  /** Names are paths of one or more plain steps below the gallery. */
  private static void requireFolder(String name, Span place, SortedMap<String, String> files) {
    for (String step : name.split("/", -1)) {
      if (!step.matches("[A-Za-z0-9_.-]+") || step.equals(".") || step.equals("..")) {
        throw wrong(place, "`" + name + "` is no folder of the gallery");
      }
    }
    if (files.containsKey(name + TRACE)) {
      throw wrong(place, "`" + name + "` was listed before");
    }
  }

  private static MemoryModel memory(String id, Span place) {
    List<MemoryModel> found;
    try {
      found = ModelNames.memories(List.of(id));
    } catch (UsageError e) {
      throw wrong(place, String.valueOf(e.getMessage()));
    }
    if (found.size() != 1) {
      throw wrong(place, "`" + id + "` is not one memory model");
    }
    return found.get(0);
  }

  private static Chosen alias(String id, Span place) {
    List<Chosen> found;
    try {
      found = ModelNames.aliases(List.of(id));
    } catch (UsageError e) {
      throw wrong(place, String.valueOf(e.getMessage()));
    }
    if (found.size() != 1) {
      throw wrong(place, "`" + id + "` is not one aliasing model");
    }
    return found.get(0);
  }

  private static SourceFile spec(String name, Path root, Span place) {
    try {
      return SourceText.read(new Input(name, root.resolve(name)), InputStream.nullInputStream());
    } catch (InvalidPathException e) {
      throw wrong(place, "`" + name + "` is no path");
    } catch (UsageError e) {
      throw wrong(place, String.valueOf(e.getMessage()));
    }
  }

  private static SpecException wrong(Span place, String message) {
    return new SpecException(Diagnostic.error("T0201", message, place));
  }
}
