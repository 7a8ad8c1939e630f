package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the standard library, as far as the subset has them. {@code std}, {@code core} and
 * {@code alloc} are one. A module holds what the checker itself knows ({@link LibraryItem}) and
 * what the prelude's source of that module declares, which is parsed when the module is first
 * looked at.
 */
final class StandardLibrary {
  private static final Set<String> CRATES = Set.of("std", "core", "alloc");

  /** Intrinsic functions by module. */
  private static final Map<String, Map<String, LibraryFunction>> FUNCTIONS =
      Map.of(
          "thread",
          Map.of(
              "spawn", LibraryFunction.THREAD_SPAWN,
              "scope", LibraryFunction.THREAD_SCOPE,
              "yield_now", LibraryFunction.NO_EFFECT,
              "sleep", LibraryFunction.NO_EFFECT),
          "hint",
          Map.of(
              "spin_loop", LibraryFunction.NO_EFFECT,
              "unreachable_unchecked", LibraryFunction.UNREACHABLE),
          "sync::atomic",
          Map.of(
              "fence", LibraryFunction.FENCE,
              "compiler_fence", LibraryFunction.COMPILER_FENCE),
          "ptr",
          Map.ofEntries(
              Map.entry("read", LibraryFunction.POINTER_READ),
              Map.entry("write", LibraryFunction.POINTER_WRITE),
              Map.entry("swap", LibraryFunction.POINTER_SWAP),
              Map.entry("replace", LibraryFunction.POINTER_REPLACE),
              Map.entry("copy", LibraryFunction.POINTER_COPY),
              Map.entry("copy_nonoverlapping", LibraryFunction.POINTER_COPY_APART),
              Map.entry("null", LibraryFunction.POINTER_NULL),
              Map.entry("null_mut", LibraryFunction.POINTER_NULL),
              Map.entry("eq", LibraryFunction.POINTER_EQUAL),
              Map.entry("drop_in_place", LibraryFunction.DROP_IN_PLACE),
              Map.entry("read_volatile", LibraryFunction.POINTER_READ),
              Map.entry("write_volatile", LibraryFunction.POINTER_WRITE),
              Map.entry("read_unaligned", LibraryFunction.POINTER_READ_UNALIGNED),
              Map.entry("write_unaligned", LibraryFunction.POINTER_WRITE_UNALIGNED),
              Map.entry("write_bytes", LibraryFunction.POINTER_WRITE_BYTES),
              Map.entry("with_exposed_provenance", LibraryFunction.POINTER_WITH_EXPOSED),
              Map.entry("with_exposed_provenance_mut", LibraryFunction.POINTER_WITH_EXPOSED),
              Map.entry("without_provenance", LibraryFunction.POINTER_WITHOUT_PROVENANCE),
              Map.entry("without_provenance_mut", LibraryFunction.POINTER_WITHOUT_PROVENANCE),
              Map.entry("dangling", LibraryFunction.POINTER_DANGLING),
              Map.entry("dangling_mut", LibraryFunction.POINTER_DANGLING),
              Map.entry("slice_from_raw_parts", LibraryFunction.POINTER_SLICE_FROM_RAW_PARTS),
              Map.entry("slice_from_raw_parts_mut", LibraryFunction.POINTER_SLICE_FROM_RAW_PARTS)),
          "slice",
          Map.of(
              "from_raw_parts", LibraryFunction.SLICE_FROM_RAW_PARTS,
              "from_raw_parts_mut", LibraryFunction.SLICE_FROM_RAW_PARTS),
          "alloc",
          Map.of(
              "alloc", LibraryFunction.ALLOC,
              "alloc_zeroed", LibraryFunction.ALLOC_ZEROED,
              "dealloc", LibraryFunction.DEALLOC,
              "realloc", LibraryFunction.REALLOC,
              "handle_alloc_error", LibraryFunction.HANDLE_ALLOC_ERROR),
          "mem",
          Map.of(
              "swap", LibraryFunction.SWAP,
              "replace", LibraryFunction.REPLACE,
              "drop", LibraryFunction.DROP,
              "forget", LibraryFunction.FORGET,
              "transmute", LibraryFunction.TRANSMUTE,
              "needs_drop", LibraryFunction.NEEDS_DROP,
              "size_of", LibraryFunction.SIZE_OF));

  /** Types that the checker knows, by module. */
  private static final Map<String, List<String>> TYPES =
      Map.of(
          "thread", List.of("JoinHandle", "ScopedJoinHandle", "Scope"),
          "time", List.of("Duration"),
          "sync::atomic", List.of("Atomic", "AtomicPtr"));

  /** Names that a {@code use} may bring in without any effect: macros. */
  private static final Map<String, List<String>> HARMLESS =
      Map.of(
          "ptr",
          List.of("addr_of", "addr_of_mut"),
          "mem",
          List.of("offset_of"),
          "fmt",
          List.of("Display"));

  /** Names that every file sees (The Rust Reference, "Preludes"), with their paths. */
  private static final Map<String, String> EVERYWHERE =
      Map.ofEntries(
          Map.entry("drop", "mem::drop"),
          Map.entry("Option", "option::Option"),
          Map.entry("Some", "option::Option::Some"),
          Map.entry("None", "option::Option::None"),
          Map.entry("Result", "result::Result"),
          Map.entry("Ok", "result::Result::Ok"),
          Map.entry("Err", "result::Result::Err"),
          Map.entry("Copy", "marker::Copy"),
          Map.entry("Send", "marker::Send"),
          Map.entry("Sync", "marker::Sync"),
          Map.entry("Sized", "marker::Sized"),
          Map.entry("Unpin", "marker::Unpin"),
          Map.entry("Clone", "clone::Clone"),
          Map.entry("Drop", "ops::Drop"),
          Map.entry("Fn", "ops::Fn"),
          Map.entry("FnMut", "ops::FnMut"),
          Map.entry("FnOnce", "ops::FnOnce"),
          Map.entry("Default", "default::Default"),
          Map.entry("From", "convert::From"),
          Map.entry("Into", "convert::Into"),
          Map.entry("AsRef", "convert::AsRef"),
          Map.entry("AsMut", "convert::AsMut"),
          Map.entry("Iterator", "iter::Iterator"),
          Map.entry("IntoIterator", "iter::IntoIterator"),
          Map.entry("DoubleEndedIterator", "iter::DoubleEndedIterator"),
          Map.entry("ExactSizeIterator", "iter::ExactSizeIterator"),
          Map.entry("FromIterator", "iter::FromIterator"),
          Map.entry("Extend", "iter::Extend"),
          Map.entry("PartialEq", "cmp::PartialEq"),
          Map.entry("Eq", "cmp::Eq"),
          Map.entry("PartialOrd", "cmp::PartialOrd"),
          Map.entry("Ord", "cmp::Ord"),
          Map.entry("Box", "boxed::Box"),
          Map.entry("Vec", "vec::Vec"));

  /** The modules whose traits have members that are called without being named. */
  private static final Map<String, List<String>> MEMBERS =
      Map.ofEntries(
          Map.entry("clone", List.of("clone")),
          Map.entry("default", List.of("default")),
          Map.entry("into", List.of("convert")),
          Map.entry("from", List.of("convert")),
          Map.entry("as_ref", List.of("convert")),
          Map.entry("as_mut", List.of("convert")),
          Map.entry("eq", List.of("cmp")),
          Map.entry("ne", List.of("cmp")),
          Map.entry("cmp", List.of("cmp")),
          Map.entry("partial_cmp", List.of("cmp")),
          Map.entry("deref", List.of("ops")),
          Map.entry("deref_mut", List.of("ops")));

  /** What can be done with a range or another iterator, or leads to one. */
  private static final Set<String> ITERATION =
      Set.of(
          "next",
          "count",
          "last",
          "nth",
          "step_by",
          "chain",
          "zip",
          "map",
          "for_each",
          "filter",
          "filter_map",
          "enumerate",
          "peekable",
          "skip_while",
          "take_while",
          "skip",
          "take",
          "flat_map",
          "fuse",
          "inspect",
          "by_ref",
          "collect",
          "fold",
          "reduce",
          "all",
          "any",
          "find",
          "find_map",
          "position",
          "max",
          "min",
          "max_by_key",
          "min_by_key",
          "rev",
          "copied",
          "cloned",
          "sum",
          "product",
          "next_back",
          "size_hint",
          "into_iter",
          "from_iter",
          "extend",
          "iter",
          "iter_mut");

  private final Namespace root = Namespace.root("std");
  private final Namespace prelude = root.module("prelude");
  private final Map<String, Namespace> modules = new HashMap<>();

  /** What is left to do for the modules that were loaded. */
  private final Deque<Collector.Meanings> undefined = new ArrayDeque<>();

  /** The same for those whose traits are known. */
  private final Deque<Runnable> headed = new ArrayDeque<>();

  /** How many headers are being looked at, one because of another. */
  private int running;

  /**
   * @param loader gives a module the names of the prelude's source with this name; what it returns
   *     gives them their meanings
   */
  StandardLibrary(BiFunction<Namespace, String, Collector.Meanings> loader) {
    root.types().put("prelude", prelude);
    for (String source : Prelude.modules()) {
      String path = source.replace(".", "::");
      module(path).setLoader(module -> undefined.add(loader.apply(module, source)));
    }
    FUNCTIONS.forEach(this::functions);
    TYPES.forEach((path, names) -> names.forEach(name -> type(path, name)));
    for (String integer : Type.INTEGERS.keySet()) {
      String name = Character.toUpperCase(integer.charAt(0)) + integer.substring(1);
      type("sync::atomic", "Atomic" + name);
    }
    type("sync::atomic", "AtomicBool");
    HARMLESS.forEach((path, names) -> names.forEach(name -> value(path, name, null)));
    HARMLESS.forEach((path, names) -> names.forEach(name -> type(path, name)));
    module("alloc").declare("Layout", AllocationChecker.LAYOUT.definition());
    enumeration("sync::atomic", EnumDefinition.ORDERING);
    enumeration("option", EnumDefinition.OPTION);
    enumeration("result", EnumDefinition.RESULT);
    EVERYWHERE.forEach((name, path) -> prelude.imports().put(name, new Import(path(path), root)));
    prelude.types().put("String", new LibraryItem("String", null));
    Namespace everything = prelude.module("v1");
    everything.globs().add(new Import(path("prelude"), root));
    prelude.types().put("v1", everything);
  }

  private static Path path(String text) {
    List<Path.Segment> segments = new ArrayList<>();
    for (String name : ("std::" + text).split("::", -1)) {
      segments.add(new Path.Segment(new Identifier(name, Collector.NOWHERE), List.of()));
    }
    return new Path(segments, Collector.NOWHERE);
  }

  /** A module by its path below the root, with {@code ::}. */
  Namespace module(String path) {
    Namespace known = modules.get(path);
    if (known != null) {
      return known;
    }
    int cut = path.lastIndexOf("::");
    Namespace parent = cut < 0 ? root : module(path.substring(0, cut));
    String name = cut < 0 ? path : path.substring(cut + 2);
    Namespace made = parent.module(name);
    modules.put(path, made);
    parent.declare(name, made);
    return made;
  }

  private void functions(String path, Map<String, LibraryFunction> functions) {
    functions.forEach((name, function) -> value(path, name, function));
  }

  private void value(String path, String name, @Nullable LibraryFunction function) {
    module(path).declareValue(name, new LibraryItem(name, function));
  }

  private void type(String path, String name) {
    module(path).declare(name, new LibraryItem(name, null));
  }

  private void enumeration(String path, EnumDefinition definition) {
    module(path).declare(definition.name(), definition);
  }

  /** A module, if anything has led to it, else null. */
  @Nullable Namespace loaded(String path) {
    Namespace found = module(path);
    return found.isLoaded() ? found : null;
  }

  /** Loads a module for the impls in it. */
  void load(String path) {
    module(path).types();
    defineLoaded();
  }

  /** Loads the traits of the library that have a member of this name. */
  void loadTraitsWith(String member) {
    for (String path : MEMBERS.getOrDefault(member, List.of())) {
      module(path).types();
    }
    if (ITERATION.contains(member)) {
      module("iter").types();
    }
    defineLoaded();
  }

  /** Loads the module with the impls of a type that the checker itself declares. */
  void loadHomeOf(Type type) {
    String path = home(Types.resolve(type));
    if (path != null && !module(path).isLoaded()) {
      module(path).types();
      defineLoaded();
    }
  }

  private static @Nullable String home(Type type) {
    if (type instanceof Type.Slice || type instanceof Type.Array) {
      return "slice";
    }
    if (type instanceof Type.RawPointer) {
      return "ptr";
    }
    if (type instanceof Type.Atomic) {
      return "sync::atomic";
    }
    if (type instanceof Type.JoinHandle) {
      return "thread";
    }
    if (type instanceof Type.Enumeration enumeration) {
      EnumDefinition definition = enumeration.definition();
      if (definition == EnumDefinition.ORDERING) {
        return "sync::atomic";
      }
      return definition == EnumDefinition.OPTION
          ? "option"
          : definition == EnumDefinition.RESULT ? "result" : null;
    }
    return null;
  }

  /**
   * Gives the names of loaded modules their meanings. Not while a path is followed: the names of
   * two modules may need each other. The traits of all come first.
   */
  void defineLoaded() {
    while (!undefined.isEmpty()) {
      Collector.Meanings meanings = undefined.remove();
      running++;
      meanings.headers().run();
      running--;
      headed.add(meanings.rest());
    }
    while (running == 0 && !headed.isEmpty()) {
      headed.remove().run();
      defineLoaded();
    }
  }

  /** What {@code std} names. */
  Namespace root() {
    return root;
  }

  /** The names that are seen everywhere. */
  Namespace prelude() {
    return prelude;
  }

  static boolean isCrate(String name) {
    return CRATES.contains(name);
  }
}
