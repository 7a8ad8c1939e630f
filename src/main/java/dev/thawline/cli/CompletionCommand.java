package dev.thawline.cli;

import dev.thawline.source.Suggestion;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code thawline completion}: the script is picocli's, for Bash, and for zsh by its emulation. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Prints a script by which a shell completes commands, options, and the ids of models behind"
            + " -m and -a.",
    footer = {
      "",
      "Examples:",
      "  source <(thawline completion bash) # also in ~/.bashrc",
      "  source <(thawline completion zsh)  # also in ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {
  /** The script asks which of these it runs in, and turns on zsh's emulation of the other. */
  static final List<String> SHELLS = List.of("bash", "zsh");

  /** Of a list with commas the last item is completed, as if it stood alone. */
  private static final String LISTS =
      """

      function _complete_thawline_list() {
        local word="${COMP_WORDS[COMP_CWORD]}" before=""
        if [[ "$word" == *,* ]]; then
          before="${word%,*},"
          COMP_WORDS[COMP_CWORD]="${word##*,}"
        fi
        _complete_thawline
        if [[ -n "$before" ]]; then
          COMPREPLY=("${COMPREPLY[@]/#/$before}")
        fi
      }
      complete -F _complete_thawline_list -o default thawline
      """;

  private final Console console;
  private final Supplier<CommandLine> commands;

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Candidates.Shells.class,
      description = "bash or zsh")
  private String shell = "bash";

  /**
   * @param commands makes all of them
   */
  CompletionCommand(Console console, Supplier<CommandLine> commands) {
    this.console = console;
    this.commands = commands;
  }

  @Override
  public Integer call() {
    if (!SHELLS.contains(shell)) {
      String near = Suggestion.nearest(shell, SHELLS);
      throw new UsageError(
          "there are scripts for "
              + String.join(" and ", SHELLS)
              + ", not for `"
              + shell
              + "`"
              + (near == null ? "" : "; did you mean `" + near + "`?"));
    }
    console.out().print(AutoComplete.bash("thawline", commands.get()) + LISTS);
    return ExitStatus.OK.code();
  }
}
