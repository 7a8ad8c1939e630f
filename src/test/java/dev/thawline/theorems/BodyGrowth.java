package dev.thawline.theorems;

import dev.thawline.theorems.ProgramSpace.Extra;
import dev.thawline.theorems.ThreadBody.Kind;
import dev.thawline.theorems.ThreadBody.Memory;
import dev.thawline.theorems.ThreadBody.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All ways for a thread's code to go on, one instruction after the other. */
final class BodyGrowth {
  private static final Map<Kind, String> LETTERS =
      Map.of(Kind.SHARED, "r", Kind.MUTABLE, "m", Kind.TRANSMUTED, "t");
  private static final String NODE_REFERENCE = "k";

  private final ProgramSpace space;
  private final boolean inPrefix;
  private final List<ThreadBody> next = new ArrayList<>();

  BodyGrowth(ProgramSpace space, boolean inPrefix) {
    this.space = space;
    this.inPrefix = inPrefix;
  }

  /** All bodies that have that many more instructions. */
  List<ThreadBody> grow(ThreadBody body, int instructions) {
    List<ThreadBody> grown = List.of(body);
    for (int i = 0; i < instructions; i++) {
      next.clear();
      for (ThreadBody shorter : grown) {
        extend(shorter);
      }
      grown = List.copyOf(next);
    }
    return grown;
  }

  private void extend(ThreadBody body) {
    int cells = space.has(Extra.OUT_OF_FOOTPRINT) ? 2 : 1;
    for (int cell = 0; cell < cells; cell++) {
      useRoot(body, cell);
    }
    if (!body.nodeReference()) {
      next.add(body.then(NODE_REFERENCE + " = & n").withNodeReference());
    }
    if (inPrefix) {
      return;
    }
    for (Reference reference : body.scope()) {
      use(body, reference);
      store(body, reference);
      if (space.has(Extra.OUT_OF_FOOTPRINT) && reference.cell() == 0) {
        useOutsideFootprint(body, reference);
      }
    }
    for (int cell = 0; cell < cells; cell++) {
      load(body, Kind.SHARED, cell, "");
      load(body, Kind.MUTABLE, cell, " as &mut");
    }
  }

  private void useRoot(ThreadBody body, int cell) {
    String root = space.has(Extra.OUT_OF_FOOTPRINT) ? "p[" + cell + "]" : "p";
    bind(body, Kind.SHARED, cell, "& " + root);
    bind(body, Kind.MUTABLE, cell, "&mut " + root);
    next.add(body.then("wr " + root));
    if (!inPrefix) {
      next.add(body.then("rd " + root));
    }
  }

  private void use(ThreadBody body, Reference reference) {
    String name = reference.name();
    bind(body, Kind.SHARED, reference.cell(), "& " + name);
    next.add(body.then("x" + body.lines().size() + " = raw " + name));
    next.add(body.then("rd " + name));
    if (reference.kind() == Kind.MUTABLE) {
      bind(body, Kind.MUTABLE, reference.cell(), "&mut " + name);
      next.add(body.then("wr " + name));
      if (space.has(Extra.TRANSMUTE)) {
        bind(body, Kind.TRANSMUTED, reference.cell(), "transmute " + name);
      }
    }
  }

  private void useOutsideFootprint(ThreadBody body, Reference reference) {
    ThreadBody outside = body.outsideItsFootprint();
    bind(outside, Kind.SHARED, 1, "& " + reference.name() + "[1]");
    next.add(outside.then("rd " + reference.name() + "[1]"));
  }

  /** A store comes before the load of the same thread. */
  private void store(ThreadBody body, Reference reference) {
    if (!body.atomic().isUsed()) {
      next.add(
          body.then("X := " + reference.name() + " %s").withAtomic(new Memory(reference, null)));
    }
    if (!body.node().isUsed()) {
      next.add(body.then("*n := " + reference.name()).withNode(new Memory(reference, null)));
    }
  }

  /** Where the store is elsewhere, it is not known here what is loaded. */
  private void load(ThreadBody body, Kind as, int cell, String suffix) {
    boolean punning = space.has(Extra.PUNNING);
    Reference loaded = new Reference("", as, cell);
    Memory atomic = body.atomic();
    if (atomic.loaded() == null && atomic.canLoad(as, cell, punning)) {
      bind(body.withAtomic(new Memory(atomic.stored(), loaded)), as, cell, "X %l" + suffix);
    }
    Memory node = body.node();
    if (node.loaded() == null && node.canLoad(as, cell, punning)) {
      ThreadBody after = body.withNode(new Memory(node.stored(), loaded));
      bind(after, as, cell, "*n" + suffix);
      if (body.nodeReference()) {
        bind(after.throughNodeReference(), as, cell, "*" + NODE_REFERENCE + suffix);
      }
    }
  }

  private void bind(ThreadBody body, Kind kind, int cell, String value) {
    String name = inPrefix ? "z" : LETTERS.get(kind) + (body.scope().size() + 1);
    next.add(body.then(name + " = " + value).binding(new Reference(name, kind, cell)));
  }
}
