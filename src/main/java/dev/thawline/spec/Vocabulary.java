package dev.thawline.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which models exist. The stages that have them implement it; it never throws. */
public interface Vocabulary {

  /** The two families of ids. */
  enum Domain {
    MEMORY("memory model"),
    ALIAS("aliasing model");

    private final String words;

    Domain(String words) {
      this.words = words;
    }

    /** What one member is called in a message. */
    public String words() {
      return words;
    }
  }

  /** What is known about an id. */
  sealed interface Answer {}

  /**
   * It names a model.
   *
   * @param canonical defaults dropped, parameters sorted: equal for equal models
   */
  record Known(String canonical) implements Answer {}

  /**
   * It does not.
   *
   * @param message what is wrong, starting lower-case, without a full stop
   * @param help what to write instead, or null
   */
  record Rejected(String message, @Nullable String help) implements Answer {}

  /**
   * Judges one id.
   *
   * @param id as written, parameters after colons: {@code sb2018-frontier:check=origin}
   */
  Answer identify(Domain domain, String id);

  /** All ids without parameters, for suggestions. */
  List<String> known(Domain domain);

  /** The canonical ids of a named set such as {@code all}; empty if there is no such set. */
  default List<String> group(Domain domain, String name) {
    return List.of();
  }
}
