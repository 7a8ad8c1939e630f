package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Arguments that are read without picocli mean what they mean to picocli. */
class PlainArgumentsTest {
  private static final Set<String> LEFT_TO_PICOCLI =
      Set.of("--help", "--version", "--out", "--emit");

  private final Console console =
      Console.of(
          Captured.start().stream(), Captured.start().stream(), InputStream.nullInputStream());

  private PlainCommand command(String... arguments) {
    return switch (arguments[0]) {
      case "run" -> new RunCommand(console, arguments);
      case "diff" -> new DiffCommand(console, arguments);
      case "check" -> new CheckCommand(console, arguments);
      default -> throw new IllegalArgumentException(arguments[0]);
    };
  }

  private void bothReadTheSame(String... arguments) {
    PlainCommand plain = command(arguments);
    assertThat(PlainArguments.read(arguments, plain)).as(List.of(arguments).toString()).isTrue();
    PlainCommand full = command(arguments);
    new CommandLine(full)
        .parseArgs(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
    assertThat(plain)
        .usingRecursiveComparison(
            RecursiveComparisonConfiguration.builder().withIgnoredFields("console").build())
        .isEqualTo(full);
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "diff", "check"})
  void everyOptionIsReadAlike(String name) {
    List<String> all = new ArrayList<>(List.of(name));
    for (OptionSpec option : new CommandLine(command(name)).getCommandSpec().options()) {
      if (LEFT_TO_PICOCLI.contains(option.longestName())) {
        continue;
      }
      for (String spelling : option.names()) {
        if (option.arity().max() == 0) {
          bothReadTheSame(name, spelling, "a.ev");
        } else {
          bothReadTheSame(name, spelling, "7", "a.ev");
          bothReadTheSame(name, "a.ev", spelling + "=7=8", "b.ev");
        }
      }
      all.add(option.longestName());
      if (option.arity().max() > 0) {
        all.add("value");
      }
    }
    all.add("a.ev");
    bothReadTheSame(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run a.ev b.rs c.litmus",
        "run a.ev -q b.ev - -m sc,rc11 c d",
        "check -m sc --memory rc11:orders=seqcst -a sb,tb:x=1 run",
        "diff -a sb --alias=tb a=b"
      })
  void listsAndSeveralSpecsAreReadAlike(String line) {
    bothReadTheSame(line.split(" ", -1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "run --help",
        "run --version",
        "run -qv a.ev",
        "run -msc a.ev",
        "run -m",
        "run -m --quiet a.ev",
        "run -m sc,,rc11 a.ev",
        "run -m ,sc a.ev",
        "run -m= a.ev",
        "run -q --quiet a.ev",
        "run --verbose -v a.ev",
        "run --quiet=true a.ev",
        "run --format text --format json a.ev",
        "run -m sc -m rc11 a.ev",
        "run --nonsense a.ev",
        "run --bless a.ev",
        "check --events a.ev",
        "run -- a.ev",
        "run @list",
        "run \"a.ev\"",
        "run --out o a.ev",
        "check --junit f --junit g a.ev"
      })
  void theRestIsLeftToPicocli(String line) {
    String[] arguments = line.split(" ", -1);
    assertThat(PlainArguments.read(arguments, command(arguments))).isFalse();
  }

  @Test
  void spacesAroundCommasAreLeftToPicocli() {
    String[] arguments = {"run", "-m", "sc , rc11", "a.ev"};
    assertThat(PlainArguments.read(arguments, command(arguments))).isFalse();
    String[] empty = {"run", ""};
    assertThat(PlainArguments.read(empty, command(empty))).isFalse();
  }
}
