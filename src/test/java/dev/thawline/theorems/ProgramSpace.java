package dev.thawline.theorems;

import dev.thawline.theorems.ThreadBody.Memory;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every program of the search space of models-timestamps.md, section 6, "Each direction", up to a
 * number of instructions and up to renaming. It knows no model: what is an instruction is decided
 * by types and scopes alone.
 *
 * <p>A program is one thread, or an instruction of main or none and then two threads. The
 * instructions, where {@code p} is the root pointer and {@code q} a reference in scope:
 *
 * <pre>
 * r = &amp; p    m = &amp;mut p    r = &amp; q    m = &amp;mut q    raw q    rd p  wr p  rd q  wr q
 * X := q  d = X             one atomic pointer: no use of it, or one store and one load
 * *n := q  d = *n  d = *k   one node: the same; k = &amp; n
 * t = transmute q           where the space has it: a &amp;mut taken for a &amp;
 * </pre>
 *
 * What is left out, and why no witness is lost:
 *
 * <ul>
 *   <li>Renamings, and the two threads the other way round: no claim mentions names or numbers.
 *   <li>Names for raw pointers: without provenance beyond "raw", one acts as {@code p} does. The
 *       cast stays, for it pushes an item.
 *   <li>A main prefix before a single thread: it is the longer thread.
 *   <li>In the prefix, where nothing has happened yet, reading {@code p}: it changes nothing.
 *   <li>A store without a load or a load without a store, a load before the store in one thread, a
 *       {@code k} that nothing is loaded through: the load finds null and stops the thread, or
 *       nothing is ever seen of it. A shorter program does the same.
 *   <li>Acquire and release within one thread, where program order is there already.
 *   <li>Writes through a {@code &}, and a {@code &} loaded as {@code &mut}: not typed.
 * </ul>
 *
 * What is left out although witnesses may be lost, so that the theorems are not put to the test
 * there: calls and their barriers, two-phase borrows, references to an UnsafeCell, deallocation,
 * uses after the join, more than two threads beside main, fences, read-modify-writes, seq_cst, more
 * than one atomic or node.
 */
final class ProgramSpace {
  /** What a space has beyond the instructions that all have. */
  enum Extra {
    /** A {@code &mut} that is stored may be loaded as a {@code &}. */
    PUNNING,
    TRANSMUTE,
    /**
     * The root covers two cells and a reference one of them; every program reads or reborrows the
     * second cell through a reference to the first. (The other way round is the same with the cells
     * renamed; both in one program are not in the space.) Writes there are left out: an item that
     * was never pushed is missing in all models.
     */
    OUT_OF_FOOTPRINT
  }

  private final int size;
  private final List<Extra> extras;

  ProgramSpace(int size, Extra... extras) {
    this.size = size;
    this.extras = List.of(extras);
  }

  boolean has(Extra extra) {
    return extras.contains(extra);
  }

  /** All programs with one thread of exactly that many instructions. */
  static List<SmallProgram> singleThreaded(int instructions, Extra... extras) {
    ProgramSpace space = new ProgramSpace(instructions, extras);
    List<SmallProgram> found = new ArrayList<>();
    for (ThreadBody body : space.bodies(ThreadBody.NOTHING_BEFORE, instructions)) {
      space.complete(found, ThreadBody.NOTHING_BEFORE, body, null);
    }
    return found;
  }

  /** All programs, the shortest first. */
  List<SmallProgram> programs() {
    List<SmallProgram> found = new ArrayList<>();
    for (int total = 1; total <= size; total++) {
      found.addAll(singleThreaded(total, extras.toArray(Extra[]::new)));
      addTwoThreaded(found, ThreadBody.NOTHING_BEFORE, total);
      for (ThreadBody prefix : new BodyGrowth(this, true).grow(ThreadBody.NOTHING_BEFORE, 1)) {
        addTwoThreaded(found, prefix, total - 1);
      }
    }
    return found;
  }

  private void addTwoThreaded(List<SmallProgram> found, ThreadBody prefix, int instructions) {
    for (int first = instructions - 1; 2 * first >= instructions && first > 0; first--) {
      int second = instructions - first;
      List<ThreadBody> longer = bodies(prefix, first);
      List<ThreadBody> shorter = first == second ? longer : bodies(prefix, second);
      for (int i = 0; i < longer.size(); i++) {
        for (int j = first == second ? i : 0; j < shorter.size(); j++) {
          complete(found, prefix, longer.get(i), shorter.get(j));
        }
      }
    }
  }

  private List<ThreadBody> bodies(ThreadBody prefix, int instructions) {
    return new BodyGrowth(this, false).grow(prefix.asScope(), instructions);
  }

  /** Puts the parts together, where that makes a program of the space, in each order. */
  private void complete(
      List<SmallProgram> found, ThreadBody prefix, ThreadBody first, @Nullable ThreadBody second) {
    ThreadBody other = second == null ? ThreadBody.NOTHING_BEFORE : second;
    if (!isWhole(first.atomic(), other.atomic())
        || !isWhole(first.node(), other.node())
        || !isNodeReferenceUsed(prefix, first, other)
        || !(has(Extra.OUT_OF_FOOTPRINT) == (first.leavesFootprint() || other.leavesFootprint()))) {
      return;
    }
    boolean usesAtomic = first.atomic().isUsed() || other.atomic().isUsed();
    List<String> declarations = new ArrayList<>();
    declarations.add(has(Extra.OUT_OF_FOOTPRINT) ? "p = static 2" : "p = static 1");
    if (usesAtomic) {
      declarations.add("X = atomic null");
    }
    if (first.node().isUsed() || other.node().isUsed()) {
      declarations.add("n = static ptr");
    }
    SmallProgram relaxed =
        new SmallProgram(declarations, prefix.lines(), first.lines(), other.lines());
    found.add(relaxed.withOrders("rlx", "rlx"));
    if (first.atomic().isUsed() && other.atomic().isUsed()) {
      found.add(relaxed.withOrders("rel", "acq"));
    }
  }

  private boolean isWhole(Memory one, Memory other) {
    return !one.clashes(other) && one.and(other).isWhole(has(Extra.PUNNING));
  }

  private static boolean isNodeReferenceUsed(
      ThreadBody prefix, ThreadBody first, ThreadBody second) {
    if (prefix.nodeReference()) {
      return first.usesNodeReference() || second.usesNodeReference();
    }
    return first.nodeReference() == first.usesNodeReference()
        && second.nodeReference() == second.usesNodeReference();
  }
}
