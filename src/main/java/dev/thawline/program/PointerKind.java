package dev.thawline.program;

/** The static type of the pointer that a retag makes. */
public enum PointerKind {
  SHARED("&"),
  MUTABLE("&mut"),
  BOX("Box"),
  RAW_CONST("*const"),
  RAW_MUT("*mut");

  private final String rust;

  PointerKind(String rust) {
    this.rust = rust;
  }

  /** As Rust writes it. */
  public String rust() {
    return rust;
  }

  public boolean isRaw() {
    return this == RAW_CONST || this == RAW_MUT;
  }
}
