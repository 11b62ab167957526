package org.equigen.tests.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;

/**
 * An irreducible representation by its label, with its matrices modulo primes.
 *
 * @param group the group
 * @param term its matrices
 */
record LabelledRepresentation(Group group, Term term) {
  /**
   * Builds it.
   *
   * @throws ClassCastException if the group does not have it
   */
  static LabelledRepresentation of(Group group, String label) {
    Irreducible.Known known = (Irreducible.Known) Irreducibles.of(group, label);
    Factor.Subspace factor = known.factor().get();
    return new LabelledRepresentation(group, new Term(List.of(factor)));
  }

  /** The number of rows of its matrices. */
  int size() {
    return ((Factor.Subspace) term.factors().getFirst()).projection().rows();
  }

  /** A prime between 2^30 and 2^31 modulo which -1 has a square root, so that Q(i) has an image. */
  static PrimeField prime(Random random) {
    return PrimeField.below(random.nextLong((1L << 30) + (1L << 20), 1L << 31));
  }

  /** The matrices of the group's generators modulo a prime. */
  List<ResidueMatrix> images(PrimeField residues) {
    NumberField field = TermField.of(group, term);
    long root = field.roots(residues).getFirst();
    List<ResidueMatrix> images = new ArrayList<>();
    for (Matrix<Algebraic> generator : group.generators()) {
      Action<Long> action =
          Action.exact(field, generator).map(residues, value -> residue(residues, root, value));
      images.add(ResidueMatrix.of(residues, Induced.algebra(term, action)));
    }
    return images;
  }

  private static long residue(PrimeField residues, long root, Algebraic value) {
    long real = residues.reduce(value.coefficient(0));
    return residues.reduce(real + root * residues.reduce(value.coefficient(1)));
  }
}
