package dev.thawline.cli;

import dev.thawline.report.check.CheckLog;
import dev.thawline.report.check.CheckReport;
import dev.thawline.report.check.JunitLog;
import dev.thawline.report.check.SarifLog;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files about a whole check: written as it goes on, there when it is done. */
final class CheckLogs implements AutoCloseable {
  private final List<Open> open = new ArrayList<>();

  private record Open(Path target, WholeFile file, CheckLog log) {}

  /** Begins a log. */
  private interface Form {
    CheckLog over(Writer out) throws IOException;
  }

  /**
   * Opens the files that are asked for.
   *
   * @throws UsageError if one cannot be written
   */
  static CheckLogs of(CheckOptions options) {
    CheckLogs logs = new CheckLogs();
    try {
      Path junit = options.junit();
      if (junit != null) {
        logs.open(junit, JunitLog::new);
      }
      Path sarif = options.sarif();
      if (sarif != null) {
        logs.open(sarif, out -> new SarifLog(out, Version.number()));
      }
    } catch (UsageError e) {
      logs.close();
      throw e;
    }
    return logs;
  }

  private void open(Path target, Form form) {
    WholeFile file = WholeFile.open(target);
    try {
      open.add(new Open(target, file, form.over(file.writer())));
    } catch (IOException e) {
      throw failed(target, e);
    }
  }

  /** Adds a spec to all of them. */
  void add(CheckReport report) {
    for (Open each : open) {
      try {
        each.log().add(report);
      } catch (IOException e) {
        throw failed(each.target(), e);
      }
    }
  }

  /** Ends them; now they are where they were asked for. */
  void finish() {
    for (Open each : open) {
      try {
        each.log().end();
      } catch (IOException e) {
        throw failed(each.target(), e);
      }
      each.file().finish();
    }
  }

  /** What was not finished is thrown away. */
  @Override
  public void close() {
    for (Open each : open) {
      try {
        each.file().close();
      } catch (IOException e) {
        throw failed(each.target(), e);
      }
    }
  }

  private static UsageError failed(Path target, IOException e) {
    return new UsageError("`" + target + "` cannot be written: " + e.getMessage());
  }
}
