package dev.thawline.explore;

import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Draws programs of two threads that make references to one location, hand them over through one
 * atomic pointer, and use them; a flag beside it makes load buffering, or orders them.
 */
final class PromisedTagPrograms {
  private static final int MOST_STATEMENTS = 4;

  private final Random random;

  PromisedTagPrograms(long seed) {
    this.random = new Random(seed);
  }

  Program next() {
    return Programs.ev(nextText());
  }

  private String nextText() {
    String start = random.nextBoolean() ? "\nz = & p\nX := z rlx" : "";
    return "p = static 1\nX = atomic null" + start + "\n" + thread(1) + "\n" + thread(2);
  }

  /** Half of the time the one that hands a reference over, or the one that it is handed to. */
  private String thread(int number) {
    List<String> pointers = new ArrayList<>();
    List<String> statements = new ArrayList<>();
    if (random.nextBoolean()) {
      int length = 2 + random.nextInt(MOST_STATEMENTS - 1);
      for (int i = 0; i < length; i++) {
        statements.add(statement(number, i, pointers));
      }
    } else if (number == 1) {
      statements.add("R a y " + order("acq"));
      statements.add(made("c", pointers, random.nextInt(4) == 0 ? "&mut p" : "& p"));
      if (random.nextBoolean()) {
        statements.add(statement(number, 2, pointers));
      }
      statements.add("X := c " + order("rel"));
    } else {
      statements.add(made("d", pointers, "X " + order("acq")));
      statements.add(statement(number, 1, pointers));
      statements.add("W y 1 " + order("rel"));
    }
    return "T" + number + ": " + String.join("; ", statements);
  }

  private String statement(int thread, int number, List<String> pointers) {
    String name = "v" + thread + number;
    if (pointers.isEmpty()) {
      return switch (random.nextInt(4)) {
        case 0 -> "R " + name + " y " + order("acq");
        case 1 -> made(name, pointers, "X " + order("acq"));
        default -> made(name, pointers, random.nextInt(4) == 0 ? "&mut p" : "& p");
      };
    }
    String known = pointers.get(random.nextInt(pointers.size()));
    return switch (random.nextInt(9)) {
      case 0 -> "R " + name + " y " + order("acq");
      case 1 -> "W y 1 " + order("rel");
      case 2 -> made(name, pointers, "X " + order("acq"));
      case 3 -> made(name, pointers, "& *" + known);
      case 4 -> random.nextInt(3) == 0 ? "wr p" : "rd p";
      case 5, 6 -> "X := " + known + " " + order("rel");
      default -> "rd " + known;
    };
  }

  private static String made(String name, List<String> pointers, String expression) {
    pointers.add(name);
    return name + " = " + expression;
  }

  private String order(String strong) {
    return random.nextInt(5) == 0 ? strong : "rlx";
  }
}
