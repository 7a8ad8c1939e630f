package dev.thawline.memory;

import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.spec.ExecutionExpectation;
import dev.thawline.spec.OutcomeExpectation;
import dev.thawline.spec.Setting;
import dev.thawline.spec.SettingKey;
import dev.thawline.spec.SpecFile;
import dev.thawline.spec.SpecReader;
import dev.thawline.spec.Vocabulary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The litmus specs of the repository: the table memory-models.md, A10, as data. */
final class LitmusTable {
  private static final Path FOLDER = Path.of("specs/litmus");
  private static final String MARK = "A10 ";

  private LitmusTable() {}

  /** A spec in event notation. */
  record Row(String name, String text, SpecFile spec, LitmusProgram program) {

    boolean ignoresRaces() {
      Setting race = spec.settings().get(SettingKey.RACE);
      return race != null && race.value().equals("ignore");
    }

    /**
     * The row of the table that its number of executions comes from; empty if it comes from none.
     */
    Set<String> tableRows() {
      Set<String> rows = new TreeSet<>();
      for (AxiomaticModel model : AxiomaticModel.ALL) {
        ExecutionExpectation claim = spec.claims().executions(model.id());
        String mark = claim == null ? null : claim.table();
        if (mark != null && mark.startsWith(MARK)) {
          rows.add(mark.substring(MARK.length()));
        }
      }
      return rows;
    }

    /** Whether what the oracle found is what the spec says of a memory model. */
    boolean agreesWith(String memory, AxiomaticEnumerator.Result found) {
      ExecutionExpectation executions = spec.claims().executions(memory);
      return (executions == null || executions.count() == found.executions())
          && spec.claims().outcomes(memory).stream()
              .allMatch(claim -> holds(claim, found.outcomes().keySet()));
    }

    private static boolean holds(OutcomeExpectation claim, Set<String> outcomes) {
      return switch (claim.relation()) {
        case EXACTLY -> outcomes.equals(claim.outcomes());
        case CONTAINS -> outcomes.containsAll(claim.outcomes());
        case EXCLUDES -> claim.outcomes().stream().noneMatch(outcomes::contains);
      };
    }
  }

  static List<Row> rows() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".ev"))
          .sorted()
          .map(LitmusTable::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(Path path) {
    try {
      String text = Files.readString(path);
      SourceFile file = new SourceFile(path.toString(), text);
      Diagnostics diagnostics = new Diagnostics();
      SpecFile spec = SpecReader.read(file, new AnyModel(), diagnostics);
      diagnostics.throwIfErrors();
      String name = path.getFileName().toString().replaceFirst("\\.ev$", "");
      return new Row(name, text, spec, LitmusReader.read(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the ids that a spec names exist is for other tests. */
  private static final class AnyModel implements Vocabulary {
    @Override
    public Answer identify(Domain domain, String id) {
      return new Known(id);
    }

    @Override
    public List<String> known(Domain domain) {
      return List.of();
    }
  }
}
