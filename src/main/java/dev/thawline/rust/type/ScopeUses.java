package dev.thawline.rust.type;

import org.jspecify.annotations.Nullable;

/**
 * Whether the body of a {@code thread::scope} does anything else with its scope than to start
 * threads: hands it to another function, or has a closure or a thread of its own use it.
 */
public final class ScopeUses extends PlaceUses {
  private final @Nullable LocalVariable scope;
  private boolean handedOn;

  private ScopeUses(@Nullable LocalVariable scope) {
    this.scope = scope;
  }

  /** The variable that holds the scope in the closure that is its body; null where it has none. */
  public static @Nullable LocalVariable variable(ClosureDefinition body) {
    TypedPattern pattern = body.parameters().get(0).pattern();
    return pattern instanceof TypedPattern.Binding binding ? binding.variable() : null;
  }

  /** Whether threads of this scope may be started elsewhere than in its body itself. */
  public static boolean isHandedOn(ClosureDefinition body) {
    ScopeUses uses = new ScopeUses(variable(body));
    uses.consume(body.body());
    return uses.handedOn;
  }

  /** The variable whose scope {@code &*s} is; null for other expressions. */
  public static @Nullable LocalVariable started(Typed receiver) {
    return receiver instanceof Typed.Borrow borrow
            && borrow.place() instanceof Typed.Deref deref
            && deref.pointer() instanceof Typed.Local local
        ? local.variable()
        : null;
  }

  private void use(Typed place) {
    Typed pointer = place instanceof Typed.Deref deref ? deref.pointer() : place;
    handedOn |= pointer instanceof Typed.Local local && local.variable() == scope;
  }

  @Override
  void startedFrom(Typed receiver) {
    if (started(receiver) == null) {
      consume(receiver);
    }
  }

  @Override
  void declared(LocalVariable variable) {}

  @Override
  void copied(Typed place) {
    use(place);
  }

  @Override
  void moved(Typed place) {
    use(place);
  }

  @Override
  void borrowed(Typed place, boolean unique) {
    use(place);
  }

  @Override
  void assigned(Typed place) {
    use(place);
  }

  @Override
  void inspected(Typed place) {
    use(place);
  }
}
