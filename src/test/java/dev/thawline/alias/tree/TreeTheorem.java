package dev.thawline.alias.tree;

import java.util.List;

/** A claim about Tree Borrows that can be put to the test under any options. */
interface TreeTheorem {

  /** What is claimed, in one line. */
  String claim();

  /** The values of {@code broken} under which it is false. */
  List<String> mutants();

  /**
   * Tests it on all trees that are reachable under some options.
   *
   * @param nodes how many nodes the trees have at most
   */
  Finding test(TreeOptions options, int nodes);
}
