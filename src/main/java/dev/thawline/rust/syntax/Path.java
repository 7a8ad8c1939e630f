package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code a::b::<T>::c}, or {@code <T as Trait>::c}. A leading {@code ::} leaves no trace.
 *
 * @param self the type before the path, or null
 */
public record Path(List<Segment> segments, Span span, @Nullable Self self) {
  /** One name with its type arguments and what it says of associated types. */
  public record Segment(Identifier name, List<SyntaxType> arguments, List<Binding> bindings) {
    public Segment {
      arguments = List.copyOf(arguments);
      bindings = List.copyOf(bindings);
    }

    public Segment(Identifier name, List<SyntaxType> arguments) {
      this(name, arguments, List.of());
    }
  }

  /** {@code Item = T} among the arguments of a trait. */
  public record Binding(Identifier name, SyntaxType type) {}

  /** {@code <type>} or {@code <type as trait>}. */
  public record Self(SyntaxType type, @Nullable Path trait) {}

  public Path {
    segments = List.copyOf(segments);
  }

  public Path(List<Segment> segments, Span span) {
    this(segments, span, null);
  }

  /** One name. */
  public static Path of(Identifier name) {
    return new Path(List.of(new Segment(name, List.of())), name.span());
  }

  /** The first segment. */
  public Segment first() {
    return segments.get(0);
  }

  /** The last segment. */
  public Segment last() {
    return segments.get(segments.size() - 1);
  }

  /** The text of the last segment's name. */
  public String name() {
    return last().name().text();
  }

  public boolean isSingle() {
    return segments.size() == 1 && self == null;
  }

  /** All but the last segment; only for paths of several. */
  public Path qualifier() {
    List<Segment> front = segments.subList(0, segments.size() - 1);
    Span start = front.get(0).name().span();
    return new Path(front, start.to(front.get(front.size() - 1).name().span()), self);
  }

  /** As written, without type arguments. */
  public String text() {
    return String.join("::", segments.stream().map(s -> s.name().text()).toList());
  }
}
