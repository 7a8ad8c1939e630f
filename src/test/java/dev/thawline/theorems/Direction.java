package dev.thawline.theorems;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table "Each direction": what one model accepts and another rejects, on one path.
 *
 * @param where what else is asked of the path, in words; empty for nothing
 * @param expected the size of a smallest program, or null if there must be none
 */
record Direction(
    Judge accepts,
    Judge rejects,
    String where,
    Predicate<Verdicts> condition,
    List<Surveys.Named> surveys,
    @Nullable Integer expected) {

  Predicate<Verdicts> wanted() {
    return Verdicts.between(accepts, rejects).and(condition);
  }

  String title() {
    String title = accepts.name() + " accepts, " + rejects.name() + " rejects";
    return where.isEmpty() ? title : title + ", " + where;
  }

  /** The size of a smallest program that was found; null for none. */
  @Nullable Integer found() {
    SmallProgram smallest = Surveys.smallest(surveys, wanted());
    return smallest == null ? null : smallest.size();
  }

  /** What was found, for people. */
  String text() {
    SmallProgram smallest = Surveys.smallest(surveys, wanted());
    String result =
        smallest == null
            ? "none"
            : String.format(
                Locale.ROOT,
                "= %d, %d paths: %s",
                smallest.size(),
                Surveys.count(surveys, wanted()),
                smallest.shortText());
    return title() + "\n    " + result + "\n";
  }
}
