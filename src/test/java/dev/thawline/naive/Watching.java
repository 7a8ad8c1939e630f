package dev.thawline.naive;

import dev.thawline.alias.MonitorState;
import dev.thawline.event.ImplicitAccess;
import dev.thawline.model.Rule;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One aliasing model on one path.
 *
 * @param state its monitor's state; null once it has rejected, or has no rule for what happens
 * @param implicit the accesses that it has declared so far
 * @param site the rule and the source of its rejection; empty while there is none
 * @param gap what it has no rule for, and where; empty while there is nothing
 */
record Watching(
    @Nullable MonitorState state, List<ImplicitAccess> implicit, String site, String gap) {
  static Watching starting(MonitorState state) {
    return new Watching(state, List.of(), "", "");
  }

  static Watching rejected(Rule rule, Span span) {
    return new Watching(null, List.of(), Facts.site(rule, span), "");
  }

  static Watching notCovered(String feature, Span span) {
    return new Watching(null, List.of(), "", Facts.gap(feature, span));
  }

  boolean hasRejected() {
    return !site.isEmpty();
  }

  boolean isNotCovered() {
    return !gap.isEmpty();
  }

  Watching with(MonitorState next) {
    return new Watching(next, implicit, site, gap);
  }

  Watching with(ImplicitAccess access) {
    List<ImplicitAccess> more = new ArrayList<>(implicit);
    more.add(access);
    return new Watching(state, more, site, gap);
  }
}
