package dev.thawline.rust.type;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The variables of a body of which some part is borrowed, that start without a value or that need
 * to be dropped: they live in memory, all others in registers. A borrow through a dereference
 * borrows something else.
 */
public final class AddressTaken extends PlaceUses {
  private final Set<LocalVariable> found = Collections.newSetFromMap(new IdentityHashMap<>());

  private AddressTaken() {}

  /**
   * The variables whose address the body takes; those captured from outside included where their
   * place is borrowed again.
   */
  public static Set<LocalVariable> of(List<FunctionDefinition.Parameter> parameters, Typed body) {
    AddressTaken analysis = new AddressTaken();
    parameters.forEach(parameter -> analysis.parameter(parameter.pattern()));
    analysis.consume(body);
    return analysis.found;
  }

  /** Reference bindings in a parameter's pattern borrow the parameter, which has no name. */
  private void parameter(TypedPattern pattern) {
    bindings(pattern);
  }

  /** A destructor gets the address of what it drops; the fields of a union share their bytes. */
  @Override
  void declared(LocalVariable variable) {
    if (Destructors.needed(variable.type()) || Types.containsUnion(variable.type())) {
      found.add(variable);
    }
  }

  /** Whether it is assigned before it is read is not checked here: memory knows, at run time. */
  @Override
  void withoutValue(LocalVariable variable) {
    found.add(variable);
  }

  @Override
  void copied(Typed place) {}

  @Override
  void moved(Typed place) {}

  /** An element whose number is computed can only be assigned in memory. */
  @Override
  void assigned(Typed place) {
    Typed current = place;
    boolean computed = false;
    while (true) {
      if (current instanceof Typed.Field field) {
        current = field.base();
      } else if (current instanceof Typed.Index index) {
        computed |= !(index.index() instanceof Typed.Literal);
        current = index.base();
      } else {
        break;
      }
    }
    if (computed && current instanceof Typed.Local local) {
      found.add(local.variable());
    }
  }

  @Override
  void inspected(Typed place) {}

  @Override
  void borrowed(Typed place, boolean unique) {
    Typed current = place;
    while (true) {
      if (current instanceof Typed.Field field) {
        current = field.base();
      } else if (current instanceof Typed.Index index) {
        current = index.base();
      } else {
        break;
      }
    }
    if (current instanceof Typed.Local local) {
      found.add(local.variable());
    }
  }
}
