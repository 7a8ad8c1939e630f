package dev.thawline.alias.stacked;

import dev.thawline.alias.Note;
import dev.thawline.event.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Stacked Borrows 2 as of April 2019 (models-stacked.md, section 3): an access removes what is not
 * compatible with it wherever that stands, so that holes are possible.
 */
final class ScatteredItemRules extends ItemRules {
  ScatteredItemRules(StackedOptions options, Pointers pointers, Draft draft) {
    super(options, pointers, draft);
  }

  @Override
  void disturbByRead(int location, int granting) {
    removeIncompatible(location, granting, false);
  }

  @Override
  void disturbByWrite(int location, int granting) {
    removeIncompatible(location, granting, true);
  }

  private void removeIncompatible(int location, int granting, boolean write) {
    Item grants = at(location).get(granting);
    int index = granting + 1;
    while (index < at(location).size() && !draft().isRejected()) {
      Item above = at(location).get(index);
      if (isCompatible(grants, write, above)) {
        index++;
        continue;
      }
      requireUnprotected(above, location);
      draft().put(location, at(location).removed(index));
      draft().note(Note.Effect.POPPED, location, above.tag());
    }
  }

  private static boolean isCompatible(Item granting, boolean write, Item above) {
    return switch (above.permission()) {
      case UNIQUE, DISABLED -> false;
      case SHARED_READ_ONLY -> !write;
      case SHARED_READ_WRITE -> !write || granting.isSharedReadWrite();
    };
  }

  @Override
  int placeOfShared(ItemStack stack, int granting, Item item) {
    return granting + 1;
  }

  /**
   * Unique without the write; then the old pointer gets a share of the new one, so that it can be
   * read until the new one is written through.
   */
  @Override
  void twoPhase(int location, @Nullable Tag from, @Nullable Tag tag, Tag created) {
    int granting = at(location).granting(from, true);
    if (granting < 0) {
      // Told like any other retag that is not granted.
      grant(location, from, Item.unprotected(Item.Permission.UNIQUE, tag));
      return;
    }
    insert(location, granting + 1, Item.unprotected(Item.Permission.UNIQUE, tag));
    Item.Permission share =
        Pointers.isInsideCell(created, location)
            ? Item.Permission.SHARED_READ_WRITE
            : Item.Permission.SHARED_READ_ONLY;
    grant(location, tag, Item.unprotected(share, from));
  }

  @Override
  public void deallocate(int location, Tag pointer) {
    deallocateUnprotected(location, pointer);
  }
}
