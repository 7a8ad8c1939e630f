package dev.thawline.notation;

import dev.thawline.source.Span;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file, cut into the parts that run one after the other.
 *
 * @param prefix main, before the threads
 * @param threads by first appearance; they run together
 * @param suffix main, after all threads were joined
 * @param end where main's last statement ends, or the file
 */
record Sections(List<Step> prefix, List<ThreadPart> threads, List<Step> suffix, Span end) {

  /**
   * A thread.
   *
   * @param header its name where it first appears
   * @param end where its last statement, or block, ends
   */
  record ThreadPart(Name header, List<Step> steps, Span end) {}

  /** Every statement of the file. */
  Stream<Step> steps() {
    Stream<Step> inThreads = threads.stream().flatMap(thread -> thread.steps().stream());
    return Stream.of(prefix.stream(), inThreads, suffix.stream()).flatMap(part -> part);
  }
}
