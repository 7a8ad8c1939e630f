package dev.thawline.replay;

/** A token that is none, or that does not fit what it is replayed with; the message says why. */
public final class TokenException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public TokenException(String message) {
    super(message);
  }
}
