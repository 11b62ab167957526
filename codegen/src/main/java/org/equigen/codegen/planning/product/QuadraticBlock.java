package org.equigen.codegen.planning.product;

import java.util.List;
import java.util.function.ToIntFunction;
import org.equigen.codegen.plan.Axis;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.codegen.plan.CoefficientTensor;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * Channels of the input as matrices that take other channels of it to a summand of the output,
 * {@code y[t][k] += sum of w[tuv] C[m,i,k] x[u][m] x[v][i]}.
 *
 * @param matrix number of the channels u
 * @param in number of the channels v
 * @param out the summand
 * @param tensor C
 * @param pairs the pairs (u, v) that have a weight: all, or where the two are the same channels and
 *     exchanging them changes at most the sign, {@code u <= v} or {@code u < v}
 * @param name for people, for example {@code 9V^2 (34V) -> 34V}
 * @param inComponents dimension of the term of the input
 * @param outComponents dimension of the term of the output
 */
record QuadraticBlock(
    int matrix,
    int in,
    Summand out,
    CoefficientTensor tensor,
    List<Axis> pairs,
    String name,
    int inComponents,
    int outComponents) {
  /**
   * Consecutive channels of one term of the input.
   *
   * @param areMatrices whether they serve as matrices, beside what they are acted on
   */
  record Channels(Summand summand, boolean areMatrices) {}

  /** Copies the list. */
  QuadraticBlock {
    pairs = List.copyOf(pairs);
  }

  static QuadraticBlock of(
      List<Channels> channels,
      int matrix,
      int in,
      Summand out,
      CoefficientTensor tensor,
      ToIntFunction<Term> dimension) {
    Summand left = channels.get(matrix).summand();
    Summand right = channels.get(in).summand();
    return new QuadraticBlock(
        matrix,
        in,
        out,
        tensor,
        pairs(matrix == in, left.multiplicity(), right.multiplicity(), tensor),
        left + " (" + right + ") -> " + out,
        dimension.applyAsInt(right.term()),
        dimension.applyAsInt(out.term()));
  }

  private static List<Axis> pairs(boolean same, int m, int n, CoefficientTensor tensor) {
    if (same && tensor.exchange(0, 1).equals(tensor)) {
      return List.of(new Axis(Axis.Kind.PAIRS, n));
    }
    return same && tensor.exchange(0, 1).equals(negated(tensor))
        ? List.of(new Axis(Axis.Kind.DISTINCT_PAIRS, n))
        : List.of(Axis.full(m), Axis.full(n));
  }

  private static CoefficientTensor negated(CoefficientTensor tensor) {
    CoefficientTensor.Builder negated = CoefficientTensor.builder(3);
    for (int k = 0; k < tensor.size(); k++) {
      Coefficient value = tensor.value(k).negate();
      negated.add(value, tensor.index(k, 0), tensor.index(k, 1), tensor.index(k, 2));
    }
    return negated.build();
  }

  /** Number of pairs of channels. */
  long positions() {
    return pairs.stream().mapToLong(Axis::positions).reduce(1, Math::multiplyExact);
  }

  /** Products that one component of the output is the sum of. */
  long summed() {
    return positions() * inComponents;
  }

  /** Multiplications where components are contracted first. */
  long contractFirst() {
    return positions() * (tensor.size() + (long) out.multiplicity() * outComponents);
  }

  /** Multiplications where channels are mixed first, which pairs {@code u <= v} do not allow. */
  long mixFirst() {
    return pairs.size() == 1
        ? Long.MAX_VALUE
        : out.multiplicity()
            * (positions() * inComponents + (long) pairs.getFirst().positions() * tensor.size());
  }

  /** Multiplications that the entries of W(x) take. */
  long explicit() {
    return positions() * out.multiplicity() * tensor.size();
  }

  /** The two factors. */
  String factors() {
    return name.substring(0, name.indexOf(" ->"));
  }
}
