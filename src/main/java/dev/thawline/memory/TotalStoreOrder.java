package dev.thawline.memory;

/**
 * Total store order (memory-models.md, A2): a buffer first in, first out for each thread. Orderings
 * mean nothing but for SeqCst: a SeqCst write has a full fence behind it, as compilers do on x86. A
 * borrow happens when it is issued, in program order.
 */
final class TotalStoreOrder extends StoreBufferModel {
  TotalStoreOrder() {
    super(BufferOrder.TOTAL);
  }

  @Override
  public String id() {
    return "tso";
  }

  @Override
  public String title() {
    return "total store order (x86): FIFO store buffers, full fence after a SeqCst write; borrows"
        + " happen at issue, on which no source decides";
  }

  @Override
  public String source() {
    return "Owens, Sarkar, Sewell, A Better x86 Memory Model: x86-TSO, TPHOLs 2009";
  }

  @Override
  String preservedOrderStatement() {
    return "ppo = sb \\ [W] ; sb ; [R]";
  }

  @Override
  Relation preservedOrder(Derived x) {
    return withoutWriteToRead(x);
  }
}
