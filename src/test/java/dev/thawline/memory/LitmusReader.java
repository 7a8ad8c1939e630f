package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads programs that consist of litmus forms alone, for the oracle. It shares no code with the
 * front end, and refuses what it does not know.
 */
final class LitmusReader {
  private final Map<String, List<LitmusOperation>> threads = new LinkedHashMap<>();
  private final List<String> observed = new ArrayList<>();
  private final Set<String> registers = new HashSet<>();

  private LitmusReader() {}

  /** The program of a file in event notation. */
  static LitmusProgram read(String text) {
    LitmusReader reader = new LitmusReader();
    text.lines().map(line -> line.replaceFirst("//.*", "").strip()).forEach(reader::line);
    return new LitmusProgram(List.copyOf(reader.threads.values()), reader.observed);
  }

  private void line(String line) {
    int colon = line.indexOf(':');
    if (line.startsWith("observe ")) {
      observed.addAll(words(line).subList(1, words(line).size()));
    } else if (colon >= 0) {
      List<LitmusOperation> thread =
          threads.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>());
      for (String statement : line.substring(colon + 1).split(";", -1)) {
        thread.add(operation(words(statement)));
      }
    } else if (!line.isEmpty()) {
      throw new IllegalArgumentException("not a litmus program: " + line);
    }
  }

  private LitmusOperation operation(List<String> words) {
    String form = words.get(0) + words.size();
    return switch (form) {
      case "R4" ->
          new LitmusOperation.Read(register(words.get(1)), words.get(2), order(words.get(3)));
      case "W4" ->
          new LitmusOperation.Write(words.get(1), value(words.get(2)), order(words.get(3)));
      case "U6" ->
          new LitmusOperation.Update(
              register(words.get(1)),
              words.get(2),
              LitmusOperator.of(words.get(3)),
              value(words.get(4)),
              order(words.get(5)));
      case "C7", "Cw7" ->
          new LitmusOperation.CompareExchange(
              register(words.get(1)),
              words.get(2),
              value(words.get(3)),
              value(words.get(4)),
              order(words.get(5)),
              order(words.get(6)),
              form.equals("Cw7"));
      case "F2" -> new LitmusOperation.Fence(order(words.get(1)));
      default -> throw new IllegalArgumentException("no litmus form: " + words);
    };
  }

  private String register(String name) {
    if (!registers.add(name)) {
      throw new IllegalArgumentException("bound twice: " + name);
    }
    return name;
  }

  private static LitmusValue value(String word) {
    return word.matches("-?\\d+") ? LitmusValue.of(Integer.parseInt(word)) : LitmusValue.of(word);
  }

  private static MemoryOrder order(String word) {
    String name = word.equals("ar") ? "acqrel" : word;
    return Arrays.stream(MemoryOrder.values())
        .filter(order -> order.shortName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(word));
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+"));
  }
}
