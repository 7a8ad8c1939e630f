package dev.thawline.notation;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.ByteRange;
import dev.thawline.program.Constant;
import dev.thawline.program.Instruction;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Operand;
import dev.thawline.program.Operator;
import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Allocations and plain accesses; finds the places that statements name. */
final class PlaceLowering {
  private final Body body;
  private final Statics statics;

  PlaceLowering(Body body, Statics statics) {
    this.body = body;
    this.statics = statics;
  }

  /**
   * A place in terms of its pointer.
   *
   * @param source the pointer that was named
   * @param start bytes from where it points
   * @param size bytes
   */
  record Range(Binding.Pointer source, int start, int size) {}

  Binding.Pointer pointer(Name name) {
    if (body.find(name) instanceof Binding.Pointer pointer) {
      return pointer;
    }
    throw TokenCursor.error("T0203", "`" + name.text() + "` is no pointer", name.span(), null);
  }

  Range range(Place place) {
    Binding.Pointer pointer = pointer(place.pointer());
    ByteRange range = place.range();
    if (range == null) {
      return new Range(pointer, 0, pointer.pointee().size());
    }
    if (pointer.element() != Element.BYTE) {
      throw TokenCursor.error(
          "T0203",
          "`" + place.pointer().text() + "` points to one " + pointer.element().word(),
          place.pointer().span(),
          "ranges count cells of one byte; leave it out");
    }
    return new Range(pointer, range.start(), range.end() - range.start());
  }

  /** The pointer to the start of a range, with the tag of its source. */
  Operand start(Range range) {
    return moved(range.source().value(), range.start());
  }

  /** A pointer moved by so many bytes. */
  Operand moved(Operand pointer, int bytes) {
    return bytes == 0
        ? pointer
        : body.code.compute(
            Operator.OFFSET, ScalarType.POINTER, bytes, List.of(pointer), body.span());
  }

  void allocate(Statement.Allocate statement) {
    Element element = statement.pointer() ? Element.POINTER : Element.BYTE;
    int size = statement.pointer() ? element.size() : statement.count();
    String name = statement.target().text();
    Layout layout = statement.pointer() ? element.layout() : cells(size, statement.cells());
    Operand base;
    if (statement.kind() == AllocationKind.STATIC) {
      base = statics.add(name, layout, statement.target().span());
    } else {
      int target = body.code.register();
      body.emit(new Instruction.Allocate(target, statement.kind(), layout, name));
      base = Operand.register(target);
    }
    if (statement.pointer()) {
      store(base, Operand.of(new Constant.Null()), layout);
    } else {
      fill(base, size, 0);
    }
    body.bind(
        statement.target(),
        Binding.Pointer.root(
            base, statement.kind(), element, size, statement.cells(), statement.target().span()));
  }

  void atomic(Statement.Atomic statement) {
    Element element = statement.value() instanceof Value.Null ? Element.POINTER : Element.INTEGER;
    Operand value =
        statement.value() instanceof Value.Literal number
            ? CodeBuilder.integer(element.type(), number.value())
            : Operand.of(new Constant.Null());
    Name target = statement.target();
    Operand base = statics.addAtomic(target.text(), element, target.span());
    store(base, value, element.layout());
    body.bind(target, atomicRoot(base, element, target.span()));
  }

  static Binding.Pointer atomicRoot(Operand base, Element element, Span declared) {
    List<ByteRange> all = List.of(new ByteRange(0, element.size()));
    return Binding.Pointer.root(
        base, AllocationKind.STATIC, element, element.size(), all, declared);
  }

  void access(Statement.Access statement) {
    Range range = range(statement.place());
    Element element = range.source().element();
    if (element == Element.POINTER && statement.write()) {
      Name name = statement.place().pointer();
      throw TokenCursor.error(
          "T0203",
          "`" + name.text() + "` points to a pointer cell, and `w` writes a number",
          name.span(),
          "store a pointer with `*" + name.text() + " := ..`");
    }
    body.dereference(range.source());
    Operand start = start(range);
    if (element != Element.BYTE) {
      plain(statement.write(), start, element.layout(), element.type());
    } else if (statement.write()) {
      fill(start, range.size(), 1);
    } else if (range.size() > 0) {
      load(start, bytes(range.size()));
    }
  }

  private void plain(boolean write, Operand pointer, Layout layout, ScalarType type) {
    if (write) {
      store(pointer, CodeBuilder.integer(type, 1), layout);
    } else {
      load(pointer, layout);
    }
  }

  /** Writes the same value to so many cells, as one access; to none, nothing happens. */
  private void fill(Operand pointer, int size, int value) {
    Operand cell = CodeBuilder.integer(ScalarType.U8, value);
    if (size == 1) {
      store(pointer, cell, bytes(1));
    } else if (size > 1) {
      List<Operand> fields = Collections.nCopies(size, cell);
      Operand product = body.code.compute(Operator.MAKE_PRODUCT, 0, fields, body.span());
      store(pointer, product, bytes(size));
    }
  }

  private void load(Operand pointer, Layout layout) {
    int unused = body.code.register();
    body.emit(new Instruction.Load(unused, pointer, layout, MemoryOrder.NON_ATOMIC));
  }

  private void store(Operand pointer, Operand value, Layout layout) {
    body.emit(new Instruction.Store(pointer, value, layout, MemoryOrder.NON_ATOMIC));
  }

  void free(Statement.Free statement) {
    Binding.Pointer pointer = pointer(statement.pointer());
    if (pointer.root() == AllocationKind.STATIC) {
      throw staticFreed(statement.pointer());
    }
    boolean local = pointer.root() == AllocationKind.LOCAL;
    AllocationKind kind = local ? AllocationKind.LOCAL : AllocationKind.HEAP;
    body.emit(new Instruction.Deallocate(pointer.value(), kind));
  }

  private static SpecException staticFreed(Name name) {
    return TokenCursor.error(
        "T0203", "`" + name.text() + "` is static and lives forever", name.span(), null);
  }

  /** So many cells of one byte, one after the other. */
  private static Layout bytes(int size) {
    return cells(size, List.of());
  }

  /** The same, some of them in an UnsafeCell. */
  private static Layout cells(int size, List<ByteRange> mutable) {
    Layout plain = Layout.of(ScalarType.U8);
    if (size == 1 && mutable.isEmpty()) {
      return plain;
    }
    Layout inCell = new Layout.Product(List.of(new Layout.Field(0, plain)), 1, 1, true);
    List<Layout.Field> fields = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      int offset = i;
      boolean isMutable = mutable.stream().anyMatch(range -> range.contains(offset));
      fields.add(new Layout.Field(i, isMutable ? inCell : plain));
    }
    return new Layout.Product(fields, size, 1, false);
  }
}
