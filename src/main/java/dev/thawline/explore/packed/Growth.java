package dev.thawline.explore.packed;

/**
 * Whether what workers share may grow: the nodes of threads, their histories, the numbers of orders
 * and of monitors' states. While several work it may not, so that all of it can be read without
 * locks; who comes to something new leaves the state for later, when one works alone.
 */
final class Growth {
  /** Something new has come up while several work. */
  static final class Shut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Shut() {
      super("something new", null, false, false);
    }
  }

  private boolean shut;

  /** Several work from now on, or one alone. Who works is started afterwards. */
  void shut(boolean now) {
    shut = now;
  }

  /** Something is to be added. */
  void need() {
    if (shut) {
      throw new Shut();
    }
  }
}
