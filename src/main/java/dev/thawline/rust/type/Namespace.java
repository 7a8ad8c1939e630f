package dev.thawline.rust.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The names of a module, or of the items of a block. Types and values have namespaces of their own
 * (The Rust Reference, "Namespaces").
 */
final class Namespace implements Definition {
  private final String name;
  private final @Nullable Namespace parent;
  private final boolean block;
  private final Map<String, Definition> types = new LinkedHashMap<>();
  private final Map<String, Definition> values = new LinkedHashMap<>();
  private final Map<String, Import> imports = new LinkedHashMap<>();
  private final List<Import> globs = new ArrayList<>();
  private @Nullable Consumer<Namespace> loader;

  private Namespace(String name, @Nullable Namespace parent, boolean block) {
    this.name = name;
    this.parent = parent;
    this.block = block;
  }

  static Namespace root(String name) {
    return new Namespace(name, null, false);
  }

  Namespace module(String inner) {
    return new Namespace(inner, this, false);
  }

  Namespace block() {
    return new Namespace("", this, true);
  }

  String name() {
    return name;
  }

  @Nullable Namespace parent() {
    return parent;
  }

  /** Whether its names are those of a block, so that the names around it are seen from inside. */
  boolean isBlock() {
    return block;
  }

  /** The module that it is or lies in. */
  Namespace enclosingModule() {
    return block && parent != null ? parent.enclosingModule() : this;
  }

  Namespace top() {
    return parent == null ? this : parent.top();
  }

  /** What fills it when it is looked at for the first time. */
  void setLoader(Consumer<Namespace> load) {
    loader = load;
  }

  boolean isLoaded() {
    return loader == null;
  }

  private void load() {
    Consumer<Namespace> waiting = loader;
    if (waiting != null) {
      loader = null;
      waiting.accept(this);
    }
  }

  Map<String, Definition> types() {
    load();
    return types;
  }

  Map<String, Definition> values() {
    load();
    return values;
  }

  Map<String, Import> imports() {
    load();
    return imports;
  }

  List<Import> globs() {
    load();
    return globs;
  }

  /** Adds a type or module, without looking at what is to be loaded. */
  void declare(String typeName, Definition definition) {
    types.put(typeName, definition);
  }

  /** Adds a value, without looking at what is to be loaded. */
  void declareValue(String valueName, Definition definition) {
    values.put(valueName, definition);
  }

  /** All names, for near misses. */
  Set<String> names(boolean ofTypes) {
    Set<String> names = new LinkedHashSet<>(ofTypes ? types().keySet() : values().keySet());
    names.addAll(imports().keySet());
    return names;
  }
}
