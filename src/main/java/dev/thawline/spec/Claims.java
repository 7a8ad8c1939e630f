package dev.thawline.spec;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All claims of a spec, and which of them hold for given models: the most specific ones.
 *
 * @param all in the order of the file
 */
public record Claims(List<Claim> all) {

  /** Stands for a model that no claim names; not an id. */
  static final String UNNAMED = "";

  public Claims {
    all = List.copyOf(all);
  }

  /**
   * The facts that must hold of an aliasing model under a memory model; several add up, none means
   * that nothing is expected.
   *
   * @param memory a canonical id
   * @param alias a canonical id
   */
  public List<Expectation> expectations(String memory, String alias) {
    return only(Expectation.class, holding(memory, alias));
  }

  /** What is said of the outcomes under a memory model; several add up. */
  public List<OutcomeExpectation> outcomes(String memory) {
    return only(OutcomeExpectation.class, holding(memory, UNNAMED));
  }

  /** What is said of the number of executions under a memory model, or null. */
  public @Nullable ExecutionExpectation executions(String memory) {
    List<ExecutionExpectation> found = only(ExecutionExpectation.class, holding(memory, UNNAMED));
    return found.isEmpty() ? null : found.get(0);
  }

  /** What is said of a litmus test's condition under a memory model, or null. */
  public @Nullable ConditionExpectation condition(String memory) {
    List<ConditionExpectation> found = only(ConditionExpectation.class, holding(memory, UNNAMED));
    return found.isEmpty() ? null : found.get(0);
  }

  /** All claims about two aliasing models that hold under a memory model. */
  public List<DifferExpectation> differ(String memory) {
    return only(DifferExpectation.class, holding(memory, UNNAMED));
  }

  /** The claims that match a pair of models and that no more specific one silences. */
  List<Claim> holding(String memory, String alias) {
    List<Claim> matching =
        all.stream().filter(claim -> claim.scope().matches(memory, alias)).toList();
    return matching.stream()
        .filter(claim -> matching.stream().noneMatch(other -> silences(other, claim)))
        .toList();
  }

  private static boolean silences(Claim strong, Claim weak) {
    return strong.sameQuestion(weak) && strong.scope().isMoreSpecificThan(weak.scope());
  }

  private static <C extends Claim> List<C> only(Class<C> type, List<Claim> claims) {
    return claims.stream().filter(type::isInstance).map(type::cast).toList();
  }
}
