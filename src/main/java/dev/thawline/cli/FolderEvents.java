package dev.thawline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Wakes whoever waits for something to happen in folders. It need not know what: that shows when
 * they are looked at. Where the system tells nothing (network drives, too many folders), waiting
 * ends after a while all the same.
 */
final class FolderEvents implements AutoCloseable {
  /** How long to wait where the system tells what happens, and where it does not. */
  private static final long PATIENT_MILLISECONDS = 2_000;

  private static final long IMPATIENT_MILLISECONDS = 500;

  /** How soon a stop is noticed. */
  private static final long SLICE_MILLISECONDS = 100;

  private final @Nullable WatchService service;
  private final Set<Path> registered = new HashSet<>();
  private boolean complete = true;

  FolderEvents() {
    service = service();
  }

  private static @Nullable WatchService service() {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      return null; // Then it is looked at more often.
    }
  }

  /** Also waits for what happens in these folders and those below. */
  void add(Collection<Path> roots) {
    for (Path root : roots) {
      for (Path folder : folders(root)) {
        if (service != null && registered.add(folder)) {
          register(service, folder);
        }
      }
    }
  }

  private static List<Path> folders(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isDirectory).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // It has just been removed.
    }
  }

  private void register(WatchService service, Path folder) {
    try {
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_DELETE,
          StandardWatchEventKinds.ENTRY_MODIFY);
    } catch (IOException e) {
      complete = false;
    }
  }

  /** Waits until something happens, a while has passed or somebody says stop. */
  void await(BooleanSupplier stop) {
    long left = service != null && complete ? PATIENT_MILLISECONDS : IMPATIENT_MILLISECONDS;
    try {
      while (left > 0 && !stop.getAsBoolean()) {
        if (service == null) {
          Thread.sleep(SLICE_MILLISECONDS);
        } else if (drain(service.poll(SLICE_MILLISECONDS, TimeUnit.MILLISECONDS))) {
          return;
        }
        left -= SLICE_MILLISECONDS;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ClosedWatchServiceException e) {
      throw new IllegalStateException("nobody waits after the end", e);
    }
  }

  /** Forgets what is told of one folder; false where nothing is. */
  private static boolean drain(@Nullable WatchKey key) {
    if (key == null) {
      return false;
    }
    key.pollEvents();
    key.reset();
    return true;
  }

  @Override
  public void close() {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
