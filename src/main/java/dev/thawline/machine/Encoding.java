package dev.thawline.machine;

import dev.thawline.event.Bytes;
import dev.thawline.event.Value;
import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Values to bytes and back, by layouts. What no value is in its bytes' place is undefined behaviour
 * (language.md, "Memory safety": uninitialised reads, invalid values).
 */
public final class Encoding {
  private Encoding() {}

  /** The bytes of a value; those that no part of it uses are uninitialised. */
  public static Bytes encode(Layout layout, Value value) {
    List<Bytes.Part> parts = new ArrayList<>();
    encode(layout, 0, value, parts);
    parts.removeIf(part -> part.size() == 0);
    parts.sort(Comparator.comparingInt(Bytes.Part::offset));
    List<Bytes.Part> all = new ArrayList<>();
    int end = 0;
    for (Bytes.Part part : parts) {
      fill(end, part.offset(), all);
      all.add(part);
      end = part.offset() + part.size();
    }
    fill(end, layout.size(), all);
    return new Bytes(layout.size(), all);
  }

  private static void fill(int from, int to, List<Bytes.Part> out) {
    if (from < to) {
      out.add(new Bytes.Part(from, to - from, Value.Uninitialized.INSTANCE));
    }
  }

  private static void encode(Layout layout, int base, Value value, List<Bytes.Part> out) {
    if (value instanceof Bytes bytes) {
      bytes.parts().forEach(p -> out.add(new Bytes.Part(base + p.offset(), p.size(), p.value())));
    } else if (layout instanceof Layout.Scalar scalar) {
      out.add(new Bytes.Part(base, scalar.size(), value));
    } else if (layout instanceof Layout.Product product && value instanceof Value.Product fields) {
      for (int i = 0; i < product.fields().size(); i++) {
        Layout.Field field = product.fields().get(i);
        encode(field.layout(), base + field.offset(), fields.fields().get(i), out);
      }
    } else if (layout instanceof Layout.Sum sum) {
      if (!(value instanceof Value.Variant variant)) {
        throw undefined("storing an uninitialised value");
      }
      out.add(
          new Bytes.Part(base, sum.tag().size(), new Value.Scalar(sum.tag(), variant.number())));
      Layout.Product active = sum.variants().get(variant.number());
      encode(active, base, new Value.Product(variant.fields()), out);
    } else if (!(value instanceof Value.Uninitialized)) {
      throw new IllegalStateException(value + " is no value of " + layout);
    }
  }

  /** The value that the bytes are at this layout. */
  public static Value decode(Layout layout, Bytes bytes) {
    return decode(layout, 0, bytes);
  }

  private static Value decode(Layout layout, int base, Bytes bytes) {
    if (layout instanceof Layout.Scalar scalar) {
      return scalar(bytes, base, scalar.type());
    } else if (layout instanceof Layout.Product product) {
      List<Value> fields = new ArrayList<>();
      for (Layout.Field field : product.fields()) {
        fields.add(decode(field.layout(), base + field.offset(), bytes));
      }
      return new Value.Product(fields);
    } else if (layout instanceof Layout.Sum sum) {
      if (!(scalar(bytes, base, sum.tag()) instanceof Value.Scalar tag)) {
        throw unsupported("the numeric value of an address");
      }
      int number = (int) tag.bits();
      if (number < 0 || number >= sum.variants().size()) {
        throw undefined("an invalid enum value");
      }
      Value fields = decode(sum.variants().get(number), base, bytes);
      return new Value.Variant(number, ((Value.Product) fields).fields());
    }
    return bytes.slice(base, base + layout.size());
  }

  private static Value scalar(Bytes bytes, int at, ScalarType type) {
    int end = at + type.size();
    if (bytes.isUninitialized(at, end)) {
      throw undefined("reading uninitialised memory");
    }
    Value value = bytes.at(at, end);
    if (value == null) {
      // MiniRust: bytes whose provenance is not the same make a pointer without any.
      value = bytes.withoutProvenance().at(at, end);
    }
    if (value == null) {
      throw unsupported("a value of bytes from different pointers");
    }
    return as(value, type);
  }

  /** A scalar taken at a type of its size: the same bits, which must be valid there. */
  public static Value as(Value value, ScalarType type) {
    boolean isPointer = type.kind() == ScalarType.Kind.POINTER;
    if (value instanceof Value.Uninitialized) {
      throw undefined("reading uninitialised memory");
    } else if (value instanceof Value.Scalar scalar) {
      return scalarAs(scalar, type);
    } else if (value instanceof Value.Pointer pointer && !isPointer) {
      // Rust: reading a pointer at an integer type takes its address and loses its provenance.
      return as(Value.Address.of(pointer), type);
    } else if (value instanceof Value.Address address) {
      if (isPointer) {
        return address.pointer();
      } else if (!type.isInteger()) {
        throw unsupported("the numeric value of an address");
      }
    } else if (value instanceof Value.Fragment fragment) {
      return fragment(fragment, type);
    } else if (value instanceof Value.FunctionReference && type.isInteger()) {
      throw unsupported("the numeric value of a function's address");
    }
    return value;
  }

  /** Some bytes of a pointer as an integer: the same bytes of its address. */
  private static Value fragment(Value.Fragment fragment, ScalarType type) {
    if (!type.isInteger()) {
      throw unsupported("the numeric value of an address");
    }
    return fragment.whole() instanceof Value.Pointer pointer
        ? new Value.Fragment(Value.Address.of(pointer), fragment.start(), fragment.size())
        : fragment;
  }

  private static Value scalarAs(Value.Scalar scalar, ScalarType type) {
    if (scalar.type().equals(type)) {
      return scalar;
    }
    long bits = type.normalize(scalar.bits());
    switch (type.kind()) {
      case POINTER -> {
        return new Value.Pointer(null, bits, null);
      }
      case FUNCTION, THREAD -> throw undefined("an invalid function pointer");
      case TEXT -> throw undefined("an invalid string");
      case BOOL -> {
        if ((bits & ~1L) != 0) {
          throw undefined("an invalid bool");
        }
      }
      case CHAR -> {
        boolean surrogate = bits >= Character.MIN_SURROGATE && bits <= Character.MAX_SURROGATE;
        if (surrogate || bits < 0 || bits > Character.MAX_CODE_POINT) {
          throw undefined("an invalid char");
        }
      }
      case SIGNED, UNSIGNED -> {}
    }
    return new Value.Scalar(type, bits);
  }

  private static LocalStop undefined(String reason) {
    return new LocalStop(ThreadState.Status.UNDEFINED, reason);
  }

  private static LocalStop unsupported(String feature) {
    return new LocalStop(ThreadState.Status.UNSUPPORTED, feature);
  }
}
