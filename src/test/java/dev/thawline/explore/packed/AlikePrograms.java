package dev.thawline.explore.packed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Draws programs whose threads are alike more often than not: two to four threads that run one of
 * two bodies, written out at each of them; now and then one that main tells from the others. Main
 * has events before, between and after spawns and joins; what threads return is used or not.
 */
final class AlikePrograms {
  private static final String[] LOADS = {"Relaxed", "Acquire"};
  private static final String[] STORES = {"Relaxed", "Release"};
  private static final String[] BOTH = {"Relaxed", "Acquire", "Release", "AcqRel"};
  private static final String[] FENCES = {"Acquire", "Release", "AcqRel"};

  private final Random random;
  private final int mostOfThreads;
  private int registers;

  /** A body: its statements, and what it ends with. */
  private record Body(String statements, String result) {}

  /**
   * @param mostOfThreads how many statements all threads have together, at most
   */
  AlikePrograms(long seed, int mostOfThreads) {
    this.random = new Random(seed);
    this.mostOfThreads = mostOfThreads;
  }

  /** The next one, in Rust. */
  String next() {
    registers = 0;
    int threads = 2 + random.nextInt(3);
    int most = Math.max(1, mostOfThreads / threads);
    Body usual = body(most);
    Body other = body(most);
    boolean scoped = chance(5);
    StringBuilder main = new StringBuilder(some(3));
    if (scoped) {
      main.append("thread::scope(|s| {\n");
    }
    List<Integer> joins = new ArrayList<>();
    boolean returns = false;
    for (int i = 0; i < threads; i++) {
      Body body = chance(4) ? other : usual;
      returns |= !body.result.isEmpty();
      main.append(scoped ? "s.spawn(" : "let t" + i + " = thread::spawn(")
          .append("|| { ")
          .append(body.statements)
          .append(body.result)
          .append(" });\n")
          .append(some(6));
      joins.add(i);
    }
    String told = "";
    if (scoped) {
      main.append("});\n");
    } else {
      Collections.shuffle(joins, random);
      boolean used = returns && chance(2);
      for (int i : joins) {
        boolean bound = used && chance(2);
        main.append(some(8))
            .append(bound ? "let r" + i + " = " : "")
            .append("t" + i + ".join().unwrap();\n");
        told += bound ? " {r" + i + ":?}" : "";
      }
    }
    main.append(some(4));
    return """
        use std::sync::atomic::{fence, AtomicU32, Ordering::*};
        use std::thread;
        static X: AtomicU32 = AtomicU32::new(0);
        static Y: AtomicU32 = AtomicU32::new(0);
        fn main() {
        """
        + main
        + "let x = X.load(Relaxed); let y = Y.load(Relaxed);\n"
        + "println!(\"{x} {y}"
        + told
        + "\");\n}\n";
  }

  /** A statement of main, now and then; it prints what it reads. */
  private String some(int seldom) {
    if (!chance(seldom)) {
      return "";
    }
    String register = "m" + registers++;
    String statement = statement(register);
    return statement.startsWith("let") && chance(2)
        ? statement + " println!(\"{" + register + ":?}\");\n"
        : statement + "\n";
  }

  private Body body(int most) {
    int statements = 1 + random.nextInt(most);
    StringBuilder text = new StringBuilder();
    String last = "";
    for (int i = 0; i < statements; i++) {
      String register = "v" + i;
      boolean guarded = last.startsWith("v") && chance(4);
      String statement = last.startsWith("v") && chance(3) ? copied(last) : statement(register);
      boolean binds = statement.startsWith("let");
      text.append(guarded && !binds ? "if " + last + " == 1 { " + statement + " }" : statement)
          .append(' ');
      last = binds && !statement.contains("compare") ? register : last;
    }
    if (!last.isEmpty() && chance(10)) {
      text.append("println!(\"{").append(last).append("}\"); ");
    }
    return new Body(text.toString(), !last.isEmpty() && chance(3) ? last : "");
  }

  private String copied(String register) {
    return location() + ".store(" + register + " + 1, " + pick(STORES) + ");";
  }

  private String statement(String register) {
    String bound = "let " + register + " = " + location();
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> bound + ".load(" + pick(LOADS) + ");";
      case 3, 4 -> location() + ".store(" + value() + ", " + pick(STORES) + ");";
      case 5, 6 -> bound + ".fetch_add(1, " + pick(BOTH) + ");";
      case 7 -> bound + ".swap(" + value() + ", " + pick(BOTH) + ");";
      case 8 ->
          bound
              + (chance(4) ? ".compare_exchange_weak(" : ".compare_exchange(")
              + random.nextInt(2)
              + ", "
              + value()
              + ", "
              + pick(BOTH)
              + ", "
              + pick(LOADS)
              + ");";
      default -> "fence(" + pick(FENCES) + ");";
    };
  }

  private int value() {
    return 1 + random.nextInt(2);
  }

  private String location() {
    return chance(3) ? "Y" : "X";
  }

  private boolean chance(int one) {
    return random.nextInt(one) == 0;
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
