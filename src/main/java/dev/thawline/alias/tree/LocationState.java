package dev.thawline.alias.tree;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a tag has at one location.
 *
 * @param accessed whether it or a descendant was used there: what makes a protector bite. Called
 *     {@code initialized} before May 2025
 */
record LocationState(Permission permission, boolean accessed) {
  private static final Map<Permission, LocationState> FRESH = all(false);
  private static final Map<Permission, LocationState> ACCESSED = all(true);

  private static Map<Permission, LocationState> all(boolean accessed) {
    Map<Permission, LocationState> states = new EnumMap<>(Permission.class);
    for (Permission permission : Permission.values()) {
      states.put(permission, new LocationState(permission, accessed));
    }
    return states;
  }

  /** One object for each of the few. */
  static LocationState of(Permission permission, boolean accessed) {
    return Objects.requireNonNull((accessed ? ACCESSED : FRESH).get(permission));
  }

  LocationState with(Permission changed) {
    return changed == permission ? this : of(changed, accessed);
  }

  LocationState touched() {
    return accessed ? this : of(permission, true);
  }
}
