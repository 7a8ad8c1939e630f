package dev.thawline.program;

/** Where an allocation lives. */
public enum AllocationKind {
  LOCAL,
  HEAP,
  STATIC
}
