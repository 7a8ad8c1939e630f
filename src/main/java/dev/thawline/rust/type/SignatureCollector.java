package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.rust.syntax.Generics;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The bounds of generic items and the signatures of functions. */
final class SignatureCollector {
  private final TypeResolver types;
  private final Diagnostics diagnostics;

  SignatureCollector(TypeResolver types, Diagnostics diagnostics) {
    this.types = types;
    this.diagnostics = diagnostics;
  }

  /** Sets the bounds of a scope's parameters: those known from around, then the written ones. */
  void bounds(Generics syntax, TypeScope scope, List<Bound> outer) {
    List<Bound> all = new ArrayList<>(outer);
    scope.generics().setBounds(all);
    for (Generics.Bound written : syntax.bounds()) {
      Type subject = types.target(written.subject(), scope, null);
      Bound bound = types.bound(subject, written.trait(), scope, null);
      if (bound == null) {
        continue;
      }
      if (subject instanceof Type.Parameter parameter && implies(bound.trait().trait(), "copy")) {
        parameter.parameter().markCopy();
      }
      all.add(bound);
      scope.generics().setBounds(all);
    }
  }

  /** Whether a trait is the one that the checker knows under a name, or has it as supertrait. */
  private static boolean implies(TraitDefinition trait, String lang) {
    return trait.is(lang)
        || trait.generics().bounds().stream()
            .anyMatch(
                bound ->
                    bound.subject().equals(new Type.Parameter(trait.self()))
                        && bound.trait().trait() != trait
                        && implies(bound.trait().trait(), lang));
  }

  /** Sets bounds and signature: at once, or of what the library has when somebody asks for them. */
  void settle(FunctionDefinition function, Runnable meaning) {
    if (function.span().file().isLibrary()) {
      function.setMeaning(meaning);
    } else {
      meaning.run();
    }
  }

  /** The signature of a function whose bounds are set. */
  void function(FunctionDefinition function) {
    Item.Function syntax = function.syntax();
    TypeScope scope = function.scope();
    List<Type> parameters = new ArrayList<>();
    Item.Receiver receiver = syntax.receiver();
    if (receiver != null) {
      parameters.add(receiverType(receiver, scope));
    }
    for (Expression.Parameter parameter : syntax.parameters()) {
      SyntaxType written = parameter.type();
      parameters.add(written == null ? new Type.Erroneous() : types.resolve(written, scope, null));
    }
    SyntaxType written = syntax.result();
    Type result = Type.UNIT;
    if (written instanceof SyntaxType.Existential) {
      // What it is, the body tells: whoever needs to know has the body checked first.
      result = new Type.Variable(false, written.span());
    } else if (written != null) {
      result = types.resolve(written, scope, null);
    }
    function.setSignature(parameters, result);
  }

  private Type receiverType(Item.Receiver receiver, TypeScope scope) {
    Type self = scope.self();
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
            ? types.resolve(written, scope, null)
            : receiver.reference() ? new Type.Reference(receiver.mutable(), self) : self;
    if (!mentions(type, self)) {
      diagnostics.add(Diagnostic.unsupported("this type of `self`", receiver.span()));
    }
    return type;
  }

  /** Whether a receiver leads to self: directly, or through references and smart pointers. */
  private static boolean mentions(Type type, @Nullable Type self) {
    Type found = Types.resolve(type);
    return found.equals(self)
        || found instanceof Type.Erroneous
        || (found instanceof Type.Reference reference && mentions(reference.target(), self))
        || (found instanceof Type.Struct struct
            && struct.arguments().size() == 1
            && mentions(struct.arguments().get(0), self));
  }
}
