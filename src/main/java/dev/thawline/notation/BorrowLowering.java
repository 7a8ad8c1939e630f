package dev.thawline.notation;

import dev.thawline.program.ByteRange;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Pointers that are made from pointers. */
final class BorrowLowering {
  private final Body body;
  private final PlaceLowering places;

  BorrowLowering(Body body, PlaceLowering places) {
    this.body = body;
    this.places = places;
  }

  void borrow(Statement.Borrow statement) {
    PlaceLowering.Range range = places.range(statement.place());
    body.dereference(range.source());
    BorrowForm form = statement.form();
    List<ByteRange> cells =
        form.allCells() ? allOf(range.size()) : clip(range.source().allocationCells(), range);
    Pointee pointee =
        pointee(range, cells, !form.allCells(), form.unpin(), statement.facts(), statement.place());
    if (!form.globalAllocator()) {
      pointee = pointee.withOwnAllocator();
    }
    Operand call = null;
    RetagOrigin origin = form.twoPhase() ? RetagOrigin.TWO_PHASE : RetagOrigin.BORROW;
    if (statement.argument()) {
      call = body.frame(statement.frame()).call();
      origin = RetagOrigin.ARGUMENT;
    }
    retag(statement.target(), range, form.kind(), origin, pointee, call);
  }

  void raw(Statement.Raw statement) {
    PlaceLowering.Range range = places.range(statement.place());
    Binding.Pointer source = range.source();
    PointerKind kind = statement.mutable() ? PointerKind.RAW_MUT : PointerKind.RAW_CONST;
    if (source.root() != null) {
      List<ByteRange> cells = clip(source.allocationCells(), range);
      Pointee pointee = pointee(range, cells, true, true, statement.facts(), statement.place());
      retag(statement.target(), range, kind, RetagOrigin.ADDRESS_OF, pointee, null);
    } else if (source.isReference()) {
      Pointee old = source.pointee();
      boolean sameType = range.start() == 0 && range.size() == old.size();
      Pointee pointee =
          pointee(
              range,
              clip(old.cells(), range),
              !sameType || old.freeze(),
              old.unpin(),
              statement.facts(),
              statement.place());
      retag(statement.target(), range, kind, RetagOrigin.CAST, pointee, null);
    } else {
      copyRaw(statement, range, kind);
    }
  }

  /** A raw pointer becomes another one: no event. */
  private void copyRaw(Statement.Raw statement, PlaceLowering.Range range, PointerKind kind) {
    if (statement.facts().cells() != null || statement.facts().notFreeze()) {
      Name name = statement.place().pointer();
      throw TokenCursor.error(
          "T0203",
          "`" + name.text() + "` is raw already: copying it is no event that could have a mask",
          name.span(),
          null);
    }
    List<ByteRange> cells = clip(range.source().allocationCells(), range);
    Pointee pointee = new Pointee(range.size(), cells, cells.isEmpty(), true);
    Operand value = places.start(range);
    body.bind(statement.target(), range.source().derived(value, kind, range.start(), pointee));
  }

  void move(Statement.Move statement) {
    Binding.Pointer source = places.pointer(statement.pointer());
    int bytes = statement.by() * source.element().size();
    Operand value = places.moved(source.value(), bytes);
    // The type moves along: its mask is where it was, relative to the pointer.
    body.bind(statement.target(), source.derived(value, source.kind(), bytes, source.pointee()));
  }

  void copy(Statement.Copy statement) {
    Binding.Pointer source = pointerInVariable(statement.pointer());
    PlaceLowering.Range whole = new PlaceLowering.Range(source, 0, source.pointee().size());
    if (source.isReference()) {
      retag(statement.target(), whole, source.kind(), RetagOrigin.COPY, source.pointee(), null);
    } else {
      body.bind(statement.target(), source);
    }
  }

  /** The same bits at another type, to the same cells. */
  void transmute(Statement.Transmute statement) {
    Binding.Pointer source = pointerInVariable(statement.pointer());
    PlaceLowering.Range whole = new PlaceLowering.Range(source, 0, source.pointee().size());
    PointerKind kind = statement.as().kind();
    retag(statement.target(), whole, kind, RetagOrigin.TRANSMUTE, source.pointee(), null);
  }

  private Binding.Pointer pointerInVariable(Name name) {
    Binding.Pointer source = places.pointer(name);
    if (source.root() != null) {
      throw TokenCursor.error(
          "T0203",
          "`" + name.text() + "` is a place, not a pointer in a variable",
          name.span(),
          "borrow it, or take its address with `raw`");
    }
    return source;
  }

  private void retag(
      Name name,
      PlaceLowering.Range range,
      PointerKind kind,
      RetagOrigin origin,
      Pointee pointee,
      @Nullable Operand call) {
    Operand source = places.start(range);
    int target = body.code.register();
    body.emit(new Instruction.Retag(target, source, kind, origin, pointee, call, 0));
    Operand value = Operand.register(target);
    body.bind(name, range.source().derived(value, kind, range.start(), pointee));
  }

  /**
   * The type behind a new pointer.
   *
   * @param byDefault its mask if the statement gives none
   * @param canFreeze whether it is Freeze if its mask is empty and the statement does not deny it
   */
  private static Pointee pointee(
      PlaceLowering.Range range,
      List<ByteRange> byDefault,
      boolean canFreeze,
      boolean unpin,
      Statement.TypeFacts facts,
      Place place) {
    List<ByteRange> given = facts.cells();
    if (given != null && !given.isEmpty() && given.get(given.size() - 1).end() > range.size()) {
      throw TokenCursor.error(
          "T0206",
          "the mask reaches beyond the " + range.size() + " bytes of the new pointer",
          place.pointer().span(),
          null);
    }
    List<ByteRange> cells = given == null ? byDefault : given;
    boolean freeze = canFreeze && !facts.notFreeze() && cells.isEmpty();
    return new Pointee(range.size(), cells, freeze, unpin);
  }

  private static List<ByteRange> clip(List<ByteRange> ranges, PlaceLowering.Range range) {
    return Binding.clipped(Binding.shifted(ranges, -range.start()), range.size());
  }

  private static List<ByteRange> allOf(int size) {
    return size == 0 ? List.of() : List.of(new ByteRange(0, size));
  }
}
