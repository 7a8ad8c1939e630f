package dev.thawline.theorems;

import dev.thawline.explore.Watcher;

/**
 * One that says yes or no to an execution: a model, a side condition or a mutant.
 *
 * @param number its bit in {@link Verdicts}
 */
record Judge(int number, Watcher watcher) {
  String name() {
    return watcher.name();
  }
}
