package dev.thawline.notation;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import java.util.List;

/** Pointers that are exposed, and pointers that are made from addresses. */
final class ExposureLowering {
  private final Body body;
  private final PlaceLowering places;

  ExposureLowering(Body body, PlaceLowering places) {
    this.body = body;
    this.places = places;
  }

  /** A pointer in a variable; that to a heap block or a static counts as one. */
  void expose(Statement.Expose statement) {
    Name name = statement.pointer();
    Binding.Pointer pointer = places.pointer(name);
    if (pointer.root() == AllocationKind.LOCAL) {
      throw TokenCursor.error(
          "T0203",
          "`" + name.text() + "` is a place, not a pointer in a variable",
          name.span(),
          "take its address with `raw`, and expose that");
    }
    body.emit(new Instruction.Expose(pointer.value()));
  }

  /** Of the pointer only its address counts; references are made from it by a borrow. */
  void exposed(Statement.Exposed statement) {
    Binding.Pointer source = places.pointer(statement.pointer());
    int target = body.code.register();
    body.emit(new Instruction.FromExposed(target, source.value()));
    Binding.Pointer raw = raw(source, Operand.register(target));
    PointerKind kind = statement.as().kind();
    if (!kind.isRaw()) {
      body.dereference(raw);
      int retagged = body.code.register();
      body.emit(
          new Instruction.Retag(
              retagged, raw.value(), kind, RetagOrigin.BORROW, raw.pointee(), null, 0));
      raw = raw.derived(Operand.register(retagged), kind, 0, raw.pointee());
    }
    body.bind(statement.target(), raw);
  }

  /** No event: nothing is exposed, and what results can touch nothing. */
  void strict(Statement.Strict statement) {
    Binding.Pointer source = places.pointer(statement.pointer());
    Operand address =
        body.code.compute(
            Operator.WITHOUT_PROVENANCE,
            ScalarType.POINTER,
            0,
            List.of(source.value()),
            body.span());
    body.bind(statement.target(), raw(source, address));
  }

  /** A {@code *mut} to what the source points to, its mask that of the allocation. */
  private static Binding.Pointer raw(Binding.Pointer source, Operand value) {
    int size = source.pointee().size();
    var cells = Binding.clipped(source.allocationCells(), size);
    Pointee pointee = new Pointee(size, cells, cells.isEmpty(), true);
    return source.derived(value, PointerKind.RAW_MUT, 0, pointee);
  }
}
