package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * RC11 by brute force: every reads-from and every modification order of a straight-line program,
 * judged by the axioms of the paper as they stand there, over the raw events. Updates are two
 * events, as in the paper. It shares nothing with {@link RepairedC11} but the algebra of relations.
 */
final class AxiomaticEnumerator {
  private record Node(
      int thread,
      int position,
      @Nullable String location,
      boolean reads,
      boolean writes,
      MemoryOrder order,
      @Nullable LitmusOperation operation) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Integer> reads = new ArrayList<>();
  private final SortedMap<String, List<Integer>> writes = new TreeMap<>();
  private final int[] source;
  private final int[] rank;
  private final int[] value;
  private final SortedMap<String, Integer> outcomes = new TreeMap<>();
  private int consistent;

  AxiomaticEnumerator(List<List<LitmusOperation>> threads) {
    for (List<LitmusOperation> thread : threads) {
      for (LitmusOperation operation : thread) {
        String location = operation.location();
        if (location != null && !writes.containsKey(location)) {
          writes.put(location, new ArrayList<>(List.of(nodes.size())));
          nodes.add(
              new Node(-1, nodes.size(), location, false, true, MemoryOrder.NON_ATOMIC, null));
        }
      }
    }
    for (int t = 0; t < threads.size(); t++) {
      int position = 0;
      for (LitmusOperation operation : threads.get(t)) {
        if (operation.kind() == LitmusOperation.Kind.FENCE) {
          nodes.add(new Node(t, position++, null, false, false, operation.order(), operation));
        }
        if (operation.reads()) {
          reads.add(nodes.size());
          nodes.add(
              new Node(
                  t, position++, operation.location(), true, false, operation.order(), operation));
        }
        if (operation.writes()) {
          Objects.requireNonNull(writes.get(Objects.requireNonNull(operation.location())))
              .add(nodes.size());
          nodes.add(
              new Node(
                  t, position++, operation.location(), false, true, operation.order(), operation));
        }
      }
    }
    source = new int[nodes.size()];
    rank = new int[nodes.size()];
    value = new int[nodes.size()];
    Arrays.fill(source, -1);
  }

  /** Runs the enumeration; returns how many executions are consistent. */
  int count() {
    chooseSources(0);
    return consistent;
  }

  /** After {@link #count}: the values of all registers, with the number of executions. */
  SortedMap<String, Integer> outcomes() {
    return outcomes;
  }

  private void chooseSources(int index) {
    if (index == reads.size()) {
      chooseOrders(new ArrayList<>(writes.values()), 0);
      return;
    }
    int read = reads.get(index);
    for (int write :
        Objects.requireNonNull(writes.get(Objects.requireNonNull(nodes.get(read).location())))) {
      source[read] = write;
      chooseSources(index + 1);
    }
  }

  private void chooseOrders(List<List<Integer>> locations, int index) {
    if (index == locations.size()) {
      judge();
      return;
    }
    List<Integer> all = locations.get(index);
    rank[all.get(0)] = 0;
    permute(all.subList(1, all.size()), 1, ignored -> chooseOrders(locations, index + 1));
  }

  private void permute(List<Integer> rest, int next, Consumer<Integer> then) {
    if (rest.isEmpty()) {
      then.accept(next);
      return;
    }
    for (int i = 0; i < rest.size(); i++) {
      rank[rest.get(i)] = next;
      List<Integer> others = new ArrayList<>(rest);
      others.remove(i);
      permute(others, next + 1, then);
    }
  }

  private void judge() {
    int n = nodes.size();
    Relation sb =
        Relation.of(
            n,
            (a, b) ->
                nodes.get(a).thread() == -1
                    ? nodes.get(b).thread() >= 0
                    : nodes.get(a).thread() == nodes.get(b).thread()
                        && nodes.get(a).position() < nodes.get(b).position());
    Relation rf = Relation.of(n, (a, b) -> source[b] == a);
    if (!sb.or(rf).isAcyclic()) {
      return;
    }
    Relation same =
        Relation.of(
            n,
            (a, b) ->
                nodes.get(a).location() != null
                    && Objects.equals(nodes.get(a).location(), nodes.get(b).location()));
    Relation mo =
        Relation.of(
            n,
            (a, b) ->
                same.contains(a, b)
                    && nodes.get(a).writes()
                    && nodes.get(b).writes()
                    && rank[a] < rank[b]);
    Relation rb = rf.inverse().then(mo);
    Relation eco = rf.or(mo).or(rb).closure();
    Relation rmw =
        Relation.of(
            n,
            (a, b) ->
                nodes.get(a).reads()
                    && nodes.get(b).writes()
                    && Objects.equals(nodes.get(a).operation(), nodes.get(b).operation())
                    && nodes.get(a).operation() != null
                    && nodes.get(a).thread() == nodes.get(b).thread()
                    && nodes.get(a).position() + 1 == nodes.get(b).position());
    if (!rmw.and(rb.then(mo)).isEmpty()) {
      return;
    }
    Relation releases = on(node -> node.order().isRelease());
    Relation acquires = on(node -> node.order().isAcquire());
    Relation fences = on(node -> node.location() == null);
    Relation atomicWrites = on(node -> node.writes() && node.order().isAtomic());
    Relation atomicReads = on(node -> node.reads() && node.order().isAtomic());
    Relation rs = atomicWrites.then(rf.then(rmw).closure().optional());
    Relation sw =
        releases
            .then(fences.then(sb).optional())
            .then(rs)
            .then(rf)
            .then(atomicReads)
            .then(sb.then(fences).optional())
            .then(acquires);
    Relation hb = sb.or(sw).closure();
    if (!hb.then(eco.optional()).isIrreflexive() || !psc(sb, hb, same, mo, rb, eco).isAcyclic()) {
      return;
    }
    consistent++;
    outcomes.merge(outcome(), 1, Integer::sum);
  }

  private Relation psc(
      Relation sb, Relation hb, Relation same, Relation mo, Relation rb, Relation eco) {
    Relation sc = on(node -> node.order() == MemoryOrder.SEQ_CST);
    Relation scFence = on(node -> node.order() == MemoryOrder.SEQ_CST && node.location() == null);
    Relation elsewhere = sb.minus(same);
    Relation scb = sb.or(elsewhere.then(hb).then(elsewhere)).or(hb.and(same)).or(mo).or(rb);
    return sc.or(scFence.then(hb.optional()))
        .then(scb)
        .then(sc.or(hb.optional().then(scFence)))
        .or(scFence.then(hb.or(hb.then(eco).then(hb))).then(scFence));
  }

  private String outcome() {
    Arrays.fill(value, 0);
    // Reads-from is acyclic with program order: as many rounds as nodes settle all values.
    for (int round = 0; round < nodes.size(); round++) {
      for (int i = 0; i < nodes.size(); i++) {
        Node node = nodes.get(i);
        LitmusOperation operation = node.operation();
        if (operation == null) {
          continue;
        }
        if (node.reads()) {
          value[i] = value[source[i]];
        } else if (node.writes()) {
          value[i] =
              operation.kind() == LitmusOperation.Kind.ADD
                  ? value[i - 1] + operation.value()
                  : operation.value();
        }
      }
    }
    List<String> parts = new ArrayList<>();
    for (int read : reads) {
      LitmusOperation operation = Objects.requireNonNull(nodes.get(read).operation());
      parts.add(operation.register() + "=" + value[read]);
    }
    return String.join(" ", parts);
  }

  private interface NodeTest {
    boolean test(Node node);
  }

  private Relation on(NodeTest test) {
    return Relation.identityOn(nodes.size(), i -> test.test(nodes.get(i)));
  }
}
