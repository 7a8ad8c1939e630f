package dev.thawline.theorems;

import dev.thawline.alias.AliasModels;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.timestamp.Mutants;
import dev.thawline.explore.Watcher;
import java.util.ArrayList;
import java.util.List;

/** All judges that the theorems speak of. */
final class Judges {
  private static final List<Judge> ALL = new ArrayList<>();

  // Models, by the names of models-timestamps.md, section 6.
  static final Judge TOTAL = model("sb2018");
  static final Judge FRONTIER_ORIGIN = model("sb2018-frontier:check=origin");
  static final Judge FRONTIER_FVIS = model("sb2018-frontier:check=fvis");
  static final Judge FRONTIER_CVIS = model("sb2018-frontier");
  static final Judge SINGLE_ORIGIN = model("sb2018-single:check=origin");
  static final Judge SINGLE_FVIS = model("sb2018-single:check=fvis");
  static final Judge SINGLE_CVIS = model("sb2018-single");
  static final Judge SEPARATE = model("sb2018-separate");
  static final Judge SHARED_RETAG_CLOCK = model("sb2018-separate:clock=shr-retag");
  static final Judge EPOCH = model("sb2018-separate:clock=epoch");
  static final Judge MEMBER = model("sb2018-separate:match=member");
  static final Judge TYPE = model("sb2018:tagkind=type");
  static final Judge LWC_INHERIT = model("lwc:cell=inherit");
  static final Judge LWC_KEEP_OWN = model("lwc");
  static final Judge HB_LENIENT = model("sb2018-frontier:frozen-state=hb-lenient");
  static final Judge HB_STRICT = model("sb2018-frontier:frozen-state=hb-strict");

  // Variants of the kernel.
  static final Judge LWC_TIME_OF_MUT = model("lwc:punned-load=time-of-mut");
  static final Judge TOTAL_INIT_ONLY = model("sb2018:load-retag=init-only");
  static final Judge FRONTIER_INIT_ONLY = model("sb2018-frontier:load-retag=init-only");
  static final Judge TOTAL_NO_LOAD_RETAG = model("sb2018:load-retag=none");
  static final Judge FRONTIER_NO_LOAD_RETAG = model("sb2018-frontier:load-retag=none");
  static final Judge TOTAL_SKIP = model("sb2018:retag-src=skip-if-active");
  static final Judge TOTAL_UNFREEZE = model("sb2018:uniq-read-frozen=unfreeze");
  static final Judge TOTAL_OCTOBER =
      model("sb2018:retag-src=skip-if-active:uniq-read-frozen=unfreeze");
  static final Judge FRONTIER_SKIP_LITERAL =
      model("sb2018-frontier:check=origin:refreeze=literal:retag-src=skip-if-active");
  static final Judge FRONTIER_OCTOBER_ADD =
      model("sb2018-frontier:check=origin:retag-src=skip-if-active:uniq-read-frozen=unfreeze");
  static final Judge FRONTIER_OCTOBER_LITERAL =
      model(
          "sb2018-frontier:check=origin:refreeze=literal:retag-src=skip-if-active"
              + ":uniq-read-frozen=unfreeze");

  // Side conditions.
  static final Judge CREATED_BEFORE = judge("created-before", EveryUse.createdBefore());
  static final Judge CREATED_BEFORE_ACCESSES =
      judge("created-before-accesses", EveryUse.createdBeforeAccesses());
  static final Judge IN_FOOTPRINT = judge("in-footprint", EveryUse.inFootprint());
  static final Judge NO_PUNNED_LOAD = judge("no-punned-load", NoPunning.atLoads());
  static final Judge NO_TRANSMUTE = judge("no-transmute", NoPunning.byTransmute());
  static final Judge RACE_FREE = judge("race-free", RaceFree.amongAccesses());
  static final Judge RACE_FREE_WITH_RETAGS = judge("race-free-with-retags", RaceFree.withRetags());
  static final Judge RACE_FREE_WITH_CASTS =
      judge("race-free-with-retags-and-casts", RaceFree.withRetagsAndCasts());
  static final Judge NO_PROMISED_TAG = judge("no-promised-tag", new NoPromisedTags());
  static final Judge FREEZES_ORDERED = judge("freezes-ordered", new FreezesOrdered());
  static final Judge MESSAGES_ORDERED = judge("messages-ordered", new MessagesOrdered());

  // Mutants, and an instrument.
  static final Judge FRONTIER_WITHOUT_STACKS =
      judge("frontier-without-stacks", Mutants.frontierWithoutStacks());
  static final Judge FRONTIER_WITHOUT_STACKS_NEVER_THAWS =
      judge(
          "frontier-without-stacks-that-never-thaws",
          Mutants.frontierWithoutStacksThatNeverThaws());
  static final Judge TOTAL_NEVER_THAWS =
      judge("total-that-never-thaws", Mutants.totalThatNeverThaws());
  static final Judge FRONTIER_WITHOUT_CREATION =
      judge("frontier-check-without-creation", Mutants.frontierWithoutCreation());
  static final Judge FRONTIER_RETAGS_DO_NOT_THAW =
      judge("frontier-without-thaw-by-mutable-retag", Mutants.frontierThatMutableRetagsDoNotThaw());
  static final Judge MAXIMAL_FRONTIER_ORIGIN =
      judge("maximal-frontier:check=origin", Mutants.maximalFrontierWithOrigin());
  static final Judge MAXIMAL_FRONTIER_CVIS =
      judge("maximal-frontier", Mutants.maximalFrontierWithCreationVisible());
  static final Judge SINGLE_KEEPS_LATEST =
      judge("single-that-keeps-the-latest", Mutants.singleThatKeepsTheLatest());
  static final Judge SINGLE_ADDS = judge("single-that-adds", Mutants.singleThatAdds());

  private Judges() {}

  /** For an exploration; in the order of their numbers. */
  static List<Watcher> watchers() {
    return ALL.stream().map(Judge::watcher).toList();
  }

  private static Judge model(String id) {
    AliasModels.Named named = AliasModels.parse(id);
    return judge(id, named.resolved().monitor(named.canonical(), false));
  }

  private static Judge judge(String name, Monitor monitor) {
    Judge judge = new Judge(ALL.size(), new Watcher(name, monitor));
    ALL.add(judge);
    return judge;
  }
}
