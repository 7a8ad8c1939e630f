package dev.thawline.cli;

import dev.thawline.program.EventListing;
import dev.thawline.report.run.Problem;
import dev.thawline.report.run.Status;
import java.util.List;

/** Prints the events that each line of a spec stands for: {@code run --events}. */
final class EventsJob implements SpecLoop.Job {
  private final Console console;

  EventsJob(Console console) {
    this.console = console;
  }

  @Override
  public SpecLoop.Done on(LoadedSpec spec, Turn turn) {
    String text = spec.spec().source().name() + "\n" + EventListing.render(spec.program());
    return new SpecLoop.Done(ExitStatus.OK, () -> console.out().print(text));
  }

  @Override
  public void failed(String name, Status status, List<Problem> problems) {
    console.out().println(name + ": no events");
  }
}
