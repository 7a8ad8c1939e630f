package dev.thawline.report;

import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.replay.Trace;
import dev.thawline.view.StackView;
import dev.thawline.view.TableView;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The borrow states of one location around the deciding step, one line a model. */
final class BorrowStates {
  private final Witness witness;
  private final int location;

  BorrowStates(Witness witness, int location) {
    this.witness = witness;
    this.location = location;
  }

  /** What a model knows of the location after a step, or null. */
  static @Nullable View<EventName> view(Trace.Model model, int step, int location) {
    return step < 0 || step >= model.views().size()
        ? null
        : model.views().get(step).stream()
            .filter(view -> view.location() == location)
            .findFirst()
            .orElse(null);
  }

  /** The same, where the model shows stacks. */
  static @Nullable StackView<EventName> stack(Trace.Model model, int step, int location) {
    return view(model, step, location) instanceof StackView<EventName> stack ? stack : null;
  }

  /** What a model knows of the location just before a step's deciding event, or its end. */
  @Nullable View<EventName> at(Trace.Model model, int step) {
    return view(model, step, location);
  }

  void print(StringBuilder out, int width) {
    int step = witness.lastStep();
    String place = witness.naming().location(location);
    out.append("Borrow state of ").append(place).append(" (stack from bottom to top)\n");
    section(out, width, "before " + Naming.step(step), model -> words(model, step - 1));
    List<Trace.Model> changed =
        witness.rejecting().stream()
            .filter(model -> model.rejectedAt() == step)
            .filter(model -> !words(model, step).equals(words(model, step - 1)))
            .toList();
    if (!changed.isEmpty()) {
      out.append("  within ").append(Naming.step(step)).append(", just before the event\n");
      changed.forEach(model -> line(out, width, model, words(model, step)));
    }
    section(out, width, "after " + Naming.step(step), model -> after(model, step));
  }

  private interface Words {
    String of(Trace.Model model);
  }

  private void section(StringBuilder out, int width, String title, Words words) {
    out.append("  ").append(title).append('\n');
    witness.models().forEach(model -> line(out, width, model, words.of(model)));
  }

  private void line(StringBuilder out, int width, Trace.Model model, String words) {
    int margin =
        witness.models().stream().mapToInt(m -> Paragraphs.length(m.name())).max().orElse(0) + 6;
    Paragraphs.labelled(out, "    " + model.name(), Math.min(margin, 2 * width / 5), words, width);
  }

  private String after(Trace.Model model, int step) {
    Rejection rejection = model.rejection();
    return rejection != null && model.rejectedAt() <= step
        ? "rejected (" + rejection.rule().id() + ")"
        : words(model, step);
  }

  private String words(Trace.Model model, int step) {
    View<EventName> view = view(model, step, location);
    if (view == null) {
      boolean over = model.rejection() != null && step > model.rejectedAt();
      return over ? "rejected earlier" : "no borrow state";
    }
    return view instanceof StackView<EventName> stack
        ? words(stack)
        : view instanceof TreeView<EventName> tree
            ? words(tree)
            : words((TableView<EventName>) view);
  }

  private String words(StackView<EventName> view) {
    List<String> items = new ArrayList<>();
    for (StackView.Item<EventName> item : view.items()) {
      items.add(
          item.event() == null
              ? item.text()
              : item.text() + " of " + witness.naming().event(item.event()));
    }
    StackView.EventSet<EventName> frozen = view.frozen();
    String since =
        frozen == null
            ? ", not frozen"
            : ", "
                + frozen.caption()
                + " "
                + frozen.events().stream()
                    .map(witness.naming()::event)
                    .collect(Collectors.joining(" and "));
    return "[" + String.join(", ", items) + "]" + since;
  }

  private String words(TreeView<EventName> tree) {
    List<String> nodes = new ArrayList<>();
    for (TreeView.Node<EventName> node : tree.nodes()) {
      nodes.add(of(node.text(), node.event()));
    }
    return String.join("; ", nodes);
  }

  private String words(TableView<EventName> table) {
    List<String> rows = new ArrayList<>();
    for (TableView.Row<EventName> row : table.rows()) {
      rows.add(of(row.text(), row.event()));
    }
    return String.join("; ", rows);
  }

  private String of(String text, @Nullable EventName event) {
    return event == null ? text : text + " of " + witness.naming().event(event);
  }
}
