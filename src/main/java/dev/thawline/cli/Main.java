package dev.thawline.cli;

/** Entry point of the command line. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] arguments) {
    System.out.println("thawline");
  }
}
