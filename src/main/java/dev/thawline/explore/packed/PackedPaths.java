package dev.thawline.explore.packed;

import dev.thawline.explore.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The states of packed layers as nodes of a graph of steps, for witnesses. */
final class PackedPaths {
  /** A packed state, as the key of a map. */
  private static final class Row {
    private final long[] words;

    Row(long[] words) {
      this.words = words;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Row row && Arrays.equals(words, row.words);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(words);
    }
  }

  private final List<List<Node>> nodes = new ArrayList<>();

  /** The layer that is gone on from, and the one that is reached. */
  private Map<Row, Node> layer = new HashMap<>();

  private Map<Row, Node> next = new LinkedHashMap<>();

  /** How many layers are complete. */
  int layers() {
    return nodes.size();
  }

  /** The layer that has been reached is complete: it is gone on from. */
  void nextLayer() {
    nodes.add(List.copyOf(next.values()));
    layer = next;
    next = new LinkedHashMap<>();
  }

  /** The node of a state of the layer that is gone on from; null at the set-up. */
  @Nullable Node from(long[] key) {
    return layer.get(new Row(key));
  }

  /** The node of a state that has been reached; null where it is new. */
  @Nullable Node node(long[] key) {
    return next.get(new Row(key));
  }

  Node add(long[] key, Node node) {
    next.put(new Row(key.clone()), node);
    return node;
  }

  /** Keys have another layout from now on. */
  void convert(KeyLayout from, KeyLayout to) {
    layer = converted(layer, from, to);
    next = converted(next, from, to);
  }

  private static Map<Row, Node> converted(Map<Row, Node> old, KeyLayout from, KeyLayout to) {
    Map<Row, Node> converted = new LinkedHashMap<>();
    old.forEach(
        (row, node) -> {
          long[] wider = new long[to.words()];
          from.convert(row.words, to, wider);
          converted.put(new Row(wider), node);
        });
    return converted;
  }

  List<List<Node>> nodes() {
    List<List<Node>> all = new ArrayList<>(nodes);
    if (!next.isEmpty()) {
      all.add(List.copyOf(next.values()));
    }
    return all;
  }
}
