package dev.thawline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * No input crashes, hangs, or prints a stack trace: specs cut anywhere, with bytes flipped, with
 * tokens moved about.
 */
class MalformedSpecsTest {
  private static final int INPUTS = Integer.getInteger("thawline.mutants", 10_000);
  private static final Set<Integer> EXPECTED =
      Set.of(
          ExitStatus.OK.code(),
          ExitStatus.UNEXPECTED.code(),
          ExitStatus.SPEC_ERROR.code(),
          ExitStatus.INCOMPLETE.code());

  @Test
  void malformedSpecsEndInAnAnswer() {
    Random random = new Random(4);
    List<Path> files = AllSpecs.files();
    int refused = 0;
    for (int i = 0; i < INPUTS; i++) {
      Path file = files.get(random.nextInt(files.size()));
      byte[] input = mutate(AllSpecs.text(file), random);
      String kind = file.toString().replaceFirst(".*\\.", "");
      ByteArrayOutputStream said = new ByteArrayOutputStream();
      PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
      Console console = Console.of(stream, stream, new ByteArrayInputStream(input));
      int status =
          Application.run(
              new String[] {"run", "-q", "--max-states", "200", "--input", kind, "-"}, console);
      String text = said.toString(StandardCharsets.UTF_8);
      assertThat(status)
          .as("input %d from %s:%n%s%n%s", i, file, new String(input, StandardCharsets.UTF_8), text)
          .isIn(EXPECTED);
      assertThat(text).doesNotContain("\tat ").doesNotContain("Exception");
      refused += status == ExitStatus.SPEC_ERROR.code() ? 1 : 0;
    }
    // Mutations that never hurt would test nothing.
    assertThat(refused).isGreaterThan(INPUTS / 4);
  }

  private static byte[] mutate(String text, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> text.substring(0, random.nextInt(text.length())).getBytes(StandardCharsets.UTF_8);
      case 1 -> flip(text.getBytes(StandardCharsets.UTF_8), random);
      case 2 -> tokens(text, random);
      default -> flip(tokens(text, random), random);
    };
  }

  private static byte[] flip(byte[] bytes, Random random) {
    for (int i = 0; i <= random.nextInt(3); i++) {
      bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
    }
    return bytes;
  }

  /** Swaps, repeats or deletes words and signs below the directives. */
  private static byte[] tokens(String text, Random random) {
    int start = Math.max(0, text.indexOf("\n\n"));
    List<String> tokens =
        new ArrayList<>(List.of(text.substring(start).split("(?<=\\W)|(?=\\W)", -1)));
    for (int i = 0; i <= random.nextInt(3); i++) {
      int a = random.nextInt(tokens.size());
      int b = random.nextInt(tokens.size());
      String moved = tokens.get(a);
      switch (random.nextInt(3)) {
        case 0 -> {
          tokens.set(a, tokens.get(b));
          tokens.set(b, moved);
        }
        case 1 -> tokens.add(b, moved);
        default -> tokens.set(a, "");
      }
    }
    return (text.substring(0, start) + String.join("", tokens)).getBytes(StandardCharsets.UTF_8);
  }
}
