package dev.thawline.explore.packed;

import dev.thawline.event.IdleRounds;
import dev.thawline.event.Repetition;
import dev.thawline.machine.LoopPass;
import dev.thawline.program.Instruction;
import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rounds of loops that may wait (language.md, "Loops"); the same as {@code Rounds} of states
 * that are objects. Almost all that is asked about a round follows from what its thread has done,
 * so it is answered once for each {@link History}. What follows from the graph is only whether a
 * round that repeats the one before it taught the thread anything ({@link
 * WatchedGraph#learntNothing}), and from the monitors whether they can do without it: then the
 * thread goes back to the history with which the round began.
 */
final class PackedRounds {
  private final ThreadAutomata automata;

  PackedRounds(ThreadAutomata automata) {
    this.automata = automata;
  }

  /**
   * What a thread has come to with its newest event.
   *
   * @param node where it is, with the rounds counted that count
   * @param loops those that it is in
   * @param repeated a round that repeats the one before it as far as the thread itself tells
   * @param otherwise what it has come to where that round cannot be taken back, though it repeats
   *     the other one; null where there is none
   */
  record Passed(
      ThreadNode node,
      EnteredLoops loops,
      @Nullable Repetition repeated,
      @Nullable Passed otherwise) {}

  /** A thread at its start, which may be in loops already. */
  EnteredLoops begin(ThreadNode at) {
    EnteredLoops loops = EnteredLoops.NONE;
    if (at.kind != ThreadNode.Kind.END) {
      for (LoopPass pass : at.running().passes()) {
        loops = loops.with(EnteredLoops.Loop.entered(pass, at.made));
      }
    }
    return loops;
  }

  /**
   * What a thread has come to.
   *
   * @param done what it has done, where no round is counted that has ended with the newest event
   */
  Passed after(History done) {
    History before = Objects.requireNonNull(done.before);
    EnteredLoops loops = hasEffect(before.node) ? before.loops.withEffect() : before.loops;
    return done.node.kind == ThreadNode.Kind.END
        ? new Passed(done.node, loops, null, null)
        : pass(done, done.node, loops, 0);
  }

  private static boolean hasEffect(ThreadNode at) {
    Instruction.Visible instruction = at.running().instruction();
    return instruction instanceof Instruction.Allocate
        || instruction instanceof Instruction.Deallocate
        || instruction instanceof Instruction.Expose
        || instruction instanceof Instruction.FromExposed;
  }

  /** Passes the heads of loops that have not been passed yet, from one on. */
  private Passed pass(History done, ThreadNode reached, EnteredLoops entered, int from) {
    ThreadNode node = reached;
    EnteredLoops loops = entered;
    List<LoopPass> passes = node.running().passes();
    for (int i = from; i < passes.size(); i++) {
      LoopPass pass = passes.get(i);
      EnteredLoops.Loop loop = pass.again() ? loops.find(pass) : null;
      if (loop == null) {
        loops = loops.with(EnteredLoops.Loop.entered(pass, node.made));
        continue;
      }
      boolean onlyReads = !loop.hasEffect() && onlyReads(done, loop.start());
      boolean unchanged =
          onlyReads && node.running().isLike(done.ancestorAt(loop.start()).node.running());
      if (unchanged && loop.previous() != EnteredLoops.NOTHING && repeats(done, loop)) {
        Passed here = endRound(done, node, loops, i, loop, true, true);
        Passed otherwise = endRound(done, node, loops, i, loop, false, true);
        if (here.repeated != null || otherwise.repeated != null) {
          throw new Unfit("rounds of two loops that end at once");
        }
        Repetition round =
            new Repetition(done.thread, loop.start(), loop.start() - loop.previous());
        return new Passed(here.node, here.loops, round, otherwise);
      }
      return endRound(done, node, loops, i, loop, onlyReads, unchanged);
    }
    return new Passed(node, loops, null, null);
  }

  private Passed endRound(
      History done,
      ThreadNode node,
      EnteredLoops loops,
      int pass,
      EnteredLoops.Loop loop,
      boolean onlyReads,
      boolean unchanged) {
    boolean counts = !onlyReads || (!unchanged && !readsNew(done, loop.entered(), loop.start()));
    ThreadNode now = counts ? automata.counting(node, pass) : node;
    EnteredLoops rest =
        unchanged ? loops.with(new IdleRounds.Round(done.thread, loop.start(), now.made)) : loops;
    int previous = onlyReads ? loop.start() : EnteredLoops.NOTHING;
    return pass(done, now, rest.with(loop.next(now.made, previous)), pass + 1);
  }

  // ---- what a round did

  /** Whether all events of a thread from a position on only read. */
  private static boolean onlyReads(History done, int from) {
    for (History event : since(done, from)) {
      ThreadNode at = event.done();
      boolean harmless =
          switch (at.kind) {
            case READ, PLAIN_READ, LOCAL -> true;
            case COMPARE_EXCHANGE -> !event.writes;
            case FENCE -> at.order == MemoryOrder.ACQUIRE;
            case PLAIN_WRITE, DEALLOCATE -> at.locations.length == 0;
            case WRITE, UPDATE, SPAWN, JOIN, END -> false;
          };
      if (!harmless) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether one of the reads of a thread from a position on has a source that none of those since
   * {@code since} had. Of reads that are not atomic it is not known what they read: they have one
   * if nothing had been read there; that more rounds may count for it than need to is no harm.
   */
  private static boolean readsNew(History done, int since, int from) {
    List<History> known = new ArrayList<>();
    List<History> round = new ArrayList<>();
    for (History event : since(done, since)) {
      (event.position() >= from ? round : known).add(event);
    }
    return round.stream().anyMatch(read -> isNew(read, known));
  }

  private static boolean isNew(History read, List<History> known) {
    if (read.source != History.NOTHING) {
      return known.stream().noneMatch(old -> isOfSameSource(read, old));
    }
    return Arrays.stream(read.done().locations)
        .anyMatch(x -> known.stream().noneMatch(old -> hasRead(old.done(), x)));
  }

  private static boolean isOfSameSource(History read, History other) {
    return read.source == other.source && read.done().location == other.done().location;
  }

  private static boolean hasRead(ThreadNode done, int x) {
    return done.location == x || Arrays.stream(done.locations).anyMatch(at -> at == x);
  }

  /** Whether the round that ends repeats the one before it, event by event. */
  private static boolean repeats(History done, EnteredLoops.Loop loop) {
    int from = loop.start();
    int length = from - loop.previous();
    if (done.node.made != from + length) {
      return false;
    }
    List<History> round = noticed(since(done, from));
    List<History> original = noticed(since(done.ancestorAt(from), loop.previous()));
    if (round.size() != original.size()) {
      return false;
    }
    for (int i = 0; i < round.size(); i++) {
      if (!isRepeated(original.get(i), round.get(i), length)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isRepeated(History one, History two, int length) {
    ThreadNode first = one.done();
    ThreadNode second = two.done();
    return one.position() == two.position() - length
        && one.source == two.source
        && first.kind == second.kind
        && first.location == second.location
        && first.order == second.order
        && Arrays.equals(first.locations, second.locations)
        && first.running().span().equals(second.running().span());
  }

  private static List<History> noticed(List<History> events) {
    return events.stream().filter(event -> event.done().kind != ThreadNode.Kind.LOCAL).toList();
  }

  /** The events of a thread from a position on, the newest first. */
  private static List<History> since(History done, int from) {
    List<History> events = new ArrayList<>();
    for (History at = done; at.before != null && at.position() >= from; at = at.before) {
      events.add(at);
    }
    return events;
  }
}
