package dev.thawline.alias;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A monitor that remembers what it has seen: one object a state, and in it the successors by event.
 * So the rules, written to be read, run once for each (state, event), and every later step is a
 * look-up that allocates nothing. Only for monitors that never ask for happens-before.
 */
public final class RememberingMonitor implements Monitor {
  private final Monitor rules;
  private final Map<MonitorState, Known> states = new HashMap<>();
  private final Known first;

  public RememberingMonitor(Monitor rules) {
    this.rules = rules;
    this.first = known(rules.initial());
  }

  /** A state that has been reached. There is one object for each, so identity is equality. */
  private static final class Known implements MonitorState {
    final MonitorState state;
    private final int hash;
    private @Nullable Step[] steps = new @Nullable Step[4];
    private int size;

    Known(MonitorState state) {
      this.state = state;
      this.hash = state.hashCode();
    }

    @Nullable Step step(Event event, int effect) {
      int mask = steps.length - 1;
      for (int i = effect & mask; ; i = (i + 1) & mask) {
        Step step = steps[i];
        if (step == null || (step.effect == effect && haveSameEffect(step.event, event))) {
          return step;
        }
      }
    }

    void add(Step step) {
      if (2 * ++size > steps.length) {
        @Nullable Step[] old = steps;
        steps = new @Nullable Step[2 * old.length];
        for (Step known : old) {
          if (known != null) {
            place(known);
          }
        }
      }
      place(step);
    }

    private void place(Step step) {
      int mask = steps.length - 1;
      int i = step.effect & mask;
      while (steps[i] != null) {
        i = (i + 1) & mask;
      }
      steps[i] = step;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /**
   * What an event does to a state: where it leads, to be gone on from or final, and which accesses
   * it implies.
   */
  private static final class Step {
    final Event event;
    final int effect;
    final MonitorState successor;
    final ImplicitAccess[] implied;

    Step(Event event, int effect, MonitorState successor, List<ImplicitAccess> implied) {
      this.event = event;
      this.effect = effect;
      this.successor = successor;
      this.implied = implied.toArray(ImplicitAccess[]::new);
    }

    /** Whether it can be taken for an event of the same effect: a final state names its event. */
    boolean holdsFor(Event other) {
      return !(successor instanceof FinalState)
          || (event.name().equals(other.name()) && event.span().equals(other.span()));
    }
  }

  @Override
  public MonitorState initial() {
    return first;
  }

  private Known known(MonitorState state) {
    return states.computeIfAbsent(state, Known::new);
  }

  @Override
  public MonitorState observe(MonitorState state, Event event, Surroundings around) {
    Known from = (Known) state;
    int effect = effect(event);
    Step step = from.step(event, effect);
    if (step == null || !step.holdsFor(event)) {
      Listener listener = new Listener(around);
      MonitorState next = rules.observe(from.state, event, listener);
      boolean ends = next instanceof FinalState;
      Step taken = new Step(event, effect, ends ? next : known(next), listener.implied);
      if (step == null) {
        from.add(taken);
      }
      step = taken;
    }
    for (ImplicitAccess access : step.implied) {
      EventName name = event.name();
      around.implicitAccess(
          access.event().equals(name)
              ? access
              : new ImplicitAccess(name, access.location(), access.write()));
    }
    return step.successor;
  }

  @Override
  public boolean needs(Event event, Tag tag) {
    return rules.needs(event, tag);
  }

  @Override
  public boolean judgesAllocationsApart() {
    return rules.judgesAllocationsApart();
  }

  @Override
  public @Nullable MonitorState forgetting(MonitorState state, Repetition round) {
    MonitorState left = rules.forgetting(((Known) state).state, round);
    return left == null ? null : known(left);
  }

  @Override
  public List<View<EventName>> view(MonitorState state) {
    return rules.view(((Known) state).state);
  }

  /** Keeps what is declared. */
  private static final class Listener implements Surroundings {
    private final Surroundings around;
    private final List<ImplicitAccess> implied = new ArrayList<>();

    Listener(Surroundings around) {
      this.around = around;
    }

    @Override
    public HappensBefore order() {
      throw new IllegalStateException("a monitor that is remembered asks for happens-before");
    }

    @Override
    public void implicitAccess(ImplicitAccess access) {
      implied.add(access);
    }

    @Override
    public void note(Note note) {
      around.note(note);
    }
  }

  // ---- what of an event a monitor may look at: everything but its position and source

  private static int effect(Event event) {
    return switch (event.kind()) {
      case ACCESS -> {
        Event.Access access = (Event.Access) event;
        int hash = 31 * hash(access.pointer().tag()) + access.firstCell();
        yield mixed(hash * 31 + access.cellCount() + 7 * code(access.access()));
      }
      case RETAG -> mixed(((Event.Retag) event).created().hashCode());
      case DEREF -> mixed(3 * hash(((Event.Deref) event).pointer().tag()) + 5);
      case DEALLOCATE -> mixed(7 * hash(((Event.Deallocate) event).pointer().tag()) + 11);
      case ENTER -> mixed(event.name().hashCode() + 1);
      case LEAVE -> mixed(((Event.Leave) event).call().hashCode() + 2);
      case ALLOCATE -> mixed(((Event.Allocate) event).allocation().firstLocation() + 3);
      case FENCE, SPAWN, JOIN, EXPOSE, FROM_EXPOSED -> event.kind().hashCode();
    };
  }

  private static int code(Event.AccessKind kind) {
    return switch (kind) {
      case READ -> 1;
      case WRITE -> 2;
      case UPDATE -> 3;
      case FAILED_UPDATE -> 4;
    };
  }

  private static int hash(@Nullable Tag tag) {
    return tag == null ? 0 : tag.hashCode();
  }

  private static int mixed(int hash) {
    int product = hash * 0x9E3779B1;
    return product ^ (product >>> 15);
  }

  private static boolean haveSameEffect(Event one, Event other) {
    if (one.kind() != other.kind()) {
      return false;
    }
    return switch (one.kind()) {
      case ACCESS -> {
        Event.Access a = (Event.Access) one;
        Event.Access b = (Event.Access) other;
        yield a.access() == b.access()
            && a.firstCell() == b.firstCell()
            && a.cellCount() == b.cellCount()
            && Objects.equals(a.pointer().tag(), b.pointer().tag());
      }
      case RETAG -> {
        Event.Retag a = (Event.Retag) one;
        Event.Retag b = (Event.Retag) other;
        yield a.created().equals(b.created())
            && Objects.equals(a.source().tag(), b.source().tag())
            && Objects.equals(a.call(), b.call());
      }
      case DEREF -> {
        Event.Deref a = (Event.Deref) one;
        Event.Deref b = (Event.Deref) other;
        yield a.type() == b.type()
            && a.pointer().offset() == b.pointer().offset()
            && Objects.equals(a.pointer().tag(), b.pointer().tag())
            && a.pointee().equals(b.pointee());
      }
      case DEALLOCATE ->
          Objects.equals(
              ((Event.Deallocate) one).pointer().tag(), ((Event.Deallocate) other).pointer().tag());
      case ENTER -> one.name().equals(other.name());
      case LEAVE -> ((Event.Leave) one).call().equals(((Event.Leave) other).call());
      case ALLOCATE -> ((Event.Allocate) one).allocation() == ((Event.Allocate) other).allocation();
      case FENCE, SPAWN, JOIN, EXPOSE, FROM_EXPOSED -> true;
    };
  }
}
