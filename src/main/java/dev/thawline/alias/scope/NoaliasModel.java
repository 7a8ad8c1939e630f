package dev.thawline.alias.scope;

import dev.thawline.alias.AliasModel;
import dev.thawline.alias.Monitor;
import dev.thawline.alias.Uniqueness;
import dev.thawline.event.Event;
import dev.thawline.event.Tag;
import dev.thawline.model.ModelId;
import dev.thawline.model.Parameter;
import dev.thawline.model.Parameter.Choice;
import dev.thawline.model.Rule;
import dev.thawline.program.Pointee;
import dev.thawline.program.PointerKind;
import dev.thawline.program.RetagOrigin;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** LLVM's {@code noalias} on arguments (models-other.md, section 1; Unpin and Box: section 8). */
public final class NoaliasModel implements AliasModel {
  private static final String LANGREF = "LLVM Language Reference, as amended by D74935";
  private static final String ID = "noalias";

  private static final Parameter READONLY =
      Parameter.flag(
          "readonly",
          "whether a shared reference without UnsafeCell is `readonly` as well",
          "no",
          "a write through it, or through what is based on it, is UB by itself");
  private static final Parameter CELLS =
      Parameter.stated(
          "cells",
          "whether a shared reference to a type with an UnsafeCell is `noalias`",
          new Choice("exempt", "no, as rustc has it"),
          new Choice("checked", "it is"));
  private static final Parameter DEREFERENCEABLE =
      Parameter.stated(
          "dereferenceable",
          "whether the memory behind a reference must live as long as the call",
          new Choice("yes", "of references that are not zero-sized and not of Boxes"),
          new Choice("no", "`noalias` alone"));
  private static final Parameter NOFREE =
      Parameter.flag(
          "nofree",
          "whether a call may free memory through a reference that it got, zero-sized ones too",
          "if nothing else forbids it",
          "no: that is UB");

  /** Unlike today's Miri, rustc never sets it there (rust-lang/miri 5285). */
  private static final Parameter CUSTOM_ALLOCATOR =
      Parameter.stated(
          Uniqueness.CUSTOM_ALLOCATOR.name(),
          "whether a Box with an allocator of its own is `noalias`",
          new Choice("raw", "it is no more than a raw pointer, as rustc has it"),
          new Choice("unique", "like other Boxes"));

  private static final Rule CLASH =
      Rule.stating(
              "noalias.accessed-around",
              "During a call no location that is modified may be accessed both through a noalias"
                  + " argument and around it.",
              LANGREF)
          .brokenBy(ID, "x = stack 1", "a = &mut x", "enter", "b = arg &mut a", "w b", "r x");
  private static final Rule READ_ONLY =
      Rule.stating(
              "noalias.readonly",
              "Nothing may be written through a readonly argument.",
              LANGREF + ", on readonly")
          .brokenBy(ID + ":readonly=yes", "x = stack 1", "a = & x", "enter", "b = arg & a", "w b");
  private static final Rule DANGLING =
      Rule.stating(
              "noalias.dereferenceable",
              "The memory behind a dereferenceable argument must be live and in bounds when the call"
                  + " begins, and may not be freed before it ends.",
              LANGREF + ", on dereferenceable")
          .brokenBy(ID, "b = heap 1", "m = &mut b", "enter", "x = arg &mut m", "free b");
  private static final Rule FREED =
      Rule.stating(
              "noalias.nofree",
              "A call may not free memory through a nofree argument.",
              LANGREF + ", on nofree; rust-lang/miri deallocate_against_protector2")
          .brokenBy(
              ID + ":nofree=yes",
              "p = heap 1",
              "z = &mut p[0..0]",
              "enter",
              "x = arg &mut z",
              "q = raw x",
              "free q");

  private static final Map<Contract.Breach, Rule> RULES =
      Map.of(
          Contract.Breach.EXCLUSIVE, CLASH,
          Contract.Breach.READ_ONLY, READ_ONLY,
          Contract.Breach.DEREFERENCEABLE, DANGLING,
          Contract.Breach.NO_FREE, FREED);

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String title() {
    return "LLVM's noalias on arguments: rules for the time of a call, none afterwards";
  }

  @Override
  public String source() {
    return LANGREF + "; the attributes that rustc sets";
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(
        During.PARAMETER,
        READONLY,
        CELLS,
        DEREFERENCEABLE,
        NOFREE,
        Uniqueness.PIN_EXEMPT,
        Uniqueness.BOX,
        CUSTOM_ALLOCATOR);
  }

  @Override
  public List<Rule> rules() {
    return List.of(CLASH, READ_ONLY, DANGLING, FREED);
  }

  @Override
  public Monitor monitor(ModelId id, boolean detailed) {
    Attributes attributes =
        new Attributes(
            value(id, READONLY).equals(Parameter.YES),
            value(id, CELLS).equals("checked"),
            value(id, DEREFERENCEABLE).equals(Parameter.YES),
            value(id, NOFREE).equals(Parameter.YES),
            Uniqueness.of(parameter -> value(id, own(parameter))));
    return new ScopeMonitor(attributes, During.log(value(id, During.PARAMETER)));
  }

  private static Parameter own(Parameter common) {
    return common.equals(Uniqueness.CUSTOM_ALLOCATOR) ? CUSTOM_ALLOCATOR : common;
  }

  /** Which attributes an argument has. */
  private record Attributes(
      boolean readOnly,
      boolean cellsToo,
      boolean dereferenceable,
      boolean noFree,
      Uniqueness uniqueness)
      implements Contract {
    private static final Promise.Terms NONE = new Promise.Terms(false, false, false, false, false);

    @Override
    public Promise.Terms terms(Event.Retag retag) {
      Tag created = retag.created();
      if (retag.call() == null || created.origin() != RetagOrigin.ARGUMENT) {
        return NONE;
      }
      PointerKind kind = Objects.requireNonNull(created.kind());
      Pointee pointee = Objects.requireNonNull(created.pointee());
      boolean sized = pointee.size() > 0;
      return switch (kind) {
        case SHARED ->
            new Promise.Terms(
                pointee.freeze() || cellsToo,
                readOnly && pointee.freeze(),
                false,
                dereferenceable && sized && pointee.freeze(),
                noFree && pointee.freeze());
        case MUTABLE -> {
          boolean unique = uniqueness.isUnique(created);
          yield new Promise.Terms(
              unique, false, false, dereferenceable && sized && unique, noFree && unique);
        }
        case BOX -> new Promise.Terms(uniqueness.isUnique(created), false, false, false, false);
        case RAW_CONST, RAW_MUT -> NONE;
      };
    }

    @Override
    public boolean freeIsWrite() {
      return true;
    }

    @Override
    public boolean restrictsAssignments() {
      return false;
    }

    @Override
    public Rule rule(Breach breach) {
      return Objects.requireNonNull(RULES.get(breach));
    }
  }
}
