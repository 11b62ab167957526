package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.number.Rational;

/**
 * The classes of a finite group that powers prime to the order of their elements join: the elements
 * that generate conjugate subgroups.
 *
 * @param classes one or several
 * @param size the number of elements in all of them
 */
public record RationalClass(List<Integer> classes, BigInteger size) {
  /** Copies the list. */
  public RationalClass {
    classes = List.copyOf(classes);
  }

  /**
   * The number by which the sum of the elements acts on an irreducible representation, {@code sum_g
   * chi(g) / chi(1)}: an integer, since it is rational and algebraic.
   */
  public Rational eigenvalue(IrreducibleCharacter chi) {
    Rational average = chi.values().get(classes.getFirst()).average();
    return average.multiply(new Rational(size, BigInteger.valueOf(chi.degree())));
  }
}
