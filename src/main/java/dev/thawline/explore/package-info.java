/**
 * The engine: the product of machine, memory, race detector and monitors as one transition system,
 * explored in layers; limits. It decides nothing about Rust or about models.
 */
@NullMarked
package dev.thawline.explore;

import org.jspecify.annotations.NullMarked;
