package dev.thawline.spec;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The directives and annotations that compiletest, ui_test and Miri read from comments. They are
 * known so that people's files run as they are, and so that a misspelt directive of ours is not
 * mistaken for one of them.
 */
final class ForeignDirectives {
  private ForeignDirectives() {}

  private static final Set<String> KEYS =
      Set.of(
          "add-core-stubs",
          "assembly-output",
          "aux-bin",
          "aux-build",
          "aux-codegen-backend",
          "aux-crate",
          "build-fail",
          "build-pass",
          "check-fail",
          "check-pass",
          "check-run-results",
          "compare-output-by-lines",
          "compile-flags",
          "doc-flags",
          "dont-check-compiler-stderr",
          "dont-check-compiler-stdout",
          "dont-check-failure-status",
          "dont-require-annotations",
          "edition",
          "error-in-other-file",
          "error-pattern",
          "exact-llvm-major-version",
          "exec-env",
          "exit-status",
          "failure-status",
          "filecheck-flags",
          "forbid-output",
          "incremental",
          "known-bug",
          "max-llvm-major-version",
          "min-cdb-version",
          "min-gdb-version",
          "min-lldb-version",
          "min-llvm-version",
          "min-system-llvm-version",
          "no-auto-check-cfg",
          "no-prefer-dynamic",
          "no-rustfix",
          "pp-exact",
          "pretty-compare-only",
          "pretty-mode",
          "proc-macro",
          "reference",
          "regex-error-pattern",
          "remap-src-base",
          "require-annotations-for-level",
          "revisions",
          "run-fail",
          "run-flags",
          "run-native",
          "run-pass",
          "run-rustfix",
          "rustc-env",
          "rustfix-only-machine-applicable",
          "should-fail",
          "should-ice",
          "stderr-per-bitwidth",
          "test-mir-pass",
          "unique-doc-out-dir",
          "unit-test",
          "unset-exec-env",
          "unset-rustc-env");

  /** Families with open ends: a target, a stage, a feature of the machine; a stream. */
  private static final Pattern FAMILY =
      Pattern.compile(
          "(ignore|needs|only)-[a-z0-9_-]+" + "|normalize-(stderr|stdout)(-test|-32bit|-64bit)?");

  /**
   * {@code [rev]}, {@code ^}, {@code |}, {@code v}, {@code ?}, or a level: what rustc should say.
   */
  private static final Pattern ANNOTATION =
      Pattern.compile(
          "\\[[^\\]]*\\].*"
              + "|[\\^|?].*"
              + "|v+(\\s.*)?"
              + "|\\s*(ERROR|WARN|WARNING|NOTE|HELP|SUGGESTION|RAW)(?![A-Za-z0-9_\\[-]).*",
          Pattern.DOTALL);

  /** Whether {@code //@ key} is one of theirs. */
  static boolean isKey(String key) {
    return KEYS.contains(key) || FAMILY.matcher(key).matches();
  }

  /** Whether a comment that starts with {@code //~} and goes on so is one of theirs. */
  static boolean isAnnotation(String text) {
    return ANNOTATION.matcher(text).matches();
  }
}
