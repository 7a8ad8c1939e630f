package dev.thawline.cli;

import dev.thawline.alias.AliasModel;
import dev.thawline.explore.Watcher;
import dev.thawline.model.ModelId;
import java.util.HashSet;
import java.util.Set;

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

  /** Its parameters that the user set, also where to what they are anyway. */
  Set<String> set() {
    Set<String> names = new HashSet<>();
    for (String setting : given.split(":", -1)) {
      String name = setting.split("=", 2)[0];
      model.parameters().stream()
          .filter(parameter -> parameter.answersTo(name))
          .forEach(parameter -> names.add(parameter.name()));
    }
    return names;
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
