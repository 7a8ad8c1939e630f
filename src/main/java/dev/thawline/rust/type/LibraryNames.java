package dev.thawline.rust.type;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of the standard library that the subset knows. Paths into it are recognised by their
 * last two segments.
 */
final class LibraryNames {
  /** Free functions, as {@code module::name}. */
  private static final Map<String, LibraryFunction> FUNCTIONS =
      Map.ofEntries(
          Map.entry("thread::spawn", LibraryFunction.THREAD_SPAWN),
          Map.entry("thread::scope", LibraryFunction.THREAD_SCOPE),
          Map.entry("thread::yield_now", LibraryFunction.NO_EFFECT),
          Map.entry("thread::sleep", LibraryFunction.NO_EFFECT),
          Map.entry("hint::spin_loop", LibraryFunction.NO_EFFECT),
          Map.entry("atomic::fence", LibraryFunction.FENCE),
          Map.entry("atomic::compiler_fence", LibraryFunction.COMPILER_FENCE),
          Map.entry("ptr::read", LibraryFunction.POINTER_READ),
          Map.entry("ptr::write", LibraryFunction.POINTER_WRITE),
          Map.entry("ptr::read_volatile", LibraryFunction.POINTER_READ),
          Map.entry("ptr::write_volatile", LibraryFunction.POINTER_WRITE),
          Map.entry("ptr::read_unaligned", LibraryFunction.POINTER_READ_UNALIGNED),
          Map.entry("ptr::write_unaligned", LibraryFunction.POINTER_WRITE_UNALIGNED),
          Map.entry("ptr::write_bytes", LibraryFunction.POINTER_WRITE_BYTES),
          Map.entry("ptr::swap", LibraryFunction.POINTER_SWAP),
          Map.entry("ptr::replace", LibraryFunction.POINTER_REPLACE),
          Map.entry("ptr::copy", LibraryFunction.POINTER_COPY),
          Map.entry("ptr::copy_nonoverlapping", LibraryFunction.POINTER_COPY_APART),
          Map.entry("ptr::null", LibraryFunction.POINTER_NULL),
          Map.entry("ptr::null_mut", LibraryFunction.POINTER_NULL),
          Map.entry("ptr::with_exposed_provenance", LibraryFunction.POINTER_WITH_EXPOSED),
          Map.entry("ptr::with_exposed_provenance_mut", LibraryFunction.POINTER_WITH_EXPOSED),
          Map.entry("ptr::without_provenance", LibraryFunction.POINTER_WITHOUT_PROVENANCE),
          Map.entry("ptr::without_provenance_mut", LibraryFunction.POINTER_WITHOUT_PROVENANCE),
          Map.entry("ptr::dangling", LibraryFunction.POINTER_DANGLING),
          Map.entry("ptr::dangling_mut", LibraryFunction.POINTER_DANGLING),
          Map.entry("ptr::eq", LibraryFunction.POINTER_EQUAL),
          Map.entry("slice::from_raw_parts", LibraryFunction.SLICE_FROM_RAW_PARTS),
          Map.entry("slice::from_raw_parts_mut", LibraryFunction.SLICE_FROM_RAW_PARTS),
          Map.entry("ptr::slice_from_raw_parts", LibraryFunction.POINTER_SLICE_FROM_RAW_PARTS),
          Map.entry("ptr::slice_from_raw_parts_mut", LibraryFunction.POINTER_SLICE_FROM_RAW_PARTS),
          Map.entry("alloc::alloc", LibraryFunction.ALLOC),
          Map.entry("alloc::alloc_zeroed", LibraryFunction.ALLOC_ZEROED),
          Map.entry("alloc::dealloc", LibraryFunction.DEALLOC),
          Map.entry("alloc::realloc", LibraryFunction.REALLOC),
          Map.entry("alloc::handle_alloc_error", LibraryFunction.HANDLE_ALLOC_ERROR),
          Map.entry("mem::swap", LibraryFunction.SWAP),
          Map.entry("mem::replace", LibraryFunction.REPLACE),
          Map.entry("mem::drop", LibraryFunction.DROP),
          Map.entry("mem::forget", LibraryFunction.FORGET),
          Map.entry("mem::transmute", LibraryFunction.TRANSMUTE),
          Map.entry("mem::size_of", LibraryFunction.SIZE_OF));

  private static final Set<String> TYPES =
      Set.of(
          "Atomic",
          "AtomicPtr",
          "Option",
          "Result",
          "JoinHandle",
          "ScopedJoinHandle",
          "Duration",
          "Layout",
          "Ordering",
          "Scope");

  /** Types and traits of the library that a later tier adds, or that matter to nobody here. */
  static final Set<String> UNSUPPORTED_TYPES =
      Set.of(
          "Box",
          "Vec",
          "String",
          "str",
          "Cell",
          "UnsafeCell",
          "RefCell",
          "OnceCell",
          "Arc",
          "Rc",
          "Mutex",
          "MutexGuard",
          "RwLock",
          "Condvar",
          "Barrier",
          "Once",
          "OnceLock",
          "NonNull",
          "MaybeUninit",
          "ManuallyDrop",
          "Pin",
          "PhantomPinned",
          "PhantomData",
          "f32",
          "f64",
          "i128",
          "u128",
          "HashMap",
          "Instant",
          "Range",
          "LazyLock",
          "SyncUnsafeCell");

  private static final Set<String> MODULES =
      Set.of(
          "std", "core", "alloc", "thread", "sync", "atomic", "hint", "ptr", "mem", "slice", "cell",
          "time", "marker", "option", "result", "prelude", "ops", "cmp", "fmt");

  /** Names that a {@code use} may bring in without any effect. */
  private static final Set<String> HARMLESS =
      Set.of("Send", "Sync", "Copy", "Clone", "addr_of", "addr_of_mut", "drop", "Debug", "Display");

  private static final Set<String> ORDERINGS =
      Set.of("Relaxed", "Acquire", "Release", "AcqRel", "SeqCst");

  private LibraryNames() {}

  static Map<String, LibraryFunction> functions() {
    return FUNCTIONS;
  }

  static boolean isModule(String name) {
    return MODULES.contains(name);
  }

  static boolean isOrdering(String name) {
    return ORDERINGS.contains(name);
  }

  /** Whether a {@code use} of this name from the library means something here. */
  static boolean isKnown(String module, String name) {
    return FUNCTIONS.containsKey(module + "::" + name)
        || TYPES.contains(name)
        || ORDERINGS.contains(name)
        || MODULES.contains(name)
        || HARMLESS.contains(name)
        || atomicValue(name) != null
        || EnumDefinition.OPTION.variant(name) >= 0
        || EnumDefinition.RESULT.variant(name) >= 0;
  }

  /** The value type of {@code AtomicU32} and its like, or null. */
  static Type.@org.jspecify.annotations.Nullable Scalar atomicValue(String name) {
    if (!name.startsWith("Atomic")) {
      return null;
    }
    String value = name.substring("Atomic".length());
    if (value.equals("Bool")) {
      return Type.BOOL;
    }
    if (value.isEmpty() || !Character.isUpperCase(value.charAt(0))) {
      return null;
    }
    return Type.INTEGERS.get(Character.toLowerCase(value.charAt(0)) + value.substring(1));
  }

  static List<String> typeNames() {
    List<String> names = new ArrayList<>(TYPES);
    names.addAll(Type.INTEGERS.keySet());
    for (String integer : Type.INTEGERS.keySet()) {
      names.add("Atomic" + Character.toUpperCase(integer.charAt(0)) + integer.substring(1));
    }
    names.addAll(List.of("bool", "char", "AtomicBool"));
    return names;
  }
}
