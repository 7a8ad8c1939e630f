package dev.thawline.report.trace;

import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.Threads;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.ViewLines;
import dev.thawline.report.witness.Witness;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The borrow states of all locations along a whole trace: after each step that changes one, for all
 * models. Models that know the same share a line.
 */
final class StateChanges {
  private static final int MARGIN = 4;

  private final Witness witness;

  StateChanges(Witness witness) {
    this.witness = witness;
  }

  void print(StringBuilder out, int width) {
    int start = out.length();
    for (Trace.Step step : witness.trace().steps()) {
      int number = step.number();
      String place = step.span() == null ? "" : ", " + Naming.place(step.span());
      String thread = number == 0 ? "" : " (" + Threads.label(step.thread()) + place + ")";
      StringBuilder states = new StringBuilder();
      for (int location : locations()) {
        location(states, number, location, width);
      }
      rejections(states, number, width);
      if (!states.isEmpty()) {
        out.append("  ").append(number == 0 ? "" : "after ").append(Naming.step(number));
        out.append(thread).append('\n').append(states);
      }
    }
    if (out.length() > start) {
      String title = "Borrow states, where they change" + BorrowStates.key(allViews());
      out.insert(start, title + "\n");
    } else {
      out.append("No model has a borrow state on this path\n");
    }
  }

  private List<View<EventName>> allViews() {
    List<View<EventName>> all = new ArrayList<>();
    witness.models().forEach(model -> model.views().forEach(all::addAll));
    return all;
  }

  private SortedSet<Integer> locations() {
    SortedSet<Integer> all = new TreeSet<>();
    allViews().forEach(view -> all.add(view.location()));
    return all;
  }

  private void location(StringBuilder out, int step, int location, int width) {
    BorrowStates states = new BorrowStates(witness, location);
    boolean changed = false;
    Map<List<ViewLines.Line>, List<String>> known = new LinkedHashMap<>();
    for (Trace.Model model : witness.models()) {
      if (isOver(model, step)) {
        continue;
      }
      List<ViewLines.Line> now = states.lines(model, step);
      List<ViewLines.Line> before =
          step == 0 ? states.lines(model, -1) : states.lines(model, step - 1);
      changed |= !now.equals(before);
      known.computeIfAbsent(now, lines -> new ArrayList<>()).add(model.name());
    }
    if (changed) {
      Paragraphs.labelled(out, "", MARGIN, witness.naming().location(location), width);
      known.forEach((lines, models) -> lines(out, lines, models, width));
    }
  }

  private static void lines(
      StringBuilder out, List<ViewLines.Line> lines, List<String> models, int width) {
    Paragraphs.labelled(out, "", MARGIN + 2, String.join(", ", models) + ":", width);
    for (ViewLines.Line line : lines) {
      int indent = MARGIN + 4 + Math.min(2 * line.depth(), width / 2);
      Paragraphs.labelled(out, "", indent, line.text(), width);
    }
  }

  /** After a model has rejected, or met what it does not cover, it watches no more. */
  private static boolean isOver(Trace.Model model, int step) {
    return model.views().get(step).isEmpty()
        && (model.notCovered() != null
            || (model.rejection() != null && step >= model.rejectedAt()));
  }

  private void rejections(StringBuilder out, int step, int width) {
    for (Trace.Model model : witness.models()) {
      Rejection rejection = model.rejection();
      if (rejection != null && model.rejectedAt() == step) {
        Paragraphs.labelled(
            out,
            "",
            MARGIN,
            model.name() + " rejects (" + rejection.rule().id() + ") and watches no more",
            width);
      }
    }
  }
}
