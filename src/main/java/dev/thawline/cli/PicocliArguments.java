package dev.thawline.cli;

import dev.thawline.source.Suggestion;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Any command line, help and mistakes among them, as picocli reads it. */
final class PicocliArguments {
  private PicocliArguments() {}

  /**
   * Does what is asked for.
   *
   * @return its exit status
   */
  static int run(String[] arguments, Console console) {
    CommandLine line = new CommandLine(new ThawlineCommand());
    addCommands(line, arguments, console);
    line.setOut(writer(console.out()));
    line.setErr(writer(console.err()));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
    line.setParameterExceptionHandler(
        (exception, given) ->
            usage(console, exception.getCommandLine(), message(exception, given)));
    line.setExecutionExceptionHandler(
        (exception, command, parsed) ->
            exception instanceof UsageError
                ? usage(console, command, exception.getMessage())
                : Application.bug(console, arguments, exception));
    return line.execute(arguments);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /**
   * Making a command reads its options by reflection, which takes longer than a tiny spec: only the
   * one that is asked for.
   */
  private static void addCommands(CommandLine line, String[] arguments, Console console) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("run", () -> new RunCommand(console, arguments));
    commands.put("diff", () -> new DiffCommand(console, arguments));
    commands.put("check", () -> new CheckCommand(console, arguments));
    commands.put("replay", () -> new ReplayCommand(console, arguments));
    commands.put("models", () -> new ModelsCommand(console));
    commands.put("explain", () -> new ExplainCommand(console));
    commands.put("gallery", () -> new GalleryCommand(console));
    commands.put("completion", () -> new CompletionCommand(console, () -> all(console)));
    commands.put("man", () -> new ManCommand(console, () -> all(console)));
    Supplier<Object> asked = arguments.length == 0 ? null : commands.get(arguments[0]);
    if (asked != null) {
      line.addSubcommand(asked.get());
      return;
    }
    commands.values().forEach(command -> line.addSubcommand(command.get()));
    line.addSubcommand(new CommandLine.HelpCommand());
  }

  /** With every command, to be described. */
  private static CommandLine all(Console console) {
    CommandLine line = new CommandLine(new ThawlineCommand());
    addCommands(line, new String[0], console);
    return line;
  }

  /** What is wrong with the arguments; picocli alone would not say that a command is unknown. */
  private static @Nullable String message(ParameterException exception, String[] arguments) {
    CommandLine line = exception.getCommandLine();
    boolean command =
        line.getParent() == null && arguments.length > 0 && !arguments[0].startsWith("-");
    if (!command || line.getSubcommands().containsKey(arguments[0])) {
      return exception.getMessage() + nearestOption(exception);
    }
    String near = Suggestion.nearest(arguments[0], line.getSubcommands().keySet());
    return "unknown command `"
        + arguments[0]
        + "`; "
        + (near == null
            ? "there are " + String.join(", ", line.getSubcommands().keySet())
            : "did you mean `" + near + "`?");
  }

  private static String nearestOption(ParameterException exception) {
    if (!(exception instanceof UnmatchedArgumentException unmatched)
        || !unmatched.isUnknownOption()) {
      return "";
    }
    String given = unmatched.getUnmatched().get(0).split("=", 2)[0];
    String near =
        Suggestion.nearest(
            given, exception.getCommandLine().getCommandSpec().optionsMap().keySet());
    return near == null ? "" : "; did you mean `" + near + "`?";
  }

  private static int usage(Console console, CommandLine command, @Nullable String message) {
    return Application.usage(console, command.getCommandSpec().qualifiedName(), message);
  }
}
