package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Generics;
import dev.thawline.rust.syntax.Item;
import dev.thawline.rust.syntax.Path;
import dev.thawline.rust.syntax.SyntaxType;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Traits and impls. The signatures of their functions come when all of them are known. */
final class TraitCollector {
  private final Items items;
  private final TypeResolver types;
  private final Diagnostics diagnostics;
  private final SignatureCollector signatures;

  TraitCollector(
      Items items, TypeResolver types, Diagnostics diagnostics, SignatureCollector signatures) {
    this.items = items;
    this.types = types;
    this.diagnostics = diagnostics;
    this.signatures = signatures;
  }

  private static TypeScope scope(TraitDefinition trait, Namespace namespace) {
    Type self = new Type.Parameter(trait.self());
    return new TypeScope(namespace, trait.generics(), self, null);
  }

  /** The names of associated types, then the bounds on the trait's parameters. */
  void header(Item.Trait syntax, TraitDefinition trait, Namespace namespace) {
    for (Item member : syntax.members()) {
      if (member instanceof Item.AssociatedType type) {
        trait.associated().put(type.name().text(), new TraitDefinition.Associated(List.of(), null));
      }
    }
    TypeScope scope = scope(trait, namespace);
    Type self = new Type.Parameter(trait.self());
    List<Bound> own = new ArrayList<>();
    own.add(
        new Bound(
            self,
            new TraitReference(
                trait, trait.generics().asTypes().subList(1, trait.generics().parameters().size())),
            java.util.Map.of()));
    trait.generics().setBounds(own);
    for (Path written : syntax.supertraits()) {
      Bound bound = types.bound(self, written, scope, null);
      if (bound != null) {
        own.add(bound);
        trait.generics().setBounds(own);
      }
    }
    signatures.bounds(syntax.generics(), scope, own);
  }

  /** The members of a trait; what is returned sets their signatures. */
  List<Runnable> define(Item.Trait syntax, TraitDefinition trait, Namespace namespace) {
    TypeScope scope = scope(trait, namespace);
    List<Runnable> later = new ArrayList<>();
    for (Item member : syntax.members()) {
      if (member instanceof Item.AssociatedType type) {
        later.add(() -> associated(type, trait, scope));
      } else {
        Runnable meaning = member(member, trait.members(), scope, trait.name() + "::", trait);
        if (meaning != null) {
          later.add(meaning);
        }
      }
    }
    items.implementations.add(trait);
    return later;
  }

  private void associated(Item.AssociatedType syntax, TraitDefinition trait, TypeScope scope) {
    TraitReference own =
        new TraitReference(
            trait, trait.generics().asTypes().subList(1, trait.generics().parameters().size()));
    Type subject = new Type.Projection(new Type.Parameter(trait.self()), own, syntax.name().text());
    List<Bound> bounds = new ArrayList<>();
    for (Path written : syntax.bounds()) {
      Bound bound = types.bound(subject, written, scope, null);
      if (bound != null) {
        bounds.add(bound);
      }
    }
    SyntaxType standard = syntax.type();
    trait
        .associated()
        .put(
            syntax.name().text(),
            new TraitDefinition.Associated(
                bounds, standard == null ? null : types.resolve(standard, scope, null)));
  }

  /** An impl block; what is returned sets the signatures of its functions. */
  List<Runnable> implement(Item.Implementation block, Namespace namespace) {
    GenericParameters generics = Collector.parameters(block.generics(), List.of());
    TypeScope header = TypeScope.of(namespace).with(generics);
    signatures.bounds(block.generics(), header, List.of());
    Type self = types.target(block.target(), header, null);
    Path written = block.trait();
    TypeScope inside = new TypeScope(namespace, generics, self, null);
    Bound bound = written == null ? null : types.bound(self, written, inside, null);
    if (Types.isErroneous(self) || (written != null && bound == null)) {
      return List.of();
    }
    TraitReference trait = bound == null ? null : bound.trait();
    Implementation made = new Implementation(generics, self, trait, block.span());
    if (trait == null && !mayHaveMembers(self) && !block.span().file().isLibrary()) {
      diagnostics.add(
          Diagnostic.error(
              "E0390",
              "cannot define an inherent `impl` for the type `" + self.text() + "`",
              block.target().span()));
      return List.of();
    }
    if (trait != null) {
      special(trait.trait(), made, block);
    }
    if (block.negative()) {
      return List.of();
    }
    TypeScope scope = new TypeScope(namespace, generics, self, made);
    List<Runnable> later = new ArrayList<>();
    String prefix = self.text() + "::";
    for (Item member : block.members()) {
      if (member instanceof Item.AssociatedType type) {
        SyntaxType meaning = type.type();
        if (meaning != null) {
          made.associated().put(type.name().text(), types.target(meaning, scope, null));
        }
        continue;
      }
      Runnable meaning = member(member, made.members(), scope, prefix, null);
      if (meaning != null) {
        later.add(meaning);
      }
    }
    if (trait == null && !block.span().file().isLibrary()) {
      new InherentOverlap(diagnostics).check(made, items.implementations.inherent(self));
    }
    items.implementations.add(made);
    // Modules of the library may need each other before all their members are known.
    if (trait != null && !block.span().file().isLibrary()) {
      later.add(() -> checkComplete(made, trait, block));
    }
    return later;
  }

  private static boolean mayHaveMembers(Type self) {
    return self instanceof Type.Struct || self instanceof Type.Enumeration;
  }

  /** The impls that the checker itself must know of. */
  private void special(TraitDefinition trait, Implementation made, Item.Implementation block) {
    Type self = made.self();
    if (trait.is("unpin")) {
      pinning(made, block);
    } else if (block.negative()) {
      negative(trait, block.span());
    } else if (trait.is("drop")) {
      destructor(made, block);
    } else if (trait.is("copy")) {
      if (self instanceof Type.Struct struct) {
        struct.definition().markCopy();
      } else if (self instanceof Type.Enumeration enumeration) {
        enumeration.definition().markCopy();
      }
    } else if (trait.is("fn") || trait.is("fn_mut") || trait.is("fn_once")) {
      diagnostics.add(
          Diagnostic.unsupported("implementing the trait `" + trait.name() + "`", block.span()));
    }
  }

  /** {@code impl Unpin for S} and {@code impl !Unpin for S}. */
  private void pinning(Implementation made, Item.Implementation block) {
    Pinning.Rule rule = block.negative() ? Pinning.Rule.NEVER : Pinning.Rule.ALWAYS;
    if (!made.generics().bounds().isEmpty()) {
      diagnostics.add(
          Diagnostic.unsupported(
              "implementing `Unpin` for some type arguments only", block.span()));
    } else if (made.self() instanceof Type.Struct struct) {
      struct.definition().setUnpin(rule);
    } else if (made.self() instanceof Type.Enumeration enumeration) {
      enumeration.definition().setUnpin(rule);
    }
  }

  /** Nothing asks whether a type is {@code Send} or {@code Sync}. */
  private void negative(TraitDefinition trait, Span span) {
    if (!trait.is("send") && !trait.is("sync")) {
      diagnostics.add(
          Diagnostic.unsupported("negative impls of the trait `" + trait.name() + "`", span));
    }
  }

  /** {@code impl Drop for S}. */
  private void destructor(Implementation made, Item.Implementation block) {
    Type self = made.self();
    Span place = block.target().span();
    if (!mayHaveMembers(self)) {
      diagnostics.add(
          Diagnostic.error(
              "E0120",
              "the `Drop` trait may only be implemented for local structs and enums",
              place));
      return;
    }
    List<Type> arguments = Types.parts(self);
    boolean isForAll =
        arguments.size() == made.generics().parameters().size()
            && Set.copyOf(arguments).equals(Set.copyOf(made.generics().asTypes()));
    if (!isForAll) {
      diagnostics.add(Diagnostic.error("E0366", "`Drop` impls cannot be specialized", place));
      return;
    }
    if (Types.isCopy(self)) {
      diagnostics.add(
          Diagnostic.error(
              "E0184",
              "the trait `Copy` cannot be implemented for type `"
                  + self.text()
                  + "`; the type has a destructor",
              place));
    }
    boolean isSecond = Destructors.dropFunction(self) != null;
    if (isSecond) {
      diagnostics.add(
          Diagnostic.error(
              "E0119",
              "conflicting implementations of trait `Drop` for type `" + self.text() + "`",
              place));
    } else if (self instanceof Type.Struct struct) {
      struct.definition().setDestructor(made);
    } else if (self instanceof Type.Enumeration enumeration) {
      enumeration.definition().setDestructor(made);
    }
  }

  private void checkComplete(Implementation made, TraitReference trait, Item.Implementation block) {
    Path written = block.trait();
    Span place = written == null ? block.span() : written.span();
    int before = diagnostics.count();
    made.members().functions().forEach((name, own) -> fits(name, own, made, trait));
    for (String name : made.members().names()) {
      if (!trait.trait().members().names().contains(name)) {
        diagnostics.add(
            Diagnostic.error(
                "E0407",
                "`" + name + "` is not a member of trait `" + trait.text() + "`",
                place(name, made, place)));
      }
    }
    if (diagnostics.count() > before) {
      return;
    }
    for (FunctionDefinition wanted : trait.trait().members().functions().values()) {
      String name = wanted.syntax().name().text();
      if (!wanted.hasBody() && !made.members().functions().containsKey(name)) {
        missing(name, place);
      }
    }
    trait
        .trait()
        .associated()
        .forEach(
            (name, declared) -> {
              if (declared.standard() == null && !made.associated().containsKey(name)) {
                missing(name, place);
              }
            });
  }

  private static Span place(String name, Implementation made, Span otherwise) {
    FunctionDefinition function = made.members().functions().get(name);
    return function == null ? otherwise : function.span();
  }

  /** Whether a function has the signature that the trait declares for it. */
  private void fits(
      String name, FunctionDefinition own, Implementation made, TraitReference trait) {
    FunctionDefinition declared = trait.trait().members().functions().get(name);
    if (declared == null || own.span().file().isLibrary()) {
      return;
    }
    int ownParameters = own.generics().parameters().size() - made.generics().parameters().size();
    int outer = trait.trait().generics().parameters().size();
    int wantedParameters = declared.generics().parameters().size() - outer;
    if (own.parameterTypes().size() != declared.parameterTypes().size()
        || ownParameters != wantedParameters) {
      diagnostics.add(
          Diagnostic.error(
              "E0050",
              "method `" + name + "` takes other parameters than trait `" + trait.text() + "` says",
              own.span()));
      return;
    }
    List<Type> arguments = new ArrayList<>(List.of(made.self()));
    arguments.addAll(trait.arguments());
    List<Type> all = own.generics().asTypes();
    arguments.addAll(all.subList(all.size() - ownParameters, all.size()));
    Type wanted = new FunctionUse(declared, arguments).pointerType();
    Type given = new Type.FunctionPointer(own.parameterTypes(), own.result());
    Inference inference = new Inference();
    TraitSolver solver = new TraitSolver(items, own.generics().bounds(), inference, diagnostics);
    boolean isOpen =
        Types.resolve(own.result()) instanceof Type.Variable
            || Types.resolve(declared.result()) instanceof Type.Variable;
    boolean same = isOpen || inference.unify(solver.normalize(wanted), solver.normalize(given));
    if (!same || own.isMethod() != declared.isMethod()) {
      diagnostics.add(
          Diagnostic.error(
              "E0053",
              "method `"
                  + name
                  + "` has an incompatible type for trait: expected `"
                  + solver.normalize(wanted).text()
                  + "`, found `"
                  + given.text()
                  + "`",
              own.span()));
    }
  }

  private void missing(String name, Span place) {
    diagnostics.add(
        Diagnostic.error("E0046", "not all trait items implemented, missing: `" + name + "`", place)
            .withLabel("missing `" + name + "` in implementation"));
  }

  private @Nullable Runnable member(
      Item member,
      Members members,
      TypeScope scope,
      String prefix,
      @Nullable TraitDefinition trait) {
    if (member instanceof Item.Function function) {
      return function(function, members, scope, prefix, trait);
    }
    if (member instanceof Item.Const constant) {
      String name = constant.name().text();
      ConstDefinition definition = new ConstDefinition(constant, scope);
      duplicate(members.constants().putIfAbsent(name, definition), name, constant.name().span());
      items.constants.add(definition);
      return () -> definition.setType(types.resolve(constant.type(), scope, null));
    }
    diagnostics.add(
        Diagnostic.error("T0102", "expected a function or constant in `impl`", member.span()));
    return null;
  }

  private Runnable function(
      Item.Function function,
      Members members,
      TypeScope scope,
      String prefix,
      @Nullable TraitDefinition trait) {
    String name = function.name().text();
    Generics syntax = function.generics();
    GenericParameters generics = Collector.parameters(syntax, scope.generics().parameters());
    TypeScope inside = scope.with(generics);
    FunctionDefinition definition = new FunctionDefinition(prefix + name, function, inside, trait);
    duplicate(members.functions().putIfAbsent(name, definition), name, function.name().span());
    items.functions.add(definition);
    Runnable meaning =
        () -> {
          signatures.bounds(syntax, inside, scope.generics().bounds());
          signatures.function(definition);
        };
    return () -> signatures.settle(definition, meaning);
  }

  private void duplicate(@Nullable Object before, String name, Span span) {
    if (before != null) {
      diagnostics.add(
          Diagnostic.error("E0592", "duplicate definitions with name `" + name + "`", span));
    }
  }
}
