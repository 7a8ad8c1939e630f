package dev.thawline.program;

/** The bytes from {@code start} (inclusive) to {@code end} (exclusive). */
public record ByteRange(int start, int end) {
  public ByteRange {
    if (end < start) {
      throw new IllegalArgumentException(start + ".." + end);
    }
  }

  public boolean contains(int offset) {
    return start <= offset && offset < end;
  }
}
