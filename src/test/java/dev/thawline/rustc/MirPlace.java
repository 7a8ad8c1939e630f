package dev.thawline.rustc;

/**
 * A place as MIR prints it: {@code _1}, {@code (*_1)}, {@code ((*_1).0: i32)}, {@code ((_1 as
 * Some).0: &i32)}, {@code _1[_2]}, {@code _1[0 of 3]}.
 *
 * @param base the local
 * @param pointer the type of the pointer that is dereferenced, or empty; MIR of this phase has at
 *     most one dereference in a place, and it comes first
 * @param wholeTarget whether it is {@code (*_1)} and no part of that
 * @param type what lies there
 * @param end the position in the text behind it
 */
record MirPlace(int base, String pointer, boolean wholeTarget, String type, int end) {

  boolean isDeref() {
    return !pointer.isEmpty();
  }

  /** Whether it is a local as a whole. */
  boolean isLocal(String text) {
    return text.equals("_" + base);
  }

  /** The place that starts at a position of a text. */
  static MirPlace at(String text, int start, MirBody body) {
    MirPlace place = primary(text, start, body);
    while (place.end() < text.length() && text.charAt(place.end()) == '[') {
      int close = text.indexOf(']', place.end());
      boolean isRange = text.substring(place.end(), close).contains(":");
      String type = isRange ? place.type() : MirTypes.element(place.type());
      place = new MirPlace(place.base(), place.pointer(), false, type, close + 1);
    }
    return place;
  }

  private static MirPlace primary(String text, int start, MirBody body) {
    if (text.charAt(start) == '_') {
      int end = start + 1;
      while (end < text.length() && Character.isDigit(text.charAt(end))) {
        end++;
      }
      int local = Integer.parseInt(text.substring(start + 1, end));
      return new MirPlace(local, "", false, body.type(local), end);
    }
    if (text.startsWith("(*", start)) {
      MirPlace inner = at(text, start + 2, body);
      if (inner.isDeref()) {
        throw new IllegalArgumentException("two dereferences in one place: " + text);
      }
      String target = MirTypes.target(inner.type());
      return new MirPlace(inner.base(), inner.type(), true, target, inner.end() + 1);
    }
    MirPlace inner = at(text, start + 1, body);
    if (text.startsWith(" as ", inner.end())) {
      int close = text.indexOf(')', inner.end());
      return new MirPlace(inner.base(), inner.pointer(), false, inner.type(), close + 1);
    }
    int colon = text.indexOf(": ", inner.end());
    int close = MirTypes.closing(text, colon + 2);
    return new MirPlace(
        inner.base(), inner.pointer(), false, text.substring(colon + 2, close), close + 1);
  }
}
