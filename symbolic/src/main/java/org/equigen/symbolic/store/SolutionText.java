package org.equigen.symbolic.store;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.equigen.symbolic.basis.Certificate;
import org.equigen.symbolic.basis.SparseVector;
import org.equigen.symbolic.number.Integers;
import org.equigen.symbolic.number.PrimeField;

/**
 * Solutions on orbits, which can be written as lines of text.
 *
 * <pre>
 * prime 2147483629
 * solutions 1 orbits 3 degree 1
 * solution 2
 * 0 1
 * 2 -1
 * </pre>
 *
 * <p>The line of a solution has the number of its entries, which follow: over a field of degree d,
 * coefficient k of the entry at orbit j has the index {@code d j + k}.
 *
 * @param prime modulo which the nullity was found
 * @param solutions in canonical form: reduced echelon form, primitive, the leading entries positive
 */
public record SolutionText(long prime, List<SparseVector> solutions) {
  /** Primes are close to 2^31. */
  private static final long LEAST_PRIME = 1L << 30;

  /** Copies the list. */
  public SolutionText {
    solutions = List.copyOf(solutions);
  }

  /** The solutions are all there are, and were checked exactly. */
  public Certificate certificate() {
    return new Certificate(prime, solutions.size(), solutions.size());
  }

  /** The lines. */
  String text(int unknowns, int degree) {
    StringBuilder text = new StringBuilder();
    text.append("prime ").append(prime).append('\n');
    text.append("solutions ").append(solutions.size()).append(" orbits ").append(unknowns);
    text.append(" degree ").append(degree).append('\n');
    for (SparseVector solution : solutions) {
      text.append("solution ").append(solution.size()).append('\n');
      for (int e = 0; e < solution.size(); e++) {
        text.append(solution.indices()[e]).append(' ');
        text.append(solution.values().text(e)).append('\n');
      }
    }
    return text.toString();
  }

  /**
   * Reads solutions back.
   *
   * @throws UntrueResultException if they are of other sizes or not in canonical form
   */
  static SolutionText read(ResultText text, int unknowns, int degree) throws UntrueResultException {
    long prime = prime(text);
    int count = text.expect("solutions").integer(0, unknowns);
    text.expect("orbits").integer(unknowns, unknowns);
    text.expect("degree").integer(degree, degree);
    text.endLine();
    List<SparseVector> solutions = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      solutions.add(solution(text, unknowns * degree));
    }
    text.end();
    requireEchelonForm(solutions, degree);
    return new SolutionText(prime, solutions);
  }

  private static long prime(ResultText text) throws UntrueResultException {
    long prime = text.expect("prime").number(LEAST_PRIME, (1L << 31) - 1);
    text.endLine();
    if (PrimeField.below(prime + 1).prime() != prime) {
      throw new UntrueResultException(prime + " in it is none of the primes in use");
    }
    return prime;
  }

  private static SparseVector solution(ResultText text, int length) throws UntrueResultException {
    int size = text.expect("solution").integer(1, length);
    text.endLine();
    int[] indices = new int[size];
    Integers.Builder builder = Integers.builder(size);
    for (int e = 0; e < size; e++) {
      indices[e] = text.integer(e == 0 ? 0 : indices[e - 1] + 1, length - 1);
      builder.set(e, text.integer());
      text.endLine();
    }
    SparseVector solution = new SparseVector(indices, builder.build());
    requirePrimitive(solution.values());
    return solution;
  }

  private static void requirePrimitive(Integers values) throws UntrueResultException {
    for (int e = 0; e < values.size(); e++) {
      if (values.signum(e) == 0) {
        throw new UntrueResultException("an entry of a solution in it is zero");
      }
    }
    if (!values.primitive().equals(values)) {
      throw new UntrueResultException("a solution in it is not primitive");
    }
  }

  /** Leading entries are integers at rising unknowns, which occur in one solution each. */
  private static void requireEchelonForm(List<SparseVector> solutions, int degree)
      throws UntrueResultException {
    Set<Integer> leading = new HashSet<>();
    int last = -1;
    for (SparseVector solution : solutions) {
      int first = solution.indices()[0];
      if (first % degree != 0 || first / degree <= last) {
        throw new UntrueResultException("the solutions in it are out of order");
      }
      last = first / degree;
      leading.add(last);
    }
    for (SparseVector solution : solutions) {
      for (int e = 1; e < solution.size(); e++) {
        if (leading.contains(solution.indices()[e] / degree)) {
          throw new UntrueResultException("the solutions in it are not reduced");
        }
      }
    }
  }
}
