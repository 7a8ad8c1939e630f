package dev.thawline.report.json;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.thawline.event.Allocation;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.program.ByteRange;
import dev.thawline.program.Layout;
import dev.thawline.program.Pointee;
import dev.thawline.replay.Trace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The allocations and tags of a trace, for machines: what its events refer to. */
final class MemoryJson {
  private final JsonGenerator json;

  private MemoryJson(JsonGenerator json) {
    this.json = json;
  }

  /** The keys {@code allocations} and {@code tags}, into an object that is open. */
  static void write(JsonGenerator json, Trace trace) throws IOException {
    MemoryJson memory = new MemoryJson(json);
    List<Allocation> allocations = new ArrayList<>();
    Map<Tag, Tag> tags = new LinkedHashMap<>();
    for (Trace.Step step : trace.steps()) {
      for (Trace.Happening happening : step.events()) {
        Event event = happening.event();
        if (event instanceof Event.Allocate allocate) {
          allocations.add(allocate.allocation());
        } else if (event instanceof Event.Retag retag) {
          tags.putIfAbsent(retag.created(), retag.created());
        }
      }
    }
    json.writeArrayFieldStart("allocations");
    for (Allocation allocation : allocations) {
      memory.allocation(allocation);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("tags");
    for (Tag tag : tags.keySet()) {
      memory.tag(tag);
    }
    json.writeEndArray();
  }

  /** What references call it: the event that made it, and its number among those of the event. */
  static String id(Allocation allocation) {
    return allocation.name() + (allocation.serial() == 0 ? "" : "/" + allocation.serial());
  }

  /**
   * What references call it: the base tag of an allocation is {@code base ID}, a pointer made from
   * an integer {@code exposed EVENT}, others are called by their event.
   */
  static String id(Tag tag) {
    if (tag.isBase()) {
      return "base " + id(tag.allocation());
    }
    String name = tag.name() + (tag.field() == 0 ? "" : "/" + tag.field());
    return tag.isWildcard() ? "exposed " + name : name;
  }

  private void allocation(Allocation allocation) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id(allocation));
    json.writeStringField("label", allocation.label());
    json.writeStringField("kind", allocation.kind().name().toLowerCase(Locale.ROOT));
    json.writeNumberField("size", allocation.size());
    json.writeNumberField("first_location", allocation.firstLocation());
    json.writeArrayFieldStart("cells");
    for (Layout.Cell cell : allocation.cells()) {
      json.writeStartObject();
      json.writeNumberField("offset", cell.offset());
      json.writeNumberField("size", cell.type().size());
      json.writeBooleanField("interior_mutable", allocation.isInsideCell(cell.offset()));
      json.writeEndObject();
    }
    json.writeEndArray();
    if (allocation.site() != allocation) {
      json.writeStringField("reuses", id(allocation.site()));
    }
    json.writeEndObject();
  }

  private void tag(Tag tag) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", id(tag));
    Tag parent = tag.parent();
    if (parent != null) {
      json.writeStringField("parent", id(parent));
    }
    json.writeStringField("event", tag.name().toString());
    json.writeStringField("allocation", id(tag.allocation()));
    json.writeNumberField("offset", tag.start());
    if (tag.kind() != null) {
      json.writeStringField("pointer", tag.kind().rust());
    }
    if (tag.origin() != null) {
      json.writeStringField("origin", tag.origin().name().toLowerCase(Locale.ROOT));
    }
    Pointee pointee = tag.pointee();
    if (pointee != null) {
      pointee(json, pointee);
    }
    json.writeEndObject();
  }

  /** The key {@code pointee}, into an object that is open. */
  static void pointee(JsonGenerator json, Pointee pointee) throws IOException {
    json.writeObjectFieldStart("pointee");
    json.writeNumberField("size", pointee.size());
    json.writeBooleanField("freeze", pointee.freeze());
    json.writeBooleanField("unpin", pointee.unpin());
    json.writeBooleanField("global_allocator", pointee.globalAllocator());
    json.writeArrayFieldStart("cells");
    for (ByteRange range : pointee.cells()) {
      json.writeStartArray();
      json.writeNumber(range.start());
      json.writeNumber(range.end());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
