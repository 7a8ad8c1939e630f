package dev.thawline.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The manual page, from what commands say of themselves: roff with the macros of man(7). Options
 * that several commands have stand once, in front.
 */
final class ManPage {
  private static final String EXAMPLES = "Examples:";

  private final StringBuilder out = new StringBuilder();
  private final List<CommandSpec> commands = new ArrayList<>();
  private final List<OptionSpec> common = new ArrayList<>();

  private ManPage(CommandLine line) {
    for (CommandLine each : line.getSubcommands().values()) {
      if (!each.getCommandSpec().usageMessage().hidden()) {
        commands.add(each.getCommandSpec());
      }
    }
    for (CommandSpec command : commands) {
      for (OptionSpec option : command.options()) {
        if (!option.hidden() && !isCommon(option) && isShared(option)) {
          common.add(option);
        }
      }
    }
  }

  static String render(CommandLine line) {
    return new ManPage(line).page(line.getCommandSpec());
  }

  private boolean isCommon(OptionSpec option) {
    return common.stream().anyMatch(each -> each.longestName().equals(option.longestName()));
  }

  private boolean isShared(OptionSpec option) {
    return commands.stream()
            .filter(command -> command.findOption(option.longestName()) != null)
            .count()
        > 1;
  }

  private String page(CommandSpec top) {
    out.append(".TH THAWLINE 1 \"\" \"thawline ").append(Version.number()).append("\"\n");
    macro(".SH", "NAME");
    text("thawline - an exhaustive model checker for tiny concurrent Rust programs that borrow");
    macro(".SH", "SYNOPSIS");
    macro(".B", "thawline");
    text("COMMAND [OPTION]... [FILE]...");
    macro(".SH", "DESCRIPTION");
    text(String.join(" ", top.usageMessage().description()));
    macro(".SH", "COMMANDS");
    commands.forEach(this::command);
    macro(".SH", "OPTIONS OF SEVERAL COMMANDS");
    common.forEach(this::option);
    macro(".SH", "EXIT STATUS");
    for (ExitStatus status : ExitStatus.values()) {
      out.append(".TP\n.B ").append(status.code()).append('\n');
      text(status.meaning());
    }
    macro(".SH", "ENVIRONMENT");
    out.append(".TP\n.B NO_COLOR\n");
    text("no colours, unless --color always says otherwise");
    out.append(".TP\n.B THAWLINE_JAVA_OPTIONS\n");
    text("options of the Java virtual machine, for example -Xmx4g");
    return out.toString();
  }

  private void command(CommandSpec command) {
    StringBuilder title = new StringBuilder("thawline " + command.name() + " [OPTION]...");
    for (PositionalParamSpec operand : command.positionalParameters()) {
      boolean optional = operand.arity().min() == 0;
      title.append(' ').append(optional ? "[" : "").append(operand.paramLabel());
      title.append(optional ? "]" : "").append(operand.arity().max() > 1 ? "..." : "");
    }
    macro(".SS", '"' + escaped(title.toString()) + '"');
    text(String.join(" ", command.usageMessage().description()));
    for (PositionalParamSpec operand : command.positionalParameters()) {
      entry(operand.paramLabel(), operand.description());
    }
    command.options().stream()
        .filter(option -> !option.hidden() && !isCommon(option))
        .forEach(this::option);
    examples(command.usageMessage().footer());
  }

  private void examples(String[] footer) {
    out.append(".PP\n.nf\n");
    for (String line : footer) {
      if (!line.isEmpty() && !line.equals(EXAMPLES)) {
        text(line);
      }
    }
    out.append(".fi\n");
  }

  private void option(OptionSpec option) {
    String value = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    entry(String.join(", ", option.names()) + value, option.description());
  }

  private void entry(String name, String[] description) {
    out.append(".TP\n.B ").append(escaped(name)).append('\n');
    text(String.join(" ", description));
  }

  private void macro(String name, String argument) {
    out.append(name).append(' ').append(argument).append('\n');
  }

  private void text(String line) {
    out.append(escaped(line)).append('\n');
  }

  /** Backslashes begin requests, dots and quotes do at the start of a line; hyphens stay ASCII. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
