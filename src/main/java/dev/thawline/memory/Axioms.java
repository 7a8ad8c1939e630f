package dev.thawline.memory;

/**
 * The axioms that several models share, as the papers have them. An update is one node ({@link
 * Derived}).
 */
final class Axioms {
  static final String RC11 =
      "Lahav, Vafeiadis, Kang, Hur, Dreyer, Repairing Sequential Consistency in C/C++11, PLDI 2017";

  private Axioms() {}

  static final Axiom NO_THIN_AIR =
      new Axiom(
          "no-thin-air",
          "acyclic(sb ∪ rf)",
          RC11 + ": NO-THIN-AIR",
          x -> x.sb().or(x.rf()).isAcyclic());

  static final Axiom ATOMICITY =
      new Axiom(
          "atomicity",
          "rmw ∩ (rb ; mo) = ∅",
          RC11 + ": ATOMICITY",
          x -> x.rb().then(x.mo()).isIrreflexive());

  static final Axiom COHERENCE =
      new Axiom(
          "coherence",
          "irreflexive(hb ; eco?)",
          RC11 + ": COHERENCE",
          x -> x.hb().then(x.eco().optional()).isIrreflexive());

  static final Axiom PARTIAL_SC =
      new Axiom(
          "partial-sc",
          "acyclic(psc), psc = ([SC] ∪ [F_SC] ; hb?) ; scb ; ([SC] ∪ hb? ; [F_SC])"
              + " ∪ [F_SC] ; (hb ∪ hb ; eco ; hb) ; [F_SC],"
              + " scb = sb ∪ sb≠loc ; hb ; sb≠loc ∪ hb=loc ∪ mo ∪ rb",
          RC11 + ": SC",
          x -> PartialSc.RC11.of(x).isAcyclic());
}
