package dev.thawline.rust.syntax;

import dev.thawline.source.Span;
import java.util.List;

/** {@code a::b::<T>::c}. A leading {@code ::} leaves no trace. */
public record Path(List<Segment> segments, Span span) {
  /** One name with its type arguments. */
  public record Segment(Identifier name, List<SyntaxType> arguments) {
    public Segment {
      arguments = List.copyOf(arguments);
    }
  }

  public Path {
    segments = List.copyOf(segments);
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
    return segments.size() == 1;
  }

  /** All but the last segment; only for paths of several. */
  public Path qualifier() {
    List<Segment> front = segments.subList(0, segments.size() - 1);
    Span start = front.get(0).name().span();
    return new Path(front, start.to(front.get(front.size() - 1).name().span()));
  }

  /** As written, without type arguments. */
  public String text() {
    return String.join("::", segments.stream().map(s -> s.name().text()).toList());
  }
}
