package dev.thawline.alias.region;

import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;

/** The forms of the model of models-other.md, section 4. */
final class RefcellOptions {
  static final String GUARD = "guard";
  static final String INTERVAL = "interval";

  static final Parameter FORM =
      Parameter.silent(
          "form",
          "how long a borrow is held",
          new Choice(
              "last-use", "to its last use: a conflict is UB only if the borrow is used again"),
          new Choice(
              GUARD,
              "to the end of the innermost call with protected arguments, else of the thread's"
                  + " body: a conflict is UB at once"));
  static final Parameter THREADS =
      Parameter.silent(
          "threads",
          "when borrows of different threads conflict",
          new Choice("access", "like any others: where one is used in the order of steps"),
          new Choice(
              INTERVAL,
              "unless the last use of one happens before the creation of the other, as with a"
                  + " RwLock that neither blocks nor synchronises"));
  static final Parameter RAW =
      Parameter.stated(
          "raw",
          "how a raw pointer acts",
          new Choice("alias", "as the reference that it was made from; it takes no borrow"),
          new Choice("unique", "as a mutable reference: naive safe Rust"));

  private RefcellOptions() {}
}
