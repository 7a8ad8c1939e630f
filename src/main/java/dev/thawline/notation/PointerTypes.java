package dev.thawline.notation;

import dev.thawline.program.ByteRange;
import dev.thawline.program.Pointee;
import dev.thawline.source.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the pointers stored in each pointer location point to: a pointer that is loaded has the
 * range of those that are stored there, as its type in Rust would say. A store may stand behind the
 * load, in another thread; so the program is lowered again until nothing new is found.
 */
final class PointerTypes {
  /** What a location is taken to hold of which no store is known. */
  private static final Type BYTE =
      new Type(Element.BYTE, null, new Pointee(1, List.of(), true, true), List.of());

  /**
   * The type behind a stored pointer.
   *
   * @param location for a pointer to a pointer location, where that was declared
   */
  record Type(
      Element element, @Nullable Span location, Pointee pointee, List<ByteRange> allocationCells) {}

  private final Map<Span, Set<Type>> known;
  private final Map<Span, Set<Type>> seen = new LinkedHashMap<>();

  private PointerTypes(Map<Span, Set<Type>> known) {
    this.known = known;
  }

  /** Before the first pass. */
  static PointerTypes none() {
    return new PointerTypes(Map.of());
  }

  /** With what a pass has seen, beside what it knew: so this grows, and ends. */
  PointerTypes next() {
    Map<Span, Set<Type>> all = new LinkedHashMap<>();
    known.forEach((place, types) -> all.put(place, new LinkedHashSet<>(types)));
    seen.forEach(
        (place, types) -> all.computeIfAbsent(place, key -> new LinkedHashSet<>()).addAll(types));
    return new PointerTypes(all);
  }

  /** Whether a pass has seen nothing new. */
  boolean isSettled() {
    return seen.entrySet().stream()
        .allMatch(
            entry -> known.getOrDefault(entry.getKey(), Set.of()).containsAll(entry.getValue()));
  }

  /** A pointer is stored. One whose own type is not known yet says nothing. */
  void store(Binding.Pointer location, Binding.Pointer value) {
    Span place = location.location();
    if (place != null && !value.guessed()) {
      seen.computeIfAbsent(place, key -> new LinkedHashSet<>())
          .add(
              new Type(
                  value.element(), value.location(), value.pointee(), value.allocationCells()));
    }
  }

  boolean isKnown(Binding.Pointer location) {
    return location.location() != null && known.containsKey(location.location());
  }

  /** What a pointer loaded from a location points to. */
  Type load(Name name, Binding.Pointer location) {
    Set<Type> types = known.getOrDefault(location.location(), Set.of(BYTE));
    Set<Integer> sizes =
        types.stream()
            .map(type -> type.pointee().size() / type.element().size())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (sizes.size() > 1) {
      String cells = sizes.stream().map(String::valueOf).collect(Collectors.joining(" and "));
      throw TokenCursor.error(
          "T0203",
          "`" + name.text() + "` holds pointers to " + cells + " cells",
          name.span(),
          "a location holds pointers of one type: store such to the same number of cells");
    }
    Type first = types.iterator().next();
    if (types.size() == 1) {
      return first;
    }
    // Of one size, but not one type: only what no type adds to is left.
    Pointee plain = new Pointee(first.pointee().size(), List.of(), true, true);
    boolean oneElement = types.stream().allMatch(type -> type.element() == first.element());
    return new Type(oneElement ? first.element() : Element.BYTE, null, plain, List.of());
  }
}
