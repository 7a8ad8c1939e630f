package dev.thawline.notation;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.ByteRange;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.PointerKind;
import dev.thawline.program.UpdateOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one statement. */
final class StatementParser {
  private static final Map<String, UpdateOperator> OPERATORS =
      new TreeMap<>(
          Map.of(
              "add", UpdateOperator.ADD,
              "sub", UpdateOperator.SUBTRACT,
              "xchg", UpdateOperator.EXCHANGE,
              "and", UpdateOperator.AND,
              "or", UpdateOperator.OR,
              "xor", UpdateOperator.XOR));

  /** Behind {@code enter}. */
  private static final String NO_WRITABLE = "nowritable";

  private final TokenCursor cursor;
  private final OperandParser operands;
  private @Nullable Name bound;
  private @Nullable Name litmusLocation;

  StatementParser(TokenCursor cursor) {
    this.cursor = cursor;
    this.operands = new OperandParser(cursor);
  }

  /** The name that the statement just read binds, as far as it was read; null if none. */
  @Nullable Name bound() {
    return bound;
  }

  /** The location of the litmus form just read; null if it was none. */
  @Nullable Name litmusLocation() {
    return litmusLocation;
  }

  Statement statement() {
    bound = null;
    litmusLocation = null;
    Token first = cursor.peek();
    if (cursor.accept("*")) {
      Name location = cursor.name("the name of a pointer");
      cursor.expect(":=", "and what is stored");
      return new Statement.Store(location, operands.value(), MemoryOrder.NON_ATOMIC);
    }
    if (first.kind() != Token.Kind.NAME) {
      throw cursor.unexpected("a statement");
    }
    Token second = cursor.peek(1);
    if (second.is("=")) {
      bound = cursor.name("a name");
      cursor.next();
      return binding(bound);
    }
    if (second.is(":=")) {
      Name location = cursor.name("a location");
      cursor.next();
      Value value = operands.value();
      return new Statement.Store(location, value, operands.order("a store", OrderRule.STORE));
    }
    if (second.is("==")) {
      Name location = cursor.name("a location");
      cursor.next();
      Value value = operands.value();
      return new Statement.Guard(location, value, operands.order("a load", OrderRule.LOAD));
    }
    return keyword(cursor.next());
  }

  private Statement keyword(Token keyword) {
    return switch (keyword.text()) {
      case "r", "rd" -> new Statement.Access(false, operands.place());
      case "w", "wr" -> new Statement.Access(true, operands.place());
      case "same" -> {
        Name one = cursor.name("the name of a pointer");
        yield new Statement.Same(one, cursor.name("the name of a pointer"));
      }
      case "cas" -> replace();
      case "free" -> new Statement.Free(cursor.name("the name of a pointer"));
      case "enter" -> enter();
      case "expose" -> new Statement.Expose(cursor.name("the name of a pointer"));
      case "leave" -> new Statement.Leave(frameName());
      case "observe" -> observe();
      case "W" -> {
        Name location = litmus();
        Value value = operands.value();
        yield new Statement.Store(location, value, operands.order("a store", OrderRule.STORE));
      }
      case "R" -> {
        Name target = target();
        Name location = litmus();
        yield new Statement.Read(target, location, operands.order("a load", OrderRule.LOAD));
      }
      case "U" -> update();
      case "C" -> compareExchange(false);
      case "Cw" -> compareExchange(true);
      case "F" -> new Statement.Fence(operands.order("a fence", OrderRule.FENCE));
      default ->
          throw TokenCursor.error(
              "T0201",
              "`" + keyword.text() + "` starts no statement",
              keyword.span(),
              "known are `x = ..`, `X := ..`, `X == ..`, `*n := ..`, r, w, rd, wr, same, cas, free, enter, "
                  + "leave, expose, observe, W, R, U, C, Cw, F");
    };
  }

  private Statement enter() {
    Name frame = cursor.peek().is(NO_WRITABLE) ? null : frameName();
    return new Statement.Enter(frame, cursor.accept(NO_WRITABLE));
  }

  private @Nullable Name frameName() {
    return cursor.peek().endsStatement() ? null : cursor.name("the name of a frame");
  }

  private Name target() {
    Name target = cursor.name("the name of the result");
    bound = target;
    return target;
  }

  private Name litmus() {
    Name location = cursor.name("a location");
    litmusLocation = location;
    return location;
  }

  private Statement observe() {
    List<Name> locations = new ArrayList<>();
    do {
      locations.add(cursor.name("a location"));
      cursor.accept(",");
    } while (!cursor.peek().endsStatement());
    return new Statement.Observe(locations);
  }

  private Statement update() {
    Name target = target();
    Name location = litmus();
    UpdateOperator operator = OPERATORS.get(cursor.peek().text());
    if (operator == null) {
      throw cursor.unexpected("one of " + String.join(", ", OPERATORS.keySet()));
    }
    cursor.next();
    Value operand = operands.value();
    MemoryOrder order = operands.order("a read-modify-write", OrderRule.UPDATE);
    return new Statement.Update(target, location, operator, operand, order);
  }

  private Statement compareExchange(boolean weak) {
    Name target = target();
    Name location = litmus();
    Value expected = operands.value();
    Value replacement = operands.value();
    MemoryOrder success = operands.order("a compare-exchange", OrderRule.UPDATE);
    MemoryOrder failure = operands.order("a failing compare-exchange", OrderRule.FAILURE);
    return new Statement.CompareExchange(
        target, location, expected, replacement, success, failure, weak);
  }

  private Statement replace() {
    Name location = cursor.name("a location");
    Value expected = operands.value();
    Value replacement = operands.value();
    MemoryOrder success = operands.order("a compare-exchange", OrderRule.UPDATE);
    MemoryOrder failure = operands.order("a failing compare-exchange", OrderRule.FAILURE);
    return new Statement.Replace(location, expected, replacement, success, failure);
  }

  /** What stands behind {@code target =}. */
  private Statement binding(Name target) {
    if (cursor.accept("&")) {
      return borrow(target, ampersandForm(), false, null);
    }
    if (cursor.accept("*")) {
      Name location = cursor.name("the name of a pointer");
      Statement.LoadedAs as = operands.loadedAs();
      return new Statement.LoadPointer(target, location, null, MemoryOrder.NON_ATOMIC, as);
    }
    Token word = cursor.peek();
    if (word.kind() != Token.Kind.NAME) {
      throw cursor.unexpected("what is bound");
    }
    switch (word.text()) {
      case "stack", "heap", "static" -> {
        cursor.next();
        return allocate(target, word.text());
      }
      case "atomic" -> {
        cursor.next();
        return atomic(target, word);
      }
      case "box" -> {
        cursor.next();
        return borrow(target, boxForm(), false, null);
      }
      case "raw", "rawc" -> {
        cursor.next();
        Place place = operands.place();
        return new Statement.Raw(target, word.is("raw"), place, operands.facts());
      }
      case "off" -> {
        cursor.next();
        Name pointer = cursor.name("the name of a pointer");
        int by = cursor.number("a number of cells", -Limits.CELLS, Limits.CELLS);
        return new Statement.Move(target, pointer, by);
      }
      case "copy" -> {
        cursor.next();
        return new Statement.Copy(target, cursor.name("the name of a pointer"));
      }
      case "transmute" -> {
        cursor.next();
        Name pointer = cursor.name("the name of a pointer");
        return new Statement.Transmute(target, pointer, operands.loadedAs());
      }
      case "exposed" -> {
        cursor.next();
        Name pointer = cursor.name("the name of a pointer");
        boolean reference = cursor.peek().is("as");
        return new Statement.Exposed(
            target, pointer, reference ? operands.loadedAs() : Statement.LoadedAs.RAW);
      }
      case "strict" -> {
        cursor.next();
        return new Statement.Strict(target, cursor.name("the name of a pointer"));
      }
      case "arg" -> {
        cursor.next();
        Name frame = cursor.accept(":") ? cursor.name("the name of a frame") : null;
        return argument(target, frame);
      }
      default -> {
        Name location = cursor.name("a location");
        Value left = cursor.accept("xchg") ? operands.value() : null;
        MemoryOrder order =
            left == null
                ? operands.order("a load", OrderRule.LOAD)
                : operands.order("an exchange", OrderRule.UPDATE);
        return new Statement.LoadPointer(target, location, left, order, operands.loadedAs());
      }
    }
  }

  private Statement argument(Name target, @Nullable Name frame) {
    Token start = cursor.peek();
    if (cursor.accept("box")) {
      return borrow(target, boxForm(), true, frame);
    }
    cursor.expect("&", "or `box` as the argument");
    BorrowForm form = ampersandForm();
    if (form.twoPhase()) {
      throw TokenCursor.error(
          "T0201",
          "an argument is not two-phase",
          start.span().to(cursor.previous().span()),
          "make the two-phase borrow first, then `arg` of it");
    }
    return borrow(target, form, true, frame);
  }

  private Statement borrow(Name target, BorrowForm form, boolean argument, @Nullable Name frame) {
    cursor.accept("*"); // `& *p` borrows the same place
    Place place = operands.place();
    return new Statement.Borrow(target, form, argument, frame, place, operands.facts());
  }

  /** Behind {@code box}: what the Box differs in from others, if anything. */
  private BorrowForm boxForm() {
    if (!cursor.accept("!")) {
      return BorrowForm.BOX;
    }
    if (cursor.accept("alloc")) {
      return BorrowForm.BOX_OWN_ALLOCATOR;
    }
    cursor.expect("unpin", "or `alloc` behind `box!`");
    return BorrowForm.BOX_NOT_UNPIN;
  }

  /** Behind an ampersand: a word such as {@code mut}, unless it is the name of the pointer. */
  private BorrowForm ampersandForm() {
    if (cursor.accept("!")) {
      cursor.expect("unpin", "behind `&!`");
      return BorrowForm.SHARED_NOT_UNPIN;
    }
    Token word = cursor.peek();
    Token next = cursor.peek(1);
    boolean isMask = next.is("cells") && cursor.peek(2).is("=");
    boolean followed = next.kind() == Token.Kind.NAME || next.is("*") || next.is("!");
    if (word.kind() != Token.Kind.NAME || !followed || isMask) {
      return BorrowForm.SHARED;
    }
    for (BorrowForm form : BorrowForm.values()) {
      if (form.kind() != PointerKind.BOX && form.word().equals(word.text())) {
        cursor.next();
        if (form == BorrowForm.MUTABLE && cursor.accept("!")) {
          cursor.expect("unpin", "behind `&mut!`");
          return BorrowForm.MUTABLE_NOT_UNPIN;
        }
        return form;
      }
    }
    return BorrowForm.SHARED;
  }

  private Statement atomic(Name target, Token word) {
    Value value =
        cursor.peek().endsStatement() ? new Value.Literal(0, word.span()) : operands.value();
    if (value instanceof Value.Named) {
      throw TokenCursor.error("T0201", "an atomic starts as a number or null", value.span(), null);
    }
    return new Statement.Atomic(target, value);
  }

  private Statement allocate(Name target, String word) {
    AllocationKind kind =
        word.equals("stack")
            ? AllocationKind.LOCAL
            : AllocationKind.valueOf(word.toUpperCase(Locale.ROOT));
    if (cursor.accept("ptr")) {
      return new Statement.Allocate(target, kind, 0, true, List.of());
    }
    int least = kind == AllocationKind.HEAP ? 1 : 0;
    int count = cursor.number("the number of cells", least, Limits.CELLS);
    List<ByteRange> cells = operands.cells();
    if (cells == null) {
      return new Statement.Allocate(target, kind, count, false, List.of());
    }
    if (!cells.isEmpty() && cells.get(cells.size() - 1).end() > count) {
      throw TokenCursor.error(
          "T0206", "these cells lie outside the allocation", cursor.previous().span(), null);
    }
    return new Statement.Allocate(target, kind, count, false, cells);
  }
}
