package org.equigen.symbolic.decomposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.InvariantMetric;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.representation.Term;

/**
 * A representation as a direct sum of irreducible representations.
 *
 * <p>Its coordinates are {@code [component of the list][copy][component of the irreducible]}, the
 * copies in the order {@code [summand][channel][copy in the term]}.
 *
 * @param group the group
 * @param representation over R if all its matrices are real, else over C
 * @param real whether over R
 * @param components by rising dimension of the irreducible representations
 * @param terms the decomposition of every distinct term
 */
public record Decomposition(
    Group group,
    Representation representation,
    boolean real,
    List<IsotypicComponent> components,
    Map<Term, TermDecomposition> terms) {
  /** Copies the collections. */
  public Decomposition {
    components = List.copyOf(components);
    terms = Map.copyOf(terms);
  }

  /**
   * The only irreducible representation, in the coordinates of the expression that was decomposed.
   *
   * @return empty if there are several, or none
   */
  public Optional<Irrep> irreducible() {
    if (components.size() != 1 || components.getFirst().multiplicity() != 1) {
      return Optional.empty();
    }
    Irrep only = components.getFirst().irrep();
    InvariantMetric metric = new InvariantMetric(group.dimension());
    return terms.values().stream()
        .filter(part -> !part.components().isEmpty())
        .findFirst()
        .map(part -> only.in(part.term(), metric.of(part.term())));
  }

  /** The dimension of the representation. */
  public int dimension() {
    return components.stream().mapToInt(IsotypicComponent::dimension).sum();
  }

  /**
   * The number of independent equivariant maps to itself, by Schur's lemma: the sum of {@code m^2}
   * times the dimension of the endomorphisms of each irreducible representation.
   */
  public long endomorphisms() {
    long sum = 0;
    for (IsotypicComponent component : components) {
      long square = (long) component.multiplicity() * component.multiplicity();
      sum += square * component.irrep().commutant();
    }
    return sum;
  }

  /** Multiplications of the change of basis, stage by stage, those by 1 included. */
  public long multiplications() {
    long sum = 0;
    for (Summand summand : representation.summands()) {
      sum += summand.multiplicity() * of(summand.term()).multiplications();
    }
    return sum;
  }

  /** Whether the scaled change of basis is orthogonal, or unitary. */
  public boolean orthonormal() {
    return terms.values().stream().allMatch(TermDecomposition::orthogonal);
  }

  /**
   * The decomposition of one term.
   *
   * @throws IllegalArgumentException if the term does not occur
   */
  public TermDecomposition of(Term term) {
    TermDecomposition found = terms.get(term);
    if (found == null) {
      throw new IllegalArgumentException("no term " + term);
    }
    return found;
  }

  /** A field that contains the entries of the change of basis. */
  public NumberField field() {
    return FieldEmbedding.compositum(
        terms.values().stream().map(TermDecomposition::field).toList());
  }

  /** The change of basis P, shape {@code [new coordinate][coordinate of the representation]}. */
  public Matrix<Algebraic> projection() {
    return assemble(false);
  }

  /** The inverse J of the change of basis. */
  public Matrix<Algebraic> inclusion() {
    return assemble(true);
  }

  /**
   * The factors c, one per copy, such that {@code sqrt(c) N^(1/2) P N_R^(-1/2)} has orthonormal
   * rows, with the squared norms N of the irreducible representation and N_R of the representation.
   */
  public List<Algebraic> scales() {
    List<Algebraic> all = new ArrayList<>();
    for (CopyOrder.Copy copy : new CopyOrder(this).copies()) {
      all.add(embedding(of(copy.term())).apply(of(copy.term()).scales().get(copy.number())));
    }
    return all;
  }

  private FieldEmbedding embedding(TermDecomposition term) {
    return FieldEmbedding.of(term.field(), field());
  }

  private Matrix<Algebraic> assemble(boolean inverse) {
    NumberField field = field();
    int size = dimension();
    Matrix.Builder<Algebraic> all = Matrix.builder(field, size, size);
    CopyOrder order = new CopyOrder(this);
    int offset = 0;
    for (Summand summand : representation.summands()) {
      TermDecomposition term = of(summand.term());
      Matrix<Algebraic> one = inverse ? term.inclusion().transpose() : term.projection();
      Matrix<Algebraic> rows = one.map(field, embedding(term)::apply);
      for (int channel = 0; channel < summand.multiplicity(); channel++) {
        for (int r = 0; r < rows.rows(); r++) {
          int place = order.place(offset + r);
          for (Matrix.Entry<Algebraic> entry : rows.row(r)) {
            int column = offset + entry.column();
            all.add(inverse ? column : place, inverse ? place : column, entry.value());
          }
        }
        offset += rows.rows();
      }
    }
    return all.build();
  }
}
