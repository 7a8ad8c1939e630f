package dev.thawline.lower;

import dev.thawline.program.Operand;
import dev.thawline.rust.type.Capture;
import dev.thawline.rust.type.ClosureDefinition;
import dev.thawline.rust.type.Destructors;
import dev.thawline.rust.type.Layouts;
import dev.thawline.rust.type.LocalVariable;
import dev.thawline.rust.type.MovedPlaces;
import dev.thawline.rust.type.MovedPlaces.Part;
import dev.thawline.rust.type.PlacePath;
import dev.thawline.rust.type.Type;
import dev.thawline.rust.type.Typed;
import dev.thawline.rust.type.TypedPattern;
import dev.thawline.rust.type.Types;
import dev.thawline.source.Diagnostic;
import dev.thawline.source.Span;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a function owns: its variables, temporaries and environment that need to be dropped, with
 * what has been moved out of them. Nothing is tracked of types without a destructor.
 */
final class Ownership {
  private final BodyLowering body;
  private final IdentityHashMap<Object, MovePath> owned = new IdentityHashMap<>();
  private final Set<MovePath> undecided = Collections.newSetFromMap(new IdentityHashMap<>());
  private MovedPlaces moved = MovedPlaces.NONE;
  private @Nullable MovePath environment;

  /** What is done once a guard has let its arm be taken, or null outside such arms. */
  private @Nullable List<Runnable> deferred;

  Ownership(BodyLowering body) {
    this.body = body;
  }

  private FunctionBuilder builder() {
    return body.builder();
  }

  /** Takes note of what the body moves; comes before anything is declared. */
  void analyse(Typed whole) {
    moved = MovedPlaces.of(whole);
  }

  /** A variable is declared that lives in memory; it is dropped where its block ends. */
  void variable(LocalVariable variable, Operand pointer, boolean hasValue, Span span) {
    if (!Destructors.needed(variable.type())) {
      return;
    }
    boolean isEmpty = !hasValue || deferred != null;
    MovePath path = MovePath.of(variable.type(), moved.from(variable), isEmpty, builder());
    path.set(!isEmpty, builder(), span);
    owned.put(variable, path);
    body.scopes().addOwned(body.scopes().block(), pointer, path, null);
    if (hasValue && deferred != null) {
      filled(path, span);
    }
  }

  /** A variable that was declared without a value has got one. */
  void initialized(LocalVariable variable, Span span) {
    MovePath path = owned.get(variable);
    if (path == null) {
      return;
    }
    filled(path, span);
  }

  /** The path holds a value, but does not own it before a guard that is running has said so. */
  private void filled(MovePath path, Span span) {
    undecided.add(path);
    later(
        () -> {
          undecided.remove(path);
          path.set(true, builder(), span);
        });
  }

  private void later(Runnable action) {
    if (deferred == null) {
      action.run();
    } else {
      deferred.add(action);
    }
  }

  /**
   * The value of an expression has been put into memory.
   *
   * @param scope where it is dropped
   * @param live the register that tells whether it has been made, or null where that is certain
   */
  void temporary(Typed root, Type type, Operand pointer, int scope, @Nullable Operand live) {
    if (Destructors.needed(type)) {
      owned.put(root, place(type, moved.from(root), pointer, scope, live, root.span()));
    }
  }

  /** A value that is matched with patterns has been put into memory. */
  MovePath matched(Type type, List<TypedPattern> patterns, Operand pointer, int scope, Span span) {
    List<List<Part>> paths = new ArrayList<>();
    patterns.forEach(pattern -> paths.addAll(MovedPlaces.inPattern(pattern)));
    return place(type, paths, pointer, scope, null, span);
  }

  private MovePath place(
      Type type,
      List<List<Part>> paths,
      Operand pointer,
      int scope,
      @Nullable Operand live,
      Span span) {
    MovePath path = MovePath.of(type, paths, false, builder());
    path.set(true, builder(), span);
    body.scopes().addOwned(scope, pointer, path, live);
    return path;
  }

  /** The environment of a closure that owns it, in memory. */
  void environment(ClosureDefinition closure, Operand pointer, Span span) {
    Type type = new Type.Closure(closure, List.of());
    List<List<Part>> paths = new ArrayList<>();
    for (int i = 0; i < closure.captures().size(); i++) {
      Capture capture = closure.captures().get(i);
      if (capture.mode() == Capture.Mode.VALUE) {
        Part first = new Part(-1, i);
        List<Part> captured = fields(capture);
        for (List<Part> path : moved.from(Environment.root(capture))) {
          if (path.size() >= captured.size() && path.subList(0, captured.size()).equals(captured)) {
            List<Part> inside = new ArrayList<>(List.of(first));
            inside.addAll(path.subList(captured.size(), path.size()));
            paths.add(inside);
          }
        }
      }
    }
    environment = place(type, paths, pointer, body.scopes().block(), null, span);
  }

  private static List<Part> fields(Capture capture) {
    List<Part> parts = new ArrayList<>();
    Typed current = capture.place();
    while (current instanceof Typed.Field field) {
      parts.add(0, new Part(-1, field.index()));
      current = field.base();
    }
    return parts;
  }

  /** Who owns a prepared place. */
  Owner owner(Typed place) {
    Owner captured = captured(place);
    if (captured != null) {
      return captured;
    }
    if (place instanceof Typed.Local local) {
      return Owner.of(owned.get(local.variable()));
    }
    if (place instanceof Typed.Static variable) {
      return Owner.behind("static item `" + variable.definition().name() + "`");
    }
    if (place instanceof Typed.Deref deref && Types.isBox(deref.pointer().type())) {
      return owner(deref.pointer()).part(Part.CONTENT, deref.pointer().type());
    }
    if (place instanceof Typed.Deref deref) {
      boolean isRaw = Types.resolve(deref.pointer().type()) instanceof Type.RawPointer;
      return Owner.behind(
          "`"
              + place.span().text()
              + "` which is behind a "
              + (isRaw ? "raw pointer" : "reference"));
    }
    if (place instanceof Typed.Field field) {
      return owner(field.base())
          .part(new Part(-1, field.index()), Types.resolve(field.base().type()));
    }
    if (place instanceof Typed.Index index) {
      String array = Types.resolve(index.base().type()).text();
      return new Owner(null, "E0508", "cannot move out of type `" + array + "`, a non-copy array");
    }
    return Owner.of(owned.get(place));
  }

  private @Nullable Owner captured(Typed place) {
    Environment from = body.environment();
    PlacePath path = place instanceof Typed.Index ? null : PlacePath.of(place);
    if (from == null || path == null || path.place() != place) {
      return null;
    }
    int index = from.find(path);
    Capture capture = index < 0 ? null : from.closure().captures().get(index);
    PlacePath whole = capture == null ? null : Environment.path(capture);
    if (capture == null || whole == null || path.length() != whole.length()) {
      return null;
    }
    MovePath own = environment;
    if (capture.mode() != Capture.Mode.VALUE || from.form() == Environment.Form.REFERENCE) {
      return Owner.behind("`" + place.span().text() + "`, a captured variable");
    }
    return Owner.of(own == null ? null : own.part(new Part(-1, index)));
  }

  /**
   * A place is read, borrowed or moved: an error where it has certainly been moved before (rustc
   * rejects also what only may have been).
   */
  void used(Typed place) {
    Typed current = place;
    while (owner(current).path() == null) {
      if (current instanceof Typed.Field field) {
        current = field.base();
      } else if (current instanceof Typed.Deref deref && Types.isBox(deref.pointer().type())) {
        current = deref.pointer();
      } else {
        break;
      }
    }
    MovePath path = owner(current).path();
    if (path != null && !undecided.contains(path)) {
      String text = place.span().text();
      path.use(
          builder(),
          current instanceof Typed.Local local && moved.startsEmpty(local.variable())
              ? Diagnostic.error("E0381", "used binding `" + text + "` has no value", place.span())
              : Diagnostic.error("E0382", "use of moved value: `" + text + "`", place.span()));
    }
  }

  /** The value of a place has been moved out, unless it needs no destructor. */
  void moved(Typed place, Span span) {
    if (Destructors.needed(place.type())) {
      moved(owner(place), place.type(), span);
    }
  }

  /** The same of a place that a pattern has reached. */
  void moved(Owner owner, Type type, Span span) {
    if (!Destructors.needed(type)) {
      return;
    }
    String code = owner.code();
    if (code != null) {
      throw new SpecException(Diagnostic.error(code, owner.obstacle(), span));
    }
    MovePath path = owner.path();
    if (path == null) {
      throw new SpecException(Diagnostic.unsupported("this move", span));
    }
    if (deferred != null && !Layouts.of(type).isFreeze()) {
      throw new SpecException(
          Diagnostic.unsupported("a guard beside a binding that moves a cell", span));
    }
    later(() -> path.set(false, builder(), span));
  }

  /**
   * Binds, while a guard is still to decide, without moving: the variables hold the same bits as
   * the place until {@code commit} is run.
   *
   * @return what moves them
   */
  Runnable deferring(Runnable binding) {
    List<Runnable> actions = new ArrayList<>();
    deferred = actions;
    binding.run();
    deferred = null;
    return () -> actions.forEach(Runnable::run);
  }

  /** What an alternative has put into its variables is theirs now. */
  void chosen(TypedPattern.Or or, Owner owner) {
    List<List<Part>> first = MovedPlaces.inPattern(or.alternatives().get(0));
    if (first.isEmpty()) {
      return;
    }
    for (TypedPattern alternative : or.alternatives()) {
      List<List<Part>> paths = MovedPlaces.inPattern(alternative);
      if (!areAlike(first, paths)) {
        throw new SpecException(
            Diagnostic.unsupported("alternatives that move different parts of a value", or.span()));
      }
      paths.forEach(path -> clear(owner, path, or.span()));
    }
    PatternLowering.variables(or.alternatives().get(0))
        .forEach(variable -> initialized(variable, or.span()));
  }

  private void clear(Owner owner, List<Part> path, Span span) {
    MovePath current = owner.path();
    for (Part part : path) {
      current = current == null ? null : current.part(part);
    }
    if (owner.code() != null || current == null) {
      throw new SpecException(Diagnostic.unsupported("this move", span));
    }
    moved(Owner.of(current), current.type(), span);
  }

  /** Whether one alternative leaves what the others leave, but for the variant. */
  private static boolean areAlike(List<List<Part>> one, List<List<Part>> other) {
    return one.stream()
        .map(Ownership::fieldsOf)
        .toList()
        .equals(other.stream().map(Ownership::fieldsOf).toList());
  }

  private static List<Integer> fieldsOf(List<Part> path) {
    return path.stream().map(Part::field).toList();
  }
}
