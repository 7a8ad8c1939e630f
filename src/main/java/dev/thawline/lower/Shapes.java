package dev.thawline.lower;

import dev.thawline.program.Shape;
import dev.thawline.program.Shape.Brackets;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.type.EnumDefinition;
import dev.thawline.rust.type.FieldDefinition;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values of a type are written by {@code {:?}}. */
final class Shapes {
  private Shapes() {}

  static Shape of(Type written) {
    Type type = Types.resolve(written);
    if (type instanceof Type.Tuple tuple) {
      return new Shape.Parts(Brackets.TUPLE, "", null, all(tuple.elements()));
    }
    if (type instanceof Type.Array array) {
      Shape element = of(array.element());
      return new Shape.Parts(
          Brackets.ARRAY, "", null, Collections.nCopies(array.length(), element));
    }
    if ((type instanceof Type.Reference && !Types.isText(type)) || Types.isBox(type)) {
      return of(Types.pointee(type));
    }
    if (Types.isVector(type)) {
      return new Shape.Sequence(of(Types.parts(type).get(0)));
    }
    if (type instanceof Type.Slice slice) {
      return new Shape.Sequence(of(slice.element()));
    }
    if (type instanceof Type.Struct struct) {
      return named(
          struct.definition().name(),
          struct.definition().shape(),
          struct.definition().fields(),
          Types.fields(type));
    }
    if (type instanceof Type.Enumeration enumeration) {
      List<Shape.Parts> variants = new ArrayList<>();
      List<EnumDefinition.Variant> known = enumeration.definition().variants();
      for (int i = 0; i < known.size(); i++) {
        EnumDefinition.Variant variant = known.get(i);
        variants.add(
            named(
                variant.name(),
                variant.shape(),
                variant.fields(),
                Types.variantFields(enumeration, i)));
      }
      return new Shape.Choice(variants);
    }
    return Shape.Leaf.INSTANCE;
  }

  private static Shape.Parts named(
      String name, Item.Shape shape, List<FieldDefinition> fields, List<Type> types) {
    @Nullable List<String> names =
        shape == Item.Shape.NAMED ? fields.stream().map(FieldDefinition::name).toList() : null;
    return new Shape.Parts(Brackets.NAMED, name, names, all(types));
  }

  private static List<Shape> all(List<Type> types) {
    return types.stream().map(Shapes::of).toList();
  }
}
