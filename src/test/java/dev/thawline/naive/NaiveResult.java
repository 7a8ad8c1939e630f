package dev.thawline.naive;

/**
 * What the naive explorer found.
 *
 * @param paths how many paths there are
 */
record NaiveResult(Facts facts, long paths) {}
