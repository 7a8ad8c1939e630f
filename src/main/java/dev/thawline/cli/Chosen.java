package dev.thawline.cli;

import dev.thawline.alias.AliasModel;
import dev.thawline.explore.Reduction;
import dev.thawline.explore.Settings;
import dev.thawline.explore.Watcher;
import dev.thawline.model.ModelId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An aliasing model that is to run.
 *
 * @param given its id as the user wrote it
 * @param id with the parameters to use
 * @param also other ids that the user wrote and that mean the same, each once
 */
record Chosen(String given, AliasModel model, ModelId id, List<String> also) {
  Chosen {
    also = List.copyOf(also);
  }

  /** The same, asked for by another id too. */
  Chosen alsoAs(String id) {
    List<String> more = new ArrayList<>(also);
    if (!id.equals(given) && !also.contains(id)) {
      more.add(id);
    }
    return new Chosen(given, model, this.id, more);
  }

  /** Every id that the user wrote for it. */
  List<String> spellings() {
    List<String> all = new ArrayList<>(List.of(given));
    all.addAll(also);
    return all;
  }

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

  /** For exploring: equal futures, equal states, unless that is switched off. */
  Watcher watcher(Settings settings) {
    boolean canonicalStates = settings.reduces(Reduction.CANONICAL_STATES);
    return new Watcher(canonical(), model.monitor(id, !canonicalStates));
  }

  /** For explaining. */
  Watcher detailedWatcher() {
    return new Watcher(canonical(), model.monitor(id, true));
  }
}
