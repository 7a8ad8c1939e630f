package dev.thawline.machine;

import dev.thawline.source.Span;

/**
 * A thread passed the head of a loop that may wait.
 *
 * @param depth in how many calls
 * @param loop the loop's number within the function
 * @param again whether a round of the loop ends there; else the loop is entered
 * @param span the loop
 */
public record LoopPass(int depth, int loop, boolean again, Span span) {}
