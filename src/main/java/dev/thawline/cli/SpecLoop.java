package dev.thawline.cli;

import dev.thawline.explore.UnfitForDriver;
import dev.thawline.replay.TokenException;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Statistics;
import dev.thawline.report.run.StatisticsForms;
import dev.thawline.report.run.Status;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.DiagnosticPrinter;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Works through specs, several at a time; whatever happens to one, the others get their turn.
 * People read about it on standard error, the job tells the programs: both in the order of the
 * specs, and the same bytes however many are in work (but for progress, which depends on time).
 */
final class SpecLoop {
  private static final long QUICK = TimeUnit.SECONDS.toNanos(1);

  private final Console console;
  private final CommonOptions options;
  private final List<String> arguments;
  private final boolean failFast;
  private @Nullable ProgressDisplay progress;

  private final Map<Input, SourceFile> standardInput = new ConcurrentHashMap<>();

  // Held by each spec in work, exclusively by one that needs the heap for itself.
  private final ReadWriteLock heap = new ReentrantReadWriteLock(true);

  /** What to do with each spec. */
  interface Job {
    /** Does it, and prints nothing: other specs may be in work. */
    Done on(LoadedSpec spec, Turn turn);

    /** Prints that it could not be done. */
    void failed(String name, Status status, List<Problem> problems);
  }

  /**
   * What has been done.
   *
   * @param status which status the spec has earned
   * @param print prints the result; called when it is the spec's turn to print
   */
  record Done(ExitStatus status, Runnable print) {}

  /**
   * What has been done with all of them.
   *
   * @param earned the statuses of the first of them, all that were done
   * @param status of all together
   * @param all whether none was left out
   */
  record Result(List<ExitStatus> earned, ExitStatus status, boolean all) {
    /** The same, with something found besides. */
    Result and(ExitStatus more) {
      return new Result(earned, status.and(more), all);
    }
  }

  /**
   * @param arguments the command line, for bug reports
   * @param failFast whether nothing is printed after the first spec that fails, in their order
   */
  SpecLoop(Console console, CommonOptions options, List<String> arguments, boolean failFast) {
    this.console = console;
    this.options = options;
    this.arguments = List.copyOf(arguments);
    this.failFast = failFast;
  }

  /** Works through all of them. */
  Result run(List<Input> inputs, Request request, Job job) {
    int workers = Math.min(request.limits().workers(), inputs.size());
    // Where several files are in work, each has one thread.
    Request each = inputs.size() == 1 ? request : request.withWorkers(1);
    List<ExitStatus> earned = new ArrayList<>();
    int printed;
    try (ProgressDisplay display = display(inputs.size())) {
      progress = options.isQuiet() ? null : display;
      printed = printAll(inputs, each, job, workers, display, earned);
    }
    ExitStatus status = earned.stream().reduce(ExitStatus.OK, ExitStatus::and);
    if (printed == inputs.size()) {
      return new Result(earned, status, true);
    }
    int left = inputs.size() - printed;
    if (failFast && status.isFailure()) {
      console.err().println("stopped at the first failure: " + left + " files not run");
      return new Result(earned, status, false);
    }
    console.err().println("interrupted: " + left + " files not run");
    return new Result(earned, status.and(ExitStatus.INCOMPLETE), false);
  }

  /** Does them all, and prints their results; how many. */
  private int printAll(
      List<Input> inputs,
      Request each,
      Job job,
      int workers,
      ProgressDisplay display,
      List<ExitStatus> earned) {
    // Specs begin in their order: whatever is before the first that fails has begun by then.
    AtomicBoolean failed = new AtomicBoolean();
    return new InOrder<>(
            inputs.size(),
            i -> {
              Done done =
                  workers == 1
                      ? onlyOne(inputs.get(i), each, job)
                      : amongOthers(inputs.get(i), each, job);
              if (isLast(done)) {
                failed.set(true);
              }
              return done;
            },
            () -> failed.get() || console.interruption().isRequested())
        .run(
            workers,
            done -> {
              display.print(
                  () -> {
                    done.print().run();
                    console.out().flush();
                  });
              earned.add(done.status());
              return !isLast(done);
            });
  }

  /** How far it is stands in a line of its own where a person looks on. */
  private ProgressDisplay display(int specs) {
    return console.isTerminal() && !options.isQuiet()
        ? new TerminalProgress(console.err(), specs, QUICK)
        : ProgressDisplay.lines(console.err());
  }

  /** What is said meanwhile must not meet a line that is drawn again and again. */
  private Done onlyOne(Input input, Request request, Job job) {
    return console.isTerminal()
        ? buffered(err -> alone(input, request, job, err))
        : alone(input, request, job, console.err());
  }

  private boolean isLast(Done done) {
    return failFast && done.status().isFailure();
  }

  /** Once more and on its own, where the heap is too full. */
  private Done amongOthers(Input input, Request request, Job job) {
    heap.readLock().lock();
    try {
      return buffered(err -> one(input, request, job, turn(false), err));
    } catch (Crowded crowded) {
      // Below, when nobody else is in work.
    } finally {
      heap.readLock().unlock();
    }
    heap.writeLock().lock();
    try {
      return buffered(err -> alone(input, request, job, err));
    } finally {
      heap.writeLock().unlock();
    }
  }

  /** With what is said meanwhile kept until it is printed. */
  private Done buffered(Function<PrintStream, Done> work) {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    PrintStream err = new PrintStream(said, false, StandardCharsets.UTF_8);
    Done done = work.apply(err);
    return new Done(
        done.status(),
        () -> {
          err.flush();
          console.err().print(said.toString(StandardCharsets.UTF_8));
          done.print().run();
        });
  }

  private Done alone(Input input, Request request, Job job, PrintStream err) {
    return one(input, request, job, turn(true), err);
  }

  private Turn turn(boolean alone) {
    return new Turn(console.interruption(), progress, alone, options.wantsStatistics());
  }

  private Done one(Input input, Request request, Job job, Turn turn, PrintStream err) {
    SourceFile file = null;
    try {
      file = read(input);
      LoadedSpec spec = LoadedSpec.load(file, request);
      tell(spec, err);
      turn.loaded();
      return withStatistics(input, turn, job.on(spec, turn));
    } catch (SpecException e) {
      print(e.diagnostics(), err);
      List<Problem> problems = Problem.of(e.diagnostics());
      return failed(input, job, Status.ERROR, problems, ExitStatus.SPEC_ERROR);
    } catch (UsageError e) {
      return failed(input, job, Problem.UNREADABLE, e, ExitStatus.USAGE, err);
    } catch (TokenException e) {
      return failed(input, job, Problem.TOKEN, e, ExitStatus.SPEC_ERROR, err);
    } catch (UnfitForDriver e) {
      return failed(input, job, Problem.UNSUPPORTED, e, ExitStatus.SPEC_ERROR, err);
    } catch (OutOfHeap e) {
      return failed(input, job, Problem.OUT_OF_HEAP, e, ExitStatus.INCOMPLETE, err);
    } catch (Crowded e) {
      throw e;
    } catch (Throwable e) { // a bug, whatever it is: the other specs are not to suffer
      if (e instanceof OutOfMemoryError && !turn.isAlone()) {
        throw new Crowded();
      }
      return bug(input, file, job, e, err);
    }
  }

  /** Standard input can be read once only, and may be needed twice. */
  private SourceFile read(Input input) {
    return input.path() == null
        ? standardInput.computeIfAbsent(input, it -> SourceText.read(it, console.in()))
        : SourceText.read(input, console.in());
  }

  /** Where a report for machines has them in it, people need them no more. */
  private Done withStatistics(Input input, Turn turn, Done done) {
    Statistics statistics = turn.statistics();
    if (statistics == null || options.display().isJson()) {
      return done;
    }
    String text = StatisticsForms.text(input.name(), statistics, turn.renderingNanoseconds());
    return new Done(
        done.status(),
        () -> {
          done.print().run();
          console.out().flush();
          console.err().print(text);
        });
  }

  private static Done failed(
      Input input, Job job, String code, RuntimeException e, ExitStatus exit, PrintStream err) {
    String message = String.valueOf(e.getMessage());
    err.println("error: " + message);
    Status status = exit == ExitStatus.INCOMPLETE ? Status.INCOMPLETE : Status.ERROR;
    return failed(input, job, status, List.of(Problem.ofFile(code, message)), exit);
  }

  private static Done failed(
      Input input, Job job, Status status, List<Problem> problems, ExitStatus exit) {
    return new Done(exit, () -> job.failed(input.name(), status, problems));
  }

  private Done bug(Input input, @Nullable SourceFile file, Job job, Throwable e, PrintStream err) {
    new BugReport(arguments, options.isVerbose()).print(e, file, err);
    Problem problem = Problem.ofFile(Problem.INTERNAL, BugReport.describe(e));
    return failed(input, job, Status.ERROR, List.of(problem), ExitStatus.BUG);
  }

  private void tell(LoadedSpec spec, PrintStream err) {
    if (!options.isQuiet()) {
      print(spec.warnings(), err);
    }
    if (options.isVerbose()) {
      for (Span ignored : spec.spec().ignored()) {
        err.println(ignored + ": ignored: " + ignored.text().strip());
      }
    }
  }

  private static void print(List<Diagnostic> diagnostics, PrintStream err) {
    err.print(DiagnosticPrinter.render(diagnostics));
  }
}
