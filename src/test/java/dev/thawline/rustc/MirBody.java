package dev.thawline.rustc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One function as {@code rustc --emit=mir -Zmir-include-spans} prints it.
 *
 * @param types the type of each local
 * @param names of the locals that are variables of the user
 * @param lines where these are declared
 * @param parameters how many of the locals after {@code _0} are
 * @param statements those that have a span, and terminators, in the order of the text
 */
record MirBody(
    Map<Integer, String> types,
    Map<Integer, String> names,
    Map<Integer, Integer> lines,
    int parameters,
    List<Statement> statements) {
  private static final Pattern HEAD = Pattern.compile("^fn .*?\\((.*)\\) -> (.*) \\{$");
  private static final Pattern LOCAL = Pattern.compile("^ +let (?:mut )?_(\\d+): (.*);");
  private static final Pattern PARAMETER = Pattern.compile("_(\\d+): ");
  private static final Pattern NAME =
      Pattern.compile("^ +debug (\\w+) => _(\\d+);.*?:(\\d+):\\d+: \\d+:\\d+$");
  private static final Pattern DERIVED = Pattern.compile("^fn <impl at .*?:(\\d+):\\d+: .*");
  private static final Pattern STATEMENT =
      Pattern.compile("^ +(\\S.*;) +// scope \\d+ at .*?:(\\d+):(\\d+): (\\d+):(\\d+)$");
  private static final Pattern BORROWED =
      Pattern.compile(" = &(?:mut |raw const |raw mut )?\\(*(_\\d+)(?!\\d)");
  private static final Pattern CLOSURE = Pattern.compile("= (\\{closure@[^}]*\\})(?: \\{ (.*) \\})?;");

  /**
   * One of them.
   *
   * @param span as {@code line:column: line:column}
   */
  record Statement(String text, int line, String span) {}

  String type(int local) {
    String type = types.get(local);
    if (type == null) {
      throw new IllegalArgumentException("no type of _" + local);
    }
    return type;
  }

  /** The locals that are borrowed: the others are registers to Thawline (language.md). */
  Set<Integer> inMemory() {
    Set<Integer> found = new HashSet<>();
    for (Statement statement : statements) {
      Matcher borrowed = BORROWED.matcher(statement.text());
      if (borrowed.find() && !statement.text().contains("(*" + borrowed.group(1) + ")")) {
        found.add(Integer.parseInt(borrowed.group(1).substring(1)));
      }
    }
    return found;
  }

  /** The types of the captures of every closure that is made here, by the closure's type. */
  Map<String, List<String>> closures() {
    Map<String, List<String>> found = new HashMap<>();
    for (Statement statement : statements) {
      Matcher closure = CLOSURE.matcher(statement.text());
      if (closure.find()) {
        List<String> captures = new ArrayList<>();
        if (closure.group(2) != null) {
          Matcher operand = Pattern.compile("(?:move|copy) _(\\d+)").matcher(closure.group(2));
          while (operand.find()) {
            captures.add(type(Integer.parseInt(operand.group(1))));
          }
        }
        found.put(closure.group(1), captures);
      }
    }
    return found;
  }

  /**
   * All functions of a text that somebody wrote. Promoted constants are none, and derived functions
   * are lowered only where they are used.
   */
  static List<MirBody> parse(String text, List<String> source) {
    List<MirBody> bodies = new ArrayList<>();
    MirBody running = null;
    for (String line : text.split("\n", -1)) {
      Matcher head = HEAD.matcher(line);
      if (head.matches() && !isDerived(line, source)) {
        running = new MirBody(new HashMap<>(), new HashMap<>(), new HashMap<>(), 0, new ArrayList<>());
        running = running.withParameters(head.group(1), head.group(2));
        bodies.add(running);
      } else if (line.equals("}")) {
        running = null;
      } else if (running != null) {
        running.read(line);
      }
    }
    return bodies;
  }

  private static boolean isDerived(String head, List<String> source) {
    Matcher place = DERIVED.matcher(head);
    return place.matches()
        && source.get(Integer.parseInt(place.group(1)) - 1).startsWith("#[derive(");
  }

  private MirBody withParameters(String list, String result) {
    types.put(0, result);
    Matcher parameter = PARAMETER.matcher(list);
    int count = 0;
    while (parameter.find()) {
      count++;
      types.put(
          count, MirTypes.split(list.substring(parameter.end())).get(0));
    }
    return new MirBody(types, names, lines, count, statements);
  }

  private void read(String line) {
    Matcher local = LOCAL.matcher(line);
    Matcher name = NAME.matcher(line);
    Matcher statement = STATEMENT.matcher(line);
    if (local.find()) {
      types.put(Integer.parseInt(local.group(1)), local.group(2));
    } else if (name.find()) {
      names.put(Integer.parseInt(name.group(2)), name.group(1));
      lines.put(Integer.parseInt(name.group(2)), Integer.parseInt(name.group(3)));
    } else if (statement.matches()) {
      String span = line.substring(line.indexOf(statement.group(2) + ":", statement.end(1)));
      statements.add(
          new Statement(statement.group(1), Integer.parseInt(statement.group(2)), span));
    }
  }
}
