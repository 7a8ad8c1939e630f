package dev.thawline.report.witness;

import dev.thawline.alias.Rejection;
import dev.thawline.explore.Path;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModels;
import dev.thawline.program.Program;
import dev.thawline.replay.Token;
import dev.thawline.replay.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One path that shows why models reject a program.
 *
 * @param settings the switches it holds under
 * @param path the choices that lead along it
 * @param trace the same path in full, with detailed states of the models named here
 * @param accepting canonical ids of models that accept a path that begins like this
 * @param rejecting canonical ids of the models that reject it: of a witness never empty, and all
 *     for the same reason; not so of a path that is replayed
 * @param subject what it is shown for
 */
public record WitnessReport(
    Program program,
    Settings settings,
    Path path,
    Trace trace,
    List<String> accepting,
    List<String> rejecting,
    Subject subject) {
  public WitnessReport {
    accepting = List.copyOf(accepting);
    rejecting = List.copyOf(rejecting);
  }

  /** Of what the spec asks. */
  public WitnessReport(
      Program program,
      Settings settings,
      Path path,
      Trace trace,
      List<String> accepting,
      List<String> rejecting) {
    this(program, settings, path, trace, accepting, rejecting, Subject.of(program));
  }

  /** All models shown: those that accept first. */
  public List<String> models() {
    List<String> all = new ArrayList<>(accepting);
    all.addAll(rejecting);
    return all;
  }

  /** Why it is rejected. */
  public Rejection rejection() {
    return Objects.requireNonNull(trace.model(rejecting.get(0)).rejection());
  }

  /** Its length in steps after set-up. */
  public int steps() {
    return path.moves().size();
  }

  /** The path in one word, from which it can be run again. */
  public Token token() {
    return Token.of(
        program, Objects.requireNonNull(MemoryModels.find(trace.memory())), settings, path);
  }

  /**
   * The path in one line: the set-up's choices in brackets, then the threads that move, each with
   * the choices it takes: {@code [] 0 1 2[1]}.
   */
  public String pathText() {
    StringBuilder out = new StringBuilder(choices(path.setUp()));
    for (Path.Move move : path.moves()) {
      out.append(' ').append(move.thread());
      out.append(move.choices().isEmpty() ? "" : choices(move.choices()));
    }
    return out.toString();
  }

  private static String choices(List<Integer> choices) {
    return "[" + String.join(",", choices.stream().map(String::valueOf).toList()) + "]";
  }
}
