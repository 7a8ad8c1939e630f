package dev.thawline.cli;

/** What the user asked for makes no sense. The message is one line for the user. */
final class UsageError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageError(String message) {
    super(message);
  }

  /** Of what is meant to exist one day. */
  static UsageError unsupported(String feature) {
    return new UsageError("not supported yet: " + feature);
  }
}
