package dev.thawline.cli;

import dev.thawline.report.ReportFormats;
import dev.thawline.report.witness.WitnessFormat;
import dev.thawline.source.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which files to write. */
final class OutputOptions {
  private static final String JSON = "json";

  @Option(names = "--out", paramLabel = "DIR", description = "write files into this folder")
  private @Nullable Path folder;

  @Option(
      names = "--emit",
      split = "\\s*,\\s*",
      splitSynopsisLabel = ",",
      paramLabel = "KIND",
      description = "what to write: trace, narrative, dot, svg, html, json (default: all of them)")
  private List<String> kinds = new ArrayList<>();

  /** Whether any file is asked for. */
  boolean isGiven() {
    return folder != null || !kinds.isEmpty();
  }

  /**
   * Where to write; null for nowhere.
   *
   * @throws UsageError if it makes no sense, or is not supported
   */
  @Nullable OutputFolder folder(List<Input> inputs) {
    Set<String> known = new LinkedHashSet<>();
    ReportFormats.witnesses().forEach(format -> known.add(format.id()));
    known.add(JSON);
    for (String kind : kinds) {
      require(kind, known);
    }
    if (folder == null) {
      if (!kinds.isEmpty()) {
        throw new UsageError("--emit needs --out DIR");
      }
      return null;
    }
    Set<String> wanted = kinds.isEmpty() ? known : new LinkedHashSet<>(kinds);
    List<WitnessFormat> formats =
        ReportFormats.witnesses().stream().filter(format -> wanted.contains(format.id())).toList();
    return OutputFolder.of(folder, inputs, formats, wanted.contains(JSON));
  }

  private static void require(String kind, Set<String> known) {
    if (!known.contains(kind)) {
      String near = Suggestion.nearest(kind, known);
      throw new UsageError(
          "--emit is one of "
              + String.join(", ", known)
              + ", not `"
              + kind
              + "`"
              + (near == null ? "" : "; did you mean `" + near + "`?"));
    }
  }
}
