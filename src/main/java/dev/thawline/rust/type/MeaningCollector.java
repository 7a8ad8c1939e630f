package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What the names of items mean: bounds and associated types first, since types are written with
 * them; then the fields of types, impls, and the signatures of functions.
 */
final class MeaningCollector {
  private final Items items;
  private final TypeResolver types;
  private final Diagnostics diagnostics;
  private final SignatureCollector signatures;
  private final BiConsumer<Expression.Block, Namespace> blocks;

  MeaningCollector(
      Items items,
      TypeResolver types,
      Diagnostics diagnostics,
      BiConsumer<Expression.Block, Namespace> blocks) {
    this.items = items;
    this.types = types;
    this.diagnostics = diagnostics;
    this.blocks = blocks;
    this.signatures = new SignatureCollector(types, diagnostics);
  }

  /** What traits have: it must be known of all of them before types are written with them. */
  void headers(List<Collector.Declared> declared) {
    TraitCollector traits = new TraitCollector(items, types, diagnostics, signatures);
    for (Collector.Declared one : declared) {
      if (one.item() instanceof Item.Trait trait
          && one.definition() instanceof TraitDefinition definition) {
        traits.header(trait, definition, one.namespace());
      }
    }
    declared.forEach(this::bounds);
  }

  /** All else, after the headers. */
  void define(List<Collector.Declared> declared) {
    List<Runnable> later = new ArrayList<>();
    TraitCollector traits = new TraitCollector(items, types, diagnostics, signatures);
    for (Collector.Declared one : declared) {
      if (one.item() instanceof Item.Trait trait
          && one.definition() instanceof TraitDefinition definition) {
        later.addAll(traits.define(trait, definition, one.namespace()));
      } else if (one.item() instanceof Item.Implementation block) {
        later.addAll(traits.implement(block, one.namespace()));
      }
    }
    declared.forEach(this::fields);
    declared.forEach(this::value);
    later.forEach(Runnable::run);
    for (Collector.Declared one : declared) {
      innerItems(one.item(), one.namespace());
    }
  }

  /** Items at the top of a body may concern types outside of it: they are taken in at once. */
  private void innerItems(Item item, Namespace namespace) {
    if (item instanceof Item.Function function) {
      Expression.Block body = function.body();
      if (body != null) {
        blocks.accept(body, namespace);
      }
    } else if (item instanceof Item.Implementation block) {
      block.members().forEach(member -> innerItems(member, namespace));
    } else if (item instanceof Item.Trait trait) {
      trait.members().forEach(member -> innerItems(member, namespace));
    }
  }

  private void bounds(Collector.Declared declared) {
    TypeScope scope = TypeScope.of(declared.namespace());
    if (declared.item() instanceof Item.Struct struct
        && declared.definition() instanceof StructDefinition definition) {
      signatures.bounds(struct.generics(), scope.with(definition.generics()), List.of());
    } else if (declared.item() instanceof Item.Enumeration enumeration
        && declared.definition() instanceof EnumDefinition definition) {
      signatures.bounds(enumeration.generics(), scope.with(definition.generics()), List.of());
    }
  }

  private void fields(Collector.Declared declared) {
    TypeScope scope = TypeScope.of(declared.namespace());
    if (declared.item() instanceof Item.Struct struct
        && declared.definition() instanceof StructDefinition definition) {
      Type self = new Type.Struct(definition, definition.generics().asTypes());
      TypeScope inside = new TypeScope(scope.namespace(), definition.generics(), self, null);
      definition.setFields(fields(struct.fields(), inside));
    } else if (declared.item() instanceof Item.Enumeration enumeration
        && declared.definition() instanceof EnumDefinition definition) {
      Type self = new Type.Enumeration(definition, definition.generics().asTypes());
      TypeScope inside = new TypeScope(scope.namespace(), definition.generics(), self, null);
      definition.setVariants(variants(enumeration, inside));
    } else if (declared.definition() instanceof AliasDefinition alias) {
      types.meaning(alias);
    }
  }

  private List<FieldDefinition> fields(Item.Fields syntax, TypeScope scope) {
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
      Type type = types.resolve(field.type(), scope, null);
      found.add(
          new FieldDefinition(field.name().text(), type, field.isPublic(), field.name().span()));
    }
    return found;
  }

  private List<EnumDefinition.Variant> variants(Item.Enumeration syntax, TypeScope scope) {
    List<EnumDefinition.Variant> found = new ArrayList<>();
    Map<String, Span> places = new HashMap<>();
    long next = 0;
    if (syntax.variants().size() > 255) {
      diagnostics.add(
          Diagnostic.unsupported("enums of more than 255 variants", syntax.name().span()));
    }
    for (Item.Variant variant : syntax.variants()) {
      Span before = places.putIfAbsent(variant.name().text(), variant.name().span());
      if (before != null) {
        diagnostics.add(Collector.redefined(variant.name(), before));
      }
      Expression given = variant.discriminant();
      if (given != null) {
        next = discriminant(given);
      }
      found.add(
          new EnumDefinition.Variant(
              variant.name().text(),
              variant.fields().shape(),
              fields(variant.fields(), scope),
              next));
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

  private void value(Collector.Declared declared) {
    @Nullable Definition definition = declared.definition();
    if (definition instanceof StaticDefinition variable) {
      SyntaxType written = variable.syntax().type();
      variable.setType(types.resolve(written, variable.scope(), null));
    } else if (definition instanceof ConstDefinition constant) {
      constant.setType(types.resolve(constant.syntax().type(), constant.scope(), null));
    } else if (definition instanceof FunctionDefinition function) {
      signatures.settle(
          function,
          () -> {
            signatures.bounds(function.syntax().generics(), function.scope(), List.of());
            signatures.function(function);
          });
    }
  }
}
