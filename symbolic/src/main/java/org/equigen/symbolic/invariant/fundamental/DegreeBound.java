package org.equigen.symbolic.invariant.fundamental;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.invariant.contraction.NaturalIndex;
import org.equigen.symbolic.invariant.contraction.NaturalSpace;
import org.equigen.symbolic.invariant.contraction.Operand;
import org.equigen.symbolic.invariant.contraction.Theorem;
import org.equigen.symbolic.invariant.graph.TensorType;

/**
 * Degrees beyond which contractions of tensors are polynomials in smaller ones.
 *
 * <p>Two indices make a matrix. Invariants of matrices under GL(n) and O(n) are traces of words, in
 * the matrices and for O(n) their transposes (Procesi, The invariant theory of n x n matrices, Adv.
 * Math. 19, 1976, theorems 1.3 and 7.1). Words of one matrix reach n letters by the theorem of
 * Cayley and Hamilton; those of several reach N(n) letters, which is n(n+1)/2 up to n = 4 (Dubnov
 * 1935; Vaughan-Lee 1993) and at most n^2 (Razmyslov 1974). A vector pair {@code x y'} counts as
 * one more matrix, which occurs once.
 *
 * @param degree the largest degree of a generator that is needed
 * @param withoutVectors the largest degree of one in which no vectors occur
 * @param reason the theorem in words
 */
record DegreeBound(int degree, int withoutVectors, String reason) {
  /** The bound for invariants; empty if none is known. */
  static Optional<DegreeBound> invariants(TheoremGroup group, List<Operand> operands) {
    String vectors = String.join(" and ", group.spaces().stream().map(DegreeBound::cite).toList());
    if (operands.stream().noneMatch(operand -> operand.slots().size() > 1)) {
      return Optional.of(new DegreeBound(0, 0, vectors));
    }
    if (group.spaces().stream().allMatch(space -> space.theorem() == Theorem.TRIVIAL)) {
      return Optional.of(new DegreeBound(1, 1, vectors));
    }
    return letters(group, operands)
        .map(
            letters ->
                new DegreeBound(
                    hasVectors(operands) ? letters + 1 : letters,
                    letters,
                    words(letters, "traces of")));
  }

  /**
   * The bound for equivariants.
   *
   * @param indices the number of indices of the output
   */
  static Optional<DegreeBound> equivariants(
      TheoremGroup group, List<Operand> operands, int indices) {
    boolean plain = operands.stream().noneMatch(operand -> operand.slots().size() > 1);
    if (plain || indices == 0) {
      return invariants(group, operands).map(known -> new DegreeBound(0, 0, known.reason()));
    }
    if (indices > 2) {
      return Optional.empty();
    }
    boolean vectors = hasVectors(operands);
    return letters(group, operands)
        .map(
            n ->
                new DegreeBound(
                    indices == 1 ? n : vectors ? 2 * n : n - 1, n - 1, words(n - 1, "")));
  }

  private static String cite(NaturalSpace space) {
    return space.theorem().generators() + " (" + space.theorem().source() + ")";
  }

  private static String words(int letters, String traces) {
    return (traces + " words of at most " + letters + " letters (Procesi 1976)").strip();
  }

  private static boolean hasVectors(List<Operand> operands) {
    return operands.stream().anyMatch(operand -> operand.slots().size() == 1);
  }

  /** The longest word that is needed, where all tensors are matrices over one space. */
  private static Optional<Integer> letters(TheoremGroup group, List<Operand> operands) {
    Theorem theorem = group.spaces().getFirst().theorem();
    boolean linear = theorem == Theorem.GENERAL_LINEAR;
    List<Operand> matrices = operands.stream().filter(o -> o.slots().size() > 1).toList();
    boolean covered =
        group.spaces().size() == 1
            && (linear || theorem == Theorem.ORTHOGONAL)
            && matrices.stream().allMatch(matrix -> isMatrix(matrix, linear));
    if (!covered) {
      return Optional.empty();
    }
    int n = group.spaces().getFirst().size();
    boolean commuting =
        matrices.size() == 1
            && (linear
                || !TensorType.of(group.spaces(), matrices.getFirst()).symmetries().isEmpty());
    return Optional.of(commuting ? n : n <= 4 ? n * (n + 1) / 2 : n * n);
  }

  /** Two indices, which for the linear group are a vector's and a dual's. */
  private static boolean isMatrix(Operand operand, boolean linear) {
    List<NaturalIndex> slots = operand.slots();
    return slots.size() == 2 && (!linear || slots.getFirst().dual() != slots.getLast().dual());
  }
}
