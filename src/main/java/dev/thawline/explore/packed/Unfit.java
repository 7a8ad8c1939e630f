package dev.thawline.explore.packed;

/** The program does something that packed exploration does not represent. */
class Unfit extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** There are more threads than there is room for; with more room there need be no problem. */
  static final class ForThreads extends Unfit {
    private static final long serialVersionUID = 1L;

    ForThreads() {
      super("more threads than there is room for");
    }
  }

  Unfit(String reason) {
    super(reason, null, false, false);
  }
}
