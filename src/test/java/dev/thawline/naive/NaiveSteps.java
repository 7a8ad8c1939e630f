package dev.thawline.naive;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Threads;
import dev.thawline.event.Value;
import dev.thawline.explore.Settings;
import dev.thawline.machine.ThreadState;
import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Steps of threads (language.md, "Steps"): the events up to the next boundary; or up to the next
 * event where every event is a step. Evaluating a place expression by itself makes no step.
 */
final class NaiveSteps {
  private final NaiveSetting setting;
  private final NaiveEvents events;

  NaiveSteps(NaiveSetting setting) {
    this.setting = setting;
    this.events = new NaiveEvents(setting);
  }

  /** The paths after set-up: statics exist, main is about to take its first step. */
  void start(Consumer<NaivePath> next) {
    NaivePath path = new NaivePath();
    setting.observers().start(path);
    NaiveEvents.startThread(path, 0, setting.program().source().span(0, 0));
    EventName name = path.next(0);
    for (int i = 0; i < setting.statics().size(); i++) {
      Allocation allocation = setting.statics().get(i);
      var span = setting.program().statics().get(i).span();
      for (int cell = 0; cell < allocation.cells().size(); cell++) {
        path.become(
            path.graph()
                .withLastWrite(
                    RawEvent.write(
                        name,
                        allocation.location(cell),
                        MemoryOrder.NON_ATOMIC,
                        Value.Uninitialized.INSTANCE,
                        false,
                        span)));
      }
      path.become(path.graph().with(RawEvent.other(name, span)));
      setting.observers().observe(path, new Event.Allocate(name, span, allocation));
    }
    path.advance(0);
    path.threads.put(0, setting.machine().main());
    NaiveEvents.settle(path, 0);
    run(path, 0, true, true, next);
  }

  /** All paths that one more step of a thread leads to. */
  void step(NaivePath path, int thread, Consumer<NaivePath> next) {
    ThreadState at = path.thread(thread);
    if (at.status() == ThreadState.Status.READY) {
      run(path, thread, false, false, next);
    } else {
      NaivePath ended = path.copy();
      ended.ending = lastStep(path, thread);
      next.accept(ended);
    }
  }

  private void run(
      NaivePath path, int thread, boolean begun, boolean setUp, Consumer<NaivePath> next) {
    ThreadState at = path.thread(thread);
    boolean boundary =
        at.atBoundary() || (!setUp && setting.switches().step() == Settings.Step.EVENT);
    if (path.ending != null
        || at.status() != ThreadState.Status.READY
        || (begun && boundary)
        || waits(path, at)) {
      next.accept(path);
      return;
    }
    boolean counts = !(at.instruction() instanceof Instruction.Deref);
    events.execute(path, thread, after -> run(after, thread, begun || counts, setUp, next));
  }

  /** Whether a thread can take a step. */
  static boolean canStep(NaivePath path, int thread) {
    ThreadState at = path.thread(thread);
    return at.status() == ThreadState.Status.READY
        ? !waits(path, at)
        : lastStep(path, thread) != null;
  }

  /** Whether a thread is about to join one that has not ended. */
  private static boolean waits(NaivePath path, ThreadState at) {
    return at.instruction() instanceof Instruction.Join join
        && at.value(join.handle()) instanceof Value.ThreadHandle handle
        && !path.hasEnded(handle.thread());
  }

  /**
   * How the next step of a thread that has no next event ends the program; null where it cannot.
   */
  private static @Nullable NaiveEnding lastStep(NaivePath path, int thread) {
    ThreadState at = path.thread(thread);
    return switch (at.status()) {
      case PANICKED -> NaiveEnding.of(NaiveEnding.Kind.PANIC, at.message(), at.span());
      case UNDEFINED -> NaiveEnding.of(NaiveEnding.Kind.MEMORY_UB, at.message(), at.span());
      case ENDED -> {
        List<String> running =
            path.threads.keySet().stream()
                .filter(other -> !path.hasEnded(other))
                .map(Threads::label)
                .toList();
        yield thread == 0 && !running.isEmpty()
            ? NaiveEnding.of(NaiveEnding.Kind.CUT, String.join(", ", running), null)
            : null;
      }
      case READY, BOUND_HIT, UNSUPPORTED -> null;
    };
  }

  /** How a path ends because no thread can take a step; null where one can. */
  static @Nullable NaiveEnding stillness(NaivePath path) {
    if (path.threads.keySet().stream().allMatch(path::hasEnded)) {
      return NaiveEnding.of(NaiveEnding.Kind.COMPLETE, "", null);
    }
    if (path.threads.keySet().stream().anyMatch(thread -> canStep(path, thread))) {
      return null;
    }
    for (ThreadState at : path.threads.values()) {
      if (at.status() == ThreadState.Status.BOUND_HIT) {
        return NaiveEnding.of(NaiveEnding.Kind.BOUND, at.message(), at.span());
      }
    }
    return NaiveEnding.of(NaiveEnding.Kind.DEADLOCK, "", null);
  }
}
