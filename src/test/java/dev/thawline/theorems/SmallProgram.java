package dev.thawline.theorems;

import dev.thawline.notation.EventNotation;
import dev.thawline.program.Program;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.List;

/**
 * A program of the space.
 *
 * @param declarations the memory it works on, which is not counted
 * @param second empty for a single thread
 */
record SmallProgram(
    List<String> declarations, List<String> prefix, List<String> first, List<String> second) {

  /** Fills in the orders of the atomic store and load. */
  SmallProgram withOrders(String store, String load) {
    return new SmallProgram(
        declarations,
        prefix,
        first.stream().map(line -> line.replace("%s", store).replace("%l", load)).toList(),
        second.stream().map(line -> line.replace("%s", store).replace("%l", load)).toList());
  }

  /** The number of its instructions. */
  int size() {
    return prefix.size() + first.size() + second.size();
  }

  /** Its instructions on one line. */
  String shortText() {
    String text = String.join("; ", first);
    if (!second.isEmpty()) {
      text += " || " + String.join("; ", second);
    }
    return prefix.isEmpty() ? text : "main " + String.join("; ", prefix) + "; " + text;
  }

  /** All of it. */
  String eventNotation() {
    StringBuilder text = new StringBuilder();
    declarations.forEach(line -> text.append(line).append('\n'));
    prefix.forEach(line -> text.append(line).append('\n'));
    text.append("T1: ").append(String.join("; ", first)).append('\n');
    if (!second.isEmpty()) {
      text.append("T2: ").append(String.join("; ", second)).append('\n');
    }
    return text.toString();
  }

  Program compile() {
    return EventNotation.compile(new SourceFile("small.ev", eventNotation()), new Diagnostics());
  }
}
