package dev.thawline.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * A bar in the last line of a terminal: of specs that are done, or of the only spec, as far as that
 * is known. It is wiped before anything else is printed. Quick work shows none, and loads none of
 * its classes.
 */
final class TerminalProgress implements ProgressDisplay {
  /** As wide as any terminal is, and a column less: a full line would break. */
  private static final int WIDTH = 79;

  private static final int PERCENT = 100;
  private static final int REDRAW_MILLISECONDS = 250;

  private final PrintStream err;
  private final int specs;
  private final long quickNanoseconds;
  private final long start = System.nanoTime();

  // Guarded by this.
  private @Nullable ProgressBar bar;
  private int finished;
  private boolean isDrawn;

  /**
   * @param specs how many there are to work on
   * @param quickNanoseconds what takes no longer needs no bar
   */
  TerminalProgress(PrintStream err, int specs, long quickNanoseconds) {
    this.err = err;
    this.specs = specs;
    this.quickNanoseconds = quickNanoseconds;
  }

  @Override
  public synchronized void show(String line, double done) {
    if (bar == null) {
      if (System.nanoTime() - start < quickNanoseconds) {
        return;
      }
      bar = open();
      bar.stepTo(finished);
    }
    bar.setExtraMessage(line);
    if (specs == 1) {
      boolean known = done > 0;
      bar.maxHint(known ? PERCENT : -1).stepTo(known ? (long) (done * PERCENT) : 0);
    }
  }

  private ProgressBar open() {
    return new ProgressBarBuilder()
        .setTaskName("")
        .setStyle(ProgressBarStyle.ASCII)
        .setInitialMax(specs)
        .setUpdateIntervalMillis(REDRAW_MILLISECONDS)
        .continuousUpdate()
        .setConsumer(new Line())
        .hideEta()
        .build();
  }

  @Override
  public long interval() {
    return TimeUnit.MILLISECONDS.toNanos(REDRAW_MILLISECONDS);
  }

  @Override
  public synchronized void print(Runnable result) {
    finished++;
    if (bar != null && specs > 1) {
      bar.stepTo(finished);
    }
    wipe();
    result.run();
  }

  @Override
  public void close() {
    ProgressBar open;
    synchronized (this) {
      open = bar;
      bar = null;
    }
    if (open != null) {
      open.close(); // It waits for its thread, which may be about to draw.
    }
    wipe();
  }

  private synchronized void draw(String line) {
    err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
    err.flush();
    isDrawn = true;
  }

  private synchronized void wipe() {
    if (isDrawn) {
      err.print("\r" + " ".repeat(WIDTH) + "\r");
      err.flush();
      isDrawn = false;
    }
  }

  /** What the library draws on. */
  private final class Line implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public void accept(String line) {
      draw(line);
    }

    @Override
    public void close() {}
  }
}
