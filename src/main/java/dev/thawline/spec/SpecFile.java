package dev.thawline.spec;

import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a spec file says about itself.
 *
 * @param source the file
 * @param memories models to run, canonical and distinct; empty where the defaults apply
 * @param aliases the same for aliasing models
 * @param claims what it expects
 * @param settings how it is explored, where it says so
 * @param rustc what it says of rustc, or null
 * @param lineNames in the order of the file; no name twice
 * @param ignored directives and comments of compiletest and Miri, which mean nothing here
 * @param layout what a writer needs to replace directives
 */
public record SpecFile(
    SourceFile source,
    List<ModelId> memories,
    List<ModelId> aliases,
    Claims claims,
    Map<SettingKey, Setting> settings,
    @Nullable Rustc rustc,
    List<LineName> lineNames,
    List<Span> ignored,
    HeadLayout layout) {

  /** Whether rustc accepts the file, and if not, why. */
  public record Rustc(boolean accepts, String why, Span span) {}

  /**
   * Where the head of the file has its comments.
   *
   * @param measured the 1-based lines of {@code expect}, {@code outcomes}, {@code executions} and
   *     {@code differ} directives that come from no document
   * @param last the last line with a directive or prose, or 0
   */
  public record HeadLayout(List<Integer> measured, int last) {
    public HeadLayout {
      measured = List.copyOf(measured);
    }
  }

  public SpecFile {
    memories = List.copyOf(memories);
    aliases = List.copyOf(aliases);
    settings = Map.copyOf(settings);
    lineNames = List.copyOf(lineNames);
    ignored = List.copyOf(ignored);
  }

  /** The names of a 1-based line. */
  public List<String> namesOf(int line) {
    return lineNames.stream().filter(n -> n.line() == line).map(LineName::name).toList();
  }
}
