package dev.thawline.report.witness;

import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.replay.Trace;
import dev.thawline.report.text.Paragraphs;
import dev.thawline.view.StackView;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrow states of one location around the deciding step, a model at a time: a stack on one
 * line, a tree with one node a line, children below their parent and further in.
 */
public final class BorrowStates {
  private static final int INDENT = 2;

  private final Witness witness;
  private final int location;
  private final ViewLines lines;

  public BorrowStates(Witness witness, int location) {
    this.witness = witness;
    this.location = location;
    this.lines = new ViewLines(witness.naming());
  }

  /** What a model knows of the location after a step, or null. */
  public static @Nullable View<EventName> view(Trace.Model model, int step, int location) {
    return step < 0 || step >= model.views().size()
        ? null
        : model.views().get(step).stream()
            .filter(view -> view.location() == location)
            .findFirst()
            .orElse(null);
  }

  /** The same, where the model shows stacks. */
  public static @Nullable StackView<EventName> stack(Trace.Model model, int step, int location) {
    return view(model, step, location) instanceof StackView<EventName> stack ? stack : null;
  }

  public void print(StringBuilder out, int width) {
    int step = witness.lastStep();
    out.append(title()).append('\n');
    section(out, width, "before " + Naming.step(step), model -> lines(model, step - 1));
    List<Trace.Model> changed =
        witness.rejecting().stream()
            .filter(model -> model.rejectedAt() == step)
            .filter(model -> !lines(model, step).equals(lines(model, step - 1)))
            .toList();
    if (!changed.isEmpty()) {
      out.append("  within ").append(Naming.step(step)).append(", just before the event\n");
      changed.forEach(model -> print(out, width, model, lines(model, step)));
    }
    section(out, width, "after " + Naming.step(step), model -> after(model, step));
  }

  /** With how to read the shapes that occur. */
  public String title() {
    int step = witness.lastStep();
    List<@Nullable View<EventName>> shown = new ArrayList<>();
    for (Trace.Model model : witness.models()) {
      shown.add(view(model, step - 1, location));
      shown.add(view(model, step, location));
    }
    return "Borrow state of " + witness.naming().location(location) + key(shown);
  }

  /** How to read the shapes that occur, in brackets; empty where that goes without saying. */
  public static String key(List<? extends @Nullable View<EventName>> shown) {
    List<String> keys = new ArrayList<>();
    if (shown.stream().anyMatch(StackView.class::isInstance)) {
      keys.add("stack from bottom to top");
    }
    if (shown.stream().anyMatch(TreeView.class::isInstance)) {
      keys.add("tree with children indented");
    }
    return keys.isEmpty() ? "" : " (" + String.join("; ", keys) + ")";
  }

  private interface States {
    List<ViewLines.Line> of(Trace.Model model);
  }

  private void section(StringBuilder out, int width, String title, States states) {
    out.append("  ").append(title).append('\n');
    witness.models().forEach(model -> print(out, width, model, states.of(model)));
  }

  private void print(StringBuilder out, int width, Trace.Model model, List<ViewLines.Line> state) {
    int longest =
        witness.models().stream().mapToInt(m -> Paragraphs.length(m.name())).max().orElse(0) + 6;
    int margin = Math.min(longest, 2 * width / 5);
    String label = "    " + model.name();
    for (ViewLines.Line line : state) {
      // The deepest trees get narrow lines, but never none.
      int indent = margin + Math.min(INDENT * line.depth(), (width - margin) / 2);
      Paragraphs.labelled(out, label, indent, line.text(), width);
      label = "";
    }
  }

  private List<ViewLines.Line> after(Trace.Model model, int step) {
    Rejection rejection = model.rejection();
    return rejection != null && model.rejectedAt() <= step
        ? List.of(new ViewLines.Line(0, "rejected (" + rejection.rule().id() + ")"))
        : lines(model, step);
  }

  /** What a model knows of the location after a step; never empty. */
  public List<ViewLines.Line> lines(Trace.Model model, int step) {
    View<EventName> view = view(model, step, location);
    List<ViewLines.Line> found = view == null ? List.of() : lines.of(view);
    if (!found.isEmpty()) {
      return found;
    }
    boolean over = model.rejection() != null && step > model.rejectedAt();
    return List.of(new ViewLines.Line(0, over ? "rejected earlier" : "no borrow state"));
  }
}
