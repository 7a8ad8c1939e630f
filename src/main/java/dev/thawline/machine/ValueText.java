package dev.thawline.machine;

import dev.thawline.event.Value;
import dev.thawline.program.FormatOptions;
import dev.thawline.program.ScalarType;
import dev.thawline.program.Shape;
import java.util.Collections;
import java.util.List;

/** What a format writes for a value (std::fmt: Display, derived Debug, the bases of numbers). */
final class ValueText {
  private static final String INDENT = "    ";

  private final FormatOptions options;

  private ValueText(FormatOptions options) {
    this.options = options;
  }

  static String of(Value value, FormatOptions options, Shape shape) {
    return new ValueText(options).text(value, shape);
  }

  private String text(Value value, Shape shape) {
    if (shape instanceof Shape.Choice choice && value instanceof Value.Variant variant) {
      return parts(choice.variants().get(variant.number()), variant.fields());
    }
    if (shape instanceof Shape.Sequence sequence && value instanceof Value.Product elements) {
      List<Shape> shapes = Collections.nCopies(elements.fields().size(), sequence.element());
      return parts(new Shape.Parts(Shape.Brackets.ARRAY, "", null, shapes), elements.fields());
    }
    if (shape instanceof Shape.Parts parts && value instanceof Value.Product product) {
      return parts(parts, product.fields());
    }
    if (value instanceof Value.Text string) {
      return options.isDebug() ? FormatOptions.quoted(string.value()) : options.pad(string.value());
    }
    if (value instanceof Value.Pointer pointer) {
      return options.pad(address(pointer));
    }
    if (!(value instanceof Value.Scalar scalar)) {
      return Arithmetic.display(value);
    }
    ScalarType type = scalar.type();
    return switch (type.kind()) {
      case BOOL -> options.pad(scalar.isTrue() ? "true" : "false");
      case CHAR ->
          options.isDebug()
              ? FormatOptions.quoted((int) scalar.bits())
              : options.pad(Character.toString((int) scalar.bits()));
      case SIGNED, UNSIGNED -> options.number(type, scalar.bits());
      default -> Arithmetic.display(value);
    };
  }

  /** Addresses have no numbers here, and no program may depend on them: all are written alike. */
  private static String address(Value.Pointer pointer) {
    return pointer.allocation() == null ? "0x" + Long.toHexString(pointer.offset()) : "0x_";
  }

  private String parts(Shape.Parts shape, List<Value> values) {
    boolean named = shape.brackets() == Shape.Brackets.NAMED;
    List<String> fields = shape.fields();
    if (values.isEmpty()) {
      return named
          ? shape.name()
          : shape.brackets() == Shape.Brackets.ARRAY ? "[]" : options.pad("()");
    }
    boolean braces = fields != null;
    boolean array = shape.brackets() == Shape.Brackets.ARRAY;
    boolean lines = options.alternate();
    StringBuilder text = new StringBuilder(shape.name());
    text.append(braces ? (lines ? " {" : " { ") : array ? "[" : "(");
    for (int i = 0; i < values.size(); i++) {
      String part = text(values.get(i), shape.shapes().get(i));
      part = fields == null ? part : fields.get(i) + ": " + part;
      if (lines) {
        text.append('\n').append((part + ",").indent(INDENT.length()).stripTrailing());
      } else {
        text.append(i == 0 ? "" : ", ").append(part);
      }
    }
    boolean single = shape.brackets() == Shape.Brackets.TUPLE && values.size() == 1;
    text.append(lines ? "\n" : single ? "," : "");
    return text.append(braces ? (lines ? "}" : " }") : array ? "]" : ")").toString();
  }
}
