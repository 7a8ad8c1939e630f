package dev.thawline.alias.scope;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import dev.thawline.model.Rule;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * C's {@code restrict}, as the operational stand-in of models-other.md, section 2: "based on P" is
 * "derived from a value that P had", not the counterfactual definition of the standard; each
 * assignment to P is a new lineage.
 *
 * <p>Rust has no restrict-qualified pointers. Mutable references that are arguments stand for
 * restrict parameters, whose block is the call; with {@code locals=restrict} mutable borrows stand
 * for restrict locals, whose block is the innermost call that runs, else the body of the thread:
 * events know no smaller blocks. Pointers to restrict pointers are not modelled.
 */
public final class RestrictModel implements AliasModel {
  private static final String C11 = "ISO C11 (N1570), 6.7.3.1";
  private static final String ID = "restrict";

  private static final Parameter LOCALS =
      Parameter.silent(
          "locals",
          "whether a mutable borrow stands for a restrict-qualified local",
          new Choice("plain", "no: only arguments do"),
          new Choice(
              "restrict", "it does; a reborrow in the same block is then UB at the assignment"));
  private static final Parameter SHARED =
      Parameter.silent(
          "shared",
          "what a shared reference without UnsafeCell stands for, as an argument",
          new Choice("plain", "a pointer without restrict"),
          new Choice(
              "const-restrict",
              "`const T *restrict`: what is accessed through it may not be modified at all"));
  private static final Parameter FREE =
      Parameter.silent(
          "free",
          "whether freeing memory modifies it",
          new Choice("write", "yes"),
          new Choice("no-access", "no: the standard speaks of lvalues only"));

  private static final Rule CLASH =
      Rule.stating(
              "restrict.accessed-around",
              "In the block of a restrict pointer no object that is modified may be accessed both"
                  + " through it and around it.",
              C11 + ", paragraph 4")
          .brokenBy(ID, "x = stack 1", "a = &mut x", "enter", "b = arg &mut a", "w b", "r x");
  private static final Rule CONSTANT =
      Rule.stating(
              "restrict.const",
              "What is accessed through a restrict pointer to const may not be modified in its"
                  + " block.",
              C11 + ", paragraph 4: T shall not be const-qualified")
          .brokenBy(
              ID + ":shared=const-restrict",
              "x = stack 1",
              "a = & x",
              "enter",
              "b = arg & a",
              "r b",
              "w b");
  private static final Rule ASSIGNMENT =
      Rule.stating(
              "restrict.assignment",
              "A restrict pointer may get a value based on another one only from an outer block, or"
                  + " once that one's block has ended.",
              C11 + ", paragraph 4, last sentences")
          .brokenBy(ID, "x = stack 1", "a = &mut x", "enter", "b = arg &mut a", "c = arg &mut b");

  private static final Map<Contract.Breach, Rule> RULES =
      Map.of(
          Contract.Breach.EXCLUSIVE, CLASH,
          Contract.Breach.CONSTANT, CONSTANT,
          Contract.Breach.ASSIGNMENT, ASSIGNMENT);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "C's restrict, operationally: mutable arguments are restrict parameters";
  }

  @Override
  public String source() {
    return C11;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(During.PARAMETER, LOCALS, SHARED, FREE);
  }

  @Override
  public List<Rule> rules() {
    return List.of(CLASH, CONSTANT, ASSIGNMENT);
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    Qualifiers qualifiers =
        new Qualifiers(
            value(id, LOCALS).equals("restrict"),
            value(id, SHARED).equals("const-restrict"),
            value(id, FREE).equals("write"));
    return new ScopeMonitor(qualifiers, During.log(value(id, During.PARAMETER)));
  }

  /** Which pointers are restrict-qualified. */
  private record Qualifiers(boolean locals, boolean shared, boolean freeIsWrite)
      implements Contract {
    private static final Promise.Terms PLAIN = new Promise.Terms(false, false, false, false, false);
    private static final Promise.Terms RESTRICT =
        new Promise.Terms(true, false, false, false, false);
    private static final Promise.Terms CONST_RESTRICT =
        new Promise.Terms(true, false, true, false, false);

    @Override
    public Promise.Terms terms(Event.Retag retag) {
      Tag created = retag.created();
      boolean argument = retag.call() != null;
      if (created.kind() == PointerKind.MUTABLE) {
        boolean borrow =
            created.origin() == RetagOrigin.BORROW || created.origin() == RetagOrigin.TWO_PHASE;
        return argument || (locals && borrow) ? RESTRICT : PLAIN;
      }
      boolean constant = created.kind() == PointerKind.SHARED && isFreeze(created);
      return shared && argument && constant ? CONST_RESTRICT : PLAIN;
    }

    private static boolean isFreeze(Tag created) {
      return Objects.requireNonNull(created.pointee()).freeze();
    }

    @Override
    public boolean restrictsAssignments() {
      return true;
    }

    @Override
    public Rule rule(Breach breach) {
      return Objects.requireNonNull(RULES.get(breach));
    }
  }
}
