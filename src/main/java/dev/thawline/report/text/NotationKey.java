package dev.thawline.report.text;

import dev.thawline.source.SourceFile;

/** The words of event notation that strangers to it cannot guess, in one line. */
public final class NotationKey {
  private static final String WORDS =
      "In event notation `r p` and `rd p` read, `w p` and `wr p` write 1; `raw` makes a raw pointer,"
          + " `off` moves one; `arg` retags an argument, which is protected from `enter` to"
          + " `leave`; `cells=` says which bytes lie in an UnsafeCell; `X := 1 rel` and `X == 1 acq`"
          + " are an atomic store, and a load at which the thread stops unless it reads 1.";

  private NotationKey() {}

  /** For prose; empty for Rust and C. */
  public static String of(SourceFile source) {
    return source.name().endsWith(".ev") ? WORDS : "";
  }
}
