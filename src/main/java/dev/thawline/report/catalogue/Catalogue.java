package dev.thawline.report.catalogue;

import dev.thawline.alias.AliasModel;
import dev.thawline.memory.MemoryModel;
import java.util.List;

/**
 * Models to describe.
 *
 * @param inFull with parameters, rules and sources; else one line each
 * @param defaults base ids of the models that run where nobody names any
 */
public record Catalogue(
    List<MemoryModel> memories, List<AliasModel> aliases, boolean inFull, List<String> defaults) {
  public Catalogue {
    memories = List.copyOf(memories);
    aliases = List.copyOf(aliases);
    defaults = List.copyOf(defaults);
  }
}
