package dev.thawline.report.check;

import java.io.IOException;

/**
 * A file about a whole check, for the programs of CI. It is written while the check runs and keeps
 * nothing of the specs, so that it costs the same memory for one as for thousands. Nothing in it
 * depends on time.
 */
public interface CheckLog {
  /** Adds a spec; the order of the calls is the order in the file. */
  void add(CheckReport report) throws IOException;

  /** Ends the file; nothing can be added any more. */
  void end() throws IOException;
}
