package dev.thawline.litmus;

import dev.thawline.source.Diagnostics;
import dev.thawline.source.SpecException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a test observes: the places in its condition, its filter and its list of locations. */
final class Observations {
  private final TestSyntax test;
  private final Locations locations;

  /** Every place, with the name by which it is mentioned first. */
  private final TreeMap<Observation, Name> all = new TreeMap<>();

  private final Map<Observation, CType> types = new LinkedHashMap<>();
  private final SortedSet<Observation> displayed = new TreeSet<>();

  private Observations(TestSyntax test, Locations locations) {
    this.test = test;
    this.locations = locations;
  }

  /**
   * Those of a test.
   *
   * @param diagnostics receives what is wrong; the result leaves that out
   */
  static Observations of(TestSyntax test, Locations locations, Diagnostics diagnostics) {
    Observations found = new Observations(test, locations);
    List<TestSyntax.Observed> shown = new ArrayList<>(test.end().locations());
    found.places(test.end().condition(), shown);
    for (TestSyntax.Observed place : shown) {
      found.add(place, true, diagnostics);
    }
    List<TestSyntax.Observed> filtered = new ArrayList<>();
    found.places(test.end().filter(), filtered);
    for (TestSyntax.Observed place : filtered) {
      found.add(place, false, diagnostics);
    }
    return found;
  }

  private void places(@Nullable ConditionSyntax condition, List<TestSyntax.Observed> out) {
    if (condition instanceof ConditionSyntax.Atom atom) {
      out.add(atom.observed());
    } else if (condition instanceof ConditionSyntax.Not not) {
      places(not.operand(), out);
    } else if (condition instanceof ConditionSyntax.Implies implies) {
      places(implies.condition(), out);
      places(implies.consequence(), out);
    } else if (condition instanceof ConditionSyntax.All every) {
      every.operands().forEach(operand -> places(operand, out));
    } else if (condition instanceof ConditionSyntax.Any some) {
      some.operands().forEach(operand -> places(operand, out));
    }
  }

  private void add(TestSyntax.Observed place, boolean shown, Diagnostics diagnostics) {
    try {
      Observation observation = observation(place);
      all.putIfAbsent(observation, place.name());
      if (shown) {
        displayed.add(observation);
      }
    } catch (SpecException e) {
      e.diagnostics().forEach(diagnostics::add);
    }
  }

  private Observation observation(TestSyntax.Observed place) {
    Name name = place.name();
    Integer thread = place.thread();
    if (thread == null) {
      Locations.Location location = locations.get(name);
      Observation observation = new Observation(-1, name.text());
      types.put(observation, location.type());
      return observation;
    }
    if (thread >= test.threads().size()) {
      throw Problems.error("T0302", "there is no thread " + thread, name.span(), null);
    }
    return new Observation(thread, name.text());
  }

  /** Says of which types the registers of a thread are. */
  void learn(int thread, Map<String, CType> results) {
    results.forEach((name, type) -> types.put(new Observation(thread, name), type));
  }

  /** All places, in order. */
  SortedSet<Observation> all() {
    return all.navigableKeySet();
  }

  /** Those that herd shows: all but those that only the filter mentions. */
  List<String> displayed() {
    return displayed.stream().map(Observation::text).toList();
  }

  /** The registers of a thread that are observed, in order. */
  List<Name> registers(int thread) {
    return all.entrySet().stream()
        .filter(entry -> entry.getKey().thread() == thread)
        .map(Map.Entry::getValue)
        .toList();
  }

  CType type(Observation observation) {
    return types.getOrDefault(observation, CType.INT);
  }

  /**
   * A proposition with its values as they are printed.
   *
   * @throws SpecException where a place can never have the value that it is compared with
   */
  Formula formula(ConditionSyntax condition) {
    if (condition instanceof ConditionSyntax.Always always) {
      return new Formula.Always(always.value());
    } else if (condition instanceof ConditionSyntax.Not not) {
      return new Formula.Not(formula(not.operand()));
    } else if (condition instanceof ConditionSyntax.Implies implies) {
      return new Formula.Implies(formula(implies.condition()), formula(implies.consequence()));
    } else if (condition instanceof ConditionSyntax.All every) {
      return new Formula.All(every.operands().stream().map(this::formula).toList());
    } else if (condition instanceof ConditionSyntax.Any some) {
      return new Formula.Any(some.operands().stream().map(this::formula).toList());
    }
    ConditionSyntax.Atom atom = (ConditionSyntax.Atom) condition;
    Observation place = observation(atom.observed());
    return new Formula.Atom(place.text(), atom.equal(), value(atom.value(), type(place)));
  }

  private String value(TestSyntax.Literal value, CType type) {
    // It is checked as any other constant is.
    locations.constant(value, type);
    if (value.location() != null) {
      return value.location().text();
    }
    long bits = type.machine().normalize(value.number());
    return type.isSigned() ? Long.toString(bits) : Long.toUnsignedString(bits);
  }
}
