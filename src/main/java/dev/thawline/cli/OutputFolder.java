package dev.thawline.cli;

import dev.thawline.report.MemoryReport;
import dev.thawline.report.Parting;
import dev.thawline.report.ReplayReport;
import dev.thawline.report.ReportFormat;
import dev.thawline.report.ReportFormats;
import dev.thawline.report.SpecReport;
import dev.thawline.report.text.Palette;
import dev.thawline.report.witness.WitnessFormat;
import dev.thawline.report.witness.WitnessReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the files of {@code --out} go. They are named after the spec, the memory model and the
 * models: {@code p02.ev.rc11.sb2018-vs-sb2018-frontier.dot} shows what the first accepts and the
 * second rejects.
 */
final class OutputFolder {
  private final Path folder;
  private final List<WitnessFormat> formats;
  private final boolean json;

  private OutputFolder(Path folder, List<WitnessFormat> formats, boolean json) {
    this.folder = folder;
    this.formats = formats;
    this.json = json;
  }

  /**
   * @param inputs all specs; no two may have files of the same name
   */
  static OutputFolder of(
      Path folder, List<Input> inputs, List<WitnessFormat> formats, boolean json) {
    Map<String, String> known = new HashMap<>();
    for (Input input : inputs) {
      String other = known.put(base(input.name()), input.name());
      if (other != null) {
        throw new UsageError(
            "`" + other + "` and `" + input.name() + "` would write the same files");
      }
    }
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UsageError("`" + folder + "` is no folder to write to: " + e.getMessage());
    }
    return new OutputFolder(folder, formats, json);
  }

  /** Writes everything about one spec. */
  void write(SpecReport report) {
    String base = base(report.file());
    if (json) {
      ReportFormat format = Objects.requireNonNull(ReportFormats.report("json"));
      WholeFile.write(folder.resolve(base + ".json"), format.spec(report, Palette.PLAIN));
    }
    for (MemoryReport run : report.runs()) {
      String start = base + "." + run.exploration().memory() + ".";
      for (Parting parting : run.partings()) {
        write(start, parting.witness());
      }
      for (WitnessReport witness : run.witnesses()) {
        if (witness.accepting().isEmpty()) {
          write(start, witness);
        }
      }
    }
  }

  /** Writes everything about one path that was run again. */
  void write(ReplayReport report) {
    String base = base(report.file());
    if (json) {
      ReportFormat format = Objects.requireNonNull(ReportFormats.report("json"));
      WholeFile.write(folder.resolve(base + ".replay.json"), format.replay(report, Palette.PLAIN));
    }
    for (WitnessReport run : report.runs()) {
      draw(base + "." + run.trace().memory().replace(':', '_') + ".replay", run);
    }
  }

  private void write(String start, WitnessReport witness) {
    String accepts = witness.accepting().isEmpty() ? "" : witness.accepting().get(0) + "-vs-";
    // Ids have no underscores, so that names stay distinct.
    String models = (accepts + witness.rejecting().get(0)).replace(':', '_');
    draw(start + models, witness);
  }

  private void draw(String name, WitnessReport witness) {
    for (WitnessFormat format : formats) {
      WholeFile.write(folder.resolve(name + "." + format.extension()), format.render(witness));
    }
  }

  private static String base(String name) {
    String last = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    return last.replace("<", "").replace(">", "");
  }
}
