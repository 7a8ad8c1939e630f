package dev.thawline.litmus;

import dev.thawline.program.Constant;
import dev.thawline.program.Layout;
import dev.thawline.program.Operand;
import dev.thawline.program.StaticVariable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The shared locations of a test: what the initial values and the parameters of threads name. Their
 * types are those that parameters give them; all threads must agree but for {@code atomic}.
 */
final class Locations {
  private final Map<String, Location> all = new LinkedHashMap<>();

  /**
   * One of them.
   *
   * @param number among the statics
   * @param type of what is in it
   */
  record Location(int number, Name name, CType type, TestSyntax.@Nullable Literal initial) {
    Operand pointer() {
      return Operand.of(new Constant.StaticPointer(number));
    }
  }

  private Locations() {}

  /**
   * Those of a test.
   *
   * @throws dev.thawline.source.SpecException where two places do not fit together
   */
  static Locations of(TestSyntax test) {
    Locations locations = new Locations();
    for (int number = 0; number < test.threads().size(); number++) {
      for (TestSyntax.Parameter parameter : test.threads().get(number).parameters()) {
        if (parameter.type().isPointer() && !isRegister(test, number, parameter.name())) {
          locations.add(parameter.name(), parameter.type().pointee(), null);
        }
      }
    }
    test.initials().stream().filter(it -> it.thread() == null).forEach(locations::initial);
    return locations;
  }

  /** Whether the initial values say what a parameter is. */
  private static boolean isRegister(TestSyntax test, int thread, Name name) {
    return test.initials().stream()
        .anyMatch(
            it ->
                it.thread() != null
                    && it.thread() == thread
                    && it.name().text().equals(name.text()));
  }

  private void initial(TestSyntax.Initial initial) {
    TestSyntax.Literal value = initial.value();
    CType type = initial.type();
    Location known = all.get(initial.name().text());
    if (type == null && known != null) {
      type = known.type();
    } else if (type == null && value != null && value.location() != null) {
      Location target = all.get(value.location().text());
      type = CType.pointerTo(target == null ? CType.INT : target.type());
    }
    add(initial.name(), type == null ? CType.INT : type, value);
  }

  private void add(Name name, CType type, TestSyntax.@Nullable Literal initial) {
    Location known = all.get(name.text());
    if (known == null) {
      all.put(name.text(), new Location(all.size(), name, type, initial));
      return;
    }
    if (!known.type().isLike(type)) {
      throw Problems.mismatch(
          "`" + name.text() + "` is `" + type + "` here and `" + known.type() + "` elsewhere",
          name.span());
    }
    if (initial != null && known.initial() != null) {
      throw Problems.error(
          "T0305", "`" + name.text() + "` has an initial value already", name.span(), null);
    }
    CType merged = type.atomic() ? type : known.type();
    TestSyntax.Literal value = initial == null ? known.initial() : initial;
    all.put(name.text(), new Location(known.number(), known.name(), merged, value));
  }

  @Nullable Location find(String name) {
    return all.get(name);
  }

  /** The location of that name. */
  Location get(Name name) {
    Location found = all.get(name.text());
    if (found == null) {
      throw Problems.unknown("no location `" + name.text() + "`", name, all.keySet());
    }
    return found;
  }

  Set<String> names() {
    return all.keySet();
  }

  List<Location> list() {
    return new ArrayList<>(all.values());
  }

  List<StaticVariable> statics() {
    return all.values().stream().map(Locations::variable).toList();
  }

  /** As Rust has them: an atomic is one cell inside of an UnsafeCell. */
  private static StaticVariable variable(Location location) {
    Layout cell = location.type().layout();
    Layout layout =
        location.type().atomic()
            ? new Layout.Product(
                List.of(new Layout.Field(0, cell)), cell.size(), cell.alignment(), true)
            : cell;
    return new StaticVariable(location.name().text(), layout, true, location.name().span());
  }

  /** A value of the initial values as a constant of a type. */
  Operand constant(TestSyntax.Literal value, CType type) {
    if (value.location() != null) {
      Location target = get(value.location());
      if (!type.isPointer() || !type.pointee().isLike(target.type())) {
        throw Problems.mismatch(
            "the address of `" + target.name().text() + "` does not fit into `" + type + "`",
            value.span());
      }
      return target.pointer();
    }
    if (type.isPointer()) {
      if (value.number() != 0) {
        throw Problems.mismatch("`" + type + "` holds addresses", value.span());
      }
      return Operand.of(new Constant.Null());
    }
    if (!type.holds(value.number())) {
      throw Problems.error("T0306", "this does not fit into `" + type + "`", value.span(), null);
    }
    return CodeBuilder.number(type, value.number());
  }
}
