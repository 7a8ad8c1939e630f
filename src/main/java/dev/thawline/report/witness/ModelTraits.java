package dev.thawline.report.witness;

import dev.thawline.alias.AliasModels;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.replay.Trace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What words need to know of a model, read off what its id means: its parameters, and which retags
 * it has a rule for (models-timestamps.md, 2.4).
 */
public final class ModelTraits {
  private final String base;
  private final List<String> settings;

  private ModelTraits(String id) {
    List<String> parts = List.of(id.split(":", -1));
    this.base = parts.get(0);
    this.settings = parts.subList(1, parts.size());
  }

  public static ModelTraits of(Trace.Model model) {
    AliasModels.Named found = AliasModels.parse(model.name());
    return new ModelTraits(found.problem() == null ? found.meaning().toString() : model.name());
  }

  /** The model's name, without its settings. */
  public String base() {
    return base;
  }

  /** Whether a parameter has another value than its default: {@code load-retag=none}. */
  public boolean has(String setting) {
    return settings.contains(setting);
  }

  /** The choice of a parameter as in the id, {@code clock=epoch}; empty for the default. */
  public String setting(String parameter) {
    return settings.stream().filter(s -> s.startsWith(parameter + "=")).findFirst().orElse("");
  }

  /** Whether it compares times, as the models of the 2018 discussion do. */
  public boolean isOf2018() {
    return base.startsWith("sb2018") || base.equals("lwc");
  }

  /** Stacked Borrows since November 2018. */
  public boolean isOfStacks() {
    return base.equals("sb") || base.startsWith("sb-");
  }

  /** Whether a two-phase borrow is reborrowed shared where it is made (models-stacked.md, 3). */
  boolean sharesTwoPhaseBorrows() {
    return base.equals("sb-2018-12") || base.equals("sb-2019-04");
  }

  /** Whether it is a version of Tree Borrows. */
  public boolean isOfTrees() {
    return base.equals("tb");
  }

  /** Whether creating a mutable reference is only a read (models-tree.md, section 4). */
  public boolean readsAt(Event.Retag retag) {
    return isOfTrees() && !(has("implicit-writes=yes") && retag.call() != null);
  }

  /** FROZEN_STATE = HB_*: every freeze that ever was is held, whatever was written since. */
  public boolean keepsHistory() {
    return setting("frozen-state").startsWith("frozen-state=hb-");
  }

  /** Whether a reference that is loaded is retagged. */
  public boolean retagsLoads() {
    return !has("load-retag=none");
  }

  /** The tag of which this model knows when an event uses a pointer; null for none. */
  public @Nullable Tag known(@Nullable Tag used) {
    Tag tag = used;
    while (tag != null && isTransparent(tag)) {
      tag = tag.parent();
    }
    return tag;
  }

  /** Retags that the model has no rule for: it looks through them. */
  private boolean isTransparent(Tag tag) {
    if (!isOf2018()) {
      return false;
    }
    return tag.origin() == RetagOrigin.COPY
        || tag.kind() == PointerKind.BOX
        || (tag.origin() == RetagOrigin.TRANSMUTE && !base.equals("lwc"))
        || (tag.origin() == RetagOrigin.LOAD && !retagsLoads());
  }

  /** Whether the retag of a loaded reference, which this model does not make. */
  boolean skips(Event event) {
    return !retagsLoads()
        && event instanceof Event.Retag retag
        && retag.created().origin() == RetagOrigin.LOAD;
  }
}
