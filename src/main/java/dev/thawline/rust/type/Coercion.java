package dev.thawline.rust.type;

import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import org.jspecify.annotations.Nullable;

/**
 * Coercions and the reborrows they make, as rustc's {@code coerce.rs} does them: a reference is
 * reborrowed wherever a reference is expected.
 */
final class Coercion {
  /** Where a value goes: only arguments of calls are reborrowed in two phases. */
  enum Site {
    ARGUMENT,
    OTHER
  }

  private final BodyContext context;

  Coercion(BodyContext context) {
    this.context = context;
  }

  Typed coerce(Typed value, Type target, Site site) {
    return coerce(value, target, site, null, "");
  }

  /**
   * The value, made to fit {@code target}.
   *
   * @param reason a place that explains why this type is expected, or null
   */
  Typed coerce(Typed value, Type target, Site site, @Nullable Span reason, String explanation) {
    Typed fitting = tryCoerce(value, target, site);
    if (fitting != null) {
      return fitting;
    }
    Diagnostic diagnostic = BodyContext.mismatchAt(target, value.type(), value.span());
    return context.error(reason == null ? diagnostic : diagnostic.withNote(reason, explanation));
  }

  private @Nullable Typed tryCoerce(Typed value, Type target, Site site) {
    Type from = Types.resolve(value.type());
    Type to = Types.resolve(target);
    if (from instanceof Type.Never || from instanceof Type.Erroneous) {
      return value;
    }
    if (to instanceof Type.Reference wanted && from instanceof Type.Reference given) {
      return reference(value, given, wanted, site);
    }
    if (to instanceof Type.RawPointer wanted
        && Types.resolve(wanted.target()) instanceof Type.Slice slice) {
      Typed unsized = unsizeRaw(value, from, wanted, slice);
      if (unsized != null) {
        return unsized;
      }
    }
    if (to instanceof Type.RawPointer wanted && from instanceof Type.Reference given) {
      boolean allowed = given.mutable() || !wanted.mutable();
      return allowed && context.inference.unify(given.target(), wanted.target())
          ? new Typed.Cast(Typed.Cast.Kind.REFERENCE_TO_RAW, value, to, span(value))
          : null;
    }
    if (to instanceof Type.RawPointer wanted
        && from instanceof Type.RawPointer given
        && given.mutable()
        && !wanted.mutable()) {
      return context.inference.unify(given.target(), wanted.target())
          ? new Typed.Cast(Typed.Cast.Kind.RAW_TO_RAW, value, to, value.span())
          : null;
    }
    if (to instanceof Type.FunctionPointer && from instanceof Type.FunctionItem item) {
      return context.inference.unify(context.signature(item.use()), to)
          ? new Typed.Cast(Typed.Cast.Kind.FUNCTION_TO_POINTER, value, to, value.span())
          : null;
    }
    if (to instanceof Type.FunctionPointer && from instanceof Type.Closure closure) {
      return closure(value, closure, to);
    }
    return context.inference.unify(from, to) ? value : null;
  }

  /** A closure is a function if it captures nothing, which is known when the body is typed. */
  private @Nullable Typed closure(Typed value, Type.Closure closure, Type wanted) {
    Type signature = context.solver().signature(closure);
    if (signature == null || !context.inference.unify(signature, wanted)) {
      return null;
    }
    context.afterCaptures.add(
        () -> {
          if (!closure.closure().captures().isEmpty()) {
            context.error(
                BodyContext.mismatchAt(wanted, closure, value.span())
                    .withHelp(
                        "closures can only be coerced to `fn` types if they capture nothing"));
          }
        });
    return new Typed.Cast(Typed.Cast.Kind.FUNCTION_TO_POINTER, value, wanted, value.span());
  }

  /** To a raw pointer to a slice, from a pointer to an array; else null. */
  private @Nullable Typed unsizeRaw(
      Typed value, Type from, Type.RawPointer wanted, Type.Slice slice) {
    boolean mutable =
        from instanceof Type.Reference reference
            ? reference.mutable()
            : from instanceof Type.RawPointer pointer && pointer.mutable();
    if (!Types.isPointer(from)
        || !(Types.pointee(from) instanceof Type.Array array)
        || (wanted.mutable() && !mutable)
        || !context.inference.unify(array.element(), slice.element())) {
      return null;
    }
    Typed raw = value;
    if (from instanceof Type.Reference) {
      Type thin = new Type.RawPointer(wanted.mutable(), array);
      raw = new Typed.Cast(Typed.Cast.Kind.REFERENCE_TO_RAW, value, thin, span(value));
    }
    return new Typed.Cast(Typed.Cast.Kind.UNSIZE, raw, wanted, span(value));
  }

  /**
   * A reborrow of the array, then the conversion (rustc's {@code coerce_unsized}); not in two
   * phases.
   */
  private Typed unsize(Typed value, Type.Array array, Type.Reference wanted) {
    Typed place = new Typed.Deref(value, array, span(value));
    Typed.Borrow.Kind kind =
        wanted.mutable() ? Typed.Borrow.Kind.MUTABLE : Typed.Borrow.Kind.SHARED;
    Type thin = new Type.Reference(wanted.mutable(), array);
    Typed borrow = new Typed.Borrow(kind, place, thin, span(value));
    return new Typed.Cast(Typed.Cast.Kind.UNSIZE, borrow, wanted, span(value));
  }

  private @Nullable Typed reference(
      Typed value, Type.Reference given, Type.Reference wanted, Site site) {
    if (wanted.mutable() && !given.mutable()) {
      return null;
    }
    if (Types.resolve(wanted.target()) instanceof Type.Slice slice
        && Types.resolve(given.target()) instanceof Type.Array array) {
      boolean fits = context.inference.unify(array.element(), slice.element());
      return fits ? unsize(value, array, wanted) : null;
    }
    Typed place = new Typed.Deref(value, given.target(), span(value));
    int steps = 1;
    while (!fits(place.type(), wanted.target())) {
      if (Types.isText(wanted) && Types.isText(place.type())) {
        return place; // A string has no tag, so that a reborrow is the string itself.
      }
      boolean shared =
          Types.resolve(place.type()) instanceof Type.Reference inner && !inner.mutable();
      Typed next = context.places.step(place, span(value));
      if (next == null || (wanted.mutable() && shared)) {
        return null;
      }
      place = next;
      steps++;
    }
    if (steps == 1 && !given.mutable() && !isReborrowed(value, wanted)) {
      return value;
    }
    Typed.Borrow.Kind kind =
        !wanted.mutable()
            ? Typed.Borrow.Kind.SHARED
            : site == Site.ARGUMENT ? Typed.Borrow.Kind.TWO_PHASE : Typed.Borrow.Kind.MUTABLE;
    Typed target = wanted.mutable() ? context.overloaded.asMutable(place) : place;
    return new Typed.Borrow(kind, target, wanted, span(value));
  }

  /**
   * rustc reborrows a shared reference too, unless its type is the expected one with all its
   * lifetimes, which are known only in signatures: a result is the parameter itself, or a part of
   * it. What is no place is a value that was retagged just now: nothing can tell a reborrow of it.
   * (That of a block is coerced before the block's variables are dropped, and not again.)
   */
  private boolean isReborrowed(Typed value, Type.Reference wanted) {
    return value instanceof Typed.Place
        && !Types.isText(value.type())
        && !(isPart(wanted, context.returnType) && isOfParameter(value));
  }

  /** Whether it is the very type, or that of an element of it. */
  private static boolean isPart(Type part, Type whole) {
    if (whole instanceof Type.Array array) {
      return isPart(part, array.element());
    }
    return part == whole
        || (whole instanceof Type.Tuple tuple
            && tuple.elements().stream().anyMatch(element -> isPart(part, element)));
  }

  private boolean isOfParameter(Typed place) {
    Typed root = place;
    while (!(root instanceof Typed.Local)) {
      if (root instanceof Typed.Field field) {
        root = field.base();
      } else if (root instanceof Typed.Deref deref) {
        root = deref.pointer();
      } else if (root instanceof Typed.Index index) {
        root = index.base();
      } else {
        return false;
      }
    }
    return context.isParameter(((Typed.Local) root).variable());
  }

  /**
   * Where a value is coerced: a block at its last expression (rustc's {@code apply_adjustment}),
   * though after its variables are gone.
   */
  private static Span span(Typed value) {
    return span(value, value.span());
  }

  /** The same where the span of what is no block is {@code otherwise}. */
  static Span span(Typed value, Span otherwise) {
    return value instanceof Typed.Block block && block.result() != null
        ? block.result().span()
        : otherwise;
  }

  private boolean fits(Type type, Type wanted) {
    return context.inference.attempt(() -> context.inference.unify(type, wanted));
  }
}
