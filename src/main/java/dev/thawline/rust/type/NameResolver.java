package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What paths name, as far as items go: modules, then what lies in them. */
final class NameResolver {
  /** Which of the two kinds of names is asked for. */
  enum Space {
    TYPE,
    VALUE
  }

  /**
   * What a path leads to.
   *
   * @param definition of the last of the {@code used} first segments; what follows is associated
   *     with it
   */
  record Found(Definition definition, int used) {}

  private final StandardLibrary library;

  /** How many paths are being followed, one inside the other. */
  private int running;

  NameResolver(StandardLibrary library) {
    this.library = library;
  }

  /** What the path leads to, or null where its first name, or one inside a module, is unknown. */
  @Nullable Found find(Namespace from, Path path, Space space) {
    running++;
    Found found = follow(from, path, space);
    if (--running == 0) {
      library.defineLoaded();
    }
    return found;
  }

  /** What the whole path names, or null. */
  @Nullable Definition whole(Namespace from, Path path, Space space) {
    Found found = find(from, path, space);
    return found != null && found.used() == path.segments().size() ? found.definition() : null;
  }

  private @Nullable Found follow(Namespace from, Path path, Space space) {
    List<Path.Segment> segments = path.segments();
    boolean single = segments.size() == 1;
    Definition found = first(from, text(path, 0), single ? space : Space.TYPE);
    int used = 1;
    while (found != null && used < segments.size()) {
      boolean last = used == segments.size() - 1;
      if (found instanceof Namespace module) {
        Space wanted = last ? space : Space.TYPE;
        String name = text(path, used);
        if (name.equals("super") || name.equals("self")) {
          found = name.equals("self") ? module : above(module);
        } else {
          found = member(module, name, wanted);
        }
      } else if (found instanceof EnumDefinition enumeration && variant(enumeration, path, used)) {
        found = new VariantReference(enumeration, enumeration.variant(text(path, used)));
      } else {
        return new Found(found, used);
      }
      used++;
    }
    return found == null ? null : new Found(found, used);
  }

  private static boolean variant(EnumDefinition definition, Path path, int index) {
    return definition.variant(text(path, index)) >= 0;
  }

  private static String text(Path path, int index) {
    return path.segments().get(index).name().text();
  }

  private static @Nullable Namespace above(Namespace module) {
    Namespace parent = module.parent();
    return parent == null ? null : parent.enclosingModule();
  }

  /** The length of the front of the path that names modules of the library. */
  boolean isInLibrary(Namespace from, Path path) {
    Definition found = first(from, text(path, 0), Space.TYPE);
    return found instanceof Namespace module && module.top() == library.root();
  }

  /** A name as seen from inside a block or module. */
  @Nullable Definition first(Namespace from, String name, Space space) {
    switch (name) {
      case "crate" -> {
        return from.top();
      }
      case "self" -> {
        return from.enclosingModule();
      }
      case "super" -> {
        return above(from.enclosingModule());
      }
      default -> {}
    }
    Namespace current = from;
    while (current != null) {
      Definition found = member(current, name, space);
      if (found != null) {
        return found;
      }
      current = current.isBlock() ? current.parent() : null;
    }
    if (space == Space.TYPE && StandardLibrary.isCrate(name)) {
      return library.root();
    }
    return member(library.prelude(), name, space);
  }

  /** A name of a module: its own, one that it imports, one that a glob brings in. */
  @Nullable Definition member(Namespace module, String name, Space space) {
    Definition own = (space == Space.TYPE ? module.types() : module.values()).get(name);
    if (own != null) {
      return own;
    }
    Import imported = module.imports().get(name);
    Definition found = imported == null ? null : follow(imported, space);
    if (found != null) {
      return found;
    }
    for (Import glob : module.globs()) {
      found = inGlob(glob, name, space);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable Definition inGlob(Import glob, String name, Space space) {
    Definition source = follow(glob, Space.TYPE);
    if (source instanceof Namespace module && glob.enter()) {
      Definition found = member(module, name, space);
      glob.leave();
      return found;
    }
    if (source instanceof EnumDefinition enumeration && enumeration.variant(name) >= 0) {
      return new VariantReference(enumeration, enumeration.variant(name));
    }
    return null;
  }

  /**
   * The same while the name {@code own} means nothing: {@code use x::x} does not lead to itself.
   */
  @Nullable Definition follow(Import imported, Space space, @Nullable Import own) {
    boolean entered = own != null && own.enter();
    Definition found = follow(imported, space);
    if (entered && own != null) {
      own.leave();
    }
    return found;
  }

  /** What an import brings in as a type or as a value, or null. */
  @Nullable Definition follow(Import imported, Space space) {
    if (!imported.enter()) {
      return null;
    }
    Definition found = whole(imported.from(), imported.path(), space);
    imported.leave();
    return found;
  }

  /** All names seen from inside a block or module, for near misses. */
  List<String> names(Namespace from, Space space) {
    Set<String> names = new LinkedHashSet<>();
    Namespace current = from;
    while (current != null) {
      names.addAll(current.names(space == Space.TYPE));
      for (Import glob : current.globs()) {
        Definition source = follow(glob, Space.TYPE);
        if (source instanceof EnumDefinition enumeration) {
          enumeration.variants().forEach(variant -> names.add(variant.name()));
        } else if (source instanceof Namespace module && module != current) {
          names.addAll(module.names(space == Space.TYPE));
        }
      }
      current = current.isBlock() ? current.parent() : null;
    }
    names.addAll(library.prelude().names(space == Space.TYPE));
    if (space == Space.TYPE) {
      names.addAll(Type.INTEGERS.keySet());
      names.addAll(List.of("bool", "char"));
    }
    return new ArrayList<>(names);
  }
}
