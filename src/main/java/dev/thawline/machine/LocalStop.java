package dev.thawline.machine;

/** Ends a run of local instructions: the thread cannot go on from here. */
final class LocalStop extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ThreadState.Status status;
  private final String reason;

  LocalStop(ThreadState.Status status, String reason) {
    super(reason, null, false, false);
    this.status = status;
    this.reason = reason;
  }

  ThreadState.Status status() {
    return status;
  }

  String reason() {
    return reason;
  }
}
