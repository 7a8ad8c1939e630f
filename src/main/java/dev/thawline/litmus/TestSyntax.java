package dev.thawline.litmus;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A whole test as it is written. */
record TestSyntax(Name name, List<Initial> initials, List<ThreadPart> threads, Final end) {

  /**
   * {@code x=1}, {@code int *p = x}, {@code 0:r0=1}.
   *
   * @param thread which thread's register it is; null for memory
   * @param type null where it is not said
   * @param value null where it is not said
   */
  record Initial(
      @Nullable Integer thread, @Nullable CType type, Name name, @Nullable Literal value) {}

  /**
   * A value outside of the threads: a number, or a location that stands for its address.
   *
   * @param location null for numbers
   */
  record Literal(long number, @Nullable Name location, Span span) {}

  record Parameter(CType type, Name name) {}

  record ThreadPart(Span header, List<Parameter> parameters, List<Statement> body, Span end) {}

  /** A location or register that is looked at in the end. */
  record Observed(@Nullable Integer thread, Name name) {}

  /**
   * What is asked of the final states.
   *
   * @param locations what is observed without being asked about
   * @param filter states for which it does not hold do not count
   * @param condition null where nothing is asked
   */
  record Final(
      List<Observed> locations,
      @Nullable ConditionSyntax filter,
      @Nullable Quantifier quantifier,
      @Nullable ConditionSyntax condition) {}

  TestSyntax {
    initials = List.copyOf(initials);
    threads = List.copyOf(threads);
  }
}
