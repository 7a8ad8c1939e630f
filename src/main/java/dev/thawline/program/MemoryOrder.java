package dev.thawline.program;

/** The ordering written at an access or fence. {@link #NON_ATOMIC} is an ordinary access. */
public enum MemoryOrder {
  NON_ATOMIC("na"),
  RELAXED("rlx"),
  ACQUIRE("acq"),
  RELEASE("rel"),
  ACQ_REL("acqrel"),
  SEQ_CST("sc");

  private final String shortName;

  MemoryOrder(String shortName) {
    this.shortName = shortName;
  }

  /** The name in event notation and in graphs. */
  public String shortName() {
    return shortName;
  }

  public boolean isAtomic() {
    return this != NON_ATOMIC;
  }

  /** At least acquire (the papers' {@code ⊒acq}). */
  public boolean isAcquire() {
    return this == ACQUIRE || this == ACQ_REL || this == SEQ_CST;
  }

  /** At least release (the papers' {@code ⊒rel}). */
  public boolean isRelease() {
    return this == RELEASE || this == ACQ_REL || this == SEQ_CST;
  }
}
