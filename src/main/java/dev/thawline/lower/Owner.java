package dev.thawline.lower;

import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.MovedPlaces.Part;
import dev.thawline.rust.type.Type;
import org.jspecify.annotations.Nullable;

/**
 * Who owns a place.
 *
 * @param path its move path; null where it is never moved out of, or has no owner in this function
 * @param code of the error if it is moved out of, or null where it may be
 * @param obstacle what stands in the way, in rustc's words, or empty
 */
record Owner(@Nullable MovePath path, @Nullable String code, String obstacle) {
  /** Of a place that nothing tracks, because it needs no destructor. */
  static final Owner UNTRACKED = new Owner(null, null, "");

  static Owner of(@Nullable MovePath path) {
    return path == null ? UNTRACKED : new Owner(path, null, "");
  }

  static Owner behind(String text) {
    return new Owner(null, "E0507", "cannot move out of " + text);
  }

  /** The owner of a part of a place of the type. */
  Owner part(Part part, Type whole) {
    if (code != null) {
      return this;
    }
    if (Destructors.dropFunction(whole) != null && !part.equals(Part.CONTENT)) {
      return new Owner(
          null,
          "E0509",
          "cannot move out of type `" + whole.text() + "`, which implements the `Drop` trait");
    }
    return path == null ? UNTRACKED : of(path.part(part));
  }
}
