package dev.thawline.litmus;

import dev.thawline.program.MemoryOrder;
import dev.thawline.program.UpdateOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The functions of {@code <stdatomic.h>} that threads can call.
 *
 * <p>{@code memory_order_consume} is read as acquire, as compilers and RC11 do.
 */
enum AtomicFunction {
  LOAD("load", 1, 1, null),
  STORE("store", 2, 1, null),
  EXCHANGE("exchange", 2, 1, UpdateOperator.EXCHANGE),
  FETCH_ADD("fetch_add", 2, 1, UpdateOperator.ADD),
  FETCH_SUB("fetch_sub", 2, 1, UpdateOperator.SUBTRACT),
  FETCH_AND("fetch_and", 2, 1, UpdateOperator.AND),
  FETCH_OR("fetch_or", 2, 1, UpdateOperator.OR),
  FETCH_XOR("fetch_xor", 2, 1, UpdateOperator.XOR),
  COMPARE_EXCHANGE_STRONG("compare_exchange_strong", 3, 2, null),
  COMPARE_EXCHANGE_WEAK("compare_exchange_weak", 3, 2, null),
  INIT("init", 2, 0, null),
  THREAD_FENCE("thread_fence", 0, 1, null);

  static final String ORDER = "memory_order_";
  private static final String PREFIX = "atomic_";
  private static final String SUFFIX = "_explicit";

  private static final Map<String, MemoryOrder> ORDERS =
      Map.of(
          "relaxed", MemoryOrder.RELAXED,
          "consume", MemoryOrder.ACQUIRE,
          "acquire", MemoryOrder.ACQUIRE,
          "release", MemoryOrder.RELEASE,
          "acq_rel", MemoryOrder.ACQ_REL,
          "seq_cst", MemoryOrder.SEQ_CST);

  /** What other dialects of herd and other libraries have. */
  private static final Pattern UNSUPPORTED =
      Pattern.compile(
          "READ_ONCE|WRITE_ONCE|ACCESS_ONCE|smp_\\w+|rcu_\\w+|s?rcu_\\w+|synchronize_\\w+"
              + "|(raw_)?spin_\\w+|mutex_\\w+|mtx_\\w+|pthread_\\w+|lock|unlock|WRC|fence"
              + "|(cmp)?xchg(_\\w+)?|atomic_(read|set|add|sub|inc|dec|xchg|cmpxchg)\\w*"
              + "|atomic_(long_|flag_|fetch_(max|min|nand)|signal_fence|is_lock_free)\\w*"
              + "|__\\w+|malloc|free|printf|assert");

  private final String word;
  private final int arguments;
  private final int orders;
  private final @Nullable UpdateOperator operator;

  AtomicFunction(String word, int arguments, int orders, @Nullable UpdateOperator operator) {
    this.word = word;
    this.arguments = arguments;
    this.orders = orders;
    this.operator = operator;
  }

  /** One of them by its name: with orders or with none, which is sequentially consistent. */
  record Named(AtomicFunction function, boolean explicit) {
    /** How many arguments are no orders. */
    int arguments() {
      return function.arguments;
    }

    int orders() {
      return explicit ? function.orders : 0;
    }
  }

  static @Nullable Named find(String name) {
    for (AtomicFunction function : values()) {
      if (name.equals(function.plain())) {
        return new Named(function, function == THREAD_FENCE);
      } else if (function.hasExplicit() && name.equals(function.plain() + SUFFIX)) {
        return new Named(function, true);
      }
    }
    return null;
  }

  private boolean hasExplicit() {
    return this != INIT && this != THREAD_FENCE;
  }

  private String plain() {
    return PREFIX + word;
  }

  static boolean isUnsupported(String name) {
    return UNSUPPORTED.matcher(name).matches();
  }

  /** All names, for suggestions. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    for (AtomicFunction function : values()) {
      names.add(function.plain());
      if (function.hasExplicit()) {
        names.add(function.plain() + SUFFIX);
      }
    }
    return names;
  }

  /** The order that a name stands for, or null. */
  static @Nullable MemoryOrder order(String name) {
    return name.startsWith(ORDER) ? ORDERS.get(name.substring(ORDER.length())) : null;
  }

  static List<String> orderNames() {
    return ORDERS.keySet().stream().map(word -> ORDER + word).toList();
  }

  boolean isCompareExchange() {
    return this == COMPARE_EXCHANGE_STRONG || this == COMPARE_EXCHANGE_WEAK;
  }

  /** What is stored, of those that read and write; else null. */
  @Nullable UpdateOperator operator() {
    return operator;
  }

  /** Whether C allows an order there; the second one of a compare-exchange is that of a load. */
  boolean allows(MemoryOrder order, int position) {
    boolean isLoad = this == LOAD || position > 0;
    return switch (order) {
      case NON_ATOMIC -> false;
      case RELAXED, SEQ_CST -> true;
      case ACQUIRE -> this != STORE;
      case RELEASE -> !isLoad;
      case ACQ_REL -> !isLoad && this != STORE;
    };
  }
}
