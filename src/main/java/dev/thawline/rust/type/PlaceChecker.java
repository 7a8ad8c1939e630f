package dev.thawline.rust.type;

import dev.thawline.rust.syntax.Expression;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.Suggestion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fields, indices, dereferences, borrows, and the automatic dereferences before them. */
final class PlaceChecker {
  private static final int MAXIMAL_STEPS = 16;

  private final BodyContext context;

  PlaceChecker(BodyContext context) {
    this.context = context;
  }

  /** The expression itself and what it leads to through references, outermost first. */
  List<Typed> autoderef(Typed base) {
    List<Typed> steps = new ArrayList<>();
    Typed current = base;
    steps.add(current);
    while (steps.size() < MAXIMAL_STEPS) {
      Typed next = step(current, base.span());
      if (next == null) {
        break;
      }
      current = next;
      steps.add(current);
    }
    return steps;
  }

  /** What a value leads to: a reference or a box, or by its {@code Deref}; null for others. */
  @Nullable Typed step(Typed pointer, Span span) {
    Type type = Types.resolve(pointer.type());
    if (type instanceof Type.Reference reference && !Types.isText(reference)) {
      return new Typed.Deref(pointer, reference.target(), span);
    }
    if (Types.isBox(type)) {
      return new Typed.Deref(pointer, Types.pointee(type), span);
    }
    return context.overloaded.dereference(pointer, span);
  }

  Typed field(Expression.FieldAccess access) {
    Typed base = context.expressions.check(access.base());
    String name = access.name().text();
    Span span = access.span();
    List<String> known = new ArrayList<>();
    Type hidden = null;
    for (Typed step : autoderef(base)) {
      Type type = Types.resolve(step.type());
      if (type instanceof Type.Erroneous) {
        return new Typed.Erroneous(span);
      }
      if (type instanceof Type.Variable) {
        return unknownType(span);
      }
      int index = index(type, name, known);
      if (index >= 0 && isPrivate(type, index, span)) {
        index = -1;
        known.clear();
        hidden = hidden == null ? type : hidden;
      }
      if (index >= 0) {
        return new Typed.Field(step, index, Types.fields(type).get(index), span);
      }
    }
    if (hidden != null) {
      return context.error(
          Diagnostic.error(
              "E0616",
              "field `" + name + "` of struct `" + hidden.text() + "` is private",
              access.name().span()));
    }
    Type type = Types.resolve(base.type());
    String near = Suggestion.nearest(name, known);
    String help = near == null ? null : "a field with a similar name exists: `" + near + "`";
    if (Types.resolve(type) instanceof Type.RawPointer) {
      help = "raw pointers are not dereferenced automatically: write `(*pointer)." + name + "`";
    }
    return context.error(
        Diagnostic.error(
                "E0609",
                "no field `" + name + "` on type `" + type.text() + "`",
                access.name().span())
            .withLabel("unknown field")
            .withHelp(help));
  }

  /** Visibility leaves no trace, but no struct of the library has a field for others to see. */
  private static boolean isPrivate(Type type, int index, Span use) {
    return type instanceof Type.Struct struct
        && struct.definition().span().file().isLibrary()
        && !struct.definition().fields().get(index).isPublic()
        && !use.file().isLibrary();
  }

  Typed unknownType(Span span) {
    return context.diagnostics.hasErrors()
        ? new Typed.Erroneous(span)
        : context.error(Diagnostic.error("E0282", "type annotations needed", span));
  }

  private static int index(Type type, String name, List<String> known) {
    if (type instanceof Type.Struct struct) {
      List<String> names =
          struct.definition().fields().stream().map(FieldDefinition::name).toList();
      known.addAll(names);
      return names.indexOf(name);
    }
    if (type instanceof Type.Tuple tuple) {
      for (int i = 0; i < tuple.elements().size(); i++) {
        if (name.equals(String.valueOf(i))) {
          return i;
        }
      }
    }
    return -1;
  }

  Typed index(Expression.Index access) {
    Typed base = context.expressions.check(access.base());
    List<Typed> steps = autoderef(base);
    Typed index = context.expressions.check(access.index(), Type.USIZE);
    boolean isRange = Types.resolve(index.type()) instanceof Type.Struct;
    for (Typed step : steps) {
      Type type = Types.resolve(step.type());
      if (!isRange && (type instanceof Type.Array || type instanceof Type.Slice)) {
        Typed number = context.coercion.coerce(index, Type.USIZE, Coercion.Site.OTHER);
        return new Typed.Index(step, number, Types.parts(type).get(0), access.span());
      }
      Typed found = context.overloaded.index(step, index, access.span());
      if (found != null) {
        return found;
      }
    }
    Type type = Types.resolve(base.type());
    if (Types.isErroneous(type)) {
      return new Typed.Erroneous(access.span());
    }
    return context.error(
        Diagnostic.error(
            "E0608", "cannot index into a value of type `" + type.text() + "`", access.span()));
  }

  Typed dereference(Expression.Unary unary) {
    Typed pointer = context.expressions.check(unary.operand());
    Type type = Types.resolve(pointer.type());
    Typed place = step(pointer, unary.span());
    if (place != null) {
      return place;
    }
    if (type instanceof Type.RawPointer raw) {
      return new Typed.Deref(pointer, raw.target(), unary.span());
    }
    if (type instanceof Type.Erroneous) {
      return new Typed.Erroneous(unary.span());
    }
    if (type instanceof Type.Variable) {
      return unknownType(unary.span());
    }
    return context.error(
        Diagnostic.error(
            "E0614", "type `" + type.text() + "` cannot be dereferenced", unary.span()));
  }

  Typed borrow(Expression.Borrow borrow, @Nullable Type expected) {
    Type hint = expected == null ? null : Types.resolve(expected);
    Type target = null;
    if (hint instanceof Type.Reference reference) {
      target = reference.target();
    } else if (hint instanceof Type.RawPointer pointer) {
      target = pointer.target();
    }
    boolean isRaw =
        borrow.kind() == Expression.BorrowKind.RAW_CONST
            || borrow.kind() == Expression.BorrowKind.RAW_MUT;
    Typed place = context.expressions.check(borrow.place(), target);
    return borrow(borrow.kind(), place, isRaw, borrow.span());
  }

  Typed borrow(Expression.BorrowKind kind, Typed place, boolean isRaw, Span span) {
    if (place instanceof Typed.Erroneous) {
      return new Typed.Erroneous(span);
    }
    if (isRaw && !(place instanceof Typed.Place)) {
      return context.error(
          Diagnostic.error("E0745", "cannot take address of a temporary", place.span()));
    }
    Type type = place.type();
    boolean mutable =
        kind == Expression.BorrowKind.MUTABLE || kind == Expression.BorrowKind.RAW_MUT;
    Typed target = mutable ? context.overloaded.asMutable(place) : place;
    Type made = isRaw ? new Type.RawPointer(mutable, type) : new Type.Reference(mutable, type);
    return new Typed.Borrow(
        switch (kind) {
          case SHARED -> Typed.Borrow.Kind.SHARED;
          case MUTABLE -> Typed.Borrow.Kind.MUTABLE;
          case RAW_CONST -> Typed.Borrow.Kind.RAW_CONST;
          case RAW_MUT -> Typed.Borrow.Kind.RAW_MUT;
        },
        target,
        made,
        span);
  }
}
