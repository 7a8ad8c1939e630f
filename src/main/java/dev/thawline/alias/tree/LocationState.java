package dev.thawline.alias.tree;

/**
 * What a tag has at one location.
 *
 * @param accessed whether it or a descendant was used there: what makes a protector bite. Called
 *     {@code initialized} before May 2025
 */
record LocationState(Permission permission, boolean accessed) {
  private static final LocationState[] FRESH = all(false);
  private static final LocationState[] ACCESSED = all(true);

  private static LocationState[] all(boolean accessed) {
    Permission[] permissions = Permission.values();
    LocationState[] states = new LocationState[permissions.length];
    for (int i = 0; i < states.length; i++) {
      states[i] = new LocationState(permissions[i], accessed);
    }
    return states;
  }

  /** One object for each of the few. */
  static LocationState of(Permission permission, boolean accessed) {
    for (LocationState state : accessed ? ACCESSED : FRESH) {
      if (state.permission == permission) {
        return state;
      }
    }
    throw new IllegalStateException("no permission " + permission);
  }

  LocationState with(Permission changed) {
    return changed == permission ? this : of(changed, accessed);
  }

  LocationState touched() {
    return accessed ? this : of(permission, true);
  }
}
