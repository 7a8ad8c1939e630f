package dev.thawline.explore.packed;

/** Is asked now and then whether to go on. */
interface Budget {
  /** The limit where tables outgrow the memory that they may take. */
  String TWO_LAYERS = "max-memory for two layers of states";

  /** Thrown to stop; the limit is in the message. */
  final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent(String limit) {
      super(limit, null, false, false);
    }
  }

  /**
   * Returns if there is some left.
   *
   * @param states how many states there have been
   * @param layer how many steps deep the explorer is
   */
  void check(long states, int layer);

  /** Whether every state counts, so that it is to be asked at each. */
  default boolean isCounted() {
    return false;
  }
}
