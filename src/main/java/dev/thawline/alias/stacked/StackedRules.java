package dev.thawline.alias.stacked;

import dev.thawline.alias.CommonRules;
import dev.thawline.model.Rule;
import java.util.List;

/** The rules by which Stacked Borrows rejects (models-stacked.md). */
final class StackedRules {
  private static final String SOURCE =
      "Jung, Dang, Kang, Dreyer, Stacked Borrows, POPL 2020; Miri 990706977 (2026-08-22),"
          + " borrow_tracker/stacked_borrows; unsafe-code-guidelines, wip/stacked-borrows.md";
  private static final String SOURCE_2018 =
      "Jung, Stacked Borrows Implemented, blog, 2018-11-16, and Barriers and Two-phase Borrows,"
          + " blog, 2018-12-26; Miri cf1746222 and 12d3ecbaf";

  static final Rule NOT_IN_STACK =
      Rule.stating(
              "sb.not-in-stack",
              "The tag of the pointer that is used must have an item in the location's borrow"
                  + " stack that is not Disabled.",
              SOURCE)
          .brokenBy("sb", "x = stack 1", "a = &mut x", "w x", "r a");
  static final Rule READ_ONLY =
      Rule.stating(
              "sb.read-only",
              "A pointer whose items are SharedReadOnly may not be written through.",
              SOURCE)
          .brokenBy("sb", "x = stack 1", "a = & x", "w a");
  static final Rule PROTECTED =
      Rule.stating(
              "sb.protected",
              "No access may pop or disable the item of an argument before the call ends.",
              SOURCE)
          .brokenBy("sb", "x = stack 1", "m = &mut x", "enter", "a = arg &mut m", "r x");
  static final Rule PROTECTED_DEALLOCATION =
      Rule.stating(
              "sb.protected-deallocation",
              "A location may not be deallocated while its stack holds the item of an argument of a"
                  + " call that has not ended.",
              SOURCE)
          .brokenBy(
              "sb", "b = heap 1", "m = &mut b", "enter", "a = arg &mut m", "p = raw a", "free p");
  static final Rule NOT_DEREFERENCEABLE =
      Rule.stating(
              "sb.not-dereferenceable",
              "A pointer may be retagged only where the memory is live and in bounds.",
              SOURCE)
          .brokenBy("sb", "b = heap 1", "p = raw b", "free b", "a = & p");

  static final Rule UNIQUE_FROM_SHARED =
      Rule.stating(
              "sb1.unique-from-shared",
              "The tag of a shared reference may not be used as that of a mutable one.",
              SOURCE_2018)
          .brokenBy("sb-2018-12", "x = stack 1", "s = & x", "t = transmute s as &mut", "r t");
  static final Rule FROZEN_TOO_LATE =
      Rule.stating(
              "sb1.not-frozen-long-enough",
              "A shared reference may be dereferenced only where the location has been frozen since"
                  + " it was made, or longer.",
              SOURCE_2018)
          .brokenBy("sb-2018-12", "x = stack 1", "s = & x", "w x", "r s");
  static final Rule NOT_DEREFERENCED =
      Rule.stating(
              "sb1.not-dereferenceable",
              "The tag of the pointer that is dereferenced must have an item in the location's"
                  + " borrow stack.",
              SOURCE_2018)
          .brokenBy("sb-2018-12", "x = stack 1", "a = &mut x", "w x", "r a");
  static final Rule POPPED =
      Rule.stating(
              "sb1.not-on-stack",
              "The tag of the pointer that is used must have an item in the location's borrow"
                  + " stack.",
              SOURCE_2018)
          .brokenBy("sb-2018-12", "x = stack 1", "a = &mut x", "p = raw a", "w x", "r p");
  static final Rule BARRIER =
      Rule.stating(
              "sb1.barrier",
              "The barrier of a call that has not ended may not be popped off a borrow stack, nor"
                  + " may the location be deallocated under it.",
              SOURCE_2018)
          .brokenBy("sb-2018-12", "x = stack 1", "m = &mut x", "enter", "a = arg &mut m", "w x");

  /** Of the versions since April 2019. */
  static final List<Rule> ITEMS =
      List.of(NOT_IN_STACK, READ_ONLY, PROTECTED, PROTECTED_DEALLOCATION, NOT_DEREFERENCEABLE);

  /** Of today: retags race. */
  static final List<Rule> TODAY =
      List.of(
          NOT_IN_STACK,
          READ_ONLY,
          PROTECTED,
          PROTECTED_DEALLOCATION,
          NOT_DEREFERENCEABLE,
          CommonRules.RETAG_RACE);

  /** Of November 2018: no barriers. */
  static final List<Rule> NOVEMBER_2018 =
      List.of(UNIQUE_FROM_SHARED, FROZEN_TOO_LATE, NOT_DEREFERENCED, POPPED, NOT_DEREFERENCEABLE);

  /** Of December 2018. */
  static final List<Rule> FREEZABLE =
      List.of(
          UNIQUE_FROM_SHARED,
          FROZEN_TOO_LATE,
          NOT_DEREFERENCED,
          POPPED,
          BARRIER,
          NOT_DEREFERENCEABLE);

  private StackedRules() {}
}
