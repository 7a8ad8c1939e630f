package dev.thawline.lower;

import dev.thawline.program.Function;
import dev.thawline.program.Instruction;
import dev.thawline.program.Operand;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.FunctionUse;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Span;
import java.util.List;

/**
 * The drop glue of a type, {@code drop_in_place::<T>(*mut T)}. As rustc's {@code build_drop_shim}
 * makes it (seen in the MIR of rustc 1.95 with {@code -Zmir-emit-retag -Zdump-mir=drop_in_place};
 * in Miri since November 2022, models-stacked.md, "Retag depth/when"):
 *
 * <pre>
 *   _2 = &amp;mut (*_1);  Retag([fn entry] _2);
 *   _3 = &amp;mut (*_2);  &lt;T as Drop&gt;::drop(move _3);     (no retag of _3: drop's entry has one)
 *   drop((*_2).0);  drop((*_2).1);  ...
 * </pre>
 *
 * Of a box, what it owns is dropped first, through the pointer that it holds; its {@code
 * Drop::drop} then frees the block.
 *
 * <p>The raw argument itself is not retagged; {@code _2} is protected until the glue returns.
 */
final class DropGlue {
  private DropGlue() {}

  /**
   * @param span what the drop is told as: the closing brace or the call that drops; glue has no
   *     line of its own (language.md, "Lines")
   */
  static Function of(ProgramLowering program, Type type, Span span) {
    FunctionBuilder builder = new FunctionBuilder(true);
    Retagging retags = new Retagging(builder);
    Operand argument = Operand.register(builder.register());
    builder.step(span);
    builder.emit(
        new Instruction.Deref(argument, PointerKind.RAW_MUT, Retagging.pointee(type)), span);
    int call = builder.register();
    builder.emit(new Instruction.Enter(call, false), span);
    Operand identity = Operand.register(call);
    Type.Reference reference = new Type.Reference(true, type);
    Operand unique = retags.value(argument, reference, RetagOrigin.ARGUMENT, identity, span);
    Drops drops = new Drops(program, builder);
    if (Types.isBox(type) && Destructors.needed(Types.pointee(type))) {
      dereference(builder, unique, type, span);
      Operand content = drops.content(unique, Types.pointee(type), span);
      drops.glue(content, Types.pointee(type), span);
    }
    FunctionUse own = Destructors.dropFunction(type);
    if (own != null) {
      dereference(builder, unique, type, span);
      Operand function = CallLowering.reference(program.function(own, span));
      builder.emit(new Instruction.Call(builder.register(), function, List.of(unique)), span);
      builder.step(span);
    }
    drops.eachPart(
        type,
        unique,
        span,
        (place, part) -> {
          dereference(builder, unique, type, span);
          drops.glue(place.pointer(), place.type(), span);
        });
    builder.step(span);
    builder.emit(new Instruction.Leave(identity), span);
    builder.emit(new Instruction.Return(BodyLowering.UNIT), span);
    return builder.finish("drop_in_place::<" + type.text() + ">", 1, span);
  }

  private static void dereference(FunctionBuilder builder, Operand pointer, Type type, Span span) {
    builder.emit(
        new Instruction.Deref(pointer, PointerKind.MUTABLE, Retagging.pointee(type)), span);
  }
}
