package dev.thawline.memory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every memory model there is. A new one is one class and one line here. */
public final class MemoryModels {
  private static final List<MemoryModel> ALL =
      List.of(
          new SequentialConsistency(),
          new RepairedC11(),
          new PromisingSemantics(PromiseBounds.DEFAULT));

  private MemoryModels() {}

  public static List<MemoryModel> all() {
    return ALL;
  }

  /** The model with this id, or null. */
  public static @Nullable MemoryModel find(String id) {
    return ALL.stream().filter(model -> model.id().equals(id)).findFirst().orElse(null);
  }

  /** The ids that run where neither the spec nor the user names any. */
  public static List<String> defaults() {
    return List.of("sc", "rc11");
  }
}
