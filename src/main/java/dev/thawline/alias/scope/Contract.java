package dev.thawline.alias.scope;

import dev.thawline.event.Event;
import dev.thawline.model.Rule;

/** Which retags promise what, and what it is called to break it. */
interface Contract {

  /** The rules, by what is broken. */
  enum Breach {
    EXCLUSIVE,
    READ_ONLY,
    CONSTANT,
    DEREFERENCEABLE,
    NO_FREE,
    ASSIGNMENT
  }

  /** What a retag promises about the pointer that it makes. */
  Promise.Terms terms(Event.Retag retag);

  /** Whether memory is modified when it is freed. */
  boolean freeIsWrite();

  /**
   * Whether a promise about a pointer that is based on a promised one is allowed only from an outer
   * to an inner scope.
   */
  boolean restrictsAssignments();

  Rule rule(Breach breach);
}
