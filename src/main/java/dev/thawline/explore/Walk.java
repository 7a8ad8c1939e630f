package dev.thawline.explore;

import dev.thawline.event.CellBoundaries;
import dev.thawline.event.Event;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Threads;
import dev.thawline.event.Value;
import dev.thawline.machine.ThreadState;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A path in the making, one step after the other, without aliasing models: who walks decides which
 * thread moves and which way it goes. Begins with {@link #setUp}.
 */
public final class Walk {
  private final Semantics semantics;
  private final List<Integer> spawned = new ArrayList<>(List.of(0));
  private final List<Integer> parents = new ArrayList<>(List.of(0));
  private final List<Path.Move> moves = new ArrayList<>();
  private List<Integer> setUp = List.of();
  private int started = 1;
  private @Nullable ProductState state;

  private Walk(
      Program program,
      MemoryModel memory,
      Settings settings,
      CellBoundaries cells,
      Threads threads) {
    Recorder recorder =
        new Recorder() {
          @Override
          public void event(Event event, @Nullable Value value, @Nullable MemoryEvent source) {
            if (event instanceof Event.Spawn spawn) {
              spawned.add(spawn.thread());
              parents.add(spawn.name().thread());
            }
          }
        };
    semantics = new Semantics(program, memory, List.of(), settings, recorder, cells, threads);
  }

  /**
   * What comes of walking. It may begin again, where memory turns out to be divided too coarsely.
   *
   * @param threads the numbers of those that are known
   */
  public static <T> T take(
      Program program,
      MemoryModel memory,
      Settings settings,
      Threads threads,
      Function<Walk, T> walk) {
    return CellMisfit.untilAllFit(
        new CellBoundaries(),
        cells -> walk.apply(new Walk(program, memory, settings, cells, threads)));
  }

  /** Everything before the first step. Whether there is such a way. */
  public boolean setUp(Chooser chooser) {
    Taken taken = new Taken();
    semantics.start(chooser, taken);
    if (taken.isPossible()) {
      setUp = taken.choices();
      state = taken.state();
      started = spawned.size();
    }
    return taken.isPossible();
  }

  /** The next step of a thread that can move. Whether the memory model allows it so. */
  public boolean step(int thread, Chooser chooser) {
    Taken taken = new Taken();
    semantics.steer(here(), thread, chooser, taken);
    return moved(thread, taken);
  }

  /**
   * A step of a thread that can move, which promises. Whether there is a promise of this number.
   */
  public boolean promise(int thread, int number) {
    Taken taken = new Taken();
    if (semantics.memory().promises() != null) {
      semantics.step(here(), thread, new int[] {Path.Move.PROMISE, number}, taken);
    }
    return moved(thread, taken);
  }

  private boolean moved(int thread, Taken taken) {
    if (taken.isPossible()) {
      moves.add(new Path.Move(thread, taken.choices()));
      state = taken.state();
      started = spawned.size();
    } else {
      // What was spawned on the way to nowhere was not.
      spawned.subList(started, spawned.size()).clear();
      parents.subList(started, parents.size()).clear();
    }
    return taken.isPossible();
  }

  /** Why a thread cannot move now; null if it can. */
  public @Nullable String obstacle(int thread) {
    ProductState now = here();
    if (now.ending != null) {
      String why = now.ending.text();
      return "the path has ended" + (why.isEmpty() ? "" : " (" + why + ")");
    }
    ThreadState found = thread < now.threads.length ? now.threads[thread] : null;
    if (found == null) {
      return "that thread has not been started";
    }
    if (semantics.canStep(now, thread)) {
      return null;
    }
    return switch (found.status()) {
      case READY -> "it waits for a thread to end";
      case ENDED -> "it has ended";
      case BOUND_HIT -> found.message();
      case PANICKED, UNDEFINED, UNSUPPORTED -> "it has stopped";
    };
  }

  /**
   * The numbers of the threads of this walk in the order in which they were spawned, main first.
   */
  public List<Integer> spawned() {
    return List.copyOf(spawned);
  }

  /** Numbers for these threads in that order: main 0, the first one spawned 1, and so on. */
  public Threads inOrderOfSpawns() {
    Threads ordered = new Threads();
    for (int i = 1; i < spawned.size(); i++) {
      int parent = parents.get(i);
      int before = (int) parents.subList(1, i).stream().filter(it -> it == parent).count();
      ordered.numberOf(spawned.indexOf(parent), before);
    }
    return ordered;
  }

  /** What has been walked. */
  public Path path() {
    return new Path(setUp, moves, semantics.threads());
  }

  private ProductState here() {
    return Objects.requireNonNull(state, "set-up comes first");
  }

  /** The state that a step with all choices made leads to, if any. */
  private static final class Taken implements StepSink {
    private @Nullable ProductState reached;
    private List<Integer> choices = List.of();

    @Override
    public void successor(ProductState successor, int[] ways, List<Judged> judged) {
      reached = successor;
      choices = Arrays.stream(ways).boxed().toList();
    }

    boolean isPossible() {
      return reached != null;
    }

    List<Integer> choices() {
      return choices;
    }

    @Nullable ProductState state() {
      return reached;
    }
  }
}
