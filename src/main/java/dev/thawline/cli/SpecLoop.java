package dev.thawline.cli;

import dev.thawline.report.Problem;
import dev.thawline.report.Status;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.DiagnosticPrinter;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Works through specs one by one; whatever happens to one, the others get their turn. People read
 * about it on standard error, the job tells the programs.
 */
final class SpecLoop {
  private final Console console;
  private final CommonOptions options;
  private final List<String> arguments;

  /** What to do with each spec. */
  interface Job {
    /** Does it, and says which status the spec has earned. */
    ExitStatus on(LoadedSpec spec);

    /** Is told that it could not be done. */
    void failed(String name, Status status, List<Problem> problems);
  }

  /**
   * @param arguments the command line, for bug reports
   */
  SpecLoop(Console console, CommonOptions options, List<String> arguments) {
    this.console = console;
    this.options = options;
    this.arguments = List.copyOf(arguments);
  }

  /** The status of all of them together. */
  ExitStatus run(List<Input> inputs, Request request, Job job) {
    ExitStatus status = ExitStatus.OK;
    for (int i = 0; i < inputs.size(); i++) {
      status = status.and(one(inputs.get(i), request, job));
      console.out().flush();
      if (console.interruption().isRequested() && i + 1 < inputs.size()) {
        console.err().println("interrupted: " + (inputs.size() - i - 1) + " files not run");
        return status.and(ExitStatus.INCOMPLETE);
      }
    }
    return status;
  }

  private ExitStatus one(Input input, Request request, Job job) {
    SourceFile file = null;
    try {
      file = SourceText.read(input, console.in());
      LoadedSpec spec = LoadedSpec.load(file, request);
      tell(spec);
      return job.on(spec);
    } catch (SpecException e) {
      print(e.diagnostics());
      job.failed(input.name(), Status.ERROR, Problem.of(e.diagnostics()));
      return ExitStatus.SPEC_ERROR;
    } catch (UsageError e) {
      return failed(input, job, Status.ERROR, Problem.UNREADABLE, e, ExitStatus.USAGE);
    } catch (OutOfHeap e) {
      return failed(input, job, Status.INCOMPLETE, Problem.OUT_OF_HEAP, e, ExitStatus.INCOMPLETE);
    } catch (Throwable e) { // a bug, whatever it is: the other specs are not to suffer
      return bug(input, file, job, e);
    }
  }

  private ExitStatus failed(
      Input input, Job job, Status status, String code, RuntimeException e, ExitStatus exit) {
    String message = String.valueOf(e.getMessage());
    console.err().println("error: " + message);
    job.failed(input.name(), status, List.of(Problem.ofFile(code, message)));
    return exit;
  }

  private ExitStatus bug(Input input, @Nullable SourceFile file, Job job, Throwable e) {
    new BugReport(arguments, options.isVerbose()).print(e, file, console.err());
    Problem problem = Problem.ofFile(Problem.INTERNAL, BugReport.describe(e));
    job.failed(input.name(), Status.ERROR, List.of(problem));
    return ExitStatus.BUG;
  }

  private void tell(LoadedSpec spec) {
    if (!options.isQuiet()) {
      print(spec.warnings());
    }
    if (options.isVerbose()) {
      for (Span ignored : spec.spec().ignored()) {
        console.err().println(ignored + ": ignored: " + ignored.text().strip());
      }
    }
  }

  private void print(List<Diagnostic> diagnostics) {
    console.err().print(DiagnosticPrinter.render(diagnostics));
  }
}
