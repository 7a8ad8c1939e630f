package dev.thawline.reference.agreement;

import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.ByteRange;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A program of the generator of models-tree.md, section 12, as its events: one stack location,
 * reads and writes through any name, derivations of a new name from any name. Each statement is one
 * event.
 */
final class SmallProgram {
  private static final Pointee PLAIN = new Pointee(1, List.of(), true, true);
  private static final Pointee IN_CELL = new Pointee(1, List.of(new ByteRange(0, 1)), false, true);

  private final Set<Extra> extras;
  private final EventList events;
  private final List<Name> names;
  private final Frame frame;
  private final @Nullable EventName call;
  private final String text;

  /** What there may be beyond the basic statements. */
  enum Extra {
    /** One call frame with protected arguments. */
    FRAME,
    TWO_PHASE,
    CELLS
  }

  private enum Frame {
    BEFORE,
    OPEN,
    AFTER
  }

  /**
   * @param kind the type of the pointer; null for the local itself
   */
  private record Name(
      String word, Value.Pointer pointer, @Nullable PointerKind kind, Pointee pointee) {}

  private SmallProgram(
      Set<Extra> extras,
      EventList events,
      List<Name> names,
      Frame frame,
      @Nullable EventName call,
      String text) {
    this.extras = extras;
    this.events = events;
    this.names = names;
    this.frame = frame;
    this.call = call;
    this.text = text;
  }

  /** The program of no statement. */
  static SmallProgram empty(Set<Extra> extras) {
    EventList events = new EventList();
    Value.Pointer local =
        events.allocate(AllocationKind.LOCAL, "x", EventList.row(ScalarType.U8, 1));
    return new SmallProgram(
        extras, events, List.of(new Name("x", local, null, PLAIN)), Frame.BEFORE, null, "");
  }

  List<Event> events() {
    return events.events();
  }

  @Override
  public String toString() {
    return text;
  }

  /** All programs of one statement more. */
  List<SmallProgram> longer() {
    List<SmallProgram> found = new ArrayList<>();
    for (Name name : names) {
      found.add(access("r ", Event.AccessKind.READ, name));
      found.add(access("w ", Event.AccessKind.WRITE, name));
      derivations(name, found);
    }
    if (extras.contains(Extra.FRAME) && frame == Frame.BEFORE) {
      EventList more = events.copy();
      EventName entered = more.enter(0, false);
      found.add(new SmallProgram(extras, more, names, Frame.OPEN, entered, text + "enter; "));
    } else if (call != null && frame == Frame.OPEN) {
      EventList more = events.copy();
      more.leave(0, call);
      found.add(new SmallProgram(extras, more, names, Frame.AFTER, null, text + "leave; "));
    }
    return found;
  }

  /**
   * "local or &amp;mut -> &amp;mut, &amp;, raw; &amp; -> &amp;, rawc; raw or rawc -> &amp;mut,
   * &amp;"; inside the frame also {@code arg} of a reference with the same kind.
   */
  private void derivations(Name from, List<SmallProgram> found) {
    PointerKind kind = from.kind();
    List<Pointee> pointees =
        extras.contains(Extra.CELLS) ? List.of(PLAIN, IN_CELL) : List.of(PLAIN);
    for (Pointee pointee : pointees) {
      String cell = pointee.freeze() ? "" : "cell";
      if (kind != PointerKind.SHARED) {
        found.add(
            derive("&mut" + cell, from, PointerKind.MUTABLE, RetagOrigin.BORROW, pointee, null));
      }
      found.add(derive("&" + cell, from, PointerKind.SHARED, RetagOrigin.BORROW, pointee, null));
    }
    if (kind == null || kind == PointerKind.MUTABLE) {
      RetagOrigin origin = kind == null ? RetagOrigin.ADDRESS_OF : RetagOrigin.CAST;
      found.add(derive("raw", from, PointerKind.RAW_MUT, origin, from.pointee(), null));
      if (extras.contains(Extra.TWO_PHASE)) {
        found.add(derive("&mut2p", from, PointerKind.MUTABLE, RetagOrigin.TWO_PHASE, PLAIN, null));
      }
    } else if (kind == PointerKind.SHARED) {
      found.add(
          derive("rawc", from, PointerKind.RAW_CONST, RetagOrigin.CAST, from.pointee(), null));
    }
    if (call != null && frame == Frame.OPEN && kind != null && !kind.isRaw()) {
      found.add(
          derive("arg " + kind.rust(), from, kind, RetagOrigin.ARGUMENT, from.pointee(), call));
    }
  }

  private SmallProgram access(String word, Event.AccessKind kind, Name through) {
    EventList more = events.copy();
    more.access(0, kind, through.pointer(), 0, 1);
    return new SmallProgram(extras, more, names, frame, call, text + word + through.word() + "; ");
  }

  private SmallProgram derive(
      String word,
      Name from,
      PointerKind kind,
      RetagOrigin origin,
      Pointee pointee,
      @Nullable EventName protector) {
    EventList more = events.copy();
    Value.Pointer made = more.retag(0, 0, from.pointer(), kind, origin, pointee, protector);
    String name = String.valueOf((char) ('a' + names.size() - 1));
    List<Name> known = new ArrayList<>(names);
    known.add(new Name(name, made, kind, pointee));
    String statement = name + " = " + word + " " + from.word() + "; ";
    return new SmallProgram(extras, more, known, frame, call, text + statement);
  }

  /**
   * Visits every program of at most so many statements, each before those that begin with it.
   *
   * @param visit what it makes of a program and what it made of the program without its last
   *     statement; null if there is no use for longer programs
   */
  static <T> void visitAll(
      Set<Extra> extras, int size, T start, BiFunction<SmallProgram, T, @Nullable T> visit) {
    empty(extras).visitLonger(size, start, visit);
  }

  /** The same, of those that begin with this one. */
  <T> void visitLonger(int size, T before, BiFunction<SmallProgram, T, @Nullable T> visit) {
    for (SmallProgram program : longer()) {
      T after = visit.apply(program, before);
      if (after != null && size > 1) {
        program.visitLonger(size - 1, after, visit);
      }
    }
  }

  /** How many statements it has. */
  int size() {
    return events.events().size() - 1;
  }
}
