package dev.thawline.cli;

import dev.thawline.alias.AliasModel;
import dev.thawline.explore.Watcher;
import dev.thawline.model.ModelId;

/**
 * An aliasing model that is to run.
 *
 * @param given its id as the user wrote it
 * @param id with the parameters to use
 */
record Chosen(String given, AliasModel model, ModelId id) {

  String canonical() {
    return id.toString();
  }

  /** For exploring: equal futures, equal states. */
  Watcher watcher() {
    return new Watcher(canonical(), model.monitor(id, false));
  }

  /** For explaining. */
  Watcher detailedWatcher() {
    return new Watcher(canonical(), model.monitor(id, true));
  }
}
