package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Parser;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The part of the standard library that is written in the subset itself: one source a module, in
 * the resources beside this class. Each is parsed once a JVM, when a program first needs it.
 */
final class Prelude {
  private static final List<String> MODULES =
      List.of(
          "array",
          "boxed",
          "cell",
          "clone",
          "cmp",
          "convert",
          "default",
          "iter",
          "marker",
          "mem",
          "num",
          "ops",
          "option",
          "pin",
          "process",
          "ptr",
          "range",
          "rc",
          "result",
          "slice",
          "sync",
          "sync.atomic",
          "thread",
          "thread.parking",
          "vec");

  private static final Map<String, List<Item>> PARSED = new ConcurrentHashMap<>();

  /** By identity: an item is written once. */
  private static final Map<Item, List<Item>> DERIVED =
      Collections.synchronizedMap(new IdentityHashMap<>());

  private Prelude() {}

  /** The modules that have a source, with dots for {@code ::}. */
  static List<String> modules() {
    return MODULES;
  }

  /** The items of a module. */
  static List<Item> items(String module) {
    return PARSED.computeIfAbsent(module, Prelude::parse);
  }

  /** What an item of a module derives. */
  static List<Item> derived(Item item) {
    List<Item> known = DERIVED.get(item);
    if (known == null) {
      Diagnostics diagnostics = new Diagnostics();
      known = Derivation.of(item, diagnostics);
      diagnostics.throwIfErrors();
      DERIVED.put(item, known);
    }
    return known;
  }

  private static List<Item> parse(String module) {
    String name = module + ".rs";
    Diagnostics diagnostics = new Diagnostics();
    List<Item> items = Parser.parse(SourceFile.library("std/" + name, text(name)), diagnostics);
    diagnostics.throwIfErrors();
    return List.copyOf(items);
  }

  private static String text(String name) {
    try (InputStream stream = Prelude.class.getResourceAsStream("/dev/thawline/prelude/" + name)) {
      if (stream == null) {
        throw new IllegalStateException("no source of the prelude: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
