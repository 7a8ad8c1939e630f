package dev.thawline.rust.type;

import dev.thawline.rust.type.Capture.Mode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a closure captures and how, by the rules of edition 2021 (RFC 2229; rustc's {@code
 * upvar.rs}): the places that its body mentions, cut where precision would be unsound or useless,
 * then reduced to those that no other captured place contains.
 */
final class CaptureAnalysis extends PlaceUses {
  private record Use(PlacePath path, Mode mode) {}

  private final ClosureDefinition closure;
  private final List<LocalVariable> own = new ArrayList<>();
  private final List<Use> uses = new ArrayList<>();
  private ClosureDefinition.Kind kind = ClosureDefinition.Kind.FN;

  private CaptureAnalysis(ClosureDefinition closure) {
    this.closure = closure;
  }

  /** Sets the captures of a closure; those of closures inside it must be known. */
  static void analyse(ClosureDefinition closure) {
    CaptureAnalysis analysis = new CaptureAnalysis(closure);
    for (FunctionDefinition.Parameter parameter : closure.parameters()) {
      analysis.bindings(parameter.pattern());
    }
    analysis.consume(closure.body());
    analysis.finish();
  }

  @Override
  void declared(LocalVariable variable) {
    own.add(variable);
  }

  @Override
  void copied(Typed place) {
    record(place, Mode.SHARED);
  }

  @Override
  void moved(Typed place) {
    record(place, Mode.VALUE);
  }

  @Override
  void borrowed(Typed place, boolean unique) {
    record(place, unique ? Mode.UNIQUE : Mode.SHARED);
  }

  @Override
  void assigned(Typed place) {
    record(place, Mode.UNIQUE);
  }

  @Override
  void inspected(Typed place) {
    record(place, Mode.SHARED);
  }

  private void record(Typed place, Mode wanted) {
    PlacePath path = PlacePath.of(place);
    if (path == null || own.contains(path.root())) {
      return;
    }
    Mode mode = wanted;
    for (int i = 0; i < path.length(); i++) {
      if (path.isDeref(i) && path.before(i) instanceof Type.RawPointer) {
        // What lies behind a raw pointer is nobody's borrow: the pointer itself is captured.
        path = path.truncate(i);
        mode = Mode.SHARED;
      }
    }
    int last = lastDeref(path);
    if (last >= 0
        && path.before(last) instanceof Type.Reference reference
        && !reference.mutable()) {
      path = path.truncate(last + 1);
    }
    if (mode == Mode.VALUE) {
      kind = ClosureDefinition.Kind.FN_ONCE;
    } else if (mode == Mode.UNIQUE && kind == ClosureDefinition.Kind.FN) {
      kind = ClosureDefinition.Kind.FN_MUT;
    }
    if (closure.moves() || mode == Mode.VALUE) {
      int first = firstDeref(path);
      path = withoutDestructors(first < 0 ? path : path.truncate(first));
      mode = Mode.VALUE;
    }
    uses.add(new Use(path, mode));
  }

  /** Nothing moves out of a value that has a destructor: it is captured whole. Copies may. */
  private static PlacePath withoutDestructors(PlacePath path) {
    if (Types.isCopy(path.place().type())) {
      return path;
    }
    for (int i = 0; i < path.length(); i++) {
      if (Destructors.dropFunction(path.before(i)) != null) {
        return path.truncate(i);
      }
    }
    return path;
  }

  private static int firstDeref(PlacePath path) {
    for (int i = 0; i < path.length(); i++) {
      if (path.isDeref(i)) {
        return i;
      }
    }
    return -1;
  }

  private static int lastDeref(PlacePath path) {
    for (int i = path.length() - 1; i >= 0; i--) {
      if (path.isDeref(i)) {
        return i;
      }
    }
    return -1;
  }

  /** Keeps, of places that contain each other, the outer one with the stronger demand. */
  private void finish() {
    List<Use> kept = new ArrayList<>();
    for (Use use : uses) {
      Use merged = use;
      List<Use> others = new ArrayList<>();
      int position = -1;
      for (Use before : kept) {
        boolean inside = merged.path().startsWith(before.path());
        if (inside || before.path().startsWith(merged.path())) {
          Mode mode = merged.mode().compareTo(before.mode()) > 0 ? merged.mode() : before.mode();
          merged = new Use(inside ? before.path() : merged.path(), mode);
          position = position < 0 ? others.size() : position;
        } else {
          others.add(before);
        }
      }
      others.add(position < 0 ? others.size() : position, merged);
      kept = others;
    }
    kept.sort(java.util.Comparator.comparingInt(use -> firstMention(use.path())));
    List<Capture> captures = new ArrayList<>();
    for (Use use : kept) {
      captures.add(new Capture(use.path().place(), use.mode()));
    }
    closure.setCaptures(captures, kind);
  }

  /** Variables are captured in the order in which the body first mentions them. */
  private int firstMention(PlacePath path) {
    for (int i = 0; i < uses.size(); i++) {
      if (uses.get(i).path().root() == path.root()) {
        return i;
      }
    }
    return uses.size();
  }
}
