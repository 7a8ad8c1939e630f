package dev.thawline.alias.region;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Rule;
import java.util.List;

/**
 * The "simplest model": a tree of pointers with regions that only shrink; an access through a
 * mutable reference kills what was made from it (models-other.md, section 3). It has no protectors,
 * no rule for siblings and none for threads, and none is added here.
 */
public final class RegionsModel implements AliasModel {
  private static final String FORUM = "internals.rust-lang.org, the simplest model (seed 002)";
  private static final String ID = "regions";

  static final Rule OUTSIDE =
      Rule.stating(
              "regions.outside",
              "A pointer may access only the region that it was made for.",
              FORUM)
          .brokenBy(ID, "x = stack 2", "a = &mut x[0]", "r a[1]");
  static final Rule DEAD =
      Rule.stating(
              "regions.dead",
              "A pointer may not be used once what it was made from was accessed.",
              FORUM)
          .brokenBy(ID, "x = stack 1", "a = &mut x", "w x", "r a");
  static final Rule READ_ONLY =
      Rule.stating(
              "regions.read-only",
              "A pointer may not be written through once what it was made from was read.",
              FORUM + ", the alternative read=downgrade")
          .brokenBy(ID + ":read=downgrade", "x = stack 1", "a = &mut x", "r x", "w a");
  static final Rule SHARED_WRITE =
      Rule.stating(
              "regions.shared-write",
              "A shared reference may not be written through outside an UnsafeCell.",
              FORUM)
          .brokenBy(ID, "x = stack 1", "a = & x", "w a");

  @Override
  public String id() {
    return ID;
  }

  @Override
  public List<String> otherIds() {
    return List.of("simple");
  }

  @Override
  public String title() {
    return "the simplest model: regions that shrink, accesses that kill what was derived";
  }

  @Override
  public String source() {
    return FORUM;
  }

  @Override
  public List<Parameter> parameters() {
    return RegionOptions.PARAMETERS;
  }

  @Override
  public List<Rule> rules() {
    return List.of(OUTSIDE, DEAD, READ_ONLY, SHARED_WRITE);
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    return new RegionsMonitor(RegionOptions.of(parameter -> value(id, parameter)));
  }
}
