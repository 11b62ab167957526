package org.equigen.codegen.planning.linear;

import java.util.stream.IntStream;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.number.Algebraic;

/**
 * All equivariant maps from the channels of one input summand to those of one output summand.
 *
 * @param outChannels number of output channels
 * @param inChannels number of input channels
 * @param basis the maps between the two terms
 */
public record Block(int outChannels, int inChannels, IntertwinerBasis basis) {
  /** Number of weights. */
  public long parameters() {
    return (long) basis.dimension() * outChannels * inChannels;
  }

  /** Nonzero entries of all basis elements that are not the identity. */
  public long entries() {
    return basis.elements().stream()
        .filter(element -> !isIdentity(element))
        .mapToLong(Intertwiner::size)
        .sum();
  }

  /** Nonzero entries of all basis elements. */
  public long coefficients() {
    return basis.elements().stream().mapToLong(Intertwiner::size).sum();
  }

  /** Pairs of components that at least one basis element connects. */
  public long connections() {
    return basis.elements().stream()
        .flatMapToLong(
            element ->
                IntStream.range(0, element.size())
                    .mapToLong(
                        k -> (long) element.rows()[k] * basis.columns() + element.columns()[k]))
        .distinct()
        .count();
  }

  private boolean isIdentity(Intertwiner element) {
    return basis.rows() == basis.columns()
        && element.size() == basis.rows()
        && IntStream.range(0, element.size())
            .allMatch(
                k ->
                    element.rows()[k] == k
                        && element.columns()[k] == k
                        && basis.coefficient(element, k).equals(Algebraic.ONE));
  }
}
