package dev.thawline.notation;

import dev.thawline.program.ByteRange;
import dev.thawline.program.MemoryOrder;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the parts of which statements are made. */
final class OperandParser {
  private static final Map<String, MemoryOrder> ORDERS = orders();

  private final TokenCursor cursor;

  OperandParser(TokenCursor cursor) {
    this.cursor = cursor;
  }

  private static Map<String, MemoryOrder> orders() {
    Map<String, MemoryOrder> orders = new TreeMap<>();
    Arrays.stream(MemoryOrder.values()).forEach(order -> orders.put(order.shortName(), order));
    orders.put("ar", MemoryOrder.ACQ_REL);
    return orders;
  }

  /**
   * An ordering that the access can have.
   *
   * @param access what the message calls it
   */
  MemoryOrder order(String access, OrderRule rule) {
    Token token = cursor.peek();
    MemoryOrder order = token.kind() == Token.Kind.NAME ? ORDERS.get(token.text()) : null;
    if (order == null) {
      if (token.kind() != Token.Kind.NAME) {
        throw cursor.unexpected("an ordering");
      }
      String near = Suggestion.nearest(token.text(), ORDERS.keySet());
      throw TokenCursor.error(
          "T0201",
          "unknown ordering `" + token.text() + "`",
          token.span(),
          near == null
              ? "it is one of " + String.join(", ", ORDERS.keySet())
              : "did you mean `" + near + "`?");
    }
    cursor.next();
    if (!rule.allows(order)) {
      throw TokenCursor.error(
          "T0204", access + " cannot be `" + token.text() + "`", token.span(), null);
    }
    return order;
  }

  Value value() {
    Token token = cursor.peek();
    if (cursor.atNumber()) {
      int value = cursor.number("a value", Integer.MIN_VALUE, Integer.MAX_VALUE);
      return new Value.Literal(value, token.span().to(cursor.previous().span()));
    }
    if (cursor.accept("null")) {
      return new Value.Null(token.span());
    }
    return new Value.Named(cursor.name("a number or a name"));
  }

  /** {@code p}, {@code p[i]}, {@code p[i..j]}. */
  Place place() {
    Name pointer = cursor.name("the name of a pointer");
    if (!cursor.accept("[")) {
      return new Place(pointer, null);
    }
    ByteRange range = range(-Limits.CELLS);
    cursor.expect("]", "behind the range");
    return new Place(pointer, range);
  }

  /** {@code 0,2..4}: disjoint ranges, ascending. */
  List<ByteRange> mask() {
    List<ByteRange> ranges = new ArrayList<>();
    do {
      ByteRange next = range(0);
      int before = ranges.isEmpty() ? 0 : ranges.get(ranges.size() - 1).end();
      if (next.start() < before) {
        Span span = cursor.previous().span();
        throw TokenCursor.error("T0206", "the cells of a mask must ascend", span, null);
      }
      if (next.start() == next.end()) {
        continue;
      }
      if (next.start() == before && !ranges.isEmpty()) {
        next = new ByteRange(ranges.remove(ranges.size() - 1).start(), next.end());
      }
      ranges.add(next);
    } while (cursor.accept(","));
    return ranges;
  }

  private ByteRange range(int least) {
    Span start = cursor.peek().span();
    int from = cursor.number("a cell", least, Limits.CELLS);
    if (!cursor.accept("..")) {
      return new ByteRange(from, from + 1);
    }
    int to = cursor.number("the end of the range", least, Limits.CELLS);
    if (to < from) {
      Span span = start.to(cursor.previous().span());
      throw TokenCursor.error("T0206", "this range ends before it starts", span, null);
    }
    return new ByteRange(from, to);
  }

  /** {@code cells=M} if it comes next, else null. */
  @Nullable List<ByteRange> cells() {
    if (!cursor.peek().is("cells") || !cursor.peek(1).is("=")) {
      return null;
    }
    cursor.next();
    cursor.next();
    return mask();
  }

  /** {@code cells=M} and {@code nofreeze}, in any order. */
  Statement.TypeFacts facts() {
    boolean notFreeze = cursor.accept("nofreeze");
    List<ByteRange> cells = cells();
    notFreeze |= cursor.accept("nofreeze");
    return new Statement.TypeFacts(cells, notFreeze);
  }

  /** {@code as &mut} and the like; shared if nothing is said. */
  Statement.LoadedAs loadedAs() {
    if (!cursor.accept("as")) {
      return Statement.LoadedAs.SHARED;
    }
    if (cursor.accept("raw")) {
      return Statement.LoadedAs.RAW;
    }
    if (cursor.accept("box")) {
      return Statement.LoadedAs.BOX;
    }
    cursor.expect("&", "or `box` or `raw`");
    return cursor.accept("mut") ? Statement.LoadedAs.MUTABLE : Statement.LoadedAs.SHARED;
  }
}
