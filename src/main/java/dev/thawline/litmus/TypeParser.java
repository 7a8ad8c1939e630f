package dev.thawline.litmus;

import dev.thawline.program.ScalarType;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads types: {@code volatile atomic_int *}, {@code _Atomic(long) *}, {@code unsigned long}. */
final class TypeParser {
  private static final Set<String> QUALIFIERS = Set.of("volatile", "const", "register", "restrict");

  /** Words that combine into the integer types of C. */
  private static final Set<String> WORDS =
      Set.of("int", "char", "short", "long", "signed", "unsigned");

  private static final Set<String> UNSUPPORTED =
      Set.of(
          "float",
          "double",
          "struct",
          "union",
          "enum",
          "atomic_t",
          "atomic64_t",
          "spinlock_t",
          "mutex",
          "mtx_t",
          "__int128",
          "atomic_flag",
          "void",
          "_Bool_t",
          "rwlock_t",
          "static",
          "extern",
          "auto",
          "typedef");

  private static final Map<String, CType> NAMED = named();

  private final TokenCursor tokens;

  TypeParser(TokenCursor tokens) {
    this.tokens = tokens;
  }

  private static Map<String, CType> named() {
    Map<String, CType> named = new HashMap<>();
    for (int bytes = 1; bytes <= Long.BYTES; bytes *= 2) {
      String bits = bytes * Byte.SIZE + "_t";
      for (String form : List.of("", "_least", "_fast")) {
        named.put("int" + form + bits, integer(bytes, true));
        named.put("uint" + form + bits, integer(bytes, false));
      }
    }
    for (String word : List.of("intptr_t", "intmax_t", "ptrdiff_t", "ssize_t")) {
      named.put(word, integer(Long.BYTES, true));
    }
    for (String word : List.of("uintptr_t", "uintmax_t", "size_t")) {
      named.put(word, integer(Long.BYTES, false));
    }
    named.put("bool", CType.BOOL);
    named.put("_Bool", CType.BOOL);
    Map<String, CType> shorts = new HashMap<>(named);
    shorts.remove("_Bool");
    shorts.put("char", integer(1, true));
    shorts.put("schar", integer(1, true));
    shorts.put("uchar", integer(1, false));
    shorts.put("short", integer(2, true));
    shorts.put("ushort", integer(2, false));
    shorts.put("int", CType.INT);
    shorts.put("uint", integer(4, false));
    for (String word : List.of("long", "llong")) {
      shorts.put(word, integer(Long.BYTES, true));
      shorts.put("u" + word, integer(Long.BYTES, false));
    }
    shorts.forEach((word, type) -> named.put("atomic_" + word, type.asAtomic()));
    return named;
  }

  private static CType integer(int bytes, boolean signed) {
    ScalarType.Kind kind = signed ? ScalarType.Kind.SIGNED : ScalarType.Kind.UNSIGNED;
    return CType.integer(new ScalarType(kind, bytes));
  }

  /** Whether a type starts here. */
  boolean atType() {
    String word = tokens.peek().text();
    return tokens.atName()
        && (NAMED.containsKey(word)
            || WORDS.contains(word)
            || QUALIFIERS.contains(word)
            || UNSUPPORTED.contains(word)
            || word.equals("_Atomic"));
  }

  /** A type with its stars. */
  CType type() {
    return stars(base());
  }

  /** What stands before the stars. */
  CType base() {
    Span start = tokens.peek().span();
    CType named = null;
    List<String> words = new ArrayList<>();
    boolean atomic = false;
    while (atType() && !(named != null && !isQualifier())) {
      Token token = tokens.peek();
      if (UNSUPPORTED.contains(token.text())) {
        throw Problems.unsupported("`" + token.text() + "`", token.span());
      }
      if (tokens.accept("_Atomic")) {
        atomic = true;
        if (tokens.accept("(")) {
          named = inner();
        }
      } else if (QUALIFIERS.contains(token.text())) {
        tokens.next();
      } else if (WORDS.contains(token.text())) {
        words.add(tokens.next().text());
      } else {
        named = NAMED.get(tokens.next().text());
      }
    }
    CType type = named == null ? integer(words, start) : named;
    if (named != null && !words.isEmpty()) {
      throw Problems.error("T0301", "this is no type", tokens.since(start), null);
    }
    return atomic ? type.asAtomic() : type;
  }

  private boolean isQualifier() {
    return QUALIFIERS.contains(tokens.peek().text()) || tokens.peek().is("_Atomic");
  }

  private CType inner() {
    tokens.enter();
    CType inner = type();
    tokens.leave();
    tokens.expect(")", "behind the atomic type");
    return inner;
  }

  private CType integer(List<String> words, Span start) {
    if (words.isEmpty()) {
      throw tokens.unexpected("a type");
    }
    boolean signed = !words.contains("unsigned");
    int bytes = 4;
    int longs = 0;
    for (String word : words) {
      switch (word) {
        case "char" -> bytes = 1;
        case "short" -> bytes = 2;
        case "long" -> longs++;
        default -> {}
      }
    }
    boolean twice = words.stream().distinct().count() + Math.max(0, longs - 1) != words.size();
    boolean contradicts =
        (longs > 0 && bytes != 4)
            || longs > 2
            || (words.contains("signed") && !signed)
            || (words.contains("char") && (words.contains("int") || words.contains("short")));
    if (twice || contradicts) {
      throw Problems.error("T0301", "this is no type", tokens.since(start), null);
    }
    return integer(longs > 0 ? Long.BYTES : bytes, signed);
  }

  /** The stars behind a type, with what is said of each pointer. */
  CType stars(CType base) {
    CType type = base;
    int count = 0;
    while (tokens.accept("*")) {
      tokens.enter();
      count++;
      type = CType.pointerTo(type);
      while (tokens.atName() && isQualifier()) {
        type = tokens.next().is("_Atomic") ? type.asAtomic() : type;
      }
    }
    for (; count > 0; count--) {
      tokens.leave();
    }
    return type;
  }
}
