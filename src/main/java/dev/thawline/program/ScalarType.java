package dev.thawline.program;

/**
 * The type of a value that fills exactly one memory cell.
 *
 * @param kind how its bits are read
 * @param size in bytes: 1, 2, 4, 8 or 16
 */
public record ScalarType(Kind kind, int size) {
  /** How the bits are read. */
  public enum Kind {
    SIGNED,
    UNSIGNED,
    BOOL,
    CHAR,
    /** A thin pointer or reference, with its tag. */
    POINTER,
    /** A function pointer. */
    FUNCTION,
    /** The handle of a spawned thread; opaque. */
    THREAD,
    /** A string of the program, {@code &'static str}: its text, which nothing can change. */
    TEXT
  }

  /** Bytes of a pointer and of {@code usize}. */
  public static final int POINTER_SIZE = 8;

  public static final ScalarType BOOL = new ScalarType(Kind.BOOL, 1);
  public static final ScalarType CHAR = new ScalarType(Kind.CHAR, 4);
  public static final ScalarType I32 = new ScalarType(Kind.SIGNED, 4);
  public static final ScalarType U8 = new ScalarType(Kind.UNSIGNED, 1);
  public static final ScalarType U32 = new ScalarType(Kind.UNSIGNED, 4);
  public static final ScalarType USIZE = new ScalarType(Kind.UNSIGNED, POINTER_SIZE);
  public static final ScalarType POINTER = new ScalarType(Kind.POINTER, POINTER_SIZE);
  public static final ScalarType FUNCTION = new ScalarType(Kind.FUNCTION, POINTER_SIZE);
  public static final ScalarType THREAD = new ScalarType(Kind.THREAD, POINTER_SIZE);

  /** A pointer and a length in Rust; here one value. */
  public static final ScalarType TEXT = new ScalarType(Kind.TEXT, 2 * POINTER_SIZE);

  public boolean isInteger() {
    return kind == Kind.SIGNED || kind == Kind.UNSIGNED;
  }

  /**
   * {@code bits} cut to this type's width and extended again as its sign demands. The range of
   * 16-byte types is not represented: front ends refuse them.
   */
  public long normalize(long bits) {
    if (size >= Long.BYTES) {
      return bits;
    }
    int shift = Long.SIZE - size * Byte.SIZE;
    return kind == Kind.SIGNED ? bits << shift >> shift : bits << shift >>> shift;
  }
}
