package dev.thawline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.alias.Rejection;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import dev.thawline.replay.EdgeTrial;
import dev.thawline.replay.Trace;
import dev.thawline.report.witness.BorrowStates;
import dev.thawline.report.witness.Invalidation;
import dev.thawline.report.witness.Witness;
import dev.thawline.report.witness.WitnessReport;
import dev.thawline.view.View;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Why one model rejects a witness, for machines: the event that created the tag, the event that
 * took it its right, the borrow state just before the deciding event, and the missing edges.
 */
public final class ReasonJson {
  private final JsonGenerator json;
  private final Witness witness;
  private final Trace.Model model;
  private final Rejection rejection;

  private ReasonJson(JsonGenerator json, Witness witness, String model) {
    this.json = json;
    this.witness = witness;
    this.model = witness.trace().model(model);
    this.rejection = Objects.requireNonNull(this.model.rejection());
  }

  public static void write(JsonGenerator json, WitnessReport report, String model)
      throws IOException {
    Witness witness = new Witness(report.program(), report.trace(), List.of(model));
    new ReasonJson(json, witness, model).write();
  }

  private void write() throws IOException {
    Tag tag = witness.subject(rejection);
    if (tag != null) {
      event("created", tag.name());
    }
    Invalidation ended = Invalidation.of(witness, model, rejection);
    if (ended != null) {
      json.writeObjectFieldStart("invalidated");
      place(ended.event());
      json.writeStringField("effect", ended.effect());
      json.writeEndObject();
    }
    View<EventName> view = BorrowStates.view(model, model.rejectedAt(), rejection.location());
    if (view != null) {
      json.writeObjectFieldStart("borrow_state");
      json.writeStringField("location", witness.trace().allocations().label(rejection.location()));
      new ViewJson(json, witness.naming()).write(view);
      json.writeEndObject();
    }
    missingEdges();
  }

  /**
   * The happens-before edges that the rejection misses, each with whether adding it is confirmed to
   * be enough: alone where one is needed, else with the others.
   */
  private void missingEdges() throws IOException {
    List<Rejection.MissingEdge> edges = rejection.missing();
    List<EdgeTrial> trials = model.trials();
    json.writeArrayFieldStart("missing_edges");
    for (int i = 0; i < edges.size(); i++) {
      json.writeStartObject();
      event("from", edges.get(i).from());
      event("to", edges.get(i).to());
      boolean together = rejection.needed() == Rejection.Needed.ALL;
      json.writeBooleanField("confirmed", trials.get(together ? 0 : i).isConfirmed());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!edges.isEmpty()) {
      json.writeStringField("edges_needed", rejection.needed().name().toLowerCase(Locale.ROOT));
    }
  }

  private void event(String key, EventName event) throws IOException {
    json.writeObjectFieldStart(key);
    place(event);
    json.writeEndObject();
  }

  private void place(EventName event) throws IOException {
    new ViewJson(json, witness.naming()).place(event);
  }
}
