package dev.thawline.reference.tree;

/** What a node may do at a location (models-tree.md, section 1), and the table of section 2. */
enum Permission {
  CELL,
  RESERVED,
  RESERVED_CONFLICTED,
  RESERVED_INTERIOR_MUTABLE,
  UNIQUE,
  FROZEN,
  DISABLED;

  /** What an access does. */
  enum Kind {
    READ,
    WRITE
  }

  /** UB(a): the permission does not suffice for a local access. */
  static final class Insufficient extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Insufficient(Permission permission, Kind kind) {
      super(permission + " does not allow a " + kind, null, false, false);
    }
  }

  /**
   * The columns "local read" and "local write".
   *
   * @throws Insufficient for UB(a)
   */
  Permission afterLocal(Kind kind, boolean isProtected) {
    boolean write = kind == Kind.WRITE;
    return switch (this) {
      case CELL, UNIQUE -> this;
      case RESERVED, RESERVED_INTERIOR_MUTABLE -> write ? UNIQUE : this;
      case RESERVED_CONFLICTED -> {
        if (write && isProtected) {
          throw new Insufficient(this, kind);
        }
        yield write ? UNIQUE : this;
      }
      case FROZEN -> {
        if (write) {
          throw new Insufficient(this, kind);
        }
        yield this;
      }
      case DISABLED -> throw new Insufficient(this, kind);
    };
  }

  /** The columns "foreign read" and "foreign write"; that DISABLED may be UB(p) the node knows. */
  Permission afterForeign(Kind kind, boolean isProtected) {
    boolean write = kind == Kind.WRITE;
    return switch (this) {
      case CELL, RESERVED_INTERIOR_MUTABLE, DISABLED -> this;
      case RESERVED -> write ? DISABLED : isProtected ? RESERVED_CONFLICTED : this;
      case RESERVED_CONFLICTED, FROZEN -> write ? DISABLED : this;
      case UNIQUE -> write || isProtected ? DISABLED : FROZEN;
    };
  }
}
