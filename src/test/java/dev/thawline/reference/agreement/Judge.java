package dev.thawline.reference.agreement;

import dev.thawline.alias.AliasModels;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Event;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.reference.EventReference;
import dev.thawline.reference.Verdict;
import dev.thawline.reference.stacked.StackedReference;
import dev.thawline.reference.tree.TreeReference;
import java.util.List;

/** Says which event of a list is the first undefined one, and where. */
interface Judge {
  /** The models that have a reference. */
  List<String> MODELS = List.of("sb", "tb", "tb-iw");

  Verdict judge(List<Event> events);

  /** The reference of a model before any event. */
  static EventReference fresh(String model) {
    return switch (model) {
      case "sb" -> new StackedReference();
      case "tb" -> new TreeReference(false);
      case "tb-iw" -> new TreeReference(true);
      default -> throw new IllegalArgumentException("no reference for " + model);
    };
  }

  static Judge reference(String model) {
    return events -> EventReference.judge(fresh(model), events);
  }

  /**
   * The model that users run; races of retags are not its own verdict. One monitor judges many
   * lists, as it judges many executions, but not so many that its memory fills the heap.
   */
  static Judge model(String id) {
    AliasModels.Named named = AliasModels.parse(id);
    int listsOfAMonitor = 50;
    return new Judge() {
      private Monitor monitor = named.resolved().monitor(named.canonical(), false);
      private int lists;

      @Override
      public Verdict judge(List<Event> events) {
        if (++lists % listsOfAMonitor == 0) {
          monitor = named.resolved().monitor(named.canonical(), false);
        }
        return Judge.judge(monitor, events);
      }
    };
  }

  private static Verdict judge(Monitor monitor, List<Event> events) {
    MonitorState state = monitor.initial();
    for (int i = 0; i < events.size(); i++) {
      state = monitor.observe(state, events.get(i), Alone.AROUND);
      if (state instanceof Rejection rejection) {
        return new Verdict(i, rejection.location(), rejection.rule().id());
      }
    }
    return Verdict.OK;
  }

  /** Surroundings in which the events of a list are in order. */
  enum Alone implements Surroundings {
    AROUND;

    @Override
    public HappensBefore order() {
      return (a, b) -> true;
    }

    @Override
    public void implicitAccess(ImplicitAccess access) {}

    @Override
    public void note(Note note) {}
  }
}
