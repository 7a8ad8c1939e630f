package dev.thawline.rust.type;

import dev.thawline.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Places that go through {@code Deref} and {@code Index} of a type that is no built-in pointer or
 * array: {@code *Deref::deref(&place)}, and {@code deref_mut} once it is known that the place is
 * changed (rustc's {@code convert_place_derefs_to_mutable}).
 */
final class OverloadedPlaces {
  private final BodyContext context;

  OverloadedPlaces(BodyContext context) {
    this.context = context;
  }

  /** What the value of a type with {@code Deref} leads to, or null for other types. */
  @Nullable Typed dereference(Typed place, Span span) {
    return through(place, "Deref", "deref", List.of(), List.of(), span);
  }

  /** {@code *Index::index(&base, index)}, or null where the base's type has none for it. */
  @Nullable Typed index(Typed base, Typed index, Span span) {
    return through(base, "Index", "index", List.of(index.type()), List.of(index), span);
  }

  private @Nullable Typed through(
      Typed place,
      String traitName,
      String method,
      List<Type> arguments,
      List<Typed> rest,
      Span span) {
    Type type = Types.resolve(place.type());
    boolean mayHave =
        type instanceof Type.Struct
            || type instanceof Type.Enumeration
            || type instanceof Type.Parameter
            || type instanceof Type.Projection;
    boolean isSliced =
        (type instanceof Type.Array || type instanceof Type.Slice) && traitName.equals("Index");
    TraitDefinition trait =
        isSliced
            ? context.items.trait("ops", traitName)
            : mayHave ? context.items.loadedTrait("ops", traitName) : null;
    if (trait == null) {
      return null;
    }
    TraitReference reference = new TraitReference(trait, arguments);
    if (!context.solver().holds(type, reference)) {
      return null;
    }
    FunctionDefinition function = trait.members().functions().get(method);
    String target = traitName.equals("Deref") ? "Target" : "Output";
    Type result = context.solver().normalize(new Type.Projection(type, reference, target));
    if (function == null) {
      throw new IllegalStateException(traitName);
    }
    List<Type> all = new ArrayList<>(List.of(type));
    all.addAll(arguments);
    List<Typed> given = new ArrayList<>();
    given.add(
        new Typed.Borrow(Typed.Borrow.Kind.SHARED, place, new Type.Reference(false, type), span));
    given.addAll(rest);
    Typed call =
        new Typed.Call(
            new FunctionUse(function, all), given, new Type.Reference(false, result), span);
    return new Typed.Deref(call, result, span);
  }

  /** The place as one that is changed through. */
  Typed asMutable(Typed place) {
    if (place instanceof Typed.Field field) {
      Typed base = asMutable(field.base());
      return base == field.base()
          ? field
          : new Typed.Field(base, field.index(), field.type(), field.span());
    }
    if (place instanceof Typed.Index index) {
      Typed base = asMutable(index.base());
      return base == index.base()
          ? index
          : new Typed.Index(base, index.index(), index.type(), index.span());
    }
    if (!(place instanceof Typed.Deref deref)) {
      return place;
    }
    Typed pointer = deref.pointer();
    Type type = Types.resolve(pointer.type());
    if (pointer instanceof Typed.Call call && call.function().function().trait() != null) {
      Typed unique = unique(call);
      return unique == null ? place : new Typed.Deref(unique, deref.type(), deref.span());
    }
    boolean throughUnique =
        (type instanceof Type.Reference reference && reference.mutable())
            || type instanceof Type.Struct;
    if (pointer instanceof Typed.Place && throughUnique) {
      Typed changed = asMutable(pointer);
      return changed == pointer ? place : new Typed.Deref(changed, deref.type(), deref.span());
    }
    return place;
  }

  /** {@code deref_mut(&mut place)} for {@code deref(&place)}; null for other calls. */
  private @Nullable Typed unique(Typed.Call call) {
    TraitDefinition trait = call.function().function().trait();
    String name = trait == null ? "" : trait.name();
    boolean isDeref = name.equals("Deref");
    if ((!isDeref && !name.equals("Index"))
        || !(call.arguments().get(0) instanceof Typed.Borrow borrow)) {
      return null;
    }
    TraitDefinition mutable = context.items.loadedTrait("ops", isDeref ? "DerefMut" : "IndexMut");
    FunctionDefinition function =
        mutable == null
            ? null
            : mutable.members().functions().get(isDeref ? "deref_mut" : "index_mut");
    List<Type> types = call.function().arguments();
    if (mutable == null
        || function == null
        || !context
            .solver()
            .holds(types.get(0), new TraitReference(mutable, types.subList(1, types.size())))) {
      return null;
    }
    List<Typed> given = new ArrayList<>(call.arguments());
    given.set(
        0,
        new Typed.Borrow(
            Typed.Borrow.Kind.MUTABLE,
            asMutable(borrow.place()),
            new Type.Reference(true, types.get(0)),
            borrow.span()));
    Type result = new Type.Reference(true, Types.pointee(call.type()));
    return new Typed.Call(new FunctionUse(function, types), given, result, call.span());
  }
}
