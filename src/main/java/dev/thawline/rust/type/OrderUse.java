package dev.thawline.rust.type;

import dev.thawline.program.MemoryOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An ordering that an atomic operation is given.
 *
 * @param written the ordering, where the program says it at the operation; null where it is only
 *     known at run time
 * @param argument then, which of the call's arguments it is
 */
public record OrderUse(@Nullable MemoryOrder written, int argument) {
  /** In the order of the variants of {@link EnumDefinition#ORDERING}. */
  public static final List<MemoryOrder> ORDERS =
      List.of(
          MemoryOrder.RELAXED,
          MemoryOrder.RELEASE,
          MemoryOrder.ACQUIRE,
          MemoryOrder.ACQ_REL,
          MemoryOrder.SEQ_CST);

  static OrderUse of(MemoryOrder order) {
    return new OrderUse(order, -1);
  }
}
