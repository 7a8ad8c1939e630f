package dev.thawline.replay;

import dev.thawline.explore.Path;
import dev.thawline.explore.Settings;
import dev.thawline.memory.MemoryModel;
import dev.thawline.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One path of one program in one word, to be run again anywhere (issue 7, point 7):
 *
 * <pre>
 * token   = "thawline1/" hash "/" memory { "/" switch "=" value } "/" path
 * path    = [ "s:" step "," ] turn { "," turn }        s: the choices of set-up
 * turn    = thread [ ":" part { "+" part } ]           without parts: one plain step
 * part    = number | step                              a number: so many plain steps
 * step    = "p" number | choice { choice }             a promise, or what the choices are
 * choice  = "r" event | "f" event | "b" event | "k" event | "t" event | "u"
 * event   = thread "." ( number | "p" number )         position in its thread; an open promise
 * thread  = "m" | number                               main, or the n-th thread that was spawned
 * </pre>
 *
 * {@code r} reads from that write; {@code f} is a compare-exchange that fails, reading from it;
 * {@code b} is a store that lands before it in modification order; {@code k} keeps that promise;
 * {@code t} takes the address of the allocation which that event made; {@code u} is the usual way
 * ({@link dev.thawline.explore.Decision#usual}), which is meant where nothing is said, too. The
 * alphabet is safe in a shell and in the fragment of a URL (RFC 3986, 3.5).
 *
 * <p>Threads are numbered in the order in which this path spawns them, so no exploration has a say
 * in it. The hash is of the program alone ({@link SpecHash}); switches are those with other values
 * than by default ({@link Settings#DEFAULT}): each of them decides what paths there are. Aliasing
 * models have no say in the path, and are not in it.
 *
 * <p>Every read names its source, also where it could read nothing else, so that a reader sees the
 * reads-from and a replay checks it; unless the token would be longer than {@value #LONGEST}: then
 * reads of the newest write are left out.
 *
 * @param specHash of the program
 * @param memory the memory model's canonical id
 * @param switches by name, in the order of {@link Settings#entries}
 * @param setUp the choices of set-up
 * @param steps those after set-up
 */
public record Token(
    String specHash,
    String memory,
    Map<String, String> switches,
    List<TokenChoice> setUp,
    List<TokenStep> steps) {
  /** The first part of every token: the version of the format. */
  static final String VERSION = "thawline1";

  /** What all versions begin with. */
  static final String NAME = "thawline";

  /** In characters; longer ones leave out what goes without saying. */
  public static final int LONGEST = 200;

  public Token {
    switches = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(switches));
    setUp = new TokenStep(0, setUp).choices();
    steps = List.copyOf(steps);
  }

  /**
   * That of a path.
   *
   * @throws IllegalArgumentException if the program has no such path
   */
  public static Token of(Program program, MemoryModel memory, Settings settings, Path path) {
    Map<String, String> switches = new LinkedHashMap<>();
    List<Settings.Entry> usual = Settings.DEFAULT.entries();
    for (Settings.Entry entry : settings.entries()) {
      if (!usual.contains(entry)) {
        switches.put(entry.name(), entry.value());
      }
    }
    Token full = of(program, memory, settings, path, switches, false);
    return full.toString().length() <= LONGEST
        ? full
        : of(program, memory, settings, path, switches, true);
  }

  private static Token of(
      Program program,
      MemoryModel memory,
      Settings settings,
      Path path,
      Map<String, String> switches,
      boolean terse) {
    TokenWriter.Told told = TokenWriter.tell(program, memory, settings, path, terse);
    return new Token(
        SpecHash.of(program.source()), memory.id(), switches, told.setUp(), told.steps());
  }

  /**
   * The token that a text is.
   *
   * @throws TokenException if it is none, or one of another version
   */
  public static Token parse(String text) {
    return new TokenParser(text).parse();
  }

  /**
   * The path of a program that this one means, its threads numbered in the order of spawns.
   *
   * @param memory a memory model; not necessarily that of the token
   * @throws TokenException if there is no such path, with the step and the reason
   */
  public Path path(Program program, MemoryModel memory, Settings settings) {
    return TokenReader.path(this, program, memory, settings);
  }

  /**
   * Holds that the token is one of this program.
   *
   * @throws TokenException if it is of another, or of another version of it
   */
  public void requireProgram(Program program) {
    String found = SpecHash.of(program.source());
    if (!found.equals(specHash)) {
      throw new TokenException(
          "the spec has changed since, or it is another one: the token is of a program with hash "
              + specHash
              + ", and `"
              + program.source().name()
              + "` has "
              + found);
    }
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>(List.of(VERSION, specHash, memory));
    switches.forEach((name, value) -> parts.add(name + "=" + value));
    parts.add(pathText());
    return String.join("/", parts);
  }

  private String pathText() {
    List<String> turns = new ArrayList<>();
    if (!setUp.isEmpty()) {
      turns.add("s:" + new TokenStep(0, setUp).words());
    }
    int at = 0;
    while (at < steps.size()) {
      int thread = steps.get(at).thread();
      List<String> parts = new ArrayList<>();
      while (at < steps.size() && steps.get(at).thread() == thread) {
        int plain = at;
        while (plain < steps.size()
            && steps.get(plain).isPlain()
            && steps.get(plain).thread() == thread) {
          plain++;
        }
        if (plain > at) {
          parts.add(String.valueOf(plain - at));
          at = plain;
        } else {
          parts.add(steps.get(at++).words());
        }
      }
      String said = String.join("+", parts);
      turns.add(TokenChoice.thread(thread) + (said.equals("1") ? "" : ":" + said));
    }
    return String.join(",", turns);
  }
}
