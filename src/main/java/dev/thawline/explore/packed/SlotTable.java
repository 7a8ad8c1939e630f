package dev.thawline.explore.packed;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.DeclaredAccess;
import dev.thawline.alias.FinalState;
import dev.thawline.alias.MonitorState;
import dev.thawline.alias.Note;
import dev.thawline.alias.Rejection;
import dev.thawline.alias.Surroundings;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.event.Repetition;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Slot;
import dev.thawline.explore.Watcher;
import dev.thawline.race.ImplicitHistory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The states of one monitor, numbered from its first, 0, and what events do to them. What an event
 * does depends on the state, on the event and on the answers to what the monitor asks about the
 * graph: whether one event happens before another, whether what it declares races with an access.
 * So the rules run once for every course of answers, and are remembered as a tree of questions.
 */
final class SlotTable {
  /** Some state cannot do without the names of a round. */
  static final int NEEDS_ROUND = -1;

  /** What can be asked about the graph as it is at the event. */
  interface Graph extends HappensBefore {
    /** Whether some access to a location would race with one that the thread does now. */
    boolean conflicts(int thread, int location, boolean write);
  }

  /** A question, or what the event does. */
  private static final class Course {
    /** Null where there is none left. */
    @Nullable Question question;

    @Nullable Course yes;
    @Nullable Course no;

    /** The number of the state; or, below 0, of where a final one is told. */
    int next;
  }

  /** A state that is final from an event on, and its number. */
  private record Final(FinalState said, int next) {}

  /**
   * Whether {@code first} happens before {@code second}; or, where there is no second, whether an
   * access of the thread of {@code first} to a location races.
   */
  private record Question(
      EventName first, @Nullable EventName second, int location, boolean write) {
    boolean ask(Graph graph) {
      return second == null
          ? graph.conflicts(first.thread(), location, write)
          : graph.orderedOrSame(first, second);
    }
  }

  private record Answered(Question question, boolean answer) {}

  private final Watcher watcher;
  private final Settings settings;
  private final Map<Slot, Integer> numbers = new HashMap<>();
  private final List<Slot> slots = new ArrayList<>();
  private final LongTable sure = new LongTable();
  private final LongTable courseNumbers = new LongTable();
  private final List<Course> courses = new ArrayList<>();
  private final LongTable withoutRounds = new LongTable();
  private final List<Final> finals = new ArrayList<>();
  private final Growth growth;

  /**
   * Of a monitor.
   *
   * @param growth is asked before there are more states
   */
  SlotTable(Watcher watcher, Settings settings, Growth growth) {
    this.growth = growth;
    this.watcher = watcher;
    this.settings = settings;
    number(Slot.initial(watcher.monitor().initial()));
  }

  /** Whether it is known what an event leads to, to no final state, whatever the graph is. */
  boolean isSure(int slot, History done) {
    return sure.get(((long) slot << Integer.SIZE) | done.serial) != LongTable.ABSENT;
  }

  boolean isRejected(int slot) {
    return slots.get(slot).isRejected();
  }

  boolean isNotCovered(int slot) {
    return slots.get(slot).isNotCovered();
  }

  /** What the monitor said in an event that led to a number below 0. */
  FinalState said(int led) {
    return finals.get(-1 - led).said();
  }

  /** The number of the state that an event led to. */
  int state(int led) {
    return led < 0 ? finals.get(-1 - led).next() : led;
  }

  private int number(Slot slot) {
    Integer known = numbers.putIfAbsent(slot, slots.size());
    if (known == null) {
      slots.add(slot);
      return slots.size() - 1;
    }
    return known;
  }

  /**
   * The number of the state after an event, which is in the graph; a number below 0 where the event
   * led to a final state: {@link #said} and {@link #state} tell more.
   *
   * @param done what the thread has done, the event included
   */
  int after(int slot, History done, Graph graph) {
    long key = ((long) slot << Integer.SIZE) | done.serial;
    int known = sure.get(key);
    return known == LongTable.ABSENT ? ask(key, slots.get(slot), done, graph) : known;
  }

  private int ask(long key, Slot slot, History done, Graph graph) {
    int number = courseNumbers.get(key);
    Course course = number == LongTable.ABSENT ? null : courses.get(number);
    Course at = course;
    while (at != null && at.question != null) {
      at = at.question.ask(graph) ? at.yes : at.no;
    }
    if (at == null) {
      growth.need();
      List<Answered> answered = new ArrayList<>();
      Course end = new Course();
      if (slot.isOver()) {
        end.next = number(slot);
      } else {
        judge(slot, done, graph, answered, end);
      }
      if (answered.isEmpty() && end.next >= 0) {
        sure.put(key, end.next);
        return end.next;
      }
      Course whole = with(course, answered, 0, end);
      if (course == null) {
        courseNumbers.put(key, courses.size());
        courses.add(whole);
      }
      at = end;
    }
    return at.next;
  }

  /**
   * The number of the state once a round of a waiting loop is taken back; {@link #NEEDS_ROUND}
   * where it cannot be.
   *
   * @param done what the thread has done, the round included
   */
  int without(int slot, History done) {
    long key = ((long) slot << Integer.SIZE) | done.serial;
    int known = withoutRounds.get(key);
    if (known == LongTable.ABSENT) {
      growth.need();
      known = 1 + newWithout(slot, Objects.requireNonNull(done.repeated));
      withoutRounds.put(key, known);
    }
    return known - 1;
  }

  private int newWithout(int slot, Repetition round) {
    Slot before = slots.get(slot);
    if (before.isOver()) {
      return slot;
    }
    MonitorState left = watcher.monitor().forgetting(before.running(), round);
    return left == null
        ? NEEDS_ROUND
        : number(new Slot(left, before.history().renamed(round::original)));
  }

  private static Course with(@Nullable Course old, List<Answered> answered, int from, Course end) {
    if (from == answered.size()) {
      return end;
    }
    Course here = old == null ? new Course() : old;
    Answered next = answered.get(from);
    here.question = next.question();
    if (next.answer()) {
      here.yes = with(here.yes, answered, from + 1, end);
    } else {
      here.no = with(here.no, answered, from + 1, end);
    }
    return here;
  }

  private void judge(Slot slot, History done, Graph graph, List<Answered> answered, Course end) {
    Event event = Objects.requireNonNull(done.event);
    HappensBefore order =
        watcher.order().apply((a, b) -> asked(new Question(a, b, 0, false), graph, answered));
    if (done.access != null && racesWithDeclared(slot, done.access, order)) {
      end(retagRace(done.access), end);
      return;
    }
    List<ImplicitAccess> declared = new ArrayList<>();
    MonitorState next =
        watcher.monitor().observe(slot.running(), event, new Around(settings, order, declared));
    if (next instanceof FinalState said) {
      end(said, end);
      return;
    }
    ImplicitHistory history = slot.history();
    for (ImplicitAccess access : declared) {
      int location = access.location();
      boolean races =
          asked(new Question(access.event(), null, location, access.write()), graph, answered)
              || !slot.history()
                  .conflicts(order, access.event(), event.span(), location, access.write())
                  .isEmpty();
      if (races) {
        end(retagRace(event), end);
        return;
      }
      history = history.with(access, event.span());
    }
    end.next = number(new Slot(next, history));
  }

  private static boolean asked(Question question, Graph graph, List<Answered> answered) {
    boolean answer = question.ask(graph);
    answered.add(new Answered(question, answer));
    return answer;
  }

  private void end(FinalState said, Course end) {
    finals.add(new Final(said, number(Slot.over(said))));
    end.next = -finals.size();
  }

  private static boolean racesWithDeclared(Slot slot, Event.Access access, HappensBefore order) {
    Allocation allocation = Objects.requireNonNull(access.pointer().allocation());
    for (int i = 0; i < access.cellCount(); i++) {
      int location = allocation.location(access.firstCell() + i);
      boolean writes = access.access().writes();
      if (!slot.history()
          .conflicts(order, access.name(), access.span(), location, writes)
          .isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Which accesses race is told when the path is explained. */
  private static Rejection retagRace(Event event) {
    return new Rejection(
        CommonRules.RETAG_RACE,
        event.name(),
        event.span(),
        0,
        null,
        List.of(),
        List.of(),
        Rejection.Needed.ALL);
  }

  private record Around(Settings settings, HappensBefore order, List<ImplicitAccess> declared)
      implements Surroundings {
    @Override
    public void implicitAccess(ImplicitAccess access) {
      declared.add(access);
    }

    @Override
    public void note(Note note) {
      // Nothing is explained here.
    }

    @Override
    public boolean strictProvenance() {
      return settings.intPtr() == Settings.IntPtr.STRICT;
    }

    @Override
    public @Nullable Rejection race(
        Event event, List<ImplicitAccess> now, List<DeclaredAccess> earlier) {
      throw new Unfit("worlds of exposed provenance");
    }
  }
}
