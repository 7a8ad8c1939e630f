package dev.thawline.reference;

import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shared kernel K of models-timestamps.md, 2.2: stacks and freeze records, changed in machine
 * order. The upper-case words of its comments are those of the text.
 *
 * <p>{@code F(l)} holds every shared retag of the current period in machine order: the first of
 * them is what total and single keep, and by the lemma of 2.3 the antichain decides as all do.
 *
 * <p>Open: whether the argument of a call gets a barrier on bytes in an UnsafeCell: "as RETAG Raw"
 * of 2.2 names none, section 1 pushes one whatever the new borrow is (and so does the V0 of
 * models-stacked.md, program p31); it is the parameter cell-barrier. Other barriers are pushed also
 * where SKIP_IF_ACTIVE leaves the source alone. INIT_ONLY concerns loaded shared references, the
 * only ones of which the text speaks; a raw-like one is initiated unchecked too. A two-phase borrow
 * is a mutable retag followed by a shared one of the same event, whose own tag stays unique; on
 * bytes in an UnsafeCell that second retag is raw-like.
 */
final class Kernel {
  private enum ItemForm {
    UNIQUE,
    RAW,
    BARRIER
  }

  /** {@code U(i)}, {@code R} or {@code Bar(call)}. */
  private record Item(ItemForm form, @Nullable EventName event) {
    static final Item R = new Item(ItemForm.RAW, null);

    static Item of(HeldTag tag) {
      return tag.form() == HeldTag.Form.RAW ? R : new Item(ItemForm.UNIQUE, tag.name());
    }
  }

  private final ReferenceModel model;
  private final EventPath path;
  private final boolean sharedRules;
  private final Freezing freezing;
  private final Map<Integer, List<Item>> stacks = new HashMap<>();
  private final Map<Integer, List<EventName>> frozen = new HashMap<>();
  private final Set<EventName> ended = new HashSet<>();
  private final Set<Integer> dead = new HashSet<>();

  Kernel(ReferenceModel model, EventPath path) {
    this(model, path, true);
  }

  private Kernel(ReferenceModel model, EventPath path, boolean sharedRules) {
    this.model = model;
    this.path = path;
    this.sharedRules = sharedRules;
    this.freezing = new Freezing(model, path);
  }

  /**
   * K's part for unique and raw tags (MUT of 2.5). Open: nothing freezes, reads with shared tags
   * change nothing, writes with them are refused as in K.
   */
  static Kernel withoutSharedRules(ReferenceModel model, EventPath path) {
    return new Kernel(model, path, false);
  }

  Verdict verdict() {
    for (int i = 0; i < path.events().size(); i++) {
      try {
        observe(path.events().get(i));
      } catch (Verdict.Undefined undefined) {
        return undefined.at(i);
      }
    }
    return Verdict.OK;
  }

  private void observe(Event event) {
    if (event instanceof Event.Access access) {
      Allocation allocation = Objects.requireNonNull(access.pointer().allocation());
      for (int i = 0; i < access.cellCount(); i++) {
        int location = allocation.location(access.firstCell() + i);
        HeldTag tag = HeldTag.of(model, access.pointer(), location);
        alive(allocation, location);
        if (access.access().reads()) {
          read(access.name(), location, tag);
        }
        if (access.access().writes()) {
          write(access.name(), location, tag);
        }
      }
    } else if (event instanceof Event.Deallocate deallocate) {
      deallocate(deallocate);
    } else if (event instanceof Event.Retag retag) {
      if (!HeldTag.isTransparent(model, retag.created())) {
        for (int location : covered(retag.created())) {
          alive(retag.created().allocation(), location);
          retag(retag, location);
        }
      }
    } else if (event instanceof Event.Leave leave) {
      ended.add(leave.call());
    }
  }

  /** The locations that a retag covers. */
  static List<Integer> covered(Tag created) {
    Allocation allocation = created.allocation();
    List<Integer> covered = new ArrayList<>();
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      if (created.covers(allocation.cells().get(cell).offset())) {
        covered.add(allocation.location(cell));
      }
    }
    return covered;
  }

  // READ(e,l,tag)
  private void read(EventName e, int l, HeldTag tag) {
    switch (tag.form()) {
      case SHARED -> {
        if (sharedRules && !freezing.frozenFor(frozen(l), tag.name(), e)) {
          throw new Verdict.Undefined(l, "not frozen for it");
        }
      }
      case RAW -> {
        if (frozen(l).isEmpty()) {
          pop(l, Item.R);
        }
      }
      case UNIQUE -> {
        requireUsable(e, l, tag);
        if (frozen(l).isEmpty()) {
          pop(l, Item.of(tag));
        } else if (model.is("uniq-read-frozen", "unfreeze")) {
          unfreeze(e, l);
          pop(l, Item.of(tag));
        }
      }
    }
  }

  // WRITE(e,l,tag)
  private void write(EventName e, int l, HeldTag tag) {
    if (tag.form() == HeldTag.Form.SHARED) {
      throw new Verdict.Undefined(l, "write through a shared reference");
    }
    if (tag.form() == HeldTag.Form.UNIQUE) {
      requireUsable(e, l, tag);
    } else if (!frozen(l).isEmpty() && model.is("raw-write", "strict")) {
      throw new Verdict.Undefined(l, "raw write to a frozen location");
    }
    unfreeze(e, l);
    pop(l, Item.of(tag));
  }

  // DEALLOC
  private void deallocate(Event.Deallocate event) {
    Allocation allocation = Objects.requireNonNull(event.pointer().allocation());
    for (int cell = 0; cell < allocation.cells().size(); cell++) {
      int l = allocation.location(cell);
      alive(allocation, l);
      HeldTag tag = HeldTag.of(model, event.pointer(), l);
      if (tag.form() == HeldTag.Form.RAW) {
        unfreeze(event.name(), l); // RAW_WRITE is about writes alone.
      }
      write(event.name(), l, tag);
      if (stack(l).stream().anyMatch(this::isActiveBarrier)) {
        throw new Verdict.Undefined(l, "deallocated under a barrier");
      }
      dead.add(l);
    }
  }

  // RETAG Shr, Mut, Raw
  private void retag(Event.Retag event, int l) {
    Tag created = event.created();
    EventName e = event.name();
    Value.Pointer source = event.source();
    HeldTag from = HeldTag.ofSource(model, source, created, l);
    boolean rawLike = isRawLike(created, l);
    if (created.kind() == PointerKind.MUTABLE) {
      write(e, l, from);
      pushBarrier(event, l);
      stack(l).add(new Item(ItemForm.UNIQUE, e));
      if (created.origin() == RetagOrigin.TWO_PHASE && model.is("two-phase", "shared")) {
        if (created.isInsideCell(HeldTag.offset(created.allocation(), l))) {
          pushRaw(l);
        } else {
          freeze(e, l);
        }
      }
      return;
    }
    boolean initiateOnly =
        created.origin() == RetagOrigin.LOAD && model.is("load-retag", "init-only");
    boolean skips = HeldTag.maySkip(model, created) && isActive(e, l, rawLike);
    if (initiateOnly) {
      respectBarriers(created, l);
    } else if (!skips) {
      read(e, l, from);
    }
    pushBarrier(event, l);
    if (rawLike) {
      pushRaw(l);
    } else {
      freeze(e, l);
    }
  }

  /**
   * PROTECTED_LOAD: "INIT_ONLY must still respect barriers". Open: a loaded shared reference does
   * so where the location is frozen already or no active barrier stands in its stack. Others would
   * have to unfreeze or push on it what its call has not handed out.
   */
  private void respectBarriers(Tag created, int l) {
    if (created.kind() == PointerKind.SHARED
        && frozen(l).isEmpty()
        && stack(l).stream().anyMatch(this::isActiveBarrier)) {
      throw new Verdict.Undefined(l, "loaded unchecked under a barrier");
    }
  }

  /** Whether the kernel treats this retag as RETAG Raw. */
  static boolean isRawLike(Tag created, int l) {
    PointerKind kind = Objects.requireNonNull(created.kind());
    return kind.isRaw()
        || (kind == PointerKind.SHARED
            && created.isInsideCell(HeldTag.offset(created.allocation(), l)));
  }

  /**
   * "The new borrow is already active" of SKIP_IF_ACTIVE: a shared one on a frozen location, a raw
   * one on a frozen location or where R is on top. REFREEZE=LITERAL asks happens-before whether the
   * location is frozen.
   */
  private boolean isActive(EventName e, int l, boolean rawLike) {
    if (!frozen(l).isEmpty()) {
      return rawLike
          || !model.is("refreeze", "literal")
          || frozen(l).stream().anyMatch(f -> path.ordered(f, e));
    }
    return rawLike && isRawOnTop(l);
  }

  private void pushBarrier(Event.Retag event, int l) {
    boolean raw = isRawLike(event.created(), l);
    if (event.call() != null && (!raw || model.is("cell-barrier", "yes"))) {
      stack(l).add(new Item(ItemForm.BARRIER, event.call()));
    }
  }

  private void pushRaw(int l) {
    if (frozen(l).isEmpty() && !isRawOnTop(l)) {
      stack(l).add(Item.R);
    }
  }

  private boolean isRawOnTop(int l) {
    List<Item> stack = stack(l);
    return !stack.isEmpty() && stack.get(stack.size() - 1).equals(Item.R);
  }

  // FREEZE(l,e): all shared retags of the period; FROZEN_FOR knows which of them count.
  private void freeze(EventName e, int l) {
    if (sharedRules) {
      frozen(l).add(e);
    }
  }

  // UNFREEZE(l,e)
  private void unfreeze(EventName e, int l) {
    if (!frozen(l).isEmpty()) {
      freezing.unfreezing(e);
      frozen(l).clear();
    }
  }

  // POP(l,x)
  private void pop(int l, Item wanted) {
    List<Item> stack = stack(l);
    while (!stack.isEmpty()) {
      Item top = stack.get(stack.size() - 1);
      if (top.equals(wanted)) {
        return;
      }
      if (isActiveBarrier(top)) {
        throw new Verdict.Undefined(l, "an active barrier would be popped");
      }
      stack.remove(stack.size() - 1);
    }
    throw new Verdict.Undefined(l, "not on the stack");
  }

  /** {@code U(i) in B(l)}; STACK=HB: usable only if its push happens before the use. */
  private void requireUsable(EventName e, int l, HeldTag tag) {
    if (!stack(l).contains(Item.of(tag))) {
      throw new Verdict.Undefined(l, "not on the stack");
    }
    if (model.is("stack", "hb") && !path.ordered(tag.name(), e)) {
      throw new Verdict.Undefined(l, "pushed without happening before the use");
    }
  }

  private boolean isActiveBarrier(Item item) {
    return item.form() == ItemForm.BARRIER && !ended.contains(item.event());
  }

  private List<EventName> frozen(int l) {
    return frozen.computeIfAbsent(l, key -> new ArrayList<>());
  }

  private List<Item> stack(int l) {
    return Objects.requireNonNull(stacks.get(l));
  }

  /** Initial stacks: heap and statics [R], locals [U(i0)]. */
  private void alive(Allocation allocation, int l) {
    if (dead.contains(l)) {
      throw new Verdict.Undefined(l, "deallocated");
    }
    stacks.computeIfAbsent(
        l,
        key ->
            new ArrayList<>(
                List.of(
                    allocation.kind() == AllocationKind.LOCAL
                        ? new Item(ItemForm.UNIQUE, allocation.name())
                        : Item.R)));
  }
}
