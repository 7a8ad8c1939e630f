package dev.thawline.lower;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.FunctionUse;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.MovedPlaces.Part;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.List;

/**
 * The code that drops a place, as rustc's drop elaboration leaves it ({@code
 * rustc_mir_transform::elaborate_drop}): a call of the type's drop glue where the place holds a
 * value, part by part where parts of it may have been moved out.
 */
final class Drops {
  private final ProgramLowering program;
  private final FunctionBuilder builder;

  Drops(ProgramLowering program, FunctionBuilder builder) {
    this.program = program;
    this.builder = builder;
  }

  /** Drops what a place still holds. What comes next is a new step. */
  void drop(Operand pointer, MovePath path, Span span) {
    if (!Destructors.needed(path.type())) {
      return;
    }
    whenHeld(
        path,
        span,
        () -> {
          if (path.hasParts()) {
            parts(pointer, path, span);
          } else {
            glue(pointer, path.type(), span);
          }
        });
    builder.step(span);
  }

  /** Calls the drop glue of a type on a place that holds a value of it. */
  void glue(Operand pointer, Type type, Span span) {
    if (Destructors.needed(type)) {
      inPlace(pointer, type, span);
    }
  }

  /** {@code drop_in_place::<T>(p)}, which retags even where there is nothing to drop. */
  void inPlace(Operand pointer, Type type, Span span) {
    if (Types.resolve(type) instanceof Type.JoinHandle && Destructors.needed(type)) {
      // Whether the thread or its handle drops the result depends on which of them ends first.
      builder.refuse(
          Diagnostic.unsupported(
              "letting go of a thread whose result has a destructor (join it)", span));
      return;
    }
    Operand function = CallLowering.reference(program.dropGlue(type, span));
    builder.emit(new Instruction.Call(builder.register(), function, List.of(pointer)), span);
    builder.step(span);
  }

  /** Drops a value that is in a register: its destructor needs an address. */
  void value(Operand value, Type type, Span span) {
    if (!Destructors.needed(type)) {
      return;
    }
    builder.step(span);
    int register = builder.register();
    Layout layout = Layouts.of(type);
    builder.emit(
        new Instruction.Allocate(register, AllocationKind.LOCAL, layout, "temporary"), span);
    Operand pointer = Operand.register(register);
    builder.emit(new Instruction.Store(pointer, value, layout, MemoryOrder.NON_ATOMIC), span);
    builder.step(span);
    glue(pointer, type, span);
    builder.emit(new Instruction.Deallocate(pointer, AllocationKind.LOCAL), span);
    builder.step(span);
  }

  private void whenHeld(MovePath path, Span span, Runnable then) {
    if (!path.hasFlag()) {
      then.run();
      return;
    }
    FunctionBuilder.Label held = new FunctionBuilder.Label();
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    builder.branch(path.flag(), held, end, span);
    builder.bind(held, span);
    then.run();
    builder.jump(end, span);
    builder.bind(end, span);
  }

  private void parts(Operand pointer, MovePath path, Span span) {
    MovePath content = path.part(Part.CONTENT);
    if (content != null) {
      whenHeld(content, span, () -> openContent(pointer, content, span));
      free(pointer, path.type(), span);
      return;
    }
    eachPart(
        path.type(),
        pointer,
        span,
        (place, part) -> {
          MovePath inner = path.part(part);
          if (inner == null) {
            glue(place.pointer(), place.type(), span);
          } else {
            drop(place.pointer(), inner, span);
          }
        });
  }

  private void openContent(Operand box, MovePath path, Span span) {
    Operand content = content(box, path.type(), span);
    if (path.hasParts()) {
      parts(content, path, span);
    } else {
      glue(content, path.type(), span);
    }
  }

  /** A pointer to what a box owns, which the box holds. */
  Operand content(Operand box, Type owned, Span span) {
    int register = builder.register();
    Layout layout = Layout.of(ScalarType.POINTER);
    builder.emit(new Instruction.Load(register, box, layout, MemoryOrder.NON_ATOMIC), span);
    Operand pointer = Operand.register(register);
    builder.emit(new Instruction.Deref(pointer, PointerKind.BOX, Retagging.pointee(owned)), span);
    return pointer;
  }

  /** A box whose content is gone: {@code Drop::drop(&mut box)} frees the block. */
  private void free(Operand box, Type type, Span span) {
    FunctionUse own = Destructors.dropFunction(type);
    if (own == null) {
      throw new IllegalStateException(type.text() + " is no box");
    }
    builder.step(span);
    Operand reference =
        new Retagging(builder).pointer(box, PointerKind.MUTABLE, RetagOrigin.BORROW, type, span);
    Operand function = CallLowering.reference(program.function(own, span));
    builder.emit(new Instruction.Call(builder.register(), function, List.of(reference)), span);
    builder.step(span);
  }

  /** A part of a place: a pointer to it and its type. */
  record Place(Operand pointer, Type type) {}

  /** What is done with a part. */
  interface PartAction {
    void on(Place place, Part part);
  }

  /**
   * Visits the parts of a place that need to be dropped, in the order in which they are: fields as
   * declared, elements in order, of an enum those of the active variant.
   */
  void eachPart(Type type, Operand pointer, Span span, PartAction action) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Enumeration enumeration) {
      variants(enumeration, pointer, span, action);
      return;
    }
    if (!(Layouts.of(found) instanceof Layout.Product layout)) {
      return;
    }
    List<Type> types =
        found instanceof Type.Array array
            ? java.util.Collections.nCopies(array.length(), array.element())
            : Types.fields(found);
    fields(-1, types, layout, pointer, span, action);
  }

  private void fields(
      int variant,
      List<Type> types,
      Layout.Product layout,
      Operand pointer,
      Span span,
      PartAction action) {
    for (int i = 0; i < types.size(); i++) {
      if (Destructors.needed(types.get(i))) {
        int offset = layout.fields().get(i).offset();
        Operand field =
            offset == 0
                ? pointer
                : builder.compute(Operator.OFFSET, ScalarType.POINTER, offset, span, pointer);
        action.on(new Place(field, types.get(i)), new Part(variant, i));
      }
    }
  }

  private void variants(Type.Enumeration type, Operand pointer, Span span, PartAction action) {
    Layout.Sum layout = (Layout.Sum) Layouts.of(type);
    int active = builder.register();
    builder.emit(
        new Instruction.Load(active, pointer, Layout.of(layout.tag()), MemoryOrder.NON_ATOMIC),
        span);
    FunctionBuilder.Label end = new FunctionBuilder.Label();
    for (int i = 0; i < layout.variants().size(); i++) {
      List<Type> types = Types.variantFields(type, i);
      if (types.stream().noneMatch(Destructors::needed)) {
        continue;
      }
      FunctionBuilder.Label here = new FunctionBuilder.Label();
      FunctionBuilder.Label other = new FunctionBuilder.Label();
      Operand number = Operand.of(Constant.of(layout.tag(), i));
      Operand matches =
          builder.compute(Operator.EQUAL, layout.tag(), 0, span, Operand.register(active), number);
      builder.branch(matches, here, other, span);
      builder.bind(here, span);
      fields(i, types, layout.variants().get(i), pointer, span, action);
      builder.jump(end, span);
      builder.bind(other, span);
    }
    builder.jump(end, span);
    builder.bind(end, span);
  }
}
