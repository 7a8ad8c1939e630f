package dev.thawline.cli;

/** Small specs in event notation. */
final class Specs {
  /** Two threads freeze the same location: only one freeze wins in a model that keeps one. */
  static final String P01 =
      """
      p = heap 1
      T1: r = & p; rd r
      T2: s = & p; rd s
      """;

  /** A reference travels through an atomic without any order. */
  static final String P02 =
      """
      p = heap 1
      X = atomic null
      T1: c = & p
      T1: X := c rlx
      T2: d = X rlx //~ load
      T2: rd d
      """;

  /** The same with a release store and an acquire load: nobody minds. */
  static final String PUBLISHED =
      """
      p = heap 1
      X = atomic null
      T1: c = & p
      T1: X := c rel
      T2: d = X acq
      T2: rd d
      """;

  /** Message passing by relaxed accesses: four outcomes under rc11, three under sc. */
  static final String MESSAGE =
      """
      T1: W x 1 rlx; W y 1 rlx
      T2: R a y rlx; R b x rlx
      """;

  static final String RACE =
      """
      T1: W x 1 na //~ writer
      T2: R a x na //~ reader
      """;

  /** Many interleavings. */
  static final String LARGE =
      """
      T1: W x 1 rlx; W y 2 rlx; R a z rlx; W z 3 rlx; R b x rlx
      T2: W x 4 rlx; W y 5 rlx; R c z rlx; W z 6 rlx; R d y rlx
      T3: W x 7 rlx; W y 8 rlx; R e z rlx; W z 9 rlx; R f z rlx
      """;

  /** A read through a shared reference beside a mutable reborrow, which writes nothing. */
  static final String BESIDE =
      """
      p = heap 1
      T1: r = & p; rd r
      T2: m = &mut p
      """;

  private Specs() {}
}
