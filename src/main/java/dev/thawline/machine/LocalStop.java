package dev.thawline.machine;

/**
 * The thread cannot go on from here: it panics, does something undefined, or meets a gap of ours.
 */
public final class LocalStop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ThreadState.Status status;
  private final String reason;

  public LocalStop(ThreadState.Status status, String reason) {
    super(reason, null, false, false);
    this.status = status;
    this.reason = reason;
  }

  /** How it stands from here on. */
  public ThreadState.Status status() {
    return status;
  }

  /** What happened, in words. */
  public String reason() {
    return reason;
  }
}
