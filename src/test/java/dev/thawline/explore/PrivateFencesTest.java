package dev.thawline.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Program;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A step on memory of one's own is taken before those of others only where nobody can tell: under
 * store-buffer models an update drains the buffer, wherever it goes.
 */
class PrivateFencesTest {
  private static final List<String> FENCES =
      List.of(
          "own.swap(1, Relaxed);",
          "own.store(1, SeqCst);",
          "let _ = own.compare_exchange(7, 8, Relaxed, Relaxed);");

  static Stream<MemoryModel> models() {
    return MemoryModels.all().stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void reductionsLoseNothing(MemoryModel model) {
    for (String fence : FENCES) {
      Program program = program(fence, model);
      Exploration all = explore(program, model, false);
      requireSame(explore(program, model, true), all);
      requireSame(explore(program, model, true, "sb", "tb"), all);
      // The fence comes after the read, so it does not keep the write from waiting.
      assertThat(all.outcomes().containsKey("a=0 b=0"))
          .as(fence)
          .isEqualTo(!model.id().equals("sc"));
    }
  }

  private static void requireSame(Exploration reduced, Exploration all) {
    assertThat(reduced.outcomes()).isEqualTo(all.outcomes());
    assertThat(reduced.executions()).isEqualTo(all.executions());
    assertThat(reduced.states()).isLessThan(all.states());
  }

  /** Where a model says nothing of SC accesses, they are release accesses. */
  private static Program program(String fence, MemoryModel model) {
    String text =
        String.join(
            "\n",
            "use std::sync::atomic::{AtomicU8, Ordering::*};",
            "use std::thread;",
            "static X: AtomicU8 = AtomicU8::new(0);",
            "static Y: AtomicU8 = AtomicU8::new(0);",
            "fn main() {",
            "  let one = thread::spawn(|| {",
            "    let own = AtomicU8::new(0);",
            "    X.store(1, Relaxed);",
            "    let a = Y.load(Relaxed);",
            "    " + fence,
            "    a",
            "  });",
            "  let other = thread::spawn(|| { Y.store(1, SeqCst); X.load(Relaxed) });",
            "  let a = one.join().unwrap();",
            "  let b = other.join().unwrap();",
            "  println!(\"a={a} b={b}\");",
            "}",
            "");
    return WaitingPrograms.compile(
        model.coversAccesses(MemoryOrder.SEQ_CST) ? text : text.replace("SeqCst", "Release"));
  }

  private static Exploration explore(
      Program program, MemoryModel model, boolean reductions, String... watchers) {
    return Explorer.explore(
        program,
        model,
        Programs.watchers(false, watchers),
        Settings.DEFAULT.withAmple(reductions),
        Limits.generous(),
        Progress.NONE,
        false);
  }
}
