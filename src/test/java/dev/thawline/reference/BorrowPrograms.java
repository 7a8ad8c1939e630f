package dev.thawline.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Random programs in event notation that borrow: one or two allocations, an atomic and a node for
 * references, references of every kind, calls, reads outside the footprint. Most of them break some
 * rule somewhere. Some are no programs: the notation has the last word.
 */
final class BorrowPrograms {
  private static final List<String> BORROWS =
      List.of(
          "& ",
          "& ",
          "& ",
          "& ",
          "&mut ",
          "&mut ",
          "raw ",
          "&mut2p ",
          "&cell ",
          "&mutcell ",
          "box ",
          "&mutcell2p ",
          "rawc ");
  private static final List<String> TYPES = List.of("", "", "", " as &mut", " as raw");

  private final Random random;
  private int names;

  BorrowPrograms(long seed) {
    this.random = new Random(seed);
  }

  /** What one thread can name. */
  private static final class Names {
    final List<String> pointers;
    final List<String> atomics;
    final List<String> nodes;
    int open;

    Names(List<String> pointers, List<String> atomics, List<String> nodes) {
      this.pointers = new ArrayList<>(pointers);
      this.atomics = new ArrayList<>(atomics);
      this.nodes = new ArrayList<>(nodes);
    }

    Names copy() {
      return new Names(pointers, atomics, nodes);
    }
  }

  String next() {
    names = 0;
    List<String> lines = new ArrayList<>();
    Names main = new Names(List.of(), List.of(), List.of());
    for (int i = random.nextInt(3) == 0 ? 2 : 1; i > 0; i--) {
      String place = fresh("p");
      String home = pick(List.of("heap", "heap", "stack", "static"));
      String cells = random.nextInt(4) == 0 ? " cells=" + random.nextInt(2) : "";
      lines.add(place + " = " + home + " " + (cells.isEmpty() ? 1 + random.nextInt(2) : 2) + cells);
      main.pointers.add(place);
    }
    if (random.nextInt(3) > 0) {
      lines.add("X = atomic null");
      main.atomics.add("X");
    }
    if (random.nextInt(3) == 0) {
      lines.add("n = " + pick(List.of("heap", "stack")) + " ptr");
      main.nodes.add("n");
    }
    int threads = random.nextInt(4) == 0 ? 0 : 1 + random.nextInt(2);
    statements(lines, "", main, threads == 0 ? 3 + random.nextInt(6) : random.nextInt(4));
    for (int t = 1; t <= threads; t++) {
      List<String> body = new ArrayList<>();
      statements(body, "", main.copy(), (threads == 1 ? 3 : 1) + random.nextInt(4));
      lines.add("T" + t + ": " + String.join("; ", body));
    }
    if (threads > 0) {
      statements(lines, "", main, random.nextInt(threads == 1 ? 4 : 2));
    }
    return String.join("\n", lines);
  }

  /**
   * One heap or stack cell or two, an atomic, a node for references, a call, two-phase borrows
   * among the others: few statements, and more of what is rare in {@link #next}.
   */
  String small() {
    names = 0;
    List<String> lines = new ArrayList<>();
    lines.add("p0 = " + pick(List.of("heap ", "stack ")) + (1 + random.nextInt(2)));
    lines.add("X = atomic null");
    lines.add("n = heap ptr");
    Names main = new Names(List.of("p0"), List.of("X"), List.of("n"));
    int extra = random.nextInt(4);
    if (extra == 0) {
      lines.add("a0 = & p0");
      lines.add("*n := a0");
      main.pointers.add("a0");
    } else if (extra == 1) {
      lines.add("a0 = &mut2p p0");
      main.pointers.add("a0");
    }
    if (random.nextBoolean()) {
      lines.add("enter");
      main.open++;
      lines.add("b0 = arg " + pick(List.of("& ", "&mut ", "&cell ")) + pick(main.pointers));
      main.pointers.add("b0");
    }
    if (random.nextInt(3) == 0) {
      for (int t = 1; t <= 2; t++) {
        List<String> body = new ArrayList<>();
        statements(body, "", main.copy(), 3 - t);
        lines.add("T" + t + ": " + String.join("; ", body));
      }
    } else {
      statements(lines, "", main, 3);
    }
    return String.join("\n", lines);
  }

  private void statements(List<String> lines, String indent, Names known, int count) {
    for (int i = 0; i < count; i++) {
      lines.add(indent + statement(known));
    }
  }

  private String statement(Names known) {
    String pointer = pick(known.pointers);
    switch (random.nextInt(16)) {
      case 0, 1, 2, 3, 4 -> {
        String name = fresh("a");
        String statement = name + " = " + pick(BORROWS) + place(pointer);
        known.pointers.add(name);
        return statement;
      }
      case 5 -> {
        String name = fresh("a");
        String statement = name + (random.nextBoolean() ? " = copy " : " = transmute ") + pointer;
        known.pointers.add(name);
        return pointer.startsWith("p") ? "r " + pointer : statement;
      }
      case 6, 7 -> {
        return "w " + place(pointer);
      }
      case 8 -> {
        if (known.open == 0) {
          known.open++;
          return "enter";
        }
        if (random.nextInt(3) == 0) {
          known.open--;
          return "leave";
        }
        String name = fresh("a");
        known.pointers.add(name);
        return name + " = arg " + pick(List.of("& ", "&mut ", "&cell ")) + pointer;
      }
      case 9, 10 -> {
        if (!known.atomics.isEmpty()) {
          return atomic(known, pointer);
        }
        return "r " + place(pointer);
      }
      case 11, 12 -> {
        if (!known.nodes.isEmpty()) {
          return node(known, pointer);
        }
        return "w " + place(pointer);
      }
      case 13 -> {
        return random.nextInt(6) == 0 ? "free " + pointer : "r " + place(pointer);
      }
      default -> {
        return "r " + place(pointer);
      }
    }
  }

  private String atomic(Names known, String pointer) {
    String place = pick(known.atomics);
    switch (random.nextInt(5)) {
      case 0 -> {
        String name = fresh("b");
        known.atomics.add(name);
        return name + " = " + pick(List.of("&cell ", "& ", "&mut ", "raw ")) + place;
      }
      case 1, 2 -> {
        return place + " := " + pointer + pick(List.of(" rlx", " rel"));
      }
      default -> {
        String name = fresh("a");
        known.pointers.add(name);
        return name + " = " + place + pick(List.of(" rlx", " acq")) + pick(TYPES);
      }
    }
  }

  private String node(Names known, String pointer) {
    String place = pick(known.nodes);
    switch (random.nextInt(5)) {
      case 0 -> {
        String name = fresh("b");
        known.nodes.add(name);
        return name + " = " + pick(List.of("& ", "& ", "&cell ", "&mut ", "raw ")) + place;
      }
      case 1, 2 -> {
        return "*" + place + " := " + pointer;
      }
      default -> {
        String name = fresh("a");
        known.pointers.add(name);
        return name + " = *" + place + pick(TYPES);
      }
    }
  }

  /** A pointer, or one cell of where it points to, in its footprint or not. */
  private String place(String pointer) {
    int way = random.nextInt(8);
    return way < 2 ? pointer + "[" + way + "]" : pointer;
  }

  private String fresh(String letter) {
    return letter + ++names;
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
