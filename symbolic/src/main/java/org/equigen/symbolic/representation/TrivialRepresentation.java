package org.equigen.symbolic.representation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;

/**
 * Which terms are the trivial representation, in which every element of the group is 1, whatever
 * they are written as: S, but also {@code 0e}, {@code spin(0)}, {@code (0,0)}, {@code Alt(3,V)} of
 * SO(3) and {@code 0o*0o}. The pseudo-scalars {@code 0o} of O(3) are not.
 */
public final class TrivialRepresentation {
  private TrivialRepresentation() {}

  /**
   * Whether a term has one dimension, in which all generators of the algebra are 0 and all discrete
   * generators 1. Exact.
   */
  public static boolean is(Group group, Term term) {
    if (term.isScalar()) {
      return true;
    }
    if (Dimension.of(group, term) != 1) {
      return false;
    }
    NumberField field = TermField.of(group, term);
    FieldEmbedding embedding = FieldEmbedding.of(group.field(), field);
    return group.generators().stream()
            .allMatch(a -> derivative(term, action(embedding, a)).isZero())
        && group.discrete().stream()
            .allMatch(h -> value(term, action(embedding, h)).equals(Algebraic.ONE));
  }

  /** The trivial terms of a representation, in order of first appearance. */
  public static Set<Term> among(Group group, Representation representation) {
    return representation.terms().stream()
        .filter(term -> is(group, term))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The same representation with every trivial term written as S. */
  public static Representation asScalars(Group group, Representation representation) {
    Set<Term> trivial = among(group, representation);
    return new Representation(
        representation.summands().stream()
            .map(it -> trivial.contains(it.term()) ? scalars(it.multiplicity()) : it)
            .toList());
  }

  private static Summand scalars(int multiplicity) {
    return new Summand(multiplicity, Term.SCALAR);
  }

  private static Action<Algebraic> action(FieldEmbedding embedding, Matrix<Algebraic> natural) {
    NumberField field = embedding.target();
    return Action.exact(field, natural.map(field, embedding::apply));
  }

  /** The sum over the factors, each of one dimension. */
  private static Algebraic derivative(Term term, Action<Algebraic> a) {
    Algebraic sum = Algebraic.ZERO;
    for (Factor factor : term.factors()) {
      sum = a.field().add(sum, Induced.algebra(factor, a).get(0, 0));
    }
    return sum;
  }

  /** The product over the factors, each of one dimension. */
  private static Algebraic value(Term term, Action<Algebraic> h) {
    Algebraic product = Algebraic.ONE;
    for (Factor factor : term.factors()) {
      product = h.field().multiply(product, Induced.element(factor, h).get(0, 0));
    }
    return product;
  }
}
