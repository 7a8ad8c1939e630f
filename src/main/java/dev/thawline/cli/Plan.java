package dev.thawline.cli;

import dev.thawline.explore.Limits;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import java.util.List;

/** What to run on one spec: the command line over the spec's directives over the defaults. */
record Plan(List<MemoryModel> memories, List<Chosen> aliases, Settings settings, Limits limits) {
  Plan {
    memories = List.copyOf(memories);
    aliases = List.copyOf(aliases);
  }
}
