package dev.thawline.reference;

import java.util.List;
import java.util.function.Predicate;

/**
 * A point on which model and document differ. What could meet it is left out of the comparison
 * until it is decided; a test sees to it that the point is still open.
 *
 * @param point what it is about
 * @param program the least program that shows it
 * @param models settings that show it
 * @param concerns the settings, by id, that could show it
 * @param meets the programs, by text, that could show it
 */
record Dispute(
    String point,
    String program,
    List<String> models,
    Predicate<String> concerns,
    Predicate<String> meets) {

  static final List<Dispute> OPEN =
      List.of(
          new Dispute(
              "Bytes in an UnsafeCell never freeze (2.2); the models freeze them at a two-phase"
                  + " borrow.",
              "p = heap 1; a = &mutcell2p p; w p; w a",
              List.of("sb2018", "sb2018-frontier", "sb2018-single"),
              id -> !id.contains("two-phase=unique"),
              text ->
                  text.contains("&mutcell2p ")
                      || (text.contains("&mut2p ") && text.contains("cells="))),
          new Dispute(
              "A reference taken of a place has the time now (2.5); the model takes the name of a static"
                  + " with an UnsafeCell for a reference older than its first value.",
              "p = static 2 cells=1; a = & p; r a[0]",
              List.of("lwc"),
              id -> id.startsWith("lwc") && !id.contains("cell=inherit") && !id.contains("=check"),
              text -> text.contains("static ") && text.contains("cells=")),
          new Dispute(
              "The same where cells are judged or pass on their times: there all atomics are met.",
              "X = atomic null; p = heap 1; w p; c = & p; X := c rlx; d = X rlx; r d",
              List.of("lwc:cell=inherit"),
              id -> id.contains("cell=inherit") || id.contains("cell-read=check"),
              text -> text.contains("static ") || text.contains("tomic")),
          new Dispute(
              "SKIP_IF_ACTIVE leaves the source alone when the new borrow is active already (2.4), also a"
                  + " raw one; the model then checks the source.",
              "p = heap 1; m = &mut p; w p; a = raw m",
              List.of("sb2018:retag-src=skip-if-active"),
              id -> id.contains("skip-if-active"),
              text -> text.contains("raw") || text.contains("cell") || text.contains("as *")),
          new Dispute(
              "Undecided: what parameters that speak of the frozen state mean where freezing is an axiom."
                  + " Here the state is that of machine order, and unfreezing counts as a write.",
              "p = heap 1; m = &mut p; r = & *m; r m; r r",
              List.of("sb2018-frontier:frozen-state=hb-strict:uniq-read-frozen=unfreeze"),
              id ->
                  id.contains("=hb-")
                      && (id.contains("=unfreeze")
                          || id.contains("=strict")
                          || id.contains("skip-if-active")),
              text -> true),
          new Dispute(
              "HB_LENIENT asks for f hb w (2.4); the model also takes the write of a two-phase borrow"
                  + " for one that follows the freeze of the same event.",
              "p = heap 2; a = &mut2p p; r = & a[0]; r r[1]",
              List.of("sb2018-frontier:frozen-state=hb-lenient"),
              id -> id.contains("=hb-lenient") && !id.contains("two-phase=unique"),
              text -> text.contains("&mut2p ")));

  /** Whether the comparison under that setting would say nothing new. */
  static boolean isOpen(String id, String text) {
    return OPEN.stream()
        .anyMatch(dispute -> dispute.concerns().test(id) && dispute.meets().test(text));
  }
}
