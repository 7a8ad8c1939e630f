package dev.thawline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.event.EventName;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.Naming;
import dev.thawline.view.StackView;
import dev.thawline.view.TableView;
import dev.thawline.view.TreeView;
import dev.thawline.view.View;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A borrow state for machines: its shape, its parts, and the events that they come from. */
final class ViewJson {
  private final JsonGenerator json;
  private final Naming naming;

  ViewJson(JsonGenerator json, Naming naming) {
    this.json = json;
    this.naming = naming;
  }

  /** Into an object that is open. */
  void write(View<EventName> view) throws IOException {
    if (view instanceof StackView<EventName> stack) {
      start("stack", "items");
      for (StackView.Item<EventName> item : stack.items()) {
        entry(item.text(), item.event(), null);
      }
      json.writeEndArray();
      StackView.EventSet<EventName> frozen = stack.frozen();
      if (frozen != null) {
        json.writeStringField("caption", frozen.caption());
        json.writeArrayFieldStart("events");
        for (EventName event : frozen.events()) {
          json.writeStartObject();
          place(event);
          json.writeEndObject();
        }
        json.writeEndArray();
      } else if (stack.freezes()) {
        json.writeBooleanField("frozen", false);
      }
    } else if (view instanceof TreeView<EventName> tree) {
      start("tree", "nodes");
      for (TreeView.Node<EventName> node : tree.nodes()) {
        entry(node.text(), node.event(), node.parent());
      }
      json.writeEndArray();
    } else {
      start("table", "rows");
      for (TableView.Row<EventName> row : ((TableView<EventName>) view).rows()) {
        entry(row.text(), row.event(), null);
      }
      json.writeEndArray();
    }
  }

  private void start(String shape, String members) throws IOException {
    json.writeStringField("shape", shape);
    json.writeArrayFieldStart(members);
  }

  /**
   * @param parent the number of the parent node, -1 for the root; null where there are no nodes
   */
  private void entry(String text, @Nullable EventName event, @Nullable Integer parent)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("text", text);
    if (parent != null) {
      json.writeNumberField("parent", parent);
    }
    if (event != null) {
      place(event);
    }
    json.writeEndObject();
  }

  /** An event, its step and its line, into an object that is open. */
  void place(EventName event) throws IOException {
    Trace.Happening happening = naming.happening(event);
    json.writeStringField("event", event.toString());
    json.writeNumberField("step", naming.stepNumber(event));
    if (happening != null) {
      json.writeNumberField("line", happening.event().span().line());
    }
  }
}
