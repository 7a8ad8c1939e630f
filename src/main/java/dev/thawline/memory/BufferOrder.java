package dev.thawline.memory;

import dev.thawline.event.MemoryEvent;
import java.util.List;

/** In which order the writes of a thread leave its store buffer. */
enum BufferOrder {
  /** First in, first out (memory-models.md, A2). */
  TOTAL {
    @Override
    boolean keeps(List<MemoryEvent> events, int earlier, int later) {
      return true;
    }
  },

  /**
   * In order at each location; nothing overtakes a release write or the mark of a release fence,
   * nor do these overtake anything (memory-models.md, A3). An update waits for an empty buffer.
   */
  PARTIAL {
    @Override
    boolean keeps(List<MemoryEvent> events, int earlier, int later) {
      if (events.get(earlier).location() == events.get(later).location()) {
        return true;
      }
      for (int i = earlier; i <= later; i++) {
        MemoryEvent event = events.get(i);
        boolean releases =
            (event.isWrite() || event.kind() == MemoryEvent.Kind.FENCE)
                && event.order().isRelease();
        if (releases || event.kind() == MemoryEvent.Kind.UPDATE) {
          return true;
        }
      }
      return false;
    }
  };

  /**
   * Whether one write leaves before another.
   *
   * @param events of one thread, in program order
   * @param earlier where the one is in it
   * @param later where the other is
   */
  abstract boolean keeps(List<MemoryEvent> events, int earlier, int later);
}
