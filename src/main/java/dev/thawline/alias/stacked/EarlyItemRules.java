package dev.thawline.alias.stacked;

import dev.thawline.event.Tag;

/** The sequential versions from May 2019 to the paper (models-stacked.md, sections 4 and 5). */
final class EarlyItemRules extends ItemRules {
  EarlyItemRules(StackedOptions options, Pointers pointers, Draft draft) {
    super(options, pointers, draft);
  }

  /** The pointer may write, and nothing is protected anywhere in the stack. */
  @Override
  public void deallocate(int location, Tag pointer) {
    deallocateUnprotected(location, pointer);
  }
}
