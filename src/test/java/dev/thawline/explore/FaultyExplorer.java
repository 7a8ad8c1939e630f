package dev.thawline.explore;

import dev.thawline.event.Allocation;
import dev.thawline.event.CellBoundaries;
import dev.thawline.event.Event;
import dev.thawline.event.Threads;
import dev.thawline.event.Value;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An explorer some part of whose reasoning is left out: what compares explorers must notice. */
public enum FaultyExplorer {
  /** None is left out. */
  SOUND,
  FOOTPRINTS_WITHOUT_ACCESSES,
  FOOTPRINTS_WITHOUT_RETAGS,
  FOOTPRINTS_WITHOUT_ENDS_OF_CALLS,
  /** What reaches beyond single allocations, such as emptying a store buffer, counts as local. */
  FOOTPRINTS_OF_ALLOCATIONS_ONLY,
  /** No other thread reaches anything. */
  REACH_OF_NOTHING,
  /** What a pointer in memory leads to is not reached. */
  REACH_OF_REGISTERS,
  KEYS_WITHOUT_MONITORS,
  /** Graphs by the lengths of their threads. */
  KEYS_WITHOUT_READS,
  /** What is read is told, but not the order of writes. */
  KEYS_WITHOUT_MODIFICATION_ORDER,
  /** A thread that waits never goes on. */
  NO_WAKE_UPS;

  /** Explores a program whose memory needs no division. */
  public Exploration explore(
      Program program, MemoryModel memory, List<Watcher> watchers, Settings settings) {
    Semantics semantics = semantics(program, memory, watchers, settings);
    Limits limits = Limits.generous();
    return new Explorer(
        semantics,
        ample(semantics),
        keys(semantics),
        limits,
        Progress.NONE,
        false,
        Long.MAX_VALUE) {
      @Override
      void steppedBack(StateGraph of, int from, int to, @Nullable Node node) {
        if (FaultyExplorer.this != NO_WAKE_UPS) {
          super.steppedBack(of, from, to, node);
        }
      }
    }.run();
  }

  private ProductKeys keys(Semantics semantics) {
    return new ProductKeys(semantics) {
      @Override
      int[] ofSlots(ProductState state, int mover) {
        int[] key = super.ofSlots(state, mover);
        return FaultyExplorer.this == KEYS_WITHOUT_MONITORS ? new int[] {key[key.length - 1]} : key;
      }

      @Override
      int[] ofGraph(ProductState state) {
        return switch (FaultyExplorer.this) {
          case KEYS_WITHOUT_READS -> lengths(state);
          case KEYS_WITHOUT_MODIFICATION_ORDER -> withoutOrder(super.ofGraph(state));
          default -> super.ofGraph(state);
        };
      }
    };
  }

  private Semantics semantics(
      Program program, MemoryModel memory, List<Watcher> watchers, Settings settings) {
    return new Semantics(
        program, memory, watchers, settings, Recorder.SILENT, new CellBoundaries(), new Threads()) {
      @Override
      Footprint newFootprint() {
        return new Footprint(this) {
          @Override
          public void add(Protections protections, Event event) {
            if (!isLeftOut(event.kind())) {
              super.add(protections, event);
            }
          }

          @Override
          public boolean isLocal() {
            return FaultyExplorer.this == FOOTPRINTS_OF_ALLOCATIONS_ONLY || super.isLocal();
          }
        };
      }
    };
  }

  private boolean isLeftOut(Event.Kind kind) {
    return switch (this) {
      case FOOTPRINTS_WITHOUT_ACCESSES -> kind == Event.Kind.ACCESS;
      case FOOTPRINTS_WITHOUT_RETAGS -> kind == Event.Kind.RETAG;
      case FOOTPRINTS_WITHOUT_ENDS_OF_CALLS -> kind == Event.Kind.LEAVE;
      default -> false;
    };
  }

  private AmpleSet ample(Semantics semantics) {
    return new AmpleSet(semantics) {
      @Override
      boolean avoidsOthers(ProductState state, int thread, Footprint footprint) {
        return switch (FaultyExplorer.this) {
          case REACH_OF_NOTHING -> true;
          case REACH_OF_REGISTERS -> footprint.avoids(heldByOthers(state, thread));
          default -> super.avoidsOthers(state, thread, footprint);
        };
      }
    };
  }

  private static Set<Allocation> heldByOthers(ProductState state, int thread) {
    Set<Allocation> held = new HashSet<>();
    for (int other = 0; other < state.threads.length; other++) {
      if (other != thread && state.threads[other] != null) {
        for (Value value : state.thread(other).liveValues()) {
          if (value instanceof Value.Pointer pointer && pointer.allocation() != null) {
            held.add(pointer.allocation());
          }
        }
        held.addAll(state.protections.of(other));
      }
    }
    return held;
  }

  private static int[] lengths(ProductState state) {
    int[] lengths = new int[state.graph.threadCount()];
    for (int thread = 0; thread < lengths.length; thread++) {
      lengths[thread] = state.graph.length(thread);
    }
    return lengths;
  }

  /** In keys of graphs, what is below -1 begins the order of writes to a location. */
  private static int[] withoutOrder(int[] key) {
    int length = 0;
    while (length < key.length && key[length] >= -1) {
      length++;
    }
    return Arrays.copyOf(key, length);
  }
}
