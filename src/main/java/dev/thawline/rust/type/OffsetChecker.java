package dev.thawline.rust.type;

import dev.thawline.program.Layout;
import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import java.util.List;

/** {@code offset_of!(T, f.g)}, of types whose parameters are all known. */
final class OffsetChecker {
  private OffsetChecker() {}

  static Typed check(BodyContext context, Expression.OffsetOf written) {
    Span span = written.span();
    Type type = Types.resolveAll(context.type(written.type()));
    int offset = 0;
    for (Identifier field : written.fields()) {
      if (Types.isErroneous(type)) {
        return new Typed.Erroneous(span);
      }
      List<String> names = names(type);
      int index = names.indexOf(field.text());
      if (index < 0) {
        return context.error(
            Diagnostic.error(
                "E0609",
                "no field `" + field.text() + "` on type `" + type.text() + "`",
                field.span()));
      }
      boolean isOpen =
          Types.anyPart(
              type, part -> part instanceof Type.Parameter || part instanceof Type.Variable);
      if (isOpen || Types.containsEnum(type)) {
        return context.unsupported("offsets in this type", span);
      }
      offset +=
          Layouts.of(type) instanceof Layout.Product product
              ? product.fields().get(index).offset()
              : 0;
      type = Types.resolve(Types.fields(type).get(index));
    }
    return new Typed.Literal(offset, Type.USIZE, span);
  }

  private static List<String> names(Type type) {
    if (type instanceof Type.Struct struct) {
      return struct.definition().fields().stream().map(FieldDefinition::name).toList();
    }
    return type instanceof Type.Tuple tuple
        ? java.util.stream.IntStream.range(0, tuple.elements().size())
            .mapToObj(String::valueOf)
            .toList()
        : List.of();
  }
}
