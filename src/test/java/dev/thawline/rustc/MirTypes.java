package dev.thawline.rustc;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Types as MIR prints them: their sizes, and the references in them. Knows the structs and enums of
 * one source file by their text, and the closures of its MIR.
 */
final class MirTypes {
  private static final Pattern DEFINITION =
      Pattern.compile(
          "(?:struct|enum) (\\w+)(?:<([^>]*)>)? ?(?:\\{(.*?)\\n?\\}\\n|\\((.*?)\\);)",
          Pattern.DOTALL);

  private static final Map<String, Integer> SCALARS =
      Map.of("bool", 1, "char", 4, "usize", 8, "isize", 8);

  /** The variants with the types of their fields; a struct has one. */
  private record Definition(List<String> parameters, List<List<String>> variants) {}

  /** Bytes and alignment; no bytes where they depend on a generic parameter. */
  private record Extent(@Nullable Integer size, int alignment) {}

  private final Map<String, Definition> definitions = new HashMap<>();
  private final Map<String, List<String>> closures;

  MirTypes(String source, Map<String, List<String>> closures) {
    this.closures = closures;
    definitions.put("Option", new Definition(List.of("T"), List.of(List.of(), List.of("T"))));
    Matcher found = DEFINITION.matcher(source.replaceAll("//.*", ""));
    while (found.find()) {
      List<String> parameters =
          found.group(2) == null
              ? List.of()
              : split(found.group(2)).stream()
                  .filter(name -> !name.startsWith("'"))
                  .map(name -> name.replaceAll(":.*", ""))
                  .toList();
      String body = found.group(3) == null ? found.group(4) : found.group(3);
      boolean isStruct = found.group().startsWith("struct");
      List<List<String>> variants = new ArrayList<>();
      if (isStruct) {
        variants.add(fields(body));
      } else {
        split(body).forEach(variant -> variants.add(fields(inside(variant))));
      }
      definitions.put(found.group(1), new Definition(parameters, variants));
    }
  }

  private static String inside(String variant) {
    int open = variant.indexOf('(') >= 0 ? variant.indexOf('(') : variant.indexOf('{');
    return open < 0 ? "" : variant.substring(open + 1, variant.length() - 1);
  }

  private static List<String> fields(String body) {
    return split(body).stream().map(field -> field.replaceAll("^(pub )?(\\w+: )?", "")).toList();
  }

  /** Parts between the commas of a list that stand in no brackets. Stops at a closing bracket. */
  static List<String> split(String list) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    while (start < list.length()) {
      int end = end(list, start, true);
      String part = list.substring(start, end).strip();
      if (!part.isEmpty()) {
        parts.add(part);
      }
      if (end < list.length() && list.charAt(end) != ',') {
        break;
      }
      start = end + 1;
    }
    return parts;
  }

  /** The position of the bracket that closes what is open at a position. */
  static int closing(String text, int start) {
    return end(text, start, false);
  }

  private static int end(String text, int start, boolean atComma) {
    int depth = 0;
    for (int i = start; i < text.length(); i++) {
      char here = text.charAt(i);
      boolean isArrow = here == '>' && text.charAt(i - 1) == '-';
      if ("([{<".indexOf(here) >= 0) {
        depth++;
      } else if (")]}>".indexOf(here) >= 0 && !isArrow) {
        if (depth-- == 0) {
          return i;
        }
      } else if (here == ',' && atComma && depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  /** Without lifetimes. */
  static String plain(String type) {
    return type.replaceAll("'\\w+ ", "")
        .replaceAll("<('\\w+(, )?)+>", "")
        .replaceAll("'\\w+, ", "")
        .strip();
  }

  static boolean isReference(String type) {
    return plain(type).startsWith("&");
  }

  static boolean isUnique(String type) {
    return plain(type).startsWith("&mut ");
  }

  /** {@code &}, {@code &mut}, {@code *const} or {@code *mut}. */
  static String pointerKind(String type) {
    String plain = plain(type);
    for (String kind : List.of("&mut", "*const", "*mut", "&")) {
      if (plain.startsWith(kind)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no pointer: " + type);
  }

  static String target(String pointer) {
    return plain(pointer).substring(pointerKind(pointer).length()).strip();
  }

  static String element(String type) {
    String plain = plain(type);
    String inner = plain.substring(1, plain.length() - 1);
    int length = inner.lastIndexOf("; ");
    return length < 0 ? inner : inner.substring(0, length);
  }

  /** The size of what lies behind a pointer. */
  String targetSize(String pointer) {
    String target = target(pointer);
    return target.startsWith("[") && !target.matches(".*; \\d+]")
        ? "[" + size(element(target)) + "]"
        : size(target);
  }

  String size(String type) {
    Integer size = extent(plain(type)).size();
    return size == null ? "?" : size.toString();
  }

  private Extent extent(String type) {
    Matcher integer = Pattern.compile("[iu](\\d+)").matcher(type);
    if (integer.matches()) {
      int size = Integer.parseInt(integer.group(1)) / 8;
      return new Extent(size, size);
    }
    if (type.startsWith("&") || type.startsWith("*")) {
      boolean isWide = target(type).matches("str|\\[[^;]*]");
      return new Extent(isWide ? 16 : 8, 8);
    }
    if (type.startsWith("fn(")) {
      return type.endsWith("}") ? new Extent(0, 1) : new Extent(8, 8);
    }
    Integer scalar = SCALARS.get(type);
    if (scalar != null) {
      return new Extent(scalar, scalar);
    }
    if (type.startsWith("[")) {
      Extent element = extent(element(type));
      int length = Integer.parseInt(type.replaceAll(".*; (\\d+)]", "$1"));
      Integer size = element.size();
      return new Extent(size == null ? null : Integer.valueOf(size * length), element.alignment());
    }
    if (type.startsWith("Option<")) {
      String value = type.substring(7, type.length() - 1);
      Extent inside = extent(value);
      Integer size = inside.size();
      boolean hasNiche = isReference(value);
      return hasNiche || size == null
          ? inside
          : new Extent(size + inside.alignment(), inside.alignment());
    }
    List<List<String>> variants = variants(type);
    if (variants == null) {
      // A generic parameter.
      return new Extent(null, 1);
    }
    if (variants.size() != 1) {
      throw new IllegalArgumentException("the size of an enum is not known here: " + type);
    }
    int sum = 0;
    int alignment = 1;
    for (String field : variants.get(0)) {
      Extent extent = extent(plain(field));
      Integer size = extent.size();
      if (size == null) {
        return extent;
      }
      sum += size;
      alignment = Math.max(alignment, extent.alignment());
    }
    return new Extent((sum + alignment - 1) / alignment * alignment, alignment);
  }

  /** The references in a value of the type, in the order of its fields. */
  List<String> references(String written) {
    String type = plain(written);
    List<String> found = new ArrayList<>();
    if (type.startsWith("&")) {
      found.add(type);
      return found;
    }
    if (type.startsWith("[")) {
      for (int i = Integer.parseInt(type.replaceAll(".*; (\\d+)]", "$1")); i > 0; i--) {
        found.addAll(references(element(type)));
      }
      return found;
    }
    List<List<String>> variants = variants(type);
    if (variants != null) {
      variants.forEach(fields -> fields.forEach(field -> found.addAll(references(field))));
    }
    return found;
  }

  /** The fields of a compound type; null of others. */
  @Nullable List<List<String>> variants(String written) {
    String type = plain(written);
    if (type.startsWith("(")) {
      return List.of(split(type.substring(1, type.length() - 1)));
    }
    if (type.startsWith("{closure")) {
      return List.of(closures.getOrDefault(type, List.of()));
    }
    int open = type.indexOf('<');
    String name = (open < 0 ? type : type.substring(0, open)).replaceAll(".*::", "");
    Definition definition = definitions.get(name);
    if (definition == null) {
      return null;
    }
    List<String> arguments =
        open < 0
            ? List.of()
            : split(type.substring(open + 1, type.length() - 1)).stream()
                .filter(a -> !a.startsWith("'"))
                .toList();
    List<List<String>> variants = new ArrayList<>();
    for (List<String> fields : definition.variants()) {
      variants.add(
          fields.stream().map(field -> substituted(field, definition, arguments)).toList());
    }
    return variants;
  }

  private static String substituted(String field, Definition definition, List<String> arguments) {
    String result = plain(field);
    for (int i = 0; i < definition.parameters().size(); i++) {
      result =
          result.replaceAll(
              "\\b" + definition.parameters().get(i) + "\\b",
              Matcher.quoteReplacement(arguments.get(i)));
    }
    return result;
  }
}
