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
      new Rule(
          "sb2018.not-frozen",
          "A shared reference may be used only while its location is frozen.",
          BLOG);
  static final Rule FROZEN_TOO_LATE =
      new Rule(
          "sb2018.frozen-too-late",
          "The location must have been frozen no later than the shared reference was created.",
          BLOG);
  static final Rule NOT_A_MEMBER =
      new Rule(
          "sb2018-separate.not-a-member",
          "The creation of the shared reference must be among the freezes of the location.",
          THREAD + ", on tags apart from timestamps; the choice match=member is Thawline's");
  static final Rule UNIQUE_WHILE_FROZEN =
      new Rule(
          "sb2018.unique-while-frozen",
          "No mutable reference may come to life on a frozen location, and a write through a raw"
              + " pointer makes one.",
          BLOG);
  static final Rule PUSH_NOT_VISIBLE =
      new Rule(
          "sb2018-partial.push-not-visible",
          "The push of the item that is used must happen before the use.",
          THREAD + ", read strictly: the choice stack=hb");
  static final Rule FREEZE_NOT_BEFORE_CREATION =
      new Rule(
          "sb2018-partial.freeze-not-before-creation",
          "Some freeze of the location must happen before the creation of the shared reference.",
          THREAD + " and its case 2");
  static final Rule FREEZE_NOT_VISIBLE =
      new Rule(
          "sb2018-partial.freeze-not-visible",
          "Such a freeze of the location must happen before the use of the shared reference.",
          THREAD);
  static final Rule CREATION_NOT_VISIBLE =
      new Rule(
          "sb2018-partial.creation-not-visible",
          "The creation of a shared reference must happen before its use.",
          THREAD + ", case 1; its author would rather accept");
  static final Rule WRITTEN_BETWEEN =
      new Rule(
          "sb2018-partial.written-between",
          "No write may come between the freeze of the location and the use of the shared"
              + " reference.",
          THREAD);
  static final Rule SHARED_WRITE =
      new Rule(
          "sb2018.shared-write",
          "A shared reference may not be written through outside an UnsafeCell.",
          BLOG);
  static final Rule NOT_ON_STACK =
      new Rule(
          "sb2018.not-on-stack",
          "The item of the pointer that is used must still be on the location's borrow stack.",
          BLOG);
  static final Rule BARRIER =
      new Rule(
          "sb2018.barrier",
          "The barrier of a call that has not returned may not be popped off a borrow stack, nor"
              + " may the location be deallocated under it.",
          BLOG);
  static final Rule DEALLOCATED =
      new Rule("sb2018.deallocated", "No location may be used after its deallocation.", BLOG);

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
