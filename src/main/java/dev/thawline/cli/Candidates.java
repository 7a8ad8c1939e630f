package dev.thawline.cli;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.AliasModels;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.memory.MemoryModels;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What shells offer for the values of options; picocli makes one of these where it is asked. */
final class Candidates {
  private Candidates() {}

  /** A list of words. */
  abstract static class Words implements Iterable<String> {
    abstract List<String> words();

    @Override
    public final Iterator<String> iterator() {
      return words().iterator();
    }
  }

  /** Memory models. */
  static final class Memories extends Words {
    @Override
    List<String> words() {
      List<String> ids = new ArrayList<>();
      MemoryModels.all().stream().map(MemoryModel::id).forEach(ids::add);
      ids.add(ModelNames.ALL);
      return ids;
    }
  }

  /** Aliasing models. */
  static final class Aliases extends Words {
    @Override
    List<String> words() {
      List<String> ids = new ArrayList<>();
      AliasModels.all().stream().map(AliasModel::id).forEach(ids::add);
      ids.add(ModelNames.ALL);
      return ids;
    }
  }

  /** Both. */
  static final class Models extends Words {
    @Override
    List<String> words() {
      List<String> ids = new ArrayList<>();
      MemoryModels.all().stream().map(MemoryModel::id).forEach(ids::add);
      AliasModels.all().stream().map(AliasModel::id).forEach(ids::add);
      return ids;
    }
  }

  /** Formats of results. */
  static final class Formats extends Words {
    @Override
    List<String> words() {
      return List.of("text", "json", "herd");
    }
  }

  /** When to use colours. */
  static final class Colours extends Words {
    @Override
    List<String> words() {
      return List.of("auto", "always", "never");
    }
  }

  /** What standard input is. */
  static final class Kinds extends Words {
    @Override
    List<String> words() {
      return List.of("rs", "ev", "litmus");
    }
  }

  /** Ways to go through the states. */
  static final class Drivers extends Words {
    @Override
    List<String> words() {
      return EngineOptions.words(Settings.Driver.values());
    }
  }

  /** Reductions. */
  static final class Reductions extends Words {
    @Override
    List<String> words() {
      return ReductionOptions.words();
    }
  }

  /** Shells. */
  static final class Shells extends Words {
    @Override
    List<String> words() {
      return CompletionCommand.SHELLS;
    }
  }
}
