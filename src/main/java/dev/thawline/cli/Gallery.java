package dev.thawline.cli;

import dev.thawline.compare.Disagreement;
import dev.thawline.compare.WitnessSearch;
import dev.thawline.explore.Limits;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.replay.Token;
import dev.thawline.replay.TokenException;
import dev.thawline.report.ReportFormats;
import dev.thawline.report.page.GalleryIndex;
import dev.thawline.report.witness.Subject;
import dev.thawline.report.witness.WitnessFormat;
import dev.thawline.report.witness.WitnessReport;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The witnesses that the repository ships. {@code gallery.txt} lists them, one a line: the folder
 * to write, the spec, the memory model, the model that accepts, the model that rejects; then, where
 * it is not the shortest path on which they part, the {@link Token} of the path, with {@code -} for
 * the model that rejects where none does, and commas where several accept; behind a bar, the title;
 * and behind another one the question, where it is not what the spec says of itself. {@code #}
 * starts a comment, and {@code ##} a part of the index.
 */
final class Gallery {
  static final String LIST = "gallery.txt";
  private static final int COLUMNS = 5;
  private static final String NOBODY = "-";

  /** In every folder, each form of the witness. */
  private static final Map<String, String> NAMES =
      Map.of(
          "trace", "trace.txt",
          "narrative", "narrative.md",
          "dot", "graph.dot",
          "svg", "graph.svg",
          "html", "page.html",
          "json", "witness.json");

  private final Path root;
  private final SortedMap<String, String> files = new TreeMap<>();
  private final List<GalleryIndex.Part> parts = new ArrayList<>();
  private final List<GalleryIndex.Entry> entries = new ArrayList<>();
  private String part = "";

  private Gallery(Path root) {
    this.root = root;
  }

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
    Gallery gallery = new Gallery(root);
    for (int line = 1; line <= source.lineCount(); line++) {
      String text = source.line(line).strip();
      if (text.startsWith("##")) {
        gallery.endPart();
        gallery.part = text.substring(2).strip();
      } else if (!text.isEmpty() && !text.startsWith("#")) {
        int start = source.startOfLine(line);
        gallery.add(text, source.span(start, start + source.line(line).length()));
      }
    }
    gallery.endPart();
    gallery.files.put("index.html", GalleryIndex.page(gallery.parts));
    gallery.files.put("README.md", GalleryIndex.markdown(gallery.parts));
    return gallery.files;
  }

  private void endPart() {
    if (!entries.isEmpty()) {
      parts.add(new GalleryIndex.Part(part, entries));
      entries.clear();
    }
  }

  private void add(String text, Span place) {
    String[] fields = text.split("\\|", 3);
    String title = fields.length < 2 ? "" : fields[1].strip();
    List<String> columns = List.of(fields[0].strip().split("\\s+", -1));
    if (columns.size() != COLUMNS && columns.size() != COLUMNS + 1) {
      throw wrong(place, "a line of a gallery has " + COLUMNS + " columns, or a token behind them");
    }
    String name = columns.get(0);
    requireFolder(name, place);
    MemoryModel memory = memory(columns.get(2), place);
    boolean rejected = !columns.get(4).equals(NOBODY);
    List<Chosen> accepts = new ArrayList<>();
    for (String id : columns.get(3).split(",", -1)) {
      accepts.add(alias(id, place));
    }
    List<Chosen> rejects = rejected ? List.of(alias(columns.get(4), place)) : List.of();
    List<Chosen> models = new ArrayList<>(accepts);
    models.addAll(rejects);
    if (canonical(models).stream().distinct().count() < models.size()) {
      throw wrong(place, "a model does not differ from itself");
    }
    Request request =
        new Request(
            List.of(memory),
            models,
            Map.of(),
            Settings.Driver.AUTO,
            Settings.Keys.EXACT,
            Settings.DEFAULT.reductions(),
            Limits.generous());
    LoadedSpec loaded = LoadedSpec.load(spec(columns.get(1), place), request);
    ModelRun run = new ModelRun(loaded.program(), memory, loaded.plan(), null, new Interruption());
    dev.thawline.explore.Path path =
        columns.size() > COLUMNS
            ? path(columns.get(COLUMNS), run, memory, place)
            : rejected && accepts.size() == 1
                ? shortest(run, accepts.get(0).canonical(), rejects.get(0).canonical(), place)
                : missingToken(place);
    String question =
        fields.length < 3 ? Subject.of(loaded.program()).question() : fields[2].strip();
    WitnessReport witness =
        new WitnessReport(
            loaded.program(),
            run.settings(),
            path,
            run.replay(path),
            canonical(accepts),
            canonical(rejects),
            new Subject(title, question));
    requireVerdicts(witness, place);
    for (WitnessFormat format : ReportFormats.witnesses()) {
      files.put(name + "/" + NAMES.getOrDefault(format.id(), format.id()), format.render(witness));
    }
    entries.add(new GalleryIndex.Entry(name, witness));
  }

  private static List<String> canonical(List<Chosen> models) {
    return models.stream().map(Chosen::canonical).toList();
  }

  private static dev.thawline.explore.Path shortest(
      ModelRun run, String accepts, String rejects, Span place) {
    Disagreement found = new WitnessSearch(run.exploreAllPaths()).disagreement(accepts, rejects);
    if (found == null) {
      throw wrong(place, accepts + " accepts nothing that " + rejects + " rejects");
    }
    return found.path();
  }

  private static dev.thawline.explore.Path path(
      String token, ModelRun run, MemoryModel memory, Span place) {
    try {
      Token parsed = Token.parse(token);
      parsed.requireProgram(run.program());
      return parsed.path(run.program(), memory, run.settings());
    } catch (TokenException e) {
      throw wrong(place, String.valueOf(e.getMessage()));
    }
  }

  private static dev.thawline.explore.Path missingToken(Span place) {
    throw wrong(
        place, "where it is not one model against another, a token says which path is meant");
  }

  /** A token may mean a path on which the models do not part as the line says. */
  private static void requireVerdicts(WitnessReport witness, Span place) {
    for (String model : witness.accepting()) {
      if (witness.trace().model(model).rejection() != null) {
        throw wrong(place, model + " rejects this path");
      }
    }
    for (String model : witness.rejecting()) {
      if (witness.trace().model(model).rejection() == null) {
        throw wrong(place, model + " accepts this path");
      }
    }
  }

  /** Names are paths of one or more plain steps below the gallery. */
  private void requireFolder(String name, Span place) {
    for (String step : name.split("/", -1)) {
      if (!step.matches("[A-Za-z0-9_.-]+") || step.equals(".") || step.equals("..")) {
        throw wrong(place, "`" + name + "` is no folder of the gallery");
      }
    }
    if (files.containsKey(name + "/" + NAMES.get("trace"))) {
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

  private SourceFile spec(String name, Span place) {
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
