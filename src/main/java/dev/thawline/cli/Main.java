package dev.thawline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Entry point of the command line. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its status. */
  public static void main(String[] arguments) {
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Interruption interruption = new Interruption();
    interruption.listen();
    boolean noColour = !System.getenv().getOrDefault("NO_COLOR", "").isEmpty();
    Console console = new Console(out, err, System.in, Terminal.isThere(), noColour, interruption);
    int status = Application.run(arguments, console);
    out.flush();
    err.flush();
    interruption.finish(status);
    System.exit(status);
  }

  /** The same bytes whatever the platform's character set is. */
  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
