package dev.thawline.reference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.thawline.event.Allocation;
import dev.thawline.event.Allocations;
import dev.thawline.event.Event;
import dev.thawline.event.EventName;
import dev.thawline.event.HappensBefore;
import dev.thawline.event.Tag;
import dev.thawline.event.Value;
import dev.thawline.program.AllocationKind;
import dev.thawline.program.ByteRange;
import dev.thawline.program.Layout;
import dev.thawline.program.MemoryOrder;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import dev.thawline.program.ScalarType;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The events of a witness, made from nothing but its JSON. */
final class WitnessEvents {
  private static final Span NOWHERE = new Span(new SourceFile("json", ""), 0, 0);

  private final Map<String, Allocation> allocations = new HashMap<>();
  private final Map<String, Tag> tags = new HashMap<>();
  private final Map<EventName, JsonNode> before = new HashMap<>();
  private final Map<EventName, EventName> readsFrom = new HashMap<>();
  private final List<Event> events = new ArrayList<>();

  private WitnessEvents(JsonNode witness) {
    Allocations interned = new Allocations();
    witness.get("allocations").forEach(node -> allocate(interned, node));
    witness.get("tags").forEach(this::tag);
    for (JsonNode step : witness.get("steps")) {
      step.get("events").forEach(this::event);
    }
  }

  static EventPath of(JsonNode witness) {
    WitnessEvents read = new WitnessEvents(witness);
    HappensBefore order = (a, b) -> a.position() < known(read.before, b).get(a.thread()).asInt();
    return new EventPath(read.events, order, read.readsFrom);
  }

  private void allocate(Allocations interned, JsonNode node) {
    List<Layout.Field> fields = new ArrayList<>();
    for (JsonNode cell : node.get("cells")) {
      int size = cell.get("size").asInt();
      Layout scalar = Layout.of(new ScalarType(ScalarType.Kind.UNSIGNED, size));
      Layout.Field whole = new Layout.Field(0, scalar);
      Layout layout =
          cell.get("interior_mutable").asBoolean()
              ? new Layout.Product(List.of(whole), size, 1, true)
              : scalar;
      fields.add(new Layout.Field(cell.get("offset").asInt(), layout));
    }
    String[] id = node.get("id").asText().split("/", -1);
    Allocation made =
        interned.intern(
            name(id[0]),
            id.length > 1 ? Integer.parseInt(id[1]) : 0,
            AllocationKind.valueOf(node.get("kind").asText().toUpperCase(Locale.ROOT)),
            node.get("label").asText(),
            new Layout.Product(fields, node.get("size").asInt(), 1, false));
    if (made.firstLocation() != node.get("first_location").asInt()) {
      throw new IllegalArgumentException("allocations are listed in the order of locations");
    }
    allocations.put(node.get("id").asText(), made);
    tags.put("base " + node.get("id").asText(), Tag.base(made));
  }

  private void tag(JsonNode node) {
    String id = node.get("id").asText();
    int slash = id.indexOf('/');
    tags.put(
        id,
        Tag.derived(
            name(node.get("event").asText()),
            slash < 0 ? 0 : Integer.parseInt(id.substring(slash + 1)),
            known(tags, node.get("parent").asText()),
            pointerKind(node.get("pointer").asText()),
            RetagOrigin.valueOf(node.get("origin").asText().toUpperCase(Locale.ROOT)),
            pointee(node.get("pointee")),
            node.get("offset").asInt()));
  }

  private static PointerKind pointerKind(String rust) {
    return Arrays.stream(PointerKind.values())
        .filter(kind -> kind.rust().equals(rust))
        .findFirst()
        .orElseThrow();
  }

  private static Pointee pointee(JsonNode node) {
    List<ByteRange> cells = new ArrayList<>();
    node.get("cells")
        .forEach(range -> cells.add(new ByteRange(range.get(0).asInt(), range.get(1).asInt())));
    return new Pointee(
        node.get("size").asInt(),
        cells,
        node.get("freeze").asBoolean(),
        node.get("unpin").asBoolean(),
        node.get("global_allocator").asBoolean());
  }

  private void event(JsonNode node) {
    EventName name = name(node.get("event").asText());
    before.put(name, node.get("happens_before"));
    if (node.has("reads_from")) {
      readsFrom.put(name, name(node.get("reads_from").asText()));
    }
    events.add(
        switch (Event.Kind.valueOf(node.get("kind").asText().toUpperCase(Locale.ROOT))) {
          case ALLOCATE ->
              new Event.Allocate(
                  name, NOWHERE, known(allocations, node.get("allocation").asText()));
          case DEALLOCATE -> new Event.Deallocate(name, NOWHERE, pointer(node));
          case DEREF ->
              new Event.Deref(
                  name,
                  NOWHERE,
                  pointer(node),
                  pointerKind(node.get("type").asText()),
                  pointee(node.get("pointee")));
          case ACCESS -> access(name, node);
          case FENCE -> new Event.Fence(name, NOWHERE, order(node));
          case RETAG ->
              new Event.Retag(
                  name,
                  NOWHERE,
                  pointer(node),
                  known(tags, node.get("creates").asText()),
                  node.has("protected_by") ? name(node.get("protected_by").asText()) : null);
          case ENTER -> new Event.Enter(name, NOWHERE, node.get("no_writable").asBoolean());
          case LEAVE -> new Event.Leave(name, NOWHERE, name(node.get("call").asText()));
          case EXPOSE -> new Event.Expose(name, NOWHERE, pointer(node));
          case FROM_EXPOSED -> new Event.FromExposed(name, NOWHERE, pointer(node));
          case SPAWN -> new Event.Spawn(name, NOWHERE, node.get("thread").asInt());
          case JOIN -> new Event.Join(name, NOWHERE, node.get("thread").asInt());
        });
  }

  private Event access(EventName name, JsonNode node) {
    MemoryOrder order = order(node);
    @Nullable EventName source =
        order.isAtomic() && node.has("reads_from") ? name(node.get("reads_from").asText()) : null;
    return new Event.Access(
        name,
        NOWHERE,
        Event.AccessKind.valueOf(node.get("access").asText().toUpperCase(Locale.ROOT)),
        pointer(node),
        node.get("first_cell").asInt(),
        node.get("cells").asInt(),
        order,
        source);
  }

  private static MemoryOrder order(JsonNode node) {
    return Arrays.stream(MemoryOrder.values())
        .filter(order -> order.shortName().equals(node.get("order").asText()))
        .findFirst()
        .orElseThrow();
  }

  private Value.Pointer pointer(JsonNode node) {
    JsonNode pointer = node.get("pointer");
    return new Value.Pointer(
        pointer.has("allocation") ? allocations.get(pointer.get("allocation").asText()) : null,
        pointer.get("offset").asLong(),
        pointer.has("tag") ? tags.get(pointer.get("tag").asText()) : null);
  }

  /** {@code T1.3}. */
  private static EventName name(String text) {
    int point = text.indexOf('.');
    return new EventName(
        Integer.parseInt(text.substring(1, point)), Integer.parseInt(text.substring(point + 1)));
  }

  private static <K, V> V known(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key), () -> "nothing is called " + key);
  }
}
