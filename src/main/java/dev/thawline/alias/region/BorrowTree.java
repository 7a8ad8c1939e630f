package dev.thawline.alias.region;

import dev.thawline.event.Allocation;
import dev.thawline.event.EventName;
import dev.thawline.event.Repetition;
import dev.thawline.event.Tag;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The pointers that were made, and what each has lost at which location. Immutable, equal by
 * content.
 *
 * @param nodes without base tags
 * @param marks by location; a pointer without a mark has lost nothing
 */
record BorrowTree(SortedSet<Tag> nodes, SortedMap<Integer, SortedMap<Tag, Mark>> marks) {
  static final BorrowTree EMPTY = new BorrowTree(new TreeSet<>(), new TreeMap<>());

  /** What a pointer has lost at a location. */
  enum Mark {
    READ_ONLY("read-only"),
    DEAD("dead");

    private final String word;

    Mark(String word) {
      this.word = word;
    }
  }

  BorrowTree {
    nodes = Collections.unmodifiableSortedSet(nodes);
    marks = Collections.unmodifiableSortedMap(marks);
  }

  BorrowTree with(Tag node) {
    SortedSet<Tag> more = new TreeSet<>(nodes);
    more.add(node);
    return new BorrowTree(more, marks);
  }

  /** Of a dead allocation nothing is asked any more. */
  BorrowTree without(Allocation allocation) {
    SortedSet<Tag> rest = new TreeSet<>(nodes);
    rest.removeIf(node -> node.allocation() == allocation);
    SortedMap<Integer, SortedMap<Tag, Mark>> left = new TreeMap<>(marks);
    int first = allocation.firstLocation();
    left.subMap(first, first + allocation.cells().size()).clear();
    return new BorrowTree(rest, left);
  }

  /** Without pointers that nobody holds, nor any made from them. */
  BorrowTree without(Repetition round) {
    SortedSet<Tag> rest = new TreeSet<>(nodes);
    rest.removeIf(round::made);
    SortedMap<Integer, SortedMap<Tag, Mark>> left = new TreeMap<>();
    marks.forEach(
        (location, here) -> {
          SortedMap<Tag, Mark> kept = new TreeMap<>(here);
          kept.keySet().removeIf(round::made);
          if (!kept.isEmpty()) {
            left.put(location, Collections.unmodifiableSortedMap(kept));
          }
        });
    return new BorrowTree(rest, left);
  }

  boolean has(Tag node, Mark mark, int location) {
    SortedMap<Tag, Mark> here = marks.get(location);
    return here != null && here.get(node) == mark;
  }

  boolean isDead(Tag node, int location) {
    return has(node, Mark.DEAD, location);
  }

  /** Marks a node, unless it has lost as much already. */
  BorrowTree mark(Tag node, Mark mark, int location) {
    SortedMap<Tag, Mark> here = new TreeMap<>(marks.getOrDefault(location, new TreeMap<>()));
    Mark old = here.get(node);
    if (old == Mark.DEAD || old == mark) {
      return this;
    }
    here.put(node, mark);
    SortedMap<Integer, SortedMap<Tag, Mark>> now = new TreeMap<>(marks);
    now.put(location, Collections.unmodifiableSortedMap(here));
    return new BorrowTree(nodes, now);
  }

  /** One tree for every location of an allocation that has pointers to it. */
  List<View<EventName>> view() {
    SortedMap<Integer, Tag> locations = new TreeMap<>();
    for (Tag node : nodes) {
      for (int cell = 0; cell < node.allocation().cells().size(); cell++) {
        locations.put(node.allocation().location(cell), Tag.base(node.allocation()));
      }
    }
    List<View<EventName>> views = new ArrayList<>();
    for (Map.Entry<Integer, Tag> at : locations.entrySet()) {
      List<TreeView.Node<EventName>> shown = new ArrayList<>();
      shown.add(new TreeView.Node<>(-1, at.getValue().allocation().label(), null));
      addChildren(at.getValue(), 0, at.getKey(), shown);
      views.add(new TreeView<>(at.getKey(), shown));
    }
    return views;
  }

  private void addChildren(
      Tag parent, int number, int location, List<TreeView.Node<EventName>> shown) {
    for (Tag node : nodes) {
      if (parent.equals(Pointers.parent(node)) && node.kind() != null) {
        int child = shown.size();
        String lost =
            isDead(node, location)
                ? ", " + Mark.DEAD.word
                : has(node, Mark.READ_ONLY, location) ? ", " + Mark.READ_ONLY.word : "";
        shown.add(new TreeView.Node<>(number, node.kind().rust() + lost, node.name()));
        addChildren(node, child, location, shown);
      }
    }
  }
}
