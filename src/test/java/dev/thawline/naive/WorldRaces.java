package dev.thawline.naive;

import dev.thawline.alias.CommonRules;
import dev.thawline.alias.DeclaredAccess;
import dev.thawline.alias.Rejection;
import dev.thawline.event.Event;
import dev.thawline.event.ImplicitAccess;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Races of one event with what a model declares in one of several worlds. */
final class WorldRaces {
  private WorldRaces() {}

  /** The race as that model's verdict, or null. Only its rule and its source count here. */
  static @Nullable Rejection of(
      NaivePath path,
      Event event,
      List<ImplicitAccess> now,
      List<DeclaredAccess> earlier,
      List<ImplicitAccess> common) {
    NaiveRaces races = new NaiveRaces(path);
    List<ImplicitAccess> own = earlier.stream().map(DeclaredAccess::access).toList();
    for (ImplicitAccess access : now) {
      int location = access.location();
      if (races.any(access)
          || races.any(event.name(), location, access.write(), own)
          || races.any(event.name(), location, access.write(), common)) {
        return rejection(event, location);
      }
    }
    for (RawEvent raw : path.graph().events()) {
      if (raw.name().equals(event.name())
          && raw.isAccess()
          && races.any(event.name(), raw.location(), raw.isWrite(), own)) {
        return rejection(event, raw.location());
      }
    }
    return null;
  }

  private static Rejection rejection(Event event, int location) {
    return new Rejection(
        CommonRules.RETAG_RACE,
        event.name(),
        event.span(),
        location,
        null,
        List.of(),
        List.of(),
        Rejection.Needed.ALL);
  }
}
