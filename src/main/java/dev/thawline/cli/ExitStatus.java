package dev.thawline.cli;

/** What a command tells the shell (output.md), the gravest first. */
enum ExitStatus {
  /** A bug in Thawline. */
  BUG(70),
  /** The command line makes no sense, or names files that cannot be read or written. */
  USAGE(2),
  /** A spec has errors or uses what is not supported. */
  SPEC_ERROR(3),
  /** An unexpected verdict, or a disagreement. */
  UNEXPECTED(1),
  /** A limit was hit. */
  INCOMPLETE(4),
  /** All is as expected. */
  OK(0);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  /** The status of two pieces of work: the graver one. */
  ExitStatus and(ExitStatus other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
