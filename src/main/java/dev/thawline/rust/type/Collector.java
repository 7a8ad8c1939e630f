package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Identifier;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills {@link Items}: first the names, then what they mean. Bodies come later. */
final class Collector {
  private final Items items;
  private final TypeResolver types;
  private final Diagnostics diagnostics;
  private final Map<String, Span> typePlaces = new HashMap<>();
  private final Map<String, Span> valuePlaces = new HashMap<>();

  Collector(Items items, TypeResolver types, Diagnostics diagnostics) {
    this.items = items;
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** Collects all items, those inside function bodies included. */
  void collect(List<Item> top) {
    List<Item> all = new ArrayList<>(top);
    all.addAll(NestedItems.collect(top, diagnostics));
    all.forEach(items::collected);
    all.forEach(this::declareTypeName);
    all.forEach(this::importNames);
    all.forEach(this::defineType);
    all.forEach(this::declareValue);
    all.forEach(this::implement);
    RecursiveTypes.refuse(items, diagnostics);
  }

  private void declareTypeName(Item item) {
    if (item instanceof Item.Struct struct && isNew(typePlaces, struct.name())) {
      refuseGenerics(struct.generics());
      String name = struct.name().text();
      items.structs.put(
          name,
          new StructDefinition(name, struct.fields().shape(), struct.copy(), struct.name().span()));
    } else if (item instanceof Item.Enumeration enumeration
        && isNew(typePlaces, enumeration.name())) {
      refuseGenerics(enumeration.generics());
      String name = enumeration.name().text();
      items.enums.put(
          name, new EnumDefinition(name, 0, enumeration.copy(), enumeration.name().span()));
    } else if (item instanceof Item.Alias alias && isNew(typePlaces, alias.name())) {
      refuseGenerics(alias.generics());
      items.aliases.put(alias.name().text(), alias.type());
    } else if (item instanceof Item.Const constant) {
      // Array lengths may name constants, so their expressions are needed before any type.
      items.constants.putIfAbsent(
          constant.name().text(), new ConstDefinition(constant, new Type.Erroneous(), null));
    }
  }

  private void refuseGenerics(List<Identifier> generics) {
    if (!generics.isEmpty()) {
      diagnostics.add(Diagnostic.unsupported("type parameters", generics.get(0).span()));
    }
  }

  private boolean isNew(Map<String, Span> places, Identifier name) {
    Span before = places.putIfAbsent(name.text(), name.span());
    if (before != null) {
      diagnostics.add(
          Diagnostic.error(
                  "E0428", "the name `" + name.text() + "` is defined multiple times", name.span())
              .withLabel("`" + name.text() + "` redefined here")
              .withNote(before, "previous definition here"));
    }
    return before == null;
  }

  private void importNames(Item item) {
    if (!(item instanceof Item.Use use)) {
      return;
    }
    Path path = use.path();
    String root = path.segments().get(0).name().text();
    EnumDefinition enumeration =
        items.enums.get(use.glob() || path.isSingle() ? path.name() : path.qualifier().name());
    if (use.glob()) {
      if (enumeration != null) {
        items.openEnums.add(enumeration);
      } else if (isLibraryPath(root)) {
        importFunctions(path);
      } else {
        unresolved(path, root);
      }
      return;
    }
    boolean local = root.equals("crate") || root.equals("self") || root.equals("super");
    if (enumeration == null && !local) {
      if (!isLibraryPath(root)) {
        items.refused.add(use.name().text());
        unresolved(path, root);
        return;
      }
      String module = path.isSingle() ? "" : path.qualifier().name();
      if (!LibraryNames.isKnown(module, path.name())) {
        items.refused.add(use.name().text());
        diagnostics.add(Diagnostic.unsupported("`" + path.text() + "`", path.span()));
        return;
      }
    }
    Path before = items.imports.put(use.name().text(), path);
    if (before != null && !before.text().equals(path.text())) {
      diagnostics.add(
          Diagnostic.unsupported(
              "importing different things as `" + use.name().text() + "`", use.name().span()));
    }
  }

  /** The functions that a glob brings in from a module of the library; other imports go first. */
  private void importFunctions(Path module) {
    String prefix = module.name() + "::";
    for (String function : LibraryNames.functions().keySet()) {
      if (function.startsWith(prefix)) {
        Identifier name = new Identifier(function.substring(prefix.length()), module.span());
        List<Path.Segment> segments = new ArrayList<>(module.segments());
        segments.add(new Path.Segment(name, List.of()));
        items.imports.putIfAbsent(name.text(), new Path(segments, module.span()));
      }
    }
  }

  private boolean isLibraryPath(String root) {
    return root.equals("std")
        || root.equals("core")
        || root.equals("Ordering")
        || items.imports.containsKey(root);
  }

  private void unresolved(Path path, String root) {
    diagnostics.add(
        Diagnostic.error("E0432", "unresolved import `" + path.text() + "`", path.span())
            .withLabel("use of unresolved module or unlinked crate `" + root + "`"));
  }

  private void defineType(Item item) {
    if (item instanceof Item.Struct struct) {
      StructDefinition definition = items.structs.get(struct.name().text());
      if (definition != null && definition.span().equals(struct.name().span())) {
        definition.setFields(fields(struct.fields()));
      }
    } else if (item instanceof Item.Enumeration enumeration) {
      EnumDefinition definition = items.enums.get(enumeration.name().text());
      if (definition != null && enumeration.name().span().equals(definition.span())) {
        definition.setVariants(variants(enumeration));
      }
    } else if (item instanceof Item.Alias alias) {
      types.resolve(alias.type(), null, null);
    }
  }

  private List<FieldDefinition> fields(Item.Fields syntax) {
    List<FieldDefinition> found = new ArrayList<>();
    Map<String, Span> places = new HashMap<>();
    for (Item.Field field : syntax.fields()) {
      if (places.putIfAbsent(field.name().text(), field.name().span()) != null) {
        diagnostics.add(
            Diagnostic.error(
                "E0124",
                "field `" + field.name().text() + "` is already declared",
                field.name().span()));
      }
      Type type = types.resolve(field.type(), null, null);
      found.add(new FieldDefinition(field.name().text(), type, field.name().span()));
    }
    return found;
  }

  private List<EnumDefinition.Variant> variants(Item.Enumeration syntax) {
    List<EnumDefinition.Variant> found = new ArrayList<>();
    Map<String, Span> places = new HashMap<>();
    long next = 0;
    if (syntax.variants().size() > 255) {
      diagnostics.add(
          Diagnostic.unsupported("enums of more than 255 variants", syntax.name().span()));
    }
    for (Item.Variant variant : syntax.variants()) {
      isNew(places, variant.name());
      Expression given = variant.discriminant();
      if (given != null) {
        next = discriminant(given);
      }
      found.add(
          new EnumDefinition.Variant(
              variant.name().text(), variant.fields().shape(), fields(variant.fields()), next));
      next++;
    }
    return found;
  }

  private long discriminant(Expression expression) {
    Expression inner = expression;
    boolean negative = false;
    if (expression instanceof Expression.Unary unary
        && unary.operator() == Expression.UnaryOperator.NEGATE) {
      inner = unary.operand();
      negative = true;
    }
    if (inner instanceof Expression.IntegerLiteral literal
        && literal.value().bitLength() < Long.SIZE) {
      BigInteger value = literal.value();
      return (negative ? value.negate() : value).longValue();
    }
    diagnostics.add(
        Diagnostic.unsupported("discriminants that are not plain numbers", expression.span()));
    return 0;
  }

  private void declareValue(Item item) {
    if (item instanceof Item.Static variable && isNew(valuePlaces, variable.name())) {
      Type type = types.resolve(variable.type(), null, null);
      items.statics.put(variable.name().text(), new StaticDefinition(variable, type));
    } else if (item instanceof Item.Const constant) {
      if (constant.name().text().equals("_") || isNew(valuePlaces, constant.name())) {
        Type type =
            types.isMemoryOrdering(constant.type())
                ? Types.MEMORY_ORDERING
                : types.resolve(constant.type(), null, null);
        items.constants.put(constant.name().text(), new ConstDefinition(constant, type, null));
      }
    } else if (item instanceof Item.Function function && isNew(valuePlaces, function.name())) {
      items.functions.put(function.name().text(), function(function, "", null));
    } else if (item instanceof Item.Struct struct && struct.fields().shape() != Item.Shape.NAMED) {
      isNew(valuePlaces, struct.name());
    }
  }

  private FunctionDefinition function(Item.Function syntax, String prefix, @Nullable Type self) {
    refuseGenerics(syntax.generics());
    FunctionDefinition definition =
        new FunctionDefinition(prefix + syntax.name().text(), syntax, self);
    List<Type> parameters = new ArrayList<>();
    Item.Receiver receiver = syntax.receiver();
    if (receiver != null) {
      parameters.add(receiverType(receiver, self));
    }
    for (Expression.Parameter parameter : syntax.parameters()) {
      SyntaxType written = parameter.type();
      parameters.add(written == null ? new Type.Erroneous() : types.resolve(written, self, null));
    }
    SyntaxType written = syntax.result();
    definition.setSignature(
        parameters, written == null ? Type.UNIT : types.resolve(written, self, null));
    return definition;
  }

  private Type receiverType(Item.Receiver receiver, @Nullable Type self) {
    if (self == null) {
      diagnostics.add(
          Diagnostic.error(
              "T0105",
              "`self` parameter is only allowed in associated functions",
              receiver.span()));
      return new Type.Erroneous();
    }
    SyntaxType written = receiver.type();
    Type type =
        written != null
            ? types.resolve(written, self, null)
            : receiver.reference() ? new Type.Reference(receiver.mutable(), self) : self;
    boolean fits =
        type.equals(self)
            || (type instanceof Type.Reference reference && reference.target().equals(self))
            || type instanceof Type.Erroneous;
    if (!fits) {
      diagnostics.add(Diagnostic.unsupported("this type of `self`", receiver.span()));
    }
    return type;
  }

  private void implement(Item item) {
    if (!(item instanceof Item.Implementation block)) {
      return;
    }
    refuseGenerics(block.generics());
    Path trait = block.trait();
    Type self = types.resolve(block.target(), null, null);
    if (trait != null && trait.name().equals("Drop")) {
      implementDrop(block, self);
      return;
    }
    if (trait != null) {
      if (!block.members().isEmpty() || !isMarker(trait.name())) {
        diagnostics.add(
            Diagnostic.unsupported("implementing the trait `" + trait.name() + "`", trait.span()));
      }
      return;
    }
    Members members = Items.members(self);
    if (members == null) {
      if (!Types.isErroneous(self)) {
        diagnostics.add(
            Diagnostic.error(
                "E0116",
                "cannot define inherent `impl` for a type outside of the crate",
                block.target().span()));
      }
      return;
    }
    for (Item member : block.members()) {
      addMember(member, members, self);
    }
  }

  /** {@code impl Drop for S { fn drop(&mut self) { } }}. */
  private void implementDrop(Item.Implementation block, Type self) {
    Members members = Items.members(self);
    if (members == null || block.members().size() != 1) {
      diagnostics.add(
          members == null
              ? Diagnostic.error(
                  "E0120",
                  "the `Drop` trait may only be implemented for local structs and enums",
                  block.target().span())
              : Diagnostic.error(
                  "E0046", "`Drop` has exactly one item: `drop`", block.target().span()));
      return;
    }
    if (!(block.members().get(0) instanceof Item.Function function)
        || !function.name().text().equals("drop")) {
      diagnostics.add(
          Diagnostic.error(
              "E0407", "only `drop` is a member of trait `Drop`", block.members().get(0).span()));
      return;
    }
    if (Types.isCopy(self)) {
      diagnostics.add(
          Diagnostic.error(
              "E0184",
              "the trait `Copy` cannot be implemented for type `"
                  + self.text()
                  + "`; the type has a destructor",
              block.target().span()));
    }
    FunctionDefinition definition = function(function, self.text() + "::", self);
    Type receiver = new Type.Reference(true, self);
    if (!definition.isMethod()
        || !definition.parameterTypes().equals(List.of(receiver))
        || !Types.isUnit(definition.result())) {
      diagnostics.add(
          Diagnostic.error(
              "E0053",
              "method `drop` has an incompatible type for trait: expected `fn(&mut self)`",
              function.name().span()));
    }
    if (members.functions().putIfAbsent(Destructors.MEMBER, definition) != null) {
      diagnostics.add(
          Diagnostic.error(
              "E0119",
              "conflicting implementations of trait `Drop` for type `" + self.text() + "`",
              block.target().span()));
    }
  }

  private static boolean isMarker(String name) {
    return name.equals("Send")
        || name.equals("Sync")
        || name.equals("Copy")
        || name.equals("Unpin");
  }

  private void addMember(Item member, Members members, Type self) {
    if (member instanceof Item.Function function) {
      String name = function.name().text();
      FunctionDefinition definition = function(function, self.text() + "::", self);
      if (members.functions().putIfAbsent(name, definition) != null) {
        diagnostics.add(
            Diagnostic.error(
                "E0592", "duplicate definitions with name `" + name + "`", function.name().span()));
      }
    } else if (member instanceof Item.Const constant) {
      Type type = types.resolve(constant.type(), self, null);
      String name = constant.name().text();
      ConstDefinition definition = new ConstDefinition(constant, type, self);
      if (members.constants().putIfAbsent(name, definition) != null) {
        diagnostics.add(
            Diagnostic.error(
                "E0592", "duplicate definitions with name `" + name + "`", constant.name().span()));
      }
    } else {
      diagnostics.add(
          Diagnostic.error("T0102", "expected a function or constant in `impl`", member.span()));
    }
  }
}
