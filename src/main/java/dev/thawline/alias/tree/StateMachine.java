package dev.thawline.alias.tree;

import org.jspecify.annotations.Nullable;

/**
 * The transition table (models-tree.md, section 2): what an access does to the permission of one
 * tag at one location. An access through the tag or a descendant is local, every other one is
 * foreign. Null stands for undefined behaviour: the permission does not allow the access.
 *
 * <p>Whether a foreign access breaks a protector is not decided here but by {@link
 * #breaksProtector}: the tag must have been accessed.
 */
final class StateMachine {
  private final TreeOptions options;

  StateMachine(TreeOptions options) {
    this.options = options;
  }

  @Nullable Permission localRead(Permission permission) {
    return switch (permission) {
      case CELL,
          RESERVED,
          RESERVED_CONFLICTED,
          RESERVED_IM,
          RESERVED_IM_CONFLICTED,
          UNIQUE,
          FROZEN ->
          permission;
      case DISABLED -> null;
    };
  }

  @Nullable Permission localWrite(Permission permission, boolean isProtected) {
    return switch (permission) {
      case CELL -> Permission.CELL;
      case RESERVED, RESERVED_IM, UNIQUE -> Permission.UNIQUE;
      case RESERVED_CONFLICTED, RESERVED_IM_CONFLICTED ->
          isProtected || is(TreeOptions.Broken.CONFLICTED_FOREVER) ? null : Permission.UNIQUE;
      case FROZEN, DISABLED -> null;
    };
  }

  Permission foreignRead(Permission permission, boolean isProtected) {
    return switch (permission) {
      case RESERVED -> isProtected ? readAroundReserved() : permission;
      case RESERVED_IM ->
          isProtected && options.foreignRead() == TreeOptions.ForeignRead.CONFLICTED
              ? Permission.RESERVED_IM_CONFLICTED
              : isProtected ? readAroundReserved() : permission;
      case UNIQUE ->
          isProtected || is(TreeOptions.Broken.FOREIGN_READ_DISABLES)
              ? Permission.DISABLED
              : Permission.FROZEN;
      case CELL, RESERVED_CONFLICTED, RESERVED_IM_CONFLICTED, FROZEN, DISABLED -> permission;
    };
  }

  private Permission readAroundReserved() {
    return switch (options.foreignRead()) {
      case CONFLICTED -> Permission.RESERVED_CONFLICTED;
      case FROZEN -> Permission.FROZEN;
      case NOTHING -> Permission.RESERVED;
    };
  }

  Permission foreignWrite(Permission permission, boolean isProtected) {
    return switch (permission) {
      case CELL -> Permission.CELL;
      case RESERVED_IM, RESERVED_IM_CONFLICTED -> isProtected ? Permission.DISABLED : permission;
      case RESERVED, RESERVED_CONFLICTED, UNIQUE ->
          is(TreeOptions.Broken.FOREIGN_WRITE_FREEZES) ? Permission.FROZEN : Permission.DISABLED;
      case FROZEN, DISABLED -> Permission.DISABLED;
    };
  }

  /** What is left of a permission when its protector ends: conflicts are forgotten. */
  Permission unprotected(Permission permission) {
    if (is(TreeOptions.Broken.CONFLICTED_FOREVER)) {
      return permission;
    }
    return switch (permission) {
      case RESERVED_CONFLICTED -> Permission.RESERVED;
      case RESERVED_IM_CONFLICTED -> Permission.RESERVED_IM;
      case CELL, RESERVED, RESERVED_IM, UNIQUE, FROZEN, DISABLED -> permission;
    };
  }

  /** A protected tag that was accessed may not become Disabled. */
  boolean breaksProtector(LocationState before, Permission after, boolean isProtected) {
    return (isProtected || is(TreeOptions.Broken.PROTECTED_FOREVER))
        && before.accessed()
        && after == Permission.DISABLED
        && before.permission() != Permission.DISABLED;
  }

  /** Whether a tag must allow the accesses of its descendants too. */
  boolean asksAncestors() {
    return !is(TreeOptions.Broken.ANCESTORS_UNASKED);
  }

  private boolean is(TreeOptions.Broken mistake) {
    return options.broken() == mistake;
  }
}
