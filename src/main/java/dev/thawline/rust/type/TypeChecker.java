package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Item;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import dev.thawline.source.SourceFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives every name a meaning and every expression a type. */
public final class TypeChecker {
  private final Diagnostics diagnostics;
  private final Items items;
  private final Collector collector;
  private final Bodies bodies;

  private TypeChecker(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.items = new Items(new StandardLibrary(this::load));
    TypeResolver types = new TypeResolver(items, diagnostics);
    this.collector = new Collector(items, types, diagnostics);
    this.bodies = new Bodies(items, types, diagnostics, collector);
  }

  private Collector.Meanings load(Namespace module, String source) {
    return collector.declare(Prelude.items(source), module);
  }

  /**
   * The typed program; whatever is wrong with it is thrown as one {@code SpecException}.
   *
   * @param file where the items come from
   */
  public static CheckedProgram check(List<Item> syntax, SourceFile file, Diagnostics diagnostics) {
    TypeChecker checker = new TypeChecker(diagnostics);
    checker.collector.collect(syntax, checker.items.root);
    RecursiveTypes.refuse(checker.items, diagnostics);
    checker.bodies.checkAll();
    FunctionDefinition main = checker.main(file);
    ConstantCycles.refuse(checker.items, diagnostics);
    diagnostics.throwIfErrors();
    if (main == null) {
      throw new IllegalStateException("no main and no error");
    }
    Instances instances = new Instances(checker.items, checker.bodies, diagnostics);
    List<StaticDefinition> own =
        checker.items.statics.stream()
            .filter(variable -> !variable.span().file().isLibrary())
            .toList();
    return new CheckedProgram(own, new FunctionUse(main, List.of()), instances);
  }

  private @Nullable FunctionDefinition main(SourceFile file) {
    FunctionDefinition main = bodies.main();
    if (main == null) {
      int end = file.text().length();
      diagnostics.add(
          Diagnostic.error(
                  "E0601",
                  "`main` function not found in `" + file.name() + "`",
                  file.span(end, end))
              .withHelp("add `fn main() { .. }`"));
      return null;
    }
    if (!main.parameterTypes().isEmpty() || !main.generics().isEmpty()) {
      diagnostics.add(
          Diagnostic.error(
              "E0580", "`main` function has wrong type: it takes no arguments", main.span()));
    }
    boolean isResult =
        Types.resolve(main.result()) instanceof Type.Enumeration enumeration
            && enumeration.definition() == EnumDefinition.RESULT
            && Types.isUnit(enumeration.arguments().get(0));
    if (!Types.isUnit(main.result()) && !Types.isNever(main.result()) && !isResult) {
      diagnostics.add(Diagnostic.unsupported("a `main` that returns a value", main.span()));
    }
    return main;
  }
}
