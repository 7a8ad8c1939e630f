package dev.thawline.naive;

/**
 * What an explorer found in a program.
 *
 * @param paths how many paths there are
 */
record Found(Facts facts, long paths) {}
