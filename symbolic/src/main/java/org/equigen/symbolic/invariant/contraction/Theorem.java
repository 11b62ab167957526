package org.equigen.symbolic.invariant.contraction;

/**
 * A first fundamental theorem: the tensors by whose contractions the invariants of all vectors and
 * tensors over one space are generated. A group has the invariants of its complex algebraic
 * closure, so that SO+(p,q), SO(p,q) and the compact group share one theorem.
 */
public enum Theorem {
  /** O(p,q): the metric. */
  ORTHOGONAL("scalar products", "Weyl, The Classical Groups, II.9; Goodman and Wallach, 5.2"),
  /** SO(p,q): the metric and one epsilon at most, since two of them are metrics. */
  SPECIAL_ORTHOGONAL(
      "scalar products and determinants",
      "Weyl, The Classical Groups, II.9; Goodman and Wallach, 5.2"),
  /** Sp(2n): the antisymmetric form. */
  SYMPLECTIC("symplectic products", "Weyl, The Classical Groups, VI.1; Goodman and Wallach, 5.2"),
  /** GL(n) and U(n): vectors with duals. */
  GENERAL_LINEAR(
      "pairings of vectors with duals",
      "Weyl, The Classical Groups, II.6; Goodman and Wallach, 5.2"),
  /** SL(n) and SU(n): those, and epsilons of one kind, since one of each kind are deltas. */
  SPECIAL_LINEAR(
      "pairings of vectors with duals and determinants",
      "Weyl, The Classical Groups, II.6; Goodman and Wallach, 5.2"),
  /** S(n): sums over coinciding indices. */
  PERMUTATIONS("polarised power sums", "Weyl, The Classical Groups, II.3"),
  /** The trivial group: every coordinate. */
  TRIVIAL("coordinates", "every polynomial is invariant");

  private final String generators;
  private final String source;

  Theorem(String generators, String source) {
    this.generators = generators;
    this.source = source;
  }

  /** What generates the invariants of vectors, in words. */
  public String generators() {
    return generators;
  }

  /** Where the theorem is proved. */
  public String source() {
    return source;
  }
}
