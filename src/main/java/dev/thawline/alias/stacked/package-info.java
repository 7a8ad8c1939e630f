/**
 * Stacked Borrows, today and by version (models-stacked.md). The versions of 2018 keep borrow
 * stacks that can be frozen: {@link dev.thawline.alias.stacked.FreezableRules}. Those since April
 * 2019 keep stacks of items with permissions: {@link dev.thawline.alias.stacked.ItemRules}. What
 * they share: which pointer carries which tag ({@link dev.thawline.alias.stacked.Pointers}), which
 * event leads to which rule ({@link dev.thawline.alias.stacked.StackedEvents}). A version is a
 * small class that says what it chooses.
 */
@NullMarked
package dev.thawline.alias.stacked;

import org.jspecify.annotations.NullMarked;
