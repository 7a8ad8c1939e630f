package dev.thawline.alias.timestamp;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.stream.Stream;

/**
 * LWC, the last-write clock (models-timestamps.md, 2.5): every location has the time of its last
 * write, every shared reference a time of its own, and a load may not see a later write. Nothing
 * else is ever rejected.
 */
public final class LastWriteModel implements AliasModel {
  /** CELL. */
  enum Cell {
    KEEP_OWN,
    INHERIT
  }

  /** CELL_READ. */
  enum CellRead {
    EXEMPT,
    CHECK
  }

  /** REBORROW. */
  enum Reborrow {
    INHERIT,
    FRESH
  }

  /** OBSERVE. */
  enum Observe {
    MESSAGE,
    LATEST
  }

  /** CMP. */
  enum Compare {
    TOTAL,
    NOT_AFTER,
    BEFORE
  }

  /** PUNNED_LOAD. */
  enum PunnedLoad {
    NOW,
    TIME_OF_MUT
  }

  static final Parameter CELL =
      Parameter.stated(
          "cell",
          "the time of a reference that is loaded through a shared reference to an UnsafeCell",
          new Choice("keep-own", "its own, as post 30 of the thread would expect"),
          new Choice(
              "inherit",
              "that of the reference it is loaded through, as written; a mutable one loaded as"
                  + " shared too"));

  static final Parameter CELL_READ =
      Parameter.silent(
          "cell-read",
          "whether bytes inside an UnsafeCell are judged",
          new Choice("exempt", "no, or every atomic and Cell would be useless"),
          new Choice("check", "yes, the letter of the text"));

  static final Parameter REBORROW =
      Parameter.stated(
          "reborrow",
          "the time of a reborrow of a shared reference",
          new Choice("inherit", "that of the reference"),
          new Choice("fresh", "now"));

  static final Parameter OBSERVE =
      Parameter.stated(
          "observe",
          "the time of which write a load compares",
          new Choice("message", "of the write that it reads from, as written"),
          new Choice("latest", "of the last write in the order of steps"));

  static final Parameter COMPARE =
      Parameter.stated(
          "cmp",
          "when a write is later than a reference",
          new Choice("total", "by a global clock, as written"),
          new Choice("not-after", "only if the reference happens before it"),
          new Choice("before", "unless it happens before the reference"));

  static final Parameter PUNNED_LOAD =
      Parameter.silent(
          "punned-load",
          "the time of a mutable reference that is loaded or transmuted as a shared one",
          new Choice("now", "now, like a cast"),
          new Choice("time-of-mut", "that of the mutable reference"));

  static final Parameter MUTABLE =
      Parameter.stated(
          "mut",
          "what mutable references and raw pointers must keep to",
          new Choice("none", "nothing: the text leaves them to another model"),
          new Choice(
              "stack",
              "the borrow stacks of the kernel, on which nothing freezes: the rules sb2018.*"));

  @Override
  public String id() {
    return "lwc";
  }

  @Override
  public List<String> otherIds() {
    return List.of("comex");
  }

  @Override
  public String title() {
    return "last-write clock: no load through a shared reference sees a write after its time";
  }

  @Override
  public String source() {
    return "internals.rust-lang.org thread 8153 (2018), the post on a global clock";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(CELL, CELL_READ, REBORROW, OBSERVE, COMPARE, PUNNED_LOAD, MUTABLE);
  }

  @Override
  public List<Rule> rules() {
    return Stream.concat(
            Stream.of(LastWriteMonitor.WRITTEN_SINCE),
            // Those of the kernel that mut=stack brings; nothing freezes there.
            Stream.of(
                TimestampRules.SHARED_WRITE,
                TimestampRules.NOT_ON_STACK,
                TimestampRules.BARRIER,
                TimestampRules.DEALLOCATED))
        .toList();
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    LastWriteMonitor clock =
        new LastWriteMonitor(
            new LastWriteMonitor.Options(
                KernelOptions.choice(Cell.class, value(id, CELL)),
                KernelOptions.choice(CellRead.class, value(id, CELL_READ)),
                KernelOptions.choice(Reborrow.class, value(id, REBORROW)),
                KernelOptions.choice(Observe.class, value(id, OBSERVE)),
                KernelOptions.choice(Compare.class, value(id, COMPARE)),
                KernelOptions.choice(PunnedLoad.class, value(id, PUNNED_LOAD))),
            detailed);
    return value(id, MUTABLE).equals("none") ? clock : new WithStacks(clock);
  }
}
