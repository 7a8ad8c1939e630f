package dev.thawline.theorems;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The straight-line code of one thread, or of main before the threads, while it grows.
 *
 * @param lines its instructions in event notation; {@code %s} and {@code %l} stand for the orders
 *     of the atomic store and load
 * @param scope the references that may be used next, main's first
 * @param atomic what it does with the atomic pointer
 * @param node what it does with the node
 * @param nodeReference whether it has a {@code k = & n}
 * @param usesNodeReference whether it loads through that, or through main's
 * @param leavesFootprint whether it uses a reference outside of its range
 */
record ThreadBody(
    List<String> lines,
    List<Reference> scope,
    Memory atomic,
    Memory node,
    boolean nodeReference,
    boolean usesNodeReference,
    boolean leavesFootprint) {

  static final ThreadBody NOTHING_BEFORE =
      new ThreadBody(List.of(), List.of(), Memory.UNUSED, Memory.UNUSED, false, false, false);

  /** As what a reference was made or loaded. */
  enum Kind {
    SHARED,
    MUTABLE,
    /** A {@code &mut} that calls itself {@code &}. */
    TRANSMUTED
  }

  /** A reference in scope to one of the root's cells. */
  record Reference(String name, Kind kind, int cell) {}

  /** The store of a reference to a memory cell and the load from there, so far as they are here. */
  record Memory(@Nullable Reference stored, @Nullable Reference loaded) {
    static final Memory UNUSED = new Memory(null, null);

    boolean isUsed() {
      return stored != null || loaded != null;
    }

    /** Whether what is stored, if that is known, may be loaded so. */
    boolean canLoad(Kind as, int cell, boolean punning) {
      if (stored == null) {
        return true;
      }
      return stored.cell() == cell
          && switch (stored.kind()) {
            case SHARED, TRANSMUTED -> as == Kind.SHARED;
            case MUTABLE -> as == Kind.MUTABLE || (punning && as == Kind.SHARED);
          };
    }

    /** Whether store and load are both there, and fit, or both are not. */
    boolean isWhole(boolean punning) {
      if (stored == null || loaded == null) {
        return !isUsed();
      }
      return canLoad(loaded.kind(), loaded.cell(), punning);
    }

    boolean clashes(Memory other) {
      return (stored != null && other.stored != null) || (loaded != null && other.loaded != null);
    }

    /** Both halves as one. */
    Memory and(Memory other) {
      return new Memory(
          stored != null ? stored : other.stored, loaded != null ? loaded : other.loaded);
    }
  }

  /** What a thread sees of a prefix: its names. */
  ThreadBody asScope() {
    return new ThreadBody(
        List.of(), scope, Memory.UNUSED, Memory.UNUSED, nodeReference, false, false);
  }

  ThreadBody then(String line) {
    List<String> more = new ArrayList<>(lines);
    more.add(line);
    return new ThreadBody(
        List.copyOf(more), scope, atomic, node, nodeReference, usesNodeReference, leavesFootprint);
  }

  ThreadBody binding(Reference reference) {
    List<Reference> more = new ArrayList<>(scope);
    more.add(reference);
    return new ThreadBody(
        lines, List.copyOf(more), atomic, node, nodeReference, usesNodeReference, leavesFootprint);
  }

  ThreadBody withAtomic(Memory changed) {
    return new ThreadBody(
        lines, scope, changed, node, nodeReference, usesNodeReference, leavesFootprint);
  }

  ThreadBody withNode(Memory changed) {
    return new ThreadBody(
        lines, scope, atomic, changed, nodeReference, usesNodeReference, leavesFootprint);
  }

  ThreadBody withNodeReference() {
    return new ThreadBody(lines, scope, atomic, node, true, usesNodeReference, leavesFootprint);
  }

  ThreadBody throughNodeReference() {
    return new ThreadBody(lines, scope, atomic, node, nodeReference, true, leavesFootprint);
  }

  ThreadBody outsideItsFootprint() {
    return new ThreadBody(lines, scope, atomic, node, nodeReference, usesNodeReference, true);
  }
}
