package dev.thawline.explore.packed;

import dev.thawline.explore.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Several tree drivers that share one tree. The first runs in the caller's thread and is alone
 * until that has taken a while: then it is worth while to start the others. What they find is the
 * same whatever their number, since every subtree is explored by one of them and all that is found
 * is added up.
 */
final class TreeWorkers {
  private static final long ALONE_FOR = TimeUnit.MILLISECONDS.toNanos(250);

  private static final long PATIENCE_MILLISECONDS = 50;

  /** One of them. */
  static final class Worker {
    final ThreadAutomata automata;
    final Leaves leaves;
    final TreeDriver driver;

    Worker(ThreadAutomata automata, Leaves leaves, TreeDriver driver) {
      this.automata = automata;
      this.leaves = leaves;
      this.driver = driver;
    }
  }

  /** Makes a driver of its own with all that belongs to it. */
  interface Maker {
    /** A worker; the first one counts what all go through. */
    Worker make(@Nullable AtomicLong subtrees, boolean first, Budget budget);
  }

  private final List<Worker> workers = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private final Maker maker;
  private final Budget budget;
  private final Progress progress;
  private final int most;
  private final @Nullable AtomicLong subtrees;
  private final long start = System.nanoTime();
  private volatile @Nullable Throwable failure;
  private volatile boolean stopped;

  /**
   * Does not start anything yet.
   *
   * @param budget of all together; asked by the first
   */
  TreeWorkers(int most, Maker maker, Budget budget, Progress progress) {
    this.progress = progress;
    this.most = most;
    this.maker = maker;
    this.budget = budget;
    this.subtrees = most > 1 ? new AtomicLong() : null;
  }

  /**
   * Explores the tree.
   *
   * @return the limit that was hit, or null
   */
  @Nullable String run() {
    Worker first = maker.make(subtrees, true, asked());
    workers.add(first);
    @Nullable String limit = null;
    try {
      first.driver.run();
      while (threads.stream().anyMatch(Thread::isAlive)) {
        await();
        check(first.driver.nodes, deepest());
      }
    } catch (Budget.Spent spent) {
      limit = spent.getMessage();
    } finally {
      stopped = true;
      WorkerThreads.awaitAll(threads);
    }
    WorkerThreads.rethrow(failure);
    return limit;
  }

  /** The budget, as the first worker asks it. */
  private Budget asked() {
    return new Budget() {
      @Override
      public void check(long states, int layer) {
        TreeWorkers.this.check(states, layer);
      }

      @Override
      public boolean isCounted() {
        return budget.isCounted();
      }
    };
  }

  /** Gives the others a while. */
  private void await() {
    try {
      for (Thread thread : threads) {
        thread.join(PATIENCE_MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Budget.Spent("interrupted");
    }
  }

  List<Worker> workers() {
    return workers;
  }

  /** The sum over all workers. */
  long states() {
    return workers.stream().mapToLong(worker -> worker.driver.nodes).sum();
  }

  int deepest() {
    return workers.stream().mapToInt(worker -> worker.driver.deepest).max().orElse(0);
  }

  private void check(long states, int layer) {
    WorkerThreads.rethrow(failure);
    if (most > 1 && threads.isEmpty() && System.nanoTime() - start > ALONE_FOR) {
      for (int i = 1; i < most; i++) {
        start();
      }
    }
    progress.done(workers.get(0).driver.done());
    budget.check(states * workers.size(), layer);
  }

  private void start() {
    Worker worker =
        maker.make(
            subtrees,
            false,
            (states, layer) -> {
              if (stopped) {
                throw new Budget.Spent("stopped");
              }
            });
    workers.add(worker);
    Thread thread = new Thread(() -> explore(worker), "explorer-" + workers.size());
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void explore(Worker worker) {
    try {
      worker.driver.run();
    } catch (Budget.Spent stop) {
      // The first worker says which limit it was.
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }
}
