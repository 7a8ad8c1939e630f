package dev.thawline.explore;

import dev.thawline.event.GraphKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Exact keys of the states of one transition system (exploration.md, B2): the execution graph and
 * what every monitor is in. States with equal keys have the same future.
 */
class ProductKeys {
  private final Semantics semantics;
  private final List<Map<Slot, Integer>> slotIds = new ArrayList<>();
  private final Map<Object, Integer> promisedTagIds = new HashMap<>();

  ProductKeys(Semantics semantics) {
    this.semantics = semantics;
    semantics.watchers().forEach(watcher -> slotIds.add(new HashMap<>()));
  }

  /**
   * The key of a state.
   *
   * @param mover who took the last step
   */
  final Key of(ProductState state, int mover) {
    return new Key(ofGraph(state)).prefixed(ofSlots(state, mover));
  }

  /** What tells graphs apart. */
  int[] ofGraph(ProductState state) {
    return GraphKey.of(state.graph);
  }

  /**
   * What tells states of one graph apart.
   *
   * @param mover where one thread ends the program, two ends of one graph differ in who that is
   */
  int[] ofSlots(ProductState state, int mover) {
    int[] ids = new int[state.slots.length + 2];
    for (int i = 0; i < state.slots.length; i++) {
      Map<Slot, Integer> numbers = slotIds.get(i);
      ids[i] = numbers.computeIfAbsent(state.slots[i], slot -> numbers.size());
    }
    Ending ending = state.ending;
    ids[state.slots.length] = ending == null ? 0 : ending.kind().code(mover);
    ids[state.slots.length + 1] =
        semantics.promisesFreshTags()
            ? promisedTagIds.computeIfAbsent(state.promisedTags.key(), key -> promisedTagIds.size())
            : 0;
    return ids;
  }
}
