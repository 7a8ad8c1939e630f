package dev.thawline.alias.timestamp;

import dev.thawline.alias.CommonRules;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.stream.Stream;

/** The rules of the shared kernel and of the freeze disciplines, by which these models reject. */
final class TimestampRules {
  private static final String BLOG =
      "Jung, Stacked Borrows: An Aliasing Model For Rust, blog, 2018-08-07";
  private static final String THREAD =
      "internals.rust-lang.org thread 8153 (2018), the proof sketch";

  static final Rule NOT_FROZEN =
      Rule.stating(
              "sb2018.not-frozen",
              "A shared reference may be used only while its location is frozen.",
              BLOG)
          .brokenBy("sb2018", "x = heap 1", "a = & x", "w x", "r a");
  static final Rule FROZEN_TOO_LATE =
      Rule.stating(
              "sb2018.frozen-too-late",
              "The location must have been frozen no later than the shared reference was created.",
              BLOG)
          .brokenBy("sb2018", "x = heap 1", "a = & x", "w x", "b = & x", "r a");
  static final Rule NOT_A_MEMBER =
      Rule.stating(
              "sb2018-separate.not-a-member",
              "The creation of the shared reference must be among the freezes of the location.",
              THREAD + ", on tags apart from timestamps; the choice match=member is Thawline's")
          .brokenBy(
              "sb2018-separate:match=member", "x = heap 2", "a = & x[0]", "b = & x[1]", "r a[1]");
  static final Rule UNIQUE_WHILE_FROZEN =
      Rule.stating(
              "sb2018.unique-while-frozen",
              "No mutable reference may come to life on a frozen location, and a write through a raw"
                  + " pointer makes one.",
              BLOG)
          .brokenBy("sb2018:raw-write=strict", "x = heap 1", "a = & x", "w x");
  static final Rule PUSH_NOT_VISIBLE =
      Rule.stating(
              "sb2018-partial.push-not-visible",
              "The push of the item that is used must happen before the use.",
              THREAD + ", read strictly: the choice stack=hb")
          .brokenBy(
              "sb2018-frontier:stack=hb",
              "x = heap 1; X = atomic null",
              "T1: a = &mut x; X := a rlx",
              "T2: b = X rlx as raw; w b");
  static final Rule FREEZE_NOT_BEFORE_CREATION =
      Rule.stating(
              "sb2018-partial.freeze-not-before-creation",
              "Some freeze of the location must happen before the creation of the shared reference.",
              THREAD + " and its case 2")
          .brokenBy("sb2018-single", "x = heap 1", "T1: a = & x", "T2: b = & x; r b");
  static final Rule FREEZE_NOT_VISIBLE =
      Rule.stating(
              "sb2018-partial.freeze-not-visible",
              "Such a freeze of the location must happen before the use of the shared reference.",
              THREAD)
          .brokenBy(
              "sb2018-frontier:check=fvis",
              "x = heap 1; X = atomic null",
              "T1: a = & x; X := a rlx",
              "T2: b = X rlx; r b");
  static final Rule CREATION_NOT_VISIBLE =
      Rule.stating(
              "sb2018-partial.creation-not-visible",
              "The creation of a shared reference must happen before its use.",
              THREAD + ", case 1; its author would rather accept")
          .brokenBy(
              "sb2018-frontier",
              "x = heap 1; X = atomic null",
              "T1: a = & x; X := a rlx",
              "T2: b = X rlx; r b");
  static final Rule WRITTEN_BETWEEN =
      Rule.stating(
              "sb2018-partial.written-between",
              "No write may come between the freeze of the location and the use of the shared"
                  + " reference.",
              THREAD)
          .brokenBy(
              "sb2018-frontier:frozen-state=hb-strict", "x = heap 1", "a = & x", "w x", "r a");
  static final Rule SHARED_WRITE =
      Rule.stating(
              "sb2018.shared-write",
              "A shared reference may not be written through outside an UnsafeCell.",
              BLOG)
          .brokenBy("sb2018", "x = heap 1", "a = & x", "w a");
  static final Rule NOT_ON_STACK =
      Rule.stating(
              "sb2018.not-on-stack",
              "The item of the pointer that is used must still be on the location's borrow stack.",
              BLOG)
          .brokenBy("sb2018", "x = heap 1", "a = &mut x", "w x", "w a");
  static final Rule BARRIER =
      Rule.stating(
              "sb2018.barrier",
              "The barrier of a call that has not returned may not be popped off a borrow stack, nor"
                  + " may the location be deallocated under it.",
              BLOG)
          .brokenBy("sb2018", "x = heap 1", "enter", "a = arg &mut x", "w x", "leave");
  static final Rule DEALLOCATED =
      Rule.stating("sb2018.deallocated", "No location may be used after its deallocation.", BLOG)
          .brokenBy("sb2018", "x = heap 1", "free x", "a = & x");

  static final List<Rule> KERNEL =
      List.of(
          NOT_FROZEN,
          SHARED_WRITE,
          UNIQUE_WHILE_FROZEN,
          NOT_ON_STACK,
          BARRIER,
          DEALLOCATED,
          CommonRules.RETAG_RACE);

  /** Those of the models whose time is happens-before. */
  static final List<Rule> PARTIAL =
      List.of(
          FREEZE_NOT_BEFORE_CREATION, FREEZE_NOT_VISIBLE, CREATION_NOT_VISIBLE, PUSH_NOT_VISIBLE);

  /** Both lists in one. */
  static List<Rule> kernelAnd(Rule... more) {
    return Stream.concat(KERNEL.stream(), Stream.of(more)).toList();
  }

  /** The kernel's, those of the partial models, and more. */
  static List<Rule> kernelAndPartialAnd(Rule... more) {
    return Stream.of(KERNEL.stream(), PARTIAL.stream(), Stream.of(more))
        .flatMap(rules -> rules)
        .toList();
  }

  private TimestampRules() {}
}
