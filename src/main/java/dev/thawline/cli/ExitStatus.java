package dev.thawline.cli;

/** What a command tells the shell (output.md), the gravest first. */
enum ExitStatus {
  BUG(70, "a bug in Thawline"),
  USAGE(2, "the command line makes no sense, or names files that cannot be read or written"),
  SPEC_ERROR(3, "a spec has errors, or uses what is not supported"),
  UNEXPECTED(1, "an unexpected verdict, or a disagreement"),
  INCOMPLETE(4, "a limit was hit"),
  OK(0, "all is as expected");

  private final int code;
  private final String meaning;

  ExitStatus(int code, String meaning) {
    this.code = code;
    this.meaning = meaning;
  }

  int code() {
    return code;
  }

  /** For people. */
  String meaning() {
    return meaning;
  }

  /** Whether something is wrong; that not everything is known is no failure. */
  boolean isFailure() {
    return this != OK && this != INCOMPLETE;
  }

  /** The status of two pieces of work: the graver one. */
  ExitStatus and(ExitStatus other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
