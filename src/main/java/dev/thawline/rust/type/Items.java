package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.SyntaxType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names of a file. */
final class Items {
  final Map<String, StructDefinition> structs = new LinkedHashMap<>();
  final Map<String, EnumDefinition> enums = new LinkedHashMap<>();
  final Map<String, SyntaxType> aliases = new LinkedHashMap<>();
  final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
  final Map<String, StaticDefinition> statics = new LinkedHashMap<>();
  final Map<String, ConstDefinition> constants = new LinkedHashMap<>();

  /** What {@code use} declarations bring in, by the name they bring it in as. */
  final Map<String, Path> imports = new LinkedHashMap<>();

  /** Names whose {@code use} was refused: what mentions them is not reported again. */
  final Set<String> refused = new HashSet<>();

  /** Enums whose variants a glob brings in. */
  final List<EnumDefinition> openEnums = new ArrayList<>();

  private final Set<Item> collected = Collections.newSetFromMap(new IdentityHashMap<>());

  Items() {
    openEnums.add(EnumDefinition.OPTION);
    openEnums.add(EnumDefinition.RESULT);
  }

  /** Notes that the names of an item have been taken in. */
  void collected(Item item) {
    collected.add(item);
  }

  /** Whether an item is known; those inside inner blocks are not. */
  boolean isCollected(Item item) {
    return collected.contains(item);
  }

  /** The path with its first name replaced by what a {@code use} declares it to be. */
  Path expand(Path path) {
    Path imported = imports.get(path.segments().get(0).name().text());
    String own = path.segments().get(0).name().text();
    boolean isVariable =
        path.isSingle() && (statics.containsKey(own) || constants.containsKey(own));
    if (imported == null || isVariable || definesValue(own)) {
      return path;
    }
    List<Path.Segment> segments = new ArrayList<>(imported.segments());
    Path.Segment last = segments.remove(segments.size() - 1);
    Path.Segment first = path.segments().get(0);
    segments.add(
        new Path.Segment(
            new dev.thawline.rust.syntax.Identifier(last.name().text(), first.name().span()),
            first.arguments().isEmpty() ? last.arguments() : first.arguments()));
    segments.addAll(path.segments().subList(1, path.segments().size()));
    return new Path(segments, path.span());
  }

  private boolean definesValue(String name) {
    return functions.containsKey(name) || structs.containsKey(name) || enums.containsKey(name);
  }

  /** All names of values, for near misses. */
  List<String> valueNames() {
    List<String> names = new ArrayList<>(functions.keySet());
    names.addAll(statics.keySet());
    names.addAll(constants.keySet());
    names.addAll(structs.keySet());
    names.addAll(imports.keySet());
    openEnums.forEach(e -> e.variants().forEach(variant -> names.add(variant.name())));
    return names;
  }

  /** All names of types, for near misses. */
  List<String> typeNames() {
    List<String> names = new ArrayList<>(structs.keySet());
    names.addAll(enums.keySet());
    names.addAll(aliases.keySet());
    names.addAll(LibraryNames.typeNames());
    return names;
  }

  /** The members of a user's type, or null. */
  static @Nullable Members members(Type type) {
    Type found = Types.resolve(type);
    if (found instanceof Type.Struct struct) {
      return struct.definition().members();
    }
    return found instanceof Type.Enumeration enumeration
        ? enumeration.definition().members()
        : null;
  }
}
