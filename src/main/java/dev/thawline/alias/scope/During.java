package dev.thawline.alias.scope;

import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;

/** What it means that an access happens during a call (models-other.md, section 1 and W6). */
final class During {
  static final Parameter PARAMETER =
      Parameter.silent(
          "during",
          "when an access of another thread is one during the execution of a call",
          new Choice("order", "between its begin and its end in the order of steps"),
          new Choice(
              "hb",
              "unless it happens before the begin or after the end: the same verdict in every order"
                  + " of steps"));

  private During() {}

  static AccessLog log(String value) {
    return value.equals("hb") ? HappensBeforeLog.EMPTY : OrderedLog.EMPTY;
  }
}
