package dev.thawline.lower;

import dev.thawline.program.Operand;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.source.Span;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Values in memory without a name. They live to the end of their statement, or, where a {@code let}
 * extends them, of its block (The Rust Reference, "Temporary lifetime extension").
 */
final class Temporaries {
  /**
   * How long an extended temporary lives.
   *
   * @param scope the number of the scope that it ends with
   * @param live tells whether it has been made, or null where that is certain
   */
  private record Extension(int scope, @Nullable Operand live) {}

  private final BodyLowering body;

  /** Temporaries whose life a {@code let} extends to the end of its block. */
  private final IdentityHashMap<Typed, Extension> extended = new IdentityHashMap<>();

  Temporaries(BodyLowering body) {
    this.body = body;
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  /**
   * Marks the temporaries that live as long as the running block.
   *
   * @param value what a {@code let} binds
   * @param borrows whether its pattern borrows the value
   */
  void extend(Typed value, boolean borrows) {
    Extension until = new Extension(body.scopes().block(), null);
    extend(value, until);
    if (borrows) {
      extendOperand(value, until);
    }
  }

  /** Extending expressions. */
  private void extend(Typed typed, Extension until) {
    if (typed instanceof Typed.Borrow borrow) {
      extendOperand(borrow.place(), until);
    } else if (typed instanceof Typed.Aggregate aggregate) {
      aggregate.fields().forEach(field -> extend(field, until));
    } else if (typed instanceof Typed.VariantValue variant) {
      variant.fields().forEach(field -> extend(field, until));
    } else if (typed instanceof Typed.Cast cast) {
      extend(cast.operand(), until);
    } else if (typed instanceof Typed.Deref deref
        && deref.pointer() instanceof Typed.Borrow inner) {
      extend(inner, until);
    } else if (typed instanceof Typed.Block block && block.result() != null) {
      extend(block.result(), until);
    } else if (typed instanceof Typed.If branch) {
      extendSome(branch.then(), until);
      Typed otherwise = branch.otherwise();
      if (otherwise != null) {
        extendSome(otherwise, until);
      }
    } else if (typed instanceof Typed.Match match) {
      match.arms().forEach(arm -> extendSome(arm.body(), until));
    }
  }

  /** The same in an expression that may not be evaluated. */
  private void extendSome(Typed typed, Extension until) {
    int live = builder().flag();
    builder().copy(live, DropFlags.FALSE, typed.span());
    extend(typed, new Extension(until.scope(), Operand.register(live)));
  }

  /** The operand of an extending borrow: the temporary that it is, or is a part of. */
  private void extendOperand(Typed typed, Extension until) {
    Typed root = typed;
    while (true) {
      extended.put(root, until);
      if (root instanceof Typed.Field field) {
        root = field.base();
      } else if (root instanceof Typed.Index index) {
        root = index.base();
      } else if (root instanceof Typed.Deref deref) {
        root = deref.pointer();
      } else if (root instanceof Typed.Borrow borrow) {
        root = borrow.place();
      } else if (root instanceof Typed.Cast cast) {
        root = cast.operand();
      } else if (root instanceof Typed.Call call && isIndexing(call)) {
        root = call.arguments().get(0);
      } else {
        break;
      }
    }
    extend(root, until);
  }

  /** {@code a[i]} of a type that implements {@code Index}: what is indexed lives on too. */
  private static boolean isIndexing(Typed.Call call) {
    String name = call.function().function().name();
    return name.matches("(.*::)?index(_mut)?") && call.span().text().endsWith("]");
  }

  /** Puts a value into memory, for as long as the temporary {@code typed} lives. */
  Operand make(Typed typed, Type type, Operand value, Span span) {
    Extension extension = extended.get(typed);
    int scope = extension == null ? body.scopes().statement() : extension.scope();
    Operand live = extension == null ? null : extension.live();
    Operand pointer = body.allocateTemporary(type, scope, live, span);
    body.store(pointer, value, type, span);
    if (live instanceof Operand.Register register) {
      builder().copy(register.number(), DropFlags.TRUE, span);
    }
    body.ownership().temporary(typed, type, pointer, scope, live);
    return pointer;
  }
}
