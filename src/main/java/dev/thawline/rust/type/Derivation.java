package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Generics;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Parser;
import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The impls that {@code #[derive(..)]} stands for, in the form in which rustc expands them
 * (rustc_builtin_macros::deriving). {@code Debug} is printing's own business, {@code Copy} a fact
 * of the definition; {@code Hash} has no use here.
 */
final class Derivation {
  private final Identifier name;
  private final Generics generics;
  private final List<Item.Variant> variants;
  private final boolean isEnum;
  private final boolean isCopy;

  private Derivation(
      Identifier name,
      Generics generics,
      List<Item.Variant> variants,
      boolean isEnum,
      boolean isCopy) {
    this.name = name;
    this.generics = generics;
    this.variants = variants;
    this.isEnum = isEnum;
    this.isCopy = isCopy;
  }

  /** The impls that an item derives; none for items that derive nothing. */
  static List<Item> of(Item item, Diagnostics diagnostics) {
    if (item instanceof Item.Struct struct) {
      Item.Variant only = new Item.Variant(struct.name(), struct.fields(), null, false);
      boolean isCopy = struct.derived().has("Copy");
      return new Derivation(struct.name(), struct.generics(), List.of(only), false, isCopy)
          .all(struct.derived(), diagnostics);
    }
    if (item instanceof Item.Enumeration enumeration) {
      boolean isCopy = enumeration.derived().has("Copy");
      return new Derivation(
              enumeration.name(), enumeration.generics(), enumeration.variants(), true, isCopy)
          .all(enumeration.derived(), diagnostics);
    }
    return List.of();
  }

  private List<Item> all(Item.Derivations derived, Diagnostics diagnostics) {
    List<Item> found = new ArrayList<>();
    for (Identifier trait : derived.traits()) {
      String members = members(trait.text());
      if (members != null) {
        found.add(implementation(trait, members));
      } else if (trait.text().equals("Default")) {
        diagnostics.add(
            Diagnostic.error(
                "E0665", "`#[derive(Default)]` on enum with no `#[default]`", trait.span()));
      }
    }
    return found;
  }

  private @Nullable String members(String trait) {
    return switch (trait) {
      case "Clone" -> "fn clone(&self) -> Self { " + cloned() + " }";
      case "PartialEq" -> "fn eq(&self, other: &Self) -> bool { " + equal() + " }";
      case "Eq" -> "";
      case "PartialOrd" ->
          "fn partial_cmp(&self, other: &Self)"
              + " -> ::std::option::Option<::std::cmp::Ordering> { "
              + compared("PartialOrd::partial_cmp", "::std::option::Option::Some(", ")")
              + " }";
      case "Ord" ->
          "fn cmp(&self, other: &Self) -> ::std::cmp::Ordering { "
              + compared("Ord::cmp", "", "")
              + " }";
      case "Default" -> {
        String value = isEnum ? standard() : made("::std::default::Default::default()");
        yield value == null ? null : "fn default() -> Self { " + value + " }";
      }
      default -> null;
    };
  }

  private String path(Item.Variant variant) {
    return isEnum ? "Self::" + variant.name().text() : "Self";
  }

  private static int size(Item.Variant variant) {
    return variant.fields().fields().size();
  }

  private static String field(Item.Variant variant, int index) {
    return variant.fields().fields().get(index).name().text();
  }

  /** A struct or variant whose fields have these values. */
  private String constructed(Item.Variant variant, List<String> values) {
    return switch (variant.fields().shape()) {
      case UNIT -> path(variant);
      case TUPLE -> path(variant) + "(" + String.join(", ", values) + ")";
      case NAMED ->
          path(variant)
              + " { "
              + IntStream.range(0, values.size())
                  .mapToObj(i -> field(variant, i) + ": " + values.get(i))
                  .collect(Collectors.joining(", "))
              + " }";
    };
  }

  private static List<String> names(Item.Variant variant, String prefix) {
    return IntStream.range(0, size(variant)).mapToObj(i -> prefix + i).toList();
  }

  private String made(String value) {
    Item.Variant only = variants.get(0);
    return constructed(only, java.util.Collections.nCopies(size(only), value));
  }

  /** The variant that is marked {@code #[default]}, or null. */
  private @Nullable String standard() {
    return variants.stream()
        .filter(variant -> variant.isDefault() && variant.fields().shape() == Item.Shape.UNIT)
        .map(this::path)
        .findFirst()
        .orElse(null);
  }

  private String cloned() {
    if (isCopy && generics.parameters().isEmpty()) {
      return "*self";
    }
    if (!isEnum) {
      Item.Variant only = variants.get(0);
      List<String> values =
          IntStream.range(0, size(only))
              .mapToObj(i -> "::std::clone::Clone::clone(&self." + field(only, i) + ")")
              .toList();
      return constructed(only, values);
    }
    String arms =
        variants.stream()
            .map(
                variant ->
                    constructed(variant, names(variant, "__self_"))
                        + " => "
                        + constructed(
                            variant,
                            names(variant, "__self_").stream()
                                .map(one -> "::std::clone::Clone::clone(" + one + ")")
                                .toList()))
            .collect(Collectors.joining(", "));
    return variants.isEmpty() ? "match *self {}" : "match self { " + arms + " }";
  }

  private String equal() {
    if (!isEnum) {
      Item.Variant only = variants.get(0);
      return size(only) == 0
          ? "true"
          : IntStream.range(0, size(only))
              .mapToObj(i -> "self." + field(only, i) + " == other." + field(only, i))
              .collect(Collectors.joining(" && "));
    }
    List<String> arms = new ArrayList<>();
    for (Item.Variant variant : variants) {
      String same =
          IntStream.range(0, size(variant))
              .mapToObj(i -> "*__self_" + i + " == *__other_" + i)
              .collect(Collectors.joining(" && "));
      arms.add(both(variant) + " => " + (same.isEmpty() ? "true" : same));
    }
    if (variants.size() > 1) {
      arms.add("_ => false");
    }
    return variants.isEmpty() ? "true" : "match (self, other) { " + String.join(", ", arms) + " }";
  }

  private String both(Item.Variant variant) {
    return "("
        + constructed(variant, names(variant, "__self_"))
        + ", "
        + constructed(variant, names(variant, "__other_"))
        + ")";
  }

  /** Field by field; of enums the number of the variant comes first. */
  private String compared(String function, String before, String after) {
    String equal = before + "::std::cmp::Ordering::Equal" + after;
    if (!isEnum) {
      Item.Variant only = variants.get(0);
      List<String> pairs =
          IntStream.range(0, size(only))
              .mapToObj(i -> "&self." + field(only, i) + ", &other." + field(only, i))
              .toList();
      return chain(function, equal, pairs);
    }
    List<String> arms = new ArrayList<>();
    for (Item.Variant variant : variants) {
      List<String> pairs =
          IntStream.range(0, size(variant))
              .mapToObj(i -> "__self_" + i + ", __other_" + i)
              .toList();
      arms.add(both(variant) + " => " + chain(function, equal, pairs));
    }
    if (variants.size() > 1) {
      arms.add(
          "_ => ::std::cmp::" + function + "(&" + number("self") + ", &" + number("other") + ")");
    }
    return variants.isEmpty() ? equal : "match (self, other) { " + String.join(", ", arms) + " }";
  }

  private static String chain(String function, String equal, List<String> pairs) {
    String result = equal;
    for (int i = pairs.size() - 1; i >= 0; i--) {
      String call = "::std::cmp::" + function + "(" + pairs.get(i) + ")";
      result =
          i == pairs.size() - 1
              ? call
              : "match " + call + " { " + equal + " => " + result + ", __order => __order }";
    }
    return result;
  }

  private String number(String value) {
    return "(match "
        + value
        + " { "
        + IntStream.range(0, variants.size())
            .mapToObj(
                i ->
                    path(variants.get(i))
                        + (variants.get(i).fields().shape() == Item.Shape.UNIT ? "" : " { .. }")
                        + " => "
                        + i
                        + "isize")
            .collect(Collectors.joining(", "))
        + " })";
  }

  private Item implementation(Identifier trait, String members) {
    String text = "impl __Derived { " + members + " }";
    SourceFile file = SourceFile.library("derive(" + trait.text() + ")", text);
    Diagnostics diagnostics = new Diagnostics();
    List<Item> parsed = Parser.parse(file, diagnostics);
    diagnostics.throwIfErrors();
    Item.Implementation written = (Item.Implementation) parsed.get(0);
    Span span = trait.span();
    List<SyntaxType> arguments = new ArrayList<>();
    List<Generics.Bound> bounds = new ArrayList<>(generics.bounds());
    Path path = trait(trait);
    for (Generics.Parameter parameter : generics.parameters()) {
      SyntaxType type = new SyntaxType.Named(Path.of(parameter.name()), span);
      arguments.add(type);
      boolean isBound = !(isEnum && trait.text().equals("Default"));
      if (parameter.constant() == null && isBound) {
        bounds.add(new Generics.Bound(type, path));
      }
    }
    Path target = new Path(List.of(new Path.Segment(name, arguments)), span);
    return new Item.Implementation(
        new SyntaxType.Named(target, span),
        path,
        false,
        written.members(),
        new Generics(generics.parameters(), bounds),
        span);
  }

  /** The trait by its place in the library, whatever its name means where the type stands. */
  private static Path trait(Identifier trait) {
    String module =
        switch (trait.text()) {
          case "Clone" -> "clone";
          case "Default" -> "default";
          default -> "cmp";
        };
    List<Path.Segment> segments = new ArrayList<>();
    for (String part : List.of("std", module, trait.text())) {
      segments.add(new Path.Segment(new Identifier(part, trait.span()), List.of()));
    }
    return new Path(segments, trait.span());
  }
}
