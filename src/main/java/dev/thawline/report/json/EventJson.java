package dev.thawline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.ExecutionGraph;
import dev.thawline.event.MemoryEvent;
import dev.thawline.event.Value;
import dev.thawline.replay.Trace;
import dev.thawline.source.Span;
import java.io.IOException;
import java.util.Locale;

/** The events of a trace, for machines: with all that an aliasing model is told of them. */
final class EventJson {
  private final JsonGenerator json;
  private final ExecutionGraph graph;

  EventJson(JsonGenerator json, Trace trace) {
    this.json = json;
    this.graph = trace.graph();
  }

  /**
   * One event as an object.
   *
   * @param words what it does, for people
   */
  void write(Trace.Happening happening, String words) throws IOException {
    Event event = happening.event();
    json.writeStartObject();
    json.writeStringField("event", event.name().toString());
    json.writeStringField("kind", event.kind().name().toLowerCase(Locale.ROOT));
    span(json, event.span());
    json.writeStringField("words", words);
    details(event);
    MemoryEvent source = happening.source();
    if (source != null) {
      json.writeStringField("reads_from", source.name().toString());
    }
    before(event.name());
    json.writeEndObject();
  }

  /** Where it stands in the source. */
  static void span(JsonGenerator json, Span span) throws IOException {
    json.writeNumberField("line", span.line());
    json.writeNumberField("column", span.column());
    Span end = span.after();
    json.writeNumberField("end_line", end.line());
    json.writeNumberField("end_column", end.column());
  }

  private void details(Event event) throws IOException {
    switch (event.kind()) {
      case ALLOCATE ->
          json.writeStringField("allocation", MemoryJson.id(((Event.Allocate) event).allocation()));
      case DEALLOCATE -> pointer(((Event.Deallocate) event).pointer());
      case DEREF -> {
        Event.Deref deref = (Event.Deref) event;
        pointer(deref.pointer());
        json.writeStringField("type", deref.type().rust());
        MemoryJson.pointee(json, deref.pointee());
      }
      case ACCESS -> access((Event.Access) event);
      case FENCE -> order(((Event.Fence) event).order().shortName());
      case RETAG -> {
        Event.Retag retag = (Event.Retag) event;
        pointer(retag.source());
        json.writeStringField("creates", MemoryJson.id(retag.created()));
        if (retag.call() != null) {
          json.writeStringField("protected_by", retag.call().toString());
        }
      }
      case ENTER -> json.writeBooleanField("no_writable", ((Event.Enter) event).noWritable());
      case LEAVE -> json.writeStringField("call", ((Event.Leave) event).call().toString());
      case EXPOSE -> pointer(((Event.Expose) event).pointer());
      case FROM_EXPOSED -> pointer(((Event.FromExposed) event).pointer());
      case SPAWN -> json.writeNumberField("thread", ((Event.Spawn) event).thread());
      case JOIN -> json.writeNumberField("thread", ((Event.Join) event).thread());
    }
  }

  private void access(Event.Access access) throws IOException {
    json.writeStringField("access", access.access().name().toLowerCase(Locale.ROOT));
    order(access.order().shortName());
    pointer(access.pointer());
    json.writeNumberField("first_cell", access.firstCell());
    json.writeNumberField("cells", access.cellCount());
  }

  private void order(String name) throws IOException {
    json.writeStringField("order", name);
  }

  private void pointer(Value.Pointer pointer) throws IOException {
    Allocation allocation = pointer.allocation();
    json.writeObjectFieldStart("pointer");
    if (allocation != null) {
      json.writeStringField("allocation", MemoryJson.id(allocation));
    }
    json.writeNumberField("offset", pointer.offset());
    if (pointer.tag() != null) {
      json.writeStringField("tag", MemoryJson.id(pointer.tag()));
    }
    json.writeEndObject();
  }

  /** How many of the first events of each thread happen before it, itself among its own. */
  private void before(EventName event) throws IOException {
    json.writeArrayFieldStart("happens_before");
    for (int thread = 0; thread < graph.threadCount(); thread++) {
      int events = 0;
      while (events < graph.length(thread)
          && graph.orderedOrSame(new EventName(thread, events), event)) {
        events++;
      }
      json.writeNumber(events);
    }
    json.writeEndArray();
  }
}
