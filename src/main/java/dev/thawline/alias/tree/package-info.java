/**
 * Tree Borrows, today and by version (models-tree.md). {@link dev.thawline.alias.tree.Permission}
 * and {@link dev.thawline.alias.tree.StateMachine} are its tables, {@link
 * dev.thawline.alias.tree.Draft} what an access does to a tree, {@link
 * dev.thawline.alias.tree.TreeEvents} which event leads to which access. Versions are parameters,
 * {@link dev.thawline.alias.tree.TreeOptions}; no version has code of its own.
 */
@NullMarked
package dev.thawline.alias.tree;

import org.jspecify.annotations.NullMarked;
