package dev.thawline.memory;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A straight-line litmus program. All locations start as 0.
 *
 * @param threads what each does; no two operations have the same register
 * @param observed the locations whose last values belong to the outcome
 */
record LitmusProgram(List<List<LitmusOperation>> threads, List<String> observed) {
  LitmusProgram {
    threads = threads.stream().map(List::copyOf).toList();
    observed = List.copyOf(observed);
  }

  /** Every location, by name. */
  List<String> locations() {
    Stream<String> accessed =
        threads.stream()
            .flatMap(List::stream)
            .map(LitmusOperation::location)
            .flatMap(Stream::ofNullable);
    return List.copyOf(new TreeSet<>(Stream.concat(accessed, observed.stream()).toList()));
  }

  /** As event notation writes it. */
  String notation() {
    StringBuilder out = new StringBuilder();
    for (int t = 0; t < threads.size(); t++) {
      List<String> parts = threads.get(t).stream().map(LitmusOperation::notation).toList();
      out.append('P').append(t).append(": ").append(String.join("; ", parts)).append('\n');
    }
    if (!observed.isEmpty()) {
      out.append("observe ").append(String.join(" ", observed)).append('\n');
    }
    return out.toString();
  }
}
