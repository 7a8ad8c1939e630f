package dev.thawline.report.witness;

import dev.thawline.event.EventName;
import dev.thawline.view.StackView;
import dev.thawline.view.TableView;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A borrow state as lines: a stack is one, a tree has one a node, a table one a row. */
public final class ViewLines {
  /**
   * A line.
   *
   * @param depth how many levels it is indented: that of a node in its tree; else 0
   */
  public record Line(int depth, String text) {}

  private final Naming naming;

  public ViewLines(Naming naming) {
    this.naming = naming;
  }

  public List<Line> of(View<EventName> view) {
    if (view instanceof StackView<EventName> stack) {
      return List.of(stack(stack));
    }
    return view instanceof TreeView<EventName> tree
        ? tree(tree)
        : table((TableView<EventName>) view);
  }

  private Line stack(StackView<EventName> view) {
    List<String> items = new ArrayList<>();
    for (StackView.Item<EventName> item : view.items()) {
      items.add(of(item.text(), item.event()));
    }
    StackView.EventSet<EventName> frozen = view.frozen();
    String since =
        frozen == null
            ? view.freezes() ? ", not frozen" : ""
            : ", "
                + frozen.caption()
                + " "
                + frozen.events().stream().map(naming::event).collect(Collectors.joining(" and "));
    return new Line(0, "[" + String.join(", ", items) + "]" + since);
  }

  private List<Line> tree(TreeView<EventName> view) {
    List<Line> lines = new ArrayList<>();
    for (TreeView.Node<EventName> node : view.nodes()) {
      // Parents come before their children.
      int depth = node.parent() < 0 ? 0 : lines.get(node.parent()).depth() + 1;
      lines.add(new Line(depth, of(node.text(), node.event())));
    }
    return lines;
  }

  private List<Line> table(TableView<EventName> view) {
    List<Line> lines = new ArrayList<>();
    for (TableView.Row<EventName> row : view.rows()) {
      EventName event = row.event();
      lines.add(new Line(0, event == null ? row.text() : row.text() + ": " + naming.event(event)));
    }
    return lines;
  }

  private String of(String text, @Nullable EventName event) {
    return event == null ? text : text + " of " + naming.event(event);
  }
}
