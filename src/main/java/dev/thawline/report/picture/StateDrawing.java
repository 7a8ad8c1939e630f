package dev.thawline.report.picture;

import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.Naming;
import dev.thawline.report.witness.Witness;
import dev.thawline.view.StackView;
import dev.thawline.view.TableView;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The borrow state of one location as a drawing, one panel a model: a stack as a pile with its top
 * above, what freezes it on top of all; a tree as rows with lines from parents to children; a table
 * as rows.
 */
final class StateDrawing {
  /** So many panels stand beside each other. */
  static final int COLUMNS = 2;

  private static final double NARROWEST = 280;
  private static final double WIDEST = 560;
  private static final double GAP = 18;
  private static final double SIZE = 12;
  private static final double ROW = 21;
  private static final double INDENT = 18;
  private static final double MARGIN = 8;

  /**
   * A row of a panel.
   *
   * @param looks a class of {@code graph.css}
   * @param parent the number of the row from which a line leads here; -1 for none
   */
  record Row(String text, String looks, int depth, int parent) {}

  private final Witness witness;
  private final Naming naming;
  private final int location;
  private final double width;

  StateDrawing(Witness witness, int location) {
    this.witness = witness;
    this.naming = witness.naming();
    this.location = location;
    double widest = NARROWEST;
    for (Trace.Model model : witness.models()) {
      for (List<Row> rows : List.of(before(model), after(model))) {
        for (Row row : rows) {
          double text = TextSize.proportional(row.text(), SIZE) + 2 * MARGIN;
          widest = Math.max(widest, Math.min(row.depth() * INDENT, WIDEST / 2) + text);
        }
      }
    }
    this.width = Math.min(WIDEST, Math.ceil(widest));
  }

  /** Just before the deciding step. */
  List<Row> before(Trace.Model model) {
    return rows(BorrowStates.view(model, witness.lastStep() - 1, location));
  }

  /** After the deciding step, or why there is nothing after it. */
  List<Row> after(Trace.Model model) {
    Rejection rejection = model.rejection();
    return rejection != null && model.rejectedAt() <= witness.lastStep()
        ? List.of(new Row("\u2717 rejected: " + rejection.rule().id(), "rejected", 0, -1))
        : rows(BorrowStates.view(model, witness.lastStep(), location));
  }

  private List<Row> rows(@Nullable View<EventName> view) {
    List<Row> rows = new ArrayList<>();
    if (view instanceof StackView<EventName> stack) {
      stack(stack, rows);
    } else if (view instanceof TreeView<EventName> tree) {
      for (TreeView.Node<EventName> node : tree.nodes()) {
        int depth = node.parent() < 0 ? 0 : rows.get(node.parent()).depth() + 1;
        rows.add(new Row(text(node.text(), node.event()), "tree-node", depth, node.parent()));
      }
    } else if (view instanceof TableView<EventName> table) {
      table
          .rows()
          .forEach(row -> rows.add(new Row(text(row.text(), row.event()), "table-row", 0, -1)));
    }
    if (rows.isEmpty()) {
      rows.add(new Row("no borrow state", "nothing", 0, -1));
    }
    return rows;
  }

  private void stack(StackView<EventName> stack, List<Row> rows) {
    StackView.EventSet<EventName> frozen = stack.frozen();
    if (frozen != null) {
      for (EventName event : frozen.events()) {
        rows.add(
            new Row("\u2744 " + frozen.caption() + " " + naming.event(event), "frozen", 0, -1));
      }
    } else if (stack.freezes()) {
      rows.add(new Row("not frozen", "nothing", 0, -1));
    }
    for (int i = stack.items().size() - 1; i >= 0; i--) {
      StackView.Item<EventName> item = stack.items().get(i);
      rows.add(new Row(text(item.text(), item.event()), "item", 0, -1));
    }
  }

  private String text(String text, @Nullable EventName event) {
    return event == null ? text : text + " of " + naming.event(event);
  }

  /** The width of so many panels, of which at most {@link #COLUMNS} stand in a row. */
  double width(int panels) {
    int columns = Math.min(COLUMNS, panels);
    return columns * width + Math.max(0, columns - 1) * GAP;
  }

  /**
   * Draws rows below each other; the text of each is cut to the width.
   *
   * @return where they end
   */
  double draw(SvgWriter svg, List<Row> rows, double x, double y) {
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      double left = x + Math.min(row.depth() * INDENT, width / 2);
      double top = y + i * ROW;
      if (row.parent() >= 0) {
        double from = x + Math.min(rows.get(row.parent()).depth() * INDENT, width / 2) + INDENT / 2;
        double start = y + (row.parent() + 1) * ROW - 2;
        svg.open(
                "path",
                "class",
                "branch",
                "d",
                "M"
                    + SvgWriter.number(from)
                    + " "
                    + SvgWriter.number(start)
                    + " V"
                    + SvgWriter.number(top + ROW / 2)
                    + " H"
                    + SvgWriter.number(left))
            .close();
      }
      double room = x + width - left;
      svg.open("g", "class", row.looks());
      svg.open(
              "rect",
              "x",
              left,
              "y",
              top,
              "width",
              room,
              "height",
              ROW - 2,
              "rx",
              row.looks().equals("item") ? 2.0 : 4.0)
          .close();
      svg.leaf("text", cut(row.text(), room - 2 * MARGIN), "x", left + MARGIN, "y", top + 14);
      svg.close().line();
    }
    return y + rows.size() * ROW;
  }

  private static String cut(String text, double width) {
    int length = text.codePointCount(0, text.length());
    String shown = text;
    while (length > 3 && TextSize.proportional(shown, SIZE) > width) {
      shown = Naming.cut(text, --length);
    }
    return shown;
  }
}
