package dev.thawline.event;

import dev.thawline.program.AllocationKind;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import org.jspecify.annotations.Nullable;

/**
 * The identity in a pointer value: the event that gave it, and the facts about that event. Every
 * retag makes one; each aliasing model derives its own notion from it (a clock value, an item of a
 * stack, a node of a tree) and ignores those it has no rule for by going to {@link #parent()}.
 */
public final class Tag implements Comparable<Tag> {
  private final EventName name;
  private final int field;
  private final @Nullable Tag parent;
  private final @Nullable PointerKind kind;
  private final @Nullable RetagOrigin origin;
  private final @Nullable Pointee pointee;
  private final Allocation allocation;
  private final int start;
  private final boolean wildcard;
  private final int hash;

  private Tag(
      EventName name,
      int field,
      @Nullable Tag parent,
      @Nullable PointerKind kind,
      @Nullable RetagOrigin origin,
      @Nullable Pointee pointee,
      Allocation allocation,
      int start,
      boolean wildcard) {
    this.name = name;
    this.field = field;
    this.parent = parent;
    this.kind = kind;
    this.origin = origin;
    this.pointee = pointee;
    this.allocation = allocation;
    this.start = start;
    this.wildcard = wildcard;
    this.hash = hash(name, field, start, kind, parent);
  }

  /**
   * The tag that an allocation is born with: a local's own, or that of the pointer to a heap block
   * or static.
   */
  public static Tag base(Allocation allocation) {
    return allocation.base();
  }

  /** Made once, by the allocation. */
  static Tag newBase(Allocation allocation) {
    return new Tag(
        allocation.name(), allocation.serial(), null, null, null, null, allocation, 0, false);
  }

  /**
   * The tag that a retag gives.
   *
   * @param start byte offset in the allocation where the new pointer points
   */
  public static Tag derived(
      EventName name,
      int field,
      Tag parent,
      PointerKind kind,
      RetagOrigin origin,
      Pointee pointee,
      int start) {
    return new Tag(name, field, parent, kind, origin, pointee, parent.allocation, start, false);
  }

  /**
   * The tag that a cast of an integer to a pointer gives: one of those that were exposed, or none;
   * which one is left to each model.
   *
   * @param allocation where the address lies
   * @param start byte offset in the allocation
   */
  public static Tag wildcard(EventName name, Allocation allocation, int start) {
    return new Tag(name, 0, null, null, null, null, allocation, start, true);
  }

  /** The same of the round before. */
  Tag renamed(Repetition round) {
    Tag above = parent;
    return new Tag(
        round.original(name),
        field,
        above == null ? null : round.original(above),
        kind,
        origin,
        pointee,
        allocation,
        start,
        wildcard);
  }

  /** The event that made it. */
  public EventName name() {
    return name;
  }

  /** Tells several tags of one event apart. */
  public int field() {
    return field;
  }

  /** Whether the reference lay inside a compound value that was copied, passed or returned. */
  public boolean isNested() {
    return parent != null && field > 0;
  }

  /** The same wildcard where its address belongs to another allocation now. */
  public Tag wildcardAt(Allocation latest) {
    return wildcard(name, latest, start);
  }

  /** The tag it was derived from; null for a base tag and for a wildcard. */
  public @Nullable Tag parent() {
    return parent;
  }

  public boolean isBase() {
    return parent == null && !wildcard;
  }

  /** Whether it stands for one of the exposed tags. */
  public boolean isWildcard() {
    return wildcard;
  }

  /** The wildcard that it is or descends from; null where there is none. */
  public @Nullable Tag wildcardRoot() {
    Tag root = this;
    while (root.parent != null) {
      root = root.parent;
    }
    return root.wildcard ? root : null;
  }

  /** The type of the pointer that got it; null for a base tag and a wildcard. */
  public @Nullable PointerKind kind() {
    return kind;
  }

  /** Why it was made; null for a base tag and a wildcard. */
  public @Nullable RetagOrigin origin() {
    return origin;
  }

  /** What the retag knew of the pointee; null for a base tag and a wildcard. */
  public @Nullable Pointee pointee() {
    return pointee;
  }

  public Allocation allocation() {
    return allocation;
  }

  /** The byte offset in the allocation where the pointer pointed when it got the tag. */
  public int start() {
    return start;
  }

  /** Where a base tag's allocation lives. */
  public AllocationKind baseKind() {
    return allocation.kind();
  }

  /**
   * Whether the byte at {@code offset} of the allocation lies in the range that the retag covered.
   */
  public boolean covers(int offset) {
    return pointee == null || (offset >= start && offset < start + pointee.size());
  }

  /**
   * Whether the byte at {@code offset} of the allocation lies inside an UnsafeCell of the pointee.
   */
  public boolean isInsideCell(int offset) {
    return pointee != null && pointee.isInsideCell(offset - start);
  }

  @Override
  public int compareTo(Tag other) {
    int byName = name.compareTo(other.name);
    return byName != 0 ? byName : Integer.compare(field, other.field);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof Tag tag
        && hash == tag.hash
        && field == tag.field
        && kind == tag.kind
        && origin == tag.origin
        && start == tag.start
        && wildcard == tag.wildcard
        && allocation == tag.allocation
        && name.equals(tag.name)
        && java.util.Objects.equals(pointee, tag.pointee)
        && java.util.Objects.equals(parent, tag.parent);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** Spread well: the states of monitors are lists of tags, hashed as lists are. */
  private static int hash(
      EventName name, int field, int start, @Nullable PointerKind kind, @Nullable Tag parent) {
    int hash = (name.hashCode() * 31 + field) * 31 + start;
    hash = 31 * hash + (kind == null ? 0 : kind.rust().hashCode());
    hash = 31 * hash + (parent == null ? 0 : parent.hash);
    hash *= 0x85EBCA6B;
    return (hash ^ (hash >>> 15)) * 0xC2B2AE35;
  }

  @Override
  public String toString() {
    String label = wildcard ? "exposed " + allocation.label() : allocation.label();
    return (kind == null ? label : kind.rust()) + "@" + name;
  }
}
