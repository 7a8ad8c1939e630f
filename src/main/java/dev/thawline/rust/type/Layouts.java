package dev.thawline.rust.type;

import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.List;

/**
 * Types to layouts. Sizes and alignments are those of a 64-bit target; fields keep the order of
 * their declaration and enums have a tag byte and no niche, as under {@code repr(C)} and {@code
 * repr(u8)}: rustc promises neither otherwise.
 */
public final class Layouts {
  private static final Layout POINTER = Layout.of(ScalarType.POINTER);

  /** A pointer and a length. */
  private static final Layout WIDE_POINTER =
      new Layout.Product(
          List.of(
              new Layout.Field(0, POINTER),
              new Layout.Field(POINTER.size(), Layout.of(ScalarType.USIZE))),
          2 * POINTER.size(),
          POINTER.alignment(),
          false);

  private Layouts() {}

  /** The layout of a type without unknown parts. */
  public static Layout of(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Scalar scalar) {
      return Layout.of(scalar.scalar());
    }
    if (Types.isText(found)) {
      return Layout.of(ScalarType.TEXT);
    }
    if (Types.isWide(found)) {
      return WIDE_POINTER;
    }
    if (found instanceof Type.Slice) {
      throw new IllegalArgumentException("the size of " + found.text() + " is not known");
    }
    if (found instanceof Type.Reference || found instanceof Type.RawPointer) {
      return POINTER;
    }
    if (found instanceof Type.FunctionPointer) {
      return Layout.of(ScalarType.FUNCTION);
    }
    if (found instanceof Type.JoinHandle) {
      return Layout.of(ScalarType.THREAD);
    }
    if (found instanceof Type.Atomic atomic) {
      Layout value = of(atomic.value());
      List<Layout.Field> field = List.of(new Layout.Field(0, value));
      return new Layout.Product(field, value.size(), Math.max(1, value.size()), true);
    }
    if (found instanceof Type.Array array) {
      return array.length() == 0
          ? emptyArray(of(array.element()))
          : product(0, java.util.Collections.nCopies(array.length(), array.element()));
    }
    if (found instanceof Type.Enumeration enumeration) {
      return sum(enumeration);
    }
    if (found instanceof Type.Struct struct && struct.definition().is("maybe_uninit")) {
      return new Layout.Union(of(struct.arguments().get(0)));
    }
    if (Types.isUnion(found)) {
      return union(Types.fields(found).stream().map(Layouts::of).toList());
    }
    Layout.Product product = product(0, Types.fields(found));
    if (found instanceof Type.Struct struct && struct.definition().alignment() > 0) {
      int alignment = Math.max(struct.definition().alignment(), product.alignment());
      int size = roundUp(product.size(), alignment);
      product = new Layout.Product(product.fields(), size, alignment, false);
    }
    boolean isCell = found instanceof Type.Struct struct && struct.definition().is("unsafe_cell");
    return isCell
        ? new Layout.Product(product.fields(), product.size(), product.alignment(), true)
        : product;
  }

  /** No bytes, but aligned as its element is, and no more {@code Freeze} than that. */
  private static Layout.Product emptyArray(Layout element) {
    return new Layout.Product(List.of(), 0, element.alignment(), !element.isFreeze());
  }

  private static Layout.Product product(int start, List<Type> types) {
    List<Layout.Field> fields = new ArrayList<>();
    int offset = start;
    int alignment = 1;
    for (Type type : types) {
      Layout layout = of(type);
      offset = roundUp(offset, layout.alignment());
      alignment = Math.max(alignment, layout.alignment());
      fields.add(new Layout.Field(offset, layout));
      offset += layout.size();
    }
    return new Layout.Product(fields, roundUp(offset, alignment), alignment, false);
  }

  /** Its cells are those of its largest field. */
  private static Layout.Union union(List<Layout> fields) {
    Layout largest = Layout.unit();
    int alignment = 1;
    for (Layout field : fields) {
      largest = field.size() > largest.size() ? field : largest;
      alignment = Math.max(alignment, field.alignment());
    }
    return new Layout.Union(
        new Layout.Product(
            List.of(new Layout.Field(0, largest)),
            roundUp(largest.size(), alignment),
            alignment,
            fields.stream().anyMatch(field -> !field.isFreeze())));
  }

  private static Layout sum(Type.Enumeration type) {
    ScalarType tag = ScalarType.U8;
    List<Layout.Product> variants = new ArrayList<>();
    int size = tag.size();
    int alignment = tag.size();
    for (int i = 0; i < type.definition().variants().size(); i++) {
      Layout.Product variant = product(tag.size(), Types.variantFields(type, i));
      variants.add(variant);
      size = Math.max(size, variant.size());
      alignment = Math.max(alignment, variant.alignment());
    }
    return new Layout.Sum(tag, variants, roundUp(size, alignment), alignment);
  }

  private static int roundUp(int offset, int alignment) {
    return (offset + alignment - 1) / alignment * alignment;
  }
}
