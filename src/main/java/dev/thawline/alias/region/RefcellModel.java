package dev.thawline.alias.region;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * References as borrows of a RefCell, or of a RwLock, that is checked at run time (models-other.md,
 * section 4). It only watches: it blocks and synchronises nothing.
 */
public final class RefcellModel implements AliasModel {
  private static final String FORUM =
      "internals.rust-lang.org, CAD97 on the simplest model (seed 002)";
  private static final String ID = "refcell";

  static final Rule EXPIRED =
      Rule.stating(
              "refcell.expired",
              "A borrow may not be used after a conflicting access around it.",
              FORUM + "; models-other.md, section 4, b")
          .brokenBy(ID, "x = stack 1", "a = &mut x", "w x", "r a");
  static final Rule SHARED_WRITE =
      Rule.stating(
              "refcell.shared-write",
              "A shared borrow may not be written through outside an UnsafeCell.",
              FORUM)
          .brokenBy(ID, "x = stack 1", "a = & x", "w a");
  static final Rule HELD =
      Rule.stating(
              "refcell.held",
              "While a borrow is held nothing may conflict with it.",
              "std::cell::RefCell; models-other.md, section 4, a")
          .brokenBy(ID + ":form=guard", "x = stack 1", "a = &mut x", "w x");
  static final Rule INTERVAL =
      Rule.stating(
              "refcell.overlap",
              "Of two conflicting borrows, the last use of one must happen before the creation of"
                  + " the other.",
              "std::sync::RwLock; models-other.md, section 4, c")
          .brokenBy(
              ID + ":threads=interval",
              "x = heap 1",
              "p = raw x",
              "T1: a = &mut p",
              "T2: b = &mut p");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "references as run-time checked borrows, like those of a RefCell";
  }

  @Override
  public String source() {
    return FORUM;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(RefcellOptions.FORM, RefcellOptions.THREADS, RefcellOptions.RAW, Pointers.CELLS);
  }

  @Override
  public @Nullable String conflict(Map<String, String> settings) {
    boolean guards = settings.containsKey(RefcellOptions.FORM.name());
    return guards && settings.containsKey(RefcellOptions.THREADS.name())
        ? "`threads=interval` is about last uses: it has no meaning with `form=guard`"
        : null;
  }

  @Override
  public List<Rule> rules() {
    return List.of(EXPIRED, SHARED_WRITE, HELD, INTERVAL);
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    Borrows borrows =
        new Borrows(
            Pointers.of(value(id, Pointers.CELLS)), value(id, RefcellOptions.RAW).equals("unique"));
    return value(id, RefcellOptions.FORM).equals(RefcellOptions.GUARD)
        ? new GuardMonitor(borrows)
        : new LastUseMonitor(
            borrows, value(id, RefcellOptions.THREADS).equals(RefcellOptions.INTERVAL));
  }
}
