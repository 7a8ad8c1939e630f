package dev.thawline.memory;

import dev.thawline.program.MemoryOrder;

/**
 * The order of all accesses at memory in a store-buffer machine, as herd has it for x86 (Alglave,
 * Maranget, Tautschnig, Herding Cats, TOPLAS 36(2), 2014): what must not contain a cycle. With the
 * mapping of memory-models.md, A2: a SeqCst write has a full fence behind it; an update and a
 * compare-exchange that fails are locked accesses.
 */
final class StoreOrders {
  private final CandidateExecution x;
  private final Relation reads;
  private final Relation writes;

  StoreOrders(CandidateExecution x) {
    this.x = x;
    reads = x.events.on(CandidateEvents.Node::reads);
    writes = x.events.on(CandidateEvents.Node::writes);
  }

  Relation total() {
    Relation accesses = reads.or(writes);
    Relation preserved = accesses.then(x.sb).then(accesses).minus(writes.then(x.sb).then(reads));
    return with(preserved);
  }

  Relation partial() {
    Relation fromReads = reads.then(x.sb).then(reads.or(writes));
    Relation sameLocation = writes.then(x.sb.and(x.same)).then(writes);
    Relation releases = x.events.on(node -> node.writes() && node.order().isRelease());
    Relation marks = x.events.on(node -> node.isFence() && node.order().isRelease());
    Relation barriers =
        writes
            .then(x.sb)
            .then(releases)
            .or(releases.then(x.sb).then(writes))
            .or(writes.then(x.sb).then(marks).then(x.sb).then(writes));
    return with(fromReads.or(sameLocation).or(barriers));
  }

  private Relation with(Relation preserved) {
    Relation external = x.rf.minus(x.sb);
    return preserved.or(implied()).or(external).or(x.mo).or(x.rb);
  }

  /** What full fences and locked accesses order. */
  private Relation implied() {
    Relation fences = x.events.on(node -> node.isFence() && node.order() == MemoryOrder.SEQ_CST);
    Relation lockedReads = x.events.on(CandidateEvents.Node::isLocked).then(reads);
    Relation lockedWrites = x.events.on(CandidateEvents.Node::isLocked).then(writes);
    Relation fencedWrites =
        x.events.on(node -> node.writes() && node.order() == MemoryOrder.SEQ_CST);
    return x.sb
        .then(fences)
        .then(x.sb)
        .or(x.sb.then(lockedReads))
        .or(lockedReads.or(lockedWrites).then(x.sb))
        .or(fencedWrites.then(x.sb));
  }
}
