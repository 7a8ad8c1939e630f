package dev.thawline.reference;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * FROZEN_STATE=HB_LENIENT and HB_STRICT of models-timestamps.md, 2.4: freezing as an axiom over the
 * finished graph, which needs no stack. A use u of {@code S(c)} at l demands a freeze f of l that
 * passes CHECK and that no write w of l spoils: lenient, f hb w hb u; strict, not (w hb f or u hb
 * w). Writes are what UNFREEZEs: writes, mutable retags, deallocations.
 *
 * <p>The path is judged by its prefixes: the first event with which the axiom fails is undefined,
 * be it the use or a later write.
 *
 * <p>Open: as there is no stack, unique and raw tags are never refused and no barrier is popped; a
 * barrier only keeps its location from being deallocated. Writes through S and uses after
 * deallocation are refused as ever. Within the one event of a two-phase borrow the write comes
 * first. "Already active" of SKIP_IF_ACTIVE means that some freeze of the past is not spoiled for
 * the retag; what UNIQ_READ_FROZEN and RAW_WRITE call frozen is the machine's state;
 * REFREEZE=LITERAL asks that it happens before.
 */
final class FreezeAxiom {
  private record At(EventName event, int location) {}

  private record Use(EventName created, EventName event, int location) {}

  private final ReferenceModel model;
  private final EventPath path;
  private final List<At> freezes = new ArrayList<>();
  private final List<At> writes = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private final List<At> barriers = new ArrayList<>();
  private final Set<EventName> ended = new HashSet<>();
  private final Set<Integer> dead = new HashSet<>();

  /** Where a freeze came later in machine order than any write. */
  private final Set<Integer> frozenNow = new HashSet<>();

  FreezeAxiom(ReferenceModel model, EventPath path) {
    this.model = model;
    this.path = path;
  }

  Verdict verdict() {
    for (int i = 0; i < path.events().size(); i++) {
      Event event = path.events().get(i);
      if (event instanceof Event.Leave leave) {
        ended.add(leave.call());
      }
      try {
        for (int location : touched(event)) {
          observe(event, location);
          axiom(location);
        }
      } catch (Verdict.Undefined undefined) {
        return undefined.at(i);
      }
    }
    return Verdict.OK;
  }

  private List<Integer> touched(Event event) {
    if (event instanceof Event.Retag retag) {
      return HeldTag.isTransparent(model, retag.created())
          ? List.of()
          : Kernel.covered(retag.created());
    }
    List<Integer> touched = new ArrayList<>();
    if (event instanceof Event.Access access) {
      Allocation allocation = Objects.requireNonNull(access.pointer().allocation());
      for (int i = 0; i < access.cellCount(); i++) {
        touched.add(allocation.location(access.firstCell() + i));
      }
    } else if (event instanceof Event.Deallocate deallocate) {
      Allocation allocation = Objects.requireNonNull(deallocate.pointer().allocation());
      for (int i = 0; i < allocation.cells().size(); i++) {
        touched.add(allocation.location(i));
      }
    }
    return touched;
  }

  private void observe(Event event, int l) {
    if (dead.contains(l)) {
      throw new Verdict.Undefined(l, "deallocated");
    }
    if (event instanceof Event.Access access) {
      HeldTag tag = HeldTag.of(model, access.pointer(), l);
      if (access.access().reads()) {
        read(event.name(), l, tag);
      }
      if (access.access().writes()) {
        requireUnfrozen(l, tag);
        write(event.name(), l, tag);
      }
    } else if (event instanceof Event.Deallocate deallocate) {
      write(event.name(), l, HeldTag.of(model, deallocate.pointer(), l));
      if (barriers.stream().anyMatch(b -> b.location() == l && !ended.contains(b.event()))) {
        throw new Verdict.Undefined(l, "deallocated under a barrier");
      }
      dead.add(l);
    } else if (event instanceof Event.Retag retag) {
      retag(retag, l);
    }
  }

  private void read(EventName e, int l, HeldTag tag) {
    if (tag.form() == HeldTag.Form.SHARED) {
      uses.add(new Use(tag.name(), e, l));
    } else if (tag.form() == HeldTag.Form.UNIQUE
        && model.is("uniq-read-frozen", "unfreeze")
        && frozenNow.remove(l)) {
      writes.add(new At(e, l));
    }
  }

  private void write(EventName e, int l, HeldTag tag) {
    if (tag.form() == HeldTag.Form.SHARED) {
      throw new Verdict.Undefined(l, "write through a shared reference");
    }
    writes.add(new At(e, l));
    frozenNow.remove(l);
  }

  /** RAW_WRITE=STRICT. */
  private void requireUnfrozen(int l, HeldTag tag) {
    if (tag.form() == HeldTag.Form.RAW
        && frozenNow.contains(l)
        && model.is("raw-write", "strict")) {
      throw new Verdict.Undefined(l, "raw write to a frozen location");
    }
  }

  private void freeze(EventName e, int l) {
    freezes.add(new At(e, l));
    frozenNow.add(l);
  }

  private void retag(Event.Retag event, int l) {
    Tag created = event.created();
    EventName e = event.name();
    HeldTag from = HeldTag.ofSource(model, event.source(), created, l);
    if (event.call() != null
        && (!Kernel.isRawLike(created, l) || model.is("cell-barrier", "yes"))) {
      barriers.add(new At(event.call(), l));
    }
    if (created.kind() == PointerKind.MUTABLE) {
      requireUnfrozen(l, from);
      write(e, l, from);
      boolean shared = created.origin() == RetagOrigin.TWO_PHASE && model.is("two-phase", "shared");
      if (shared && !created.isInsideCell(HeldTag.offset(created.allocation(), l))) {
        freeze(e, l);
      }
      return;
    }
    boolean initiateOnly =
        created.origin() == RetagOrigin.LOAD && model.is("load-retag", "init-only");
    boolean skips = HeldTag.maySkip(model, created) && isActive(e, l);
    if (!initiateOnly && !skips) {
      read(e, l, from);
    }
    if (!Kernel.isRawLike(created, l)) {
      freeze(e, l);
    }
  }

  private boolean isActive(EventName e, int l) {
    return freezes.stream()
        .filter(f -> f.location() == l)
        .filter(f -> !model.is("refreeze", "literal") || path.ordered(f.event(), e))
        .anyMatch(f -> writes.stream().noneMatch(w -> spoils(w, f.event(), e, l)));
  }

  /** Every use so far has its freeze. */
  private void axiom(int l) {
    for (Use use : uses) {
      boolean frozen =
          freezes.stream()
              .filter(f -> f.location() == use.location())
              .filter(f -> Freezing.check(model, path, f.event(), use.created(), use.event()))
              .anyMatch(
                  f ->
                      writes.stream()
                          .noneMatch(w -> spoils(w, f.event(), use.event(), use.location())));
      if (!frozen) {
        throw new Verdict.Undefined(l, "no freeze of it holds");
      }
    }
  }

  private boolean spoils(At w, EventName f, EventName u, int l) {
    if (w.location() != l) {
      return false;
    }
    boolean afterFreeze = before(f, w.event());
    boolean beforeUse = before(w.event(), u);
    if (model.is("frozen", "hb-lenient")) {
      return afterFreeze && beforeUse;
    }
    return !(path.ordered(w.event(), f) || before(u, w.event()));
  }

  /** Proper happens-before. */
  private boolean before(EventName a, EventName b) {
    return !a.equals(b) && path.ordered(a, b);
  }
}
