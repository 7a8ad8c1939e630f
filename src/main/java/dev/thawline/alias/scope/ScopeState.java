package dev.thawline.alias.scope;

import dev.thawline.alias.MonitorState;
import dev.thawline.event.EventName;
import dev.thawline.event.Tag;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The state of a model with promises.
 *
 * @param calls those that run, by their entries
 * @param freed the base tags of dead allocations
 */
record ScopeState(AccessLog log, SortedSet<EventName> calls, SortedSet<Tag> freed)
    implements MonitorState {
  ScopeState {
    calls = Collections.unmodifiableSortedSet(calls);
    freed = Collections.unmodifiableSortedSet(freed);
  }

  static ScopeState empty(AccessLog log) {
    return new ScopeState(log, new TreeSet<>(), new TreeSet<>());
  }

  ScopeState withLog(AccessLog now) {
    return new ScopeState(now, calls, freed);
  }

  ScopeState entered(EventName call) {
    SortedSet<EventName> more = new TreeSet<>(calls);
    more.add(call);
    return new ScopeState(log, more, freed);
  }

  ScopeState left(EventName call, EventName by) {
    SortedSet<EventName> rest = new TreeSet<>(calls);
    rest.remove(call);
    return new ScopeState(log.ended(call, by), rest, freed);
  }

  ScopeState freed(Tag base) {
    SortedSet<Tag> more = new TreeSet<>(freed);
    more.add(base);
    return new ScopeState(log, calls, more);
  }

  /** The innermost call that runs in a thread, else the thread's body. */
  EventName scopeIn(int thread) {
    SortedSet<EventName> of = calls.subSet(Promise.body(thread), Promise.body(thread + 1));
    return of.isEmpty() ? Promise.body(thread) : of.last();
  }
}
