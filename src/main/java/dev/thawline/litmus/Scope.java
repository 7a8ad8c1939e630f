package dev.thawline.litmus;

import dev.thawline.program.Operand;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of one thread. As in herd there is one register of a name, wherever it is declared; it
 * is 0 before anything is assigned to it, unless the initial values say otherwise.
 */
final class Scope {
  private final int thread;
  private final CodeBuilder code;
  private final Locations locations;
  private final Diagnostics diagnostics;
  private final Map<String, TestSyntax.Initial> initials = new LinkedHashMap<>();
  private final Map<String, Variable> variables = new LinkedHashMap<>();

  Scope(
      int thread, CodeBuilder code, TestSyntax test, Locations locations, Diagnostics diagnostics) {
    this.thread = thread;
    this.code = code;
    this.locations = locations;
    this.diagnostics = diagnostics;
    for (TestSyntax.Initial initial : test.initials()) {
      if (initial.thread() != null && initial.thread() == thread) {
        if (initials.put(initial.name().text(), initial) != null) {
          throw Problems.error(
              "T0305",
              "`" + initial.name().text() + "` has an initial value already",
              initial.name().span(),
              null);
        }
      }
    }
  }

  /** A parameter: the address of the location of its name, unless an initial value is given. */
  void parameter(TestSyntax.Parameter parameter) {
    Name name = parameter.name();
    TestSyntax.Initial initial = initials.get(name.text());
    Operand value;
    if (initial != null && initial.value() != null) {
      value = locations.constant(initial.value(), parameter.type());
    } else if (parameter.type().isPointer()) {
      value = locations.get(name).pointer();
    } else {
      throw Problems.unsupported("parameters that are no pointers", name.span());
    }
    if (variables.put(name.text(), new Variable(parameter.type(), value, name.span())) != null) {
      throw Problems.error(
          "T0305", "there are two parameters `" + name.text() + "`", name.span(), null);
    }
  }

  /** Declares registers that only initial values mention. */
  void initials() {
    for (TestSyntax.Initial initial : initials.values()) {
      String name = initial.name().text();
      TestSyntax.Literal value = initial.value();
      if (!variables.containsKey(name)) {
        CType type = initial.type();
        if (type == null && value != null && value.location() != null) {
          type = CType.pointerTo(locations.get(value.location()).type());
        }
        if (type != null) {
          declare(initial.name(), type);
        }
      }
    }
  }

  /** The register of a declaration. */
  Variable declare(Name name, CType type) {
    Variable known = variables.get(name.text());
    if (known != null) {
      if (known.isParameter() || !known.type().isLike(type)) {
        throw new dev.thawline.source.SpecException(
            Diagnostic.error(
                    "T0305",
                    "`" + name.text() + "` is declared as something else before",
                    name.span())
                .withNote(known.declared(), "the other declaration"));
      }
      return known;
    }
    Variable variable =
        new Variable(type.withoutAtomic(), Operand.register(code.register()), name.span());
    TestSyntax.Initial initial = initials.get(name.text());
    TestSyntax.Literal given = initial == null ? null : initial.value();
    TestSyntax.Literal value = given == null ? new TestSyntax.Literal(0, null, name.span()) : given;
    Operand constant = locations.constant(value, variable.type());
    code.startWith(variable.register(), variable.type(), constant, name.span());
    variables.put(name.text(), variable);
    return variable;
  }

  /** Where an assignment goes. What is not declared is declared by it, as herd does. */
  Variable assigned(Name name, CType type) {
    Variable known = variables.get(name.text());
    if (known == null) {
      if (AtomicFunction.order(name.text()) != null || locations.find(name.text()) != null) {
        throw notHere(name);
      }
      diagnostics.add(
          Diagnostic.warning(
              "T0308", "`" + name.text() + "` is not declared, so it is a register", name.span()));
      return declare(name, type);
    }
    if (known.isParameter()) {
      throw Problems.unsupported("assignments to parameters", name.span());
    }
    return known;
  }

  /** What a name stands for. */
  Variable get(Name name) {
    Variable known = variables.get(name.text());
    if (known == null && initials.containsKey(name.text())) {
      return declare(name, CType.INT);
    }
    if (known == null) {
      throw notHere(name);
    }
    return known;
  }

  private dev.thawline.source.SpecException notHere(Name name) {
    if (locations.find(name.text()) != null) {
      return Problems.error(
          "T0302",
          "`" + name.text() + "` is no parameter of P" + thread,
          name.span(),
          "threads get the addresses of locations as parameters");
    }
    List<String> known = new ArrayList<>(variables.keySet());
    return Problems.unknown("P" + thread + " has no `" + name.text() + "`", name, known);
  }

  /** The variable of a name, or null. */
  @Nullable Variable find(Name name) {
    return variables.containsKey(name.text()) || initials.containsKey(name.text())
        ? get(name)
        : null;
  }
}
