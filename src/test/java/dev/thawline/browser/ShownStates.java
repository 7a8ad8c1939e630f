package dev.thawline.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The borrow states that a page must show, worked out from the JSON of its witness alone. */
final class ShownStates {
  private final JsonNode witness;

  ShownStates(JsonNode witness) {
    this.witness = witness;
  }

  /** The number of the last step. */
  int lastStep() {
    JsonNode steps = witness.get("steps");
    return steps.get(steps.size() - 1).get("step").asInt();
  }

  /** What a model holds of a location after a step, top of the stack first; a line each. */
  List<String> rows(String model, int location, int step) {
    JsonNode view = views(model, step).get(location);
    List<String> rows = new ArrayList<>();
    if (view == null) {
      return List.of("no borrow state");
    }
    switch (view.get("shape").asText()) {
      case "stack" -> {
        view.get("items").forEach(item -> rows.add(item.get("text").asText() + of(" of ", item)));
        Collections.reverse(rows);
        List<String> frozen = new ArrayList<>();
        if (view.has("caption")) {
          for (JsonNode event : view.get("events")) {
            frozen.add("\u2744 " + view.get("caption").asText() + of(" ", event));
          }
        } else if (view.has("frozen")) {
          frozen.add("not frozen");
        }
        rows.addAll(0, frozen);
      }
      case "tree" ->
          view.get("nodes").forEach(node -> rows.add(node.get("text").asText() + of(" of ", node)));
      case "table" ->
          view.get("rows").forEach(row -> rows.add(row.get("text").asText() + of(": ", row)));
      default -> throw new IllegalArgumentException(view.get("shape").asText());
    }
    return rows.isEmpty() ? List.of("no borrow state") : rows;
  }

  /** The state of each node of a tree at a location, without the event that made it. */
  List<String> permissions(String model, int location, int step) {
    List<String> found = new ArrayList<>();
    JsonNode view = views(model, step).get(location);
    if (view != null) {
      view.get("nodes").forEach(node -> found.add(node.get("text").asText()));
    }
    return found;
  }

  private static String of(String link, JsonNode event) {
    if (!event.has("event") || event.get("step").asInt() < 0) {
      return "";
    }
    int step = event.get("step").asInt();
    String line = step > 0 && event.has("line") ? ", line " + event.get("line").asInt() : "";
    return link + (step == 0 ? "set-up" : "step " + step) + line;
  }

  /** By location. */
  private Map<Integer, JsonNode> views(String model, int step) {
    Map<Integer, JsonNode> views = new HashMap<>();
    for (JsonNode candidate : witness.get("models")) {
      if (candidate.get("model").asText().equals(model)) {
        for (JsonNode state : candidate.get("states")) {
          if (state.get("step").asInt() <= step) {
            state.get("gone").forEach(location -> views.remove(location.asInt()));
            state.get("changed").forEach(view -> views.put(view.get("location").asInt(), view));
          }
        }
      }
    }
    return views;
  }
}
