package dev.thawline.memory;

import dev.thawline.event.MemoryEvent;

/**
 * Partial store order (memory-models.md, A3): buffers keep the order at each location, of release
 * writes, and around release fences. A borrow happens when it is issued, in program order.
 */
final class PartialStoreOrder extends StoreBufferModel {
  PartialStoreOrder() {
    super(BufferOrder.PARTIAL);
  }

  @Override
  public String id() {
    return "pso";
  }

  @Override
  public String title() {
    return "partial store order (SPARC): store buffers in order at each location and around release;"
        + " borrows happen at issue, on which no source decides";
  }

  @Override
  public String source() {
    return "The SPARC Architecture Manual, Version 8, 1992, appendix K; release writes and fences as"
        + " memory-models.md, A3, has them";
  }

  @Override
  String preservedOrderStatement() {
    return "ppo = sb \\ [W] ; sb ; [R] \\ [W] ; sb≠loc ; [W]"
        + " ∪ [W_⊒rel] ; sb ; [W] ∪ [W] ; sb ; [W_⊒rel] ∪ [W] ; sb ; [F_⊒rel] ; sb ; [W]";
  }

  @Override
  Relation preservedOrder(Derived x) {
    Relation writes = x.on(event -> event.kind() == MemoryEvent.Kind.WRITE);
    Relation releases = x.on(event -> event.isWrite() && event.order().isRelease());
    Relation fences =
        x.on(event -> event.kind() == MemoryEvent.Kind.FENCE && event.order().isRelease());
    Relation betweenWrites = writes.then(x.sb()).then(writes);
    Relation kept =
        releases
            .then(betweenWrites)
            .or(betweenWrites.then(releases))
            .or(writes.then(x.sb()).then(fences).then(x.sb()).then(writes));
    return withoutWriteToRead(x).minus(betweenWrites.minus(x.sameLocation())).or(kept);
  }
}
