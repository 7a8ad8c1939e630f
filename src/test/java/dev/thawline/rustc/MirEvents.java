package dev.thawline.rustc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The events of MIR in the words of {@link EventLines}. This is the one place that says where MIR
 * has more than Thawline, and why that is so:
 *
 * <ol>
 *   <li>A local that is never borrowed is a register: its reads and writes are no events
 *       (language.md, "Semantics that must be right").
 *   <li>An argument arrives in a register; where its parameter is borrowed, it is written to memory
 *       after the retags of the entry. MIR has it there from the start.
 *   <li>A retag of a value that was put into memory is done before the write, not in place after
 *       it.
 *   <li>A compound assignment evaluates its place once; MIR says the place twice and reads the
 *       pointers on the way twice.
 *   <li>A reference in a temporary that was retagged by the event just before is not retagged again
 *       as it is copied to its place (ValueLowering.copyIntoPlace), nor a shared one as it is
 *       reborrowed on the same line, {@code &*&x} ({@code Coercion.isReborrowed}): nothing can tell
 *       the two apart. A copy of a two-phase borrow is told: it activates it.
 *   <li>The pointer to a static or promoted constant is a constant: it is not retagged itself.
 *   <li>A raw borrow of a place behind a raw pointer copies the pointer (ValueLowering.retag), and
 *       one for the length of a slice ({@code &raw const (fake)}) makes none.
 *   <li>A closure that captures nothing is no value: what MIR has of its 0 bytes is left out.
 * </ol>
 */
final class MirEvents {
  private static final Pattern ASSIGNMENT = Pattern.compile("^(.*?) = (.*);$");
  private static final Pattern OPERAND = Pattern.compile("\\b(?:copy|move) (?=[_(])");
  private static final Pattern BORROW = Pattern.compile("^&(mut |raw const |raw mut |)(?=[_(])");
  private static final Pattern CALL =
      Pattern.compile("^((?:<.*>::)?[\\w:<>{}#', &]*?|(?:copy|move) _\\d+)\\((.*)\\) -> .*$");

  /** Where the reference in a temporary comes from. */
  private record Made(int event, int line, boolean twoPhase) {}

  private final MirBody body;
  private final MirTypes types;
  private final TwoPhaseBorrows twoPhase;
  private final EventLines out;
  private final Set<Integer> inMemory;
  private final Map<Integer, Made> made = new HashMap<>();
  private final Set<Integer> constants = new HashSet<>();
  private int count;

  private MirEvents(MirBody body, MirTypes types, TwoPhaseBorrows twoPhase, EventLines out) {
    this.body = body;
    this.types = types;
    this.twoPhase = twoPhase;
    this.out = out;
    this.inMemory = body.inMemory();
  }

  /**
   * The events of a whole file.
   *
   * @param tree its typed expressions
   */
  static EventLines of(String source, String mir, String tree) {
    List<MirBody> bodies = MirBody.parse(mir, source.lines().toList());
    Map<String, List<String>> closures = new HashMap<>();
    bodies.forEach(body -> closures.putAll(body.closures()));
    MirTypes types = new MirTypes(source, closures);
    TwoPhaseBorrows twoPhase = new TwoPhaseBorrows(tree);
    EventLines out = new EventLines();
    bodies.forEach(body -> new MirEvents(body, types, twoPhase, out).walk());
    return out;
  }

  private void walk() {
    List<MirBody.Statement> statements = body.statements();
    int first = 0;
    while (first < statements.size() && statements.get(first).text().startsWith("Retag([fn entry]")) {
      retagged(statements.get(first), "entry", statements.get(first).text().substring(17));
      first++;
    }
    for (int i = 1; i <= body.parameters() && !statements.isEmpty(); i++) {
      if (inMemory.contains(i)) {
        count++;
        out.add(
            Objects.requireNonNull(body.lines().get(i)),
            "write " + types.size(body.type(i)) + " " + name(i));
      }
    }
    for (int i = first; i < statements.size(); i++) {
      statement(statements.get(i), i == 0 ? null : statements.get(i - 1), following(i));
    }
  }

  /** The retag that follows a statement, or null: that of a call's result opens another block. */
  private MirBody.@Nullable Statement following(int index) {
    List<MirBody.Statement> statements = body.statements();
    Matcher assignment = ASSIGNMENT.matcher(statements.get(index).text());
    if (!assignment.matches()) {
      return null;
    }
    String retag = "Retag(" + assignment.group(1) + ");";
    for (int i = index + 1; i < statements.size(); i++) {
      MirBody.Statement next = statements.get(i);
      if (next.text().equals(retag) && next.span().equals(statements.get(index).span())) {
        return next;
      }
    }
    return null;
  }

  private void statement(
      MirBody.Statement statement,
      MirBody.@Nullable Statement before,
      MirBody.@Nullable Statement retag) {
    String text = statement.text();
    if (text.startsWith("switchInt(")) {
      reads(statement, text.substring(0, text.indexOf(") ->")), -1);
    }
    Matcher assignment = ASSIGNMENT.matcher(text);
    if (!assignment.matches() || text.startsWith("Retag") || text.startsWith("assert")) {
      return;
    }
    MirPlace target = MirPlace.at(assignment.group(1), 0, body);
    String value = assignment.group(2);
    if (repeats(statement, before, value)) {
      return;
    }
    int pointerRead = target.isDeref() && inMemory.contains(target.base()) ? target.base() : -1;
    String origin = value(statement, target, value, pointerRead);
    if (retag != null && !constants.contains(target.base())) {
      retagged(statement, origin, target, value);
    }
    if (isMemory(target)) {
      if (pointerRead >= 0 && !value.contains("(*_" + pointerRead + ")")) {
        emit(statement, "read 8 " + name(pointerRead));
      }
      emit(statement, "write " + types.size(target.type()) + " " + place(target));
    }
  }

  /** Rule 4. */
  private static boolean repeats(
      MirBody.Statement statement, MirBody.@Nullable Statement before, String value) {
    return before != null
        && before.span().equals(statement.span())
        && value.startsWith("copy ")
        && before.text().endsWith(" = " + value + ";");
  }

  /**
   * The events of a right-hand side.
   *
   * @return what a retag of the result is called
   */
  private String value(MirBody.Statement statement, MirPlace target, String value, int pointerRead) {
    Matcher borrow = BORROW.matcher(value);
    if (value.startsWith("&raw const (fake) ")) {
      return "";
    }
    if (borrow.find()) {
      borrow(statement, target, MirPlace.at(value, borrow.end(), body), borrow.group(1));
      return "";
    }
    if (value.startsWith("const {alloc") || value.matches("const .*promoted\\[\\d+]")) {
      constants.add(target.base());
      return "";
    }
    if (value.startsWith("discriminant(")) {
      access(statement, MirPlace.at(value, 13, body));
      return "";
    }
    reads(statement, value, pointerRead);
    Matcher call = CALL.matcher(value);
    if (call.matches()) {
      emit(statement, "call " + callee(call.group(1)));
      return "return";
    }
    Matcher operand = OPERAND.matcher(value);
    if (operand.lookingAt()) {
      MirPlace from = MirPlace.at(value, operand.end(), body);
      return from.isDeref() && from.end() == value.length() ? "load" : "copy";
    }
    return "copy";
  }

  private static String callee(String written) {
    if (written.contains("{closure")) {
      return "closure";
    }
    return written.matches("(?:copy|move) .*")
        ? "pointer"
        : written.replaceAll("::<[^>]*>", "").replaceAll(".*::", "");
  }

  private void borrow(MirBody.Statement statement, MirPlace target, MirPlace of, String kind) {
    String pointer = body.type(target.base());
    String word =
        switch (kind) {
          case "" -> "&";
          case "mut " -> twoPhase.next(statement.span()) ? "&two-phase" : "&mut";
          default -> "&" + kind.strip();
        };
    Made source = made.get(of.base());
    if (kind.startsWith("raw") && of.isDeref() && of.pointer().startsWith("*")) {
      return;
    }
    boolean again = kind.isEmpty() && of.wholeTarget() && of.pointer().startsWith("&")
        && !MirTypes.isUnique(of.pointer())
        && source != null && source.line() == statement.line() && source.event() == count;
    if (!again) {
      if (of.isDeref() && inMemory.contains(of.base())) {
        emit(statement, "read 8 " + name(of.base()));
      }
      boolean isRaw = kind.startsWith("raw");
      String place = isRaw && of.isDeref() && !constants.contains(of.base()) ? "*" : place(of);
      emit(statement, word + " " + types.targetSize(pointer) + " of " + place);
    }
    if (!kind.startsWith("raw")) {
      made.put(target.base(), new Made(count, statement.line(), word.equals("&two-phase")));
    }
  }

  private void reads(MirBody.Statement statement, String value, int pointerRead) {
    Matcher operand = OPERAND.matcher(value);
    int read = pointerRead;
    while (operand.find()) {
      MirPlace place = MirPlace.at(value, operand.end(), body);
      access(statement, place);
    }
  }

  private void access(MirBody.Statement statement, MirPlace place) {
    if (place.isDeref() && inMemory.contains(place.base())) {
      emit(statement, "read 8 " + name(place.base()));
    }
    if (isMemory(place)) {
      emit(statement, "read " + types.size(place.type()) + " " + place(place));
    }
  }

  private void retagged(MirBody.Statement statement, String origin, String place) {
    MirPlace target = MirPlace.at(place, 0, body);
    retags(statement, origin, types.references(target.type()));
  }

  private void retags(MirBody.Statement statement, String origin, List<String> references) {
    for (String reference : references) {
      String kind = MirTypes.pointerKind(reference);
      emit(statement, origin + " " + kind + " " + types.targetSize(reference));
    }
  }

  private void retagged(MirBody.Statement statement, String origin, MirPlace target, String value) {
    int start = count;
    List<Integer> operands = new ArrayList<>();
    Matcher operand = OPERAND.matcher(value);
    boolean isPlain = operand.lookingAt();
    boolean isCast = value.endsWith(")") && value.contains(" as ") && isPlain;
    operand.reset();
    while (operand.find()) {
      MirPlace from = MirPlace.at(value, operand.end(), body);
      if (!from.isDeref() && !types.references(from.type()).isEmpty()) {
        operands.add(from.base());
      }
    }
    boolean isAggregate = origin.equals("copy") && !isPlain;
    if (isAggregate) {
      for (int local : operands) {
        Made source = made.get(local);
        boolean left =
            source != null && isTemporary(local) && !source.twoPhase() && source.event() == start;
        if (!left) {
          retags(statement, origin, types.references(body.type(local)));
        }
      }
    } else {
      Made source = operands.isEmpty() ? null : made.get(operands.get(0));
      boolean left =
          isPlain && !isCast && source != null && isTemporary(operands.get(0))
              && !source.twoPhase() && source.event() == start;
      if (!left) {
        retags(statement, origin, types.references(target.type()));
      }
    }
    made.put(target.base(), new Made(count, statement.line(), false));
  }

  private boolean isTemporary(int local) {
    return !body.names().containsKey(local);
  }

  private boolean isMemory(MirPlace place) {
    return place.isDeref() || inMemory.contains(place.base());
  }

  private String place(MirPlace place) {
    if (constants.contains(place.base())) {
      return "static";
    }
    return place.isDeref() ? "*" + MirTypes.pointerKind(place.pointer()) : name(place.base());
  }

  private String name(int local) {
    return body.names().getOrDefault(local, "temporary");
  }

  private void emit(MirBody.Statement statement, String event) {
    if (!event.matches("(?!call).* 0( of .*| .*)?")) {
      count++;
      out.add(statement.line(), event);
    }
  }
}
