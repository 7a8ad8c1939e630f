package dev.thawline.explore;

import dev.thawline.alias.Monitor;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.NotCovered;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.GraphKey;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Tag;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of tags that were promised, told from whole paths (models-timestamps.md, section 4):
 * every path to its end, its events in the order in which they happened, and only then the order in
 * which models see them and what they say. So it is by definition LAZY: a path counts only if every
 * promise was kept. It shares the steps of threads with the explorer, and the monitors.
 */
final class NaivePromisedTags {
  /**
   * What one model says: the graphs by what becomes of their paths, and where paths are rejected.
   */
  record Said(long ok, long ub, long orderDependent, Set<String> sites) {}

  /** Keeps the events of a path as they happen. */
  private enum Log implements Monitor {
    KEEPER;

    private record Events(List<Event> all) implements MonitorState {}

    @Override
    public MonitorState initial() {
      return new Events(List.of());
    }

    @Override
    public MonitorState observe(MonitorState state, Event event, Surroundings around) {
      List<Event> all = new ArrayList<>(((Events) state).all());
      all.add(event);
      return new Events(List.copyOf(all));
    }

    @Override
    public boolean needs(Event event, Tag tag) {
      return false;
    }

    @Override
    public List<View<EventName>> view(MonitorState state) {
      return List.of();
    }
  }

  /** What the paths of one graph have been said to be: accepted, rejected. */
  private record Both(boolean accepted, boolean rejected) {}

  private final Semantics semantics;
  private final List<Watcher> models;
  private final boolean deferred;
  private final List<Map<Key, Both>> graphs = new ArrayList<>();
  private final List<Set<String>> sites = new ArrayList<>();
  private final Set<List<Object>> seen = new HashSet<>();

  private NaivePromisedTags(Semantics semantics, List<Watcher> models, boolean deferred) {
    this.semantics = semantics;
    this.models = models;
    this.deferred = deferred;
    for (int i = 0; i < models.size(); i++) {
      graphs.add(new HashMap<>());
      sites.add(new TreeSet<>());
    }
  }

  /**
   * What each model says of all paths that end with every thread.
   *
   * @param online the memory model; never one that defers
   * @param deferred whether models are to see uses deferred
   */
  static List<Said> of(
      Program program,
      MemoryModel online,
      List<Watcher> models,
      Settings settings,
      boolean deferred) {
    List<Watcher> log = List.of(new Watcher("log", Log.KEEPER));
    Semantics semantics = new Semantics(program, online, log, settings, Recorder.SILENT);
    NaivePromisedTags naive = new NaivePromisedTags(semantics, models, deferred);
    semantics.start(null, (state, choices, judged) -> naive.from(state));
    List<Said> said = new ArrayList<>();
    for (int i = 0; i < models.size(); i++) {
      said.add(said(naive.graphs.get(i), naive.sites.get(i)));
    }
    return said;
  }

  private static Said said(Map<Key, Both> graphs, Set<String> sites) {
    long both = graphs.values().stream().filter(b -> b.accepted() && b.rejected()).count();
    long rejected = graphs.values().stream().filter(Both::rejected).count();
    return new Said(graphs.size() - rejected, rejected - both, both, sites);
  }

  /**
   * Main does nothing beside its threads but start and join them, so it moves first. Paths are told
   * apart by their events, not by when promises were made.
   */
  private void from(ProductState state) {
    if (!seen.add(
        List.of(new Key(GraphKey.of(state.graph)), log(state), state.promisedTags.key()))) {
      return;
    }
    if (state.ending != null) {
      if (state.ending.kind() == Ending.Kind.COMPLETE) {
        judge(state, state.ending);
      }
      return;
    }
    boolean mainMoves = semantics.canStep(state, 0);
    for (int thread = 0; thread < (mainMoves ? 1 : state.threads.length); thread++) {
      if (semantics.canStep(state, thread)) {
        semantics.step(state, thread, null, (next, choices, judged) -> from(next));
      }
    }
  }

  private void judge(ProductState state, Ending ending) {
    Key graph =
        new Key(
            GraphKey.ofExecution(
                state.graph,
                ending.part(state.graph),
                state.waits.idle(),
                semantics.allocations()));
    List<Event> happened = log(state);
    List<Event> shown = deferred ? rearranged(happened, state.graph) : happened;
    for (int i = 0; i < models.size(); i++) {
      String rejected = rejected(models.get(i).monitor(), shown, state.graph);
      if (rejected != null) {
        sites.get(i).add(rejected);
      }
      Both now = new Both(rejected == null, rejected != null);
      graphs
          .get(i)
          .merge(
              graph,
              now,
              (a, b) -> new Both(a.accepted() || b.accepted(), a.rejected() || b.rejected()));
    }
  }

  private static List<Event> log(ProductState state) {
    return ((Log.Events) state.slots[0].running()).all();
  }

  // ---- the order in which models see events

  /**
   * As each event happens, it is shown, unless something that must be shown before it was not; then
   * it is shown as soon as it can be, the earlier ones first. What cannot be shown at all comes
   * last.
   */
  private static List<Event> rearranged(List<Event> happened, HappensBefore order) {
    List<Event> seen = new ArrayList<>();
    Set<Integer> shown = new HashSet<>();
    for (int now = 0; now < happened.size(); now++) {
      for (int next = first(happened, shown, now, order);
          next >= 0;
          next = first(happened, shown, now, order)) {
        shown.add(next);
        seen.add(happened.get(next));
      }
    }
    for (int i = 0; i < happened.size(); i++) {
      if (!shown.contains(i)) {
        seen.add(happened.get(i));
      }
    }
    return seen;
  }

  private static int first(List<Event> happened, Set<Integer> shown, int now, HappensBefore order) {
    for (int i = 0; i <= now; i++) {
      boolean free = !shown.contains(i);
      for (int j = 0; j < happened.size() && free; j++) {
        free = shown.contains(j) || !mustPrecede(happened, j, i, order);
      }
      if (free) {
        return i;
      }
    }
    return -1;
  }

  private static boolean mustPrecede(
      List<Event> happened, int before, int after, HappensBefore order) {
    Event a = happened.get(before);
    Event b = happened.get(after);
    if (lineage(b).stream().anyMatch(tag -> makes(a, tag))) {
      return true;
    }
    if (before >= after) {
      return false;
    }
    boolean ends =
        b instanceof Event.Deallocate end
            && !lineage(a).isEmpty()
            && lineage(a).get(0).allocation() == end.pointer().allocation();
    return ends
        || a.name().thread() == b.name().thread()
        || order.orderedOrSame(a.name(), b.name());
  }

  private static boolean makes(Event event, Tag tag) {
    return (event instanceof Event.Retag retag && retag.created().equals(tag))
        || (event instanceof Event.Allocate born && Tag.base(born.allocation()).equals(tag));
  }

  /** The tag that an event uses, and those from which that descends. */
  private static List<Tag> lineage(Event event) {
    Tag tag = null;
    if (event instanceof Event.Access access) {
      tag = access.pointer().tag();
    } else if (event instanceof Event.Retag retag) {
      tag = retag.source().tag();
    } else if (event instanceof Event.Deref deref) {
      tag = deref.pointer().tag();
    } else if (event instanceof Event.Deallocate end) {
      tag = end.pointer().tag();
    }
    List<Tag> all = new ArrayList<>();
    for (; tag != null; tag = tag.parent()) {
      all.add(tag);
    }
    return all;
  }

  // ---- what a model says of events in an order

  /** An access, of a program or of a model. */
  private record Touch(EventName event, int location, boolean write) {
    boolean races(Touch other, HappensBefore order) {
      return location == other.location
          && (write || other.write)
          && event.thread() != other.event.thread()
          && !order.orderedOrSame(event, other.event)
          && !order.orderedOrSame(other.event, event);
    }
  }

  /** By which rule it rejects, and at which line; null where it accepts. */
  private static @Nullable String rejected(Monitor model, List<Event> seen, ExecutionGraph graph) {
    List<Touch> explicit = new ArrayList<>();
    List<Touch> implicit = new ArrayList<>();
    MonitorState state = model.initial();
    for (int i = 0; i < seen.size(); i++) {
      Event event = seen.get(i);
      String at = " at line " + event.span().line();
      List<Touch> touches = touches(event);
      if (race(touches, implicit, graph)) {
        return "race.retag" + at;
      }
      for (Tag tag : lineage(event)) {
        boolean later = seen.subList(i + 1, seen.size()).stream().anyMatch(e -> makes(e, tag));
        if (later && model.needs(event, tag)) {
          return "promise.tag" + at;
        }
      }
      List<Touch> declared = new ArrayList<>();
      state = model.observe(state, event, around(graph, declared));
      if (state instanceof Rejection rejection) {
        return rejection.rule().id() + at;
      }
      if (state instanceof NotCovered) {
        throw new AssertionError("a program with boxes");
      }
      explicit.addAll(touches);
      if (race(declared, explicit, graph) || race(declared, implicit, graph)) {
        return "race.retag" + at;
      }
      implicit.addAll(declared);
    }
    return null;
  }

  private static boolean race(List<Touch> now, List<Touch> earlier, HappensBefore order) {
    return now.stream().anyMatch(a -> earlier.stream().anyMatch(b -> a.races(b, order)));
  }

  private static List<Touch> touches(Event event) {
    List<Touch> touches = new ArrayList<>();
    if (event instanceof Event.Access access) {
      Allocation allocation = access.pointer().allocation();
      for (int cell = 0; allocation != null && cell < access.cellCount(); cell++) {
        int location = allocation.location(access.firstCell() + cell);
        touches.add(new Touch(event.name(), location, access.access().writes()));
      }
    }
    return touches;
  }

  private static Surroundings around(ExecutionGraph graph, List<Touch> declared) {
    return new Surroundings() {
      @Override
      public HappensBefore order() {
        return graph;
      }

      @Override
      public void implicitAccess(ImplicitAccess access) {
        declared.add(new Touch(access.event(), access.location(), access.write()));
      }

      @Override
      public void note(Note note) {}
    };
  }
}
