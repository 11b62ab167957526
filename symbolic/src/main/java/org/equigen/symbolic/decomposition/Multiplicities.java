package org.equigen.symbolic.decomposition;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;

/**
 * How often irreducible representations occur in a representation, by characters: without equations
 * and without a change of basis.
 *
 * @param group the group
 * @param representation what is split
 * @param real whether over R, else over C
 * @param method the formula behind it, in words
 * @param parts those that occur, by rising dimension
 */
public record Multiplicities(
    Group group, Representation representation, boolean real, String method, List<Part> parts) {
  /** Copies the list. */
  public Multiplicities {
    parts = List.copyOf(parts);
  }

  /**
   * All copies of one irreducible representation.
   *
   * @param irrep its name, as representations are declared: its label, or its number
   * @param character of finite groups the name of its row, or rows, in the character table
   * @param dimension over R or over C
   * @param type over R the algebra of its equivariant endomorphisms, over C the type of Frobenius
   *     and Schur; over C empty where no rule tells it from the highest weight
   * @param multiplicity at least 1
   */
  public record Part(
      String irrep,
      Optional<String> character,
      BigInteger dimension,
      Optional<RealType> type,
      BigInteger multiplicity) {}

  /** The dimension of the representation. */
  public BigInteger dimension() {
    return parts.stream()
        .map(part -> part.dimension().multiply(part.multiplicity()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * The number of independent equivariant maps to itself, by Schur's lemma: the sum of the squares
   * of the multiplicities, over R times the dimension of the endomorphisms of each.
   */
  public BigInteger endomorphisms() {
    return parts.stream()
        .map(
            part -> {
              int commutant = real ? part.type().orElseThrow().dimension() : 1;
              return part.multiplicity().pow(2).multiply(BigInteger.valueOf(commutant));
            })
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
