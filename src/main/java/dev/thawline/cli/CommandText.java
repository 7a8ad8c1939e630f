package dev.thawline.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** The command line as it was typed. */
final class CommandText {
  private CommandText() {}

  static List<String> of(CommandSpec spec) {
    ParseResult parsed = spec.root().commandLine().getParseResult();
    return parsed == null ? List.of() : parsed.originalArgs();
  }
}
