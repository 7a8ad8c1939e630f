package dev.thawline.families;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes a litmus test in herd's dialect of C, thread by thread. */
final class LitmusText {
  private final String name;
  private final List<List<String>> threads = new ArrayList<>();
  private final SortedSet<String> locations = new TreeSet<>();
  private final List<String> registers = new ArrayList<>();
  private int registersOfThread;

  LitmusText(String name) {
    this.name = name;
  }

  /** What is written next is the next thread. */
  LitmusText thread() {
    threads.add(new ArrayList<>());
    registersOfThread = 0;
    return this;
  }

  LitmusText store(String location, int value, String order) {
    locations.add(location);
    return line(
        "atomic_store_explicit(%s, %d, memory_order_%s);".formatted(location, value, order));
  }

  /** Into a register of its own. */
  LitmusText load(String location, String order) {
    locations.add(location);
    return line(
        "int %s = atomic_load_explicit(%s, memory_order_%s);"
            .formatted(register(), location, order));
  }

  /** Adds one; into a register of its own. */
  LitmusText increment(String location, String order) {
    locations.add(location);
    return line(
        "int %s = atomic_fetch_add_explicit(%s, 1, memory_order_%s);"
            .formatted(register(), location, order));
  }

  private String register() {
    String register = "r" + registersOfThread++;
    registers.add(threads.size() - 1 + ":" + register);
    return register;
  }

  private LitmusText line(String line) {
    threads.get(threads.size() - 1).add(line);
    return this;
  }

  /**
   * The test.
   *
   * @param observed whether all registers are told, else nothing is
   */
  String text(boolean observed) {
    StringBuilder out = new StringBuilder("C " + name + "\n//@ memory: rc11\n\n{}\n");
    String parameters = String.join(", ", locations.stream().map(x -> "atomic_int* " + x).toList());
    for (int i = 0; i < threads.size(); i++) {
      out.append("\nP").append(i).append(" (").append(parameters).append(") {\n");
      threads.get(i).forEach(line -> out.append("  ").append(line).append('\n'));
      out.append("}\n");
    }
    if (observed && !registers.isEmpty()) {
      out.append("\nlocations [").append(String.join("; ", registers)).append("]\n");
    }
    return out + "\nexists (true)\n";
  }
}
