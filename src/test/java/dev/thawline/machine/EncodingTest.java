package dev.thawline.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.Bytes;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.Layout;
import dev.thawline.program.ScalarType;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a value its bytes keep. */
class EncodingTest {
  private static final ScalarType I16 = new ScalarType(ScalarType.Kind.SIGNED, 2);
  private static final Layout WORD = Layout.of(ScalarType.U32);

  /** A u8 and, behind three bytes of padding, a u32. */
  private static final Layout PADDED =
      new Layout.Product(
          List.of(new Layout.Field(0, Layout.of(ScalarType.U8)), new Layout.Field(4, WORD)),
          8,
          4,
          false);

  private static final Allocation X =
      new Allocations().intern(new EventName(0, 1), 0, AllocationKind.LOCAL, "x", WORD);

  private static final Value.Pointer POINTER = new Value.Pointer(X, 2, Tag.base(X));

  private static Value number(ScalarType type, long bits) {
    return new Value.Scalar(type, type.normalize(bits));
  }

  private static Value pointerOf(Bytes bytes) {
    return Encoding.decode(Layout.of(ScalarType.POINTER), bytes);
  }

  /** Every way to take a number apart and put it together again gives the number. */
  @Test
  void numbersAreTheirBytes() {
    for (long bits : new long[] {0, 1, -1, 0x8000_0000L, 0x0102_0304_8586_8788L}) {
      for (int size : new int[] {1, 2, 4, 8}) {
        for (ScalarType.Kind kind :
            new ScalarType.Kind[] {ScalarType.Kind.SIGNED, ScalarType.Kind.UNSIGNED}) {
          ScalarType type = new ScalarType(kind, size);
          Value value = number(type, bits);
          Bytes whole = Encoding.encode(Layout.of(type), value);
          for (int cut = 0; cut <= size; cut++) {
            Bytes halves = join(whole.slice(0, cut), whole.slice(cut, size));
            assertThat(Encoding.decode(Layout.of(type), halves)).isEqualTo(value);
          }
        }
      }
    }
  }

  private static Bytes join(Bytes low, Bytes high) {
    List<Bytes.Part> parts = new ArrayList<>(low.parts());
    high.parts()
        .forEach(p -> parts.add(new Bytes.Part(low.size() + p.offset(), p.size(), p.value())));
    return new Bytes(low.size() + high.size(), parts);
  }

  @Test
  void theLowestByteComesFirst() {
    Bytes bytes = Encoding.encode(WORD, number(ScalarType.U32, 0x8102_0304L));
    assertThat(bytes.at(0, 1)).isEqualTo(number(ScalarType.U8, 4));
    assertThat(Encoding.decode(Layout.of(I16), bytes.slice(2, 4))).isEqualTo(number(I16, 0x8102));
  }

  @Test
  void paddingHasNoValue() {
    Value value = new Value.Product(List.of(number(ScalarType.U8, 1), number(ScalarType.U32, 2)));
    Bytes bytes = Encoding.encode(PADDED, value);
    assertThat(bytes.isUninitialized(1, 4)).isTrue();
    assertThat(bytes.isUninitialized(4, 8)).isFalse();
    assertThat(Encoding.decode(PADDED, bytes)).isEqualTo(value);
    assertThatThrownBy(() -> Encoding.decode(WORD, bytes.slice(0, 4)))
        .isInstanceOf(LocalStop.class)
        .hasMessage("reading uninitialised memory");
  }

  @Test
  void aUnionKeepsEveryByteAsItIs() {
    Bytes bytes = Encoding.encode(Layout.of(ScalarType.POINTER), POINTER);
    Layout union = new Layout.Union(PADDED);
    Value kept = Encoding.decode(union, bytes.slice(0, 8));
    assertThat(pointerOf(Encoding.encode(union, kept))).isEqualTo(POINTER);
    assertThat(Encoding.decode(union, Encoding.encode(union, Value.Uninitialized.INSTANCE)))
        .isEqualTo(Bytes.uninitialized(8));
  }

  @Test
  void aPointerIsWholeOnlyWithAllItsBytesInOrder() {
    Bytes bytes = Encoding.encode(Layout.of(ScalarType.POINTER), POINTER);
    assertThat(pointerOf(join(bytes.slice(0, 3), bytes.slice(3, 8)))).isEqualTo(POINTER);
    assertThatThrownBy(() -> pointerOf(join(bytes.slice(3, 8), bytes.slice(0, 3))))
        .isInstanceOf(LocalStop.class)
        .hasMessage("a value of bytes from different pointers");
  }

  @Test
  void anIntegerHasNoProvenance() {
    Layout usize = Layout.of(ScalarType.USIZE);
    Value address = Encoding.decode(usize, Encoding.encode(Layout.of(ScalarType.POINTER), POINTER));
    assertThat(address).isEqualTo(Value.Address.of(POINTER));
    Value.Pointer back = (Value.Pointer) pointerOf(Encoding.encode(usize, address));
    assertThat(back.tag()).isNull();
    assertThat(back.sameAddress(POINTER)).isTrue();
  }
}
