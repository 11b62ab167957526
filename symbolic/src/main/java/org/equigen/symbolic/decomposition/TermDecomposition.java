package org.equigen.symbolic.decomposition;

import java.util.List;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Term;

/**
 * A tensor product as a direct sum of irreducible representations.
 *
 * <p>Its coordinates are {@code [component of the list][copy][component of the irreducible]}.
 *
 * @param term the tensor product
 * @param field contains the entries of the change of basis
 * @param components by rising dimension of the irreducible representations
 * @param stages of the change of basis, the first to be applied first; none for the scalar
 * @param scales one per copy: {@code sqrt(c) N^(1/2) P N_R^(-1/2)} has orthonormal rows, with the
 *     squared norms N of the irreducible representation and N_R of the term
 * @param orthogonal whether it has; otherwise all scales are 1
 */
public record TermDecomposition(
    Term term,
    NumberField field,
    List<IsotypicComponent> components,
    List<Stage> stages,
    List<Algebraic> scales,
    boolean orthogonal) {
  /** Copies the lists. */
  public TermDecomposition {
    components = List.copyOf(components);
    stages = List.copyOf(stages);
    scales = List.copyOf(scales);
  }

  /** The dimension of the term. */
  public int dimension() {
    return components.stream().mapToInt(IsotypicComponent::dimension).sum();
  }

  /** Multiplications of the change of basis, stage by stage. */
  public long multiplications() {
    return stages.stream().mapToLong(Stage::multiplications).sum();
  }

  /** The change of basis P, from the coordinates of the term. */
  public Matrix<Algebraic> projection() {
    Matrix<Algebraic> product = Matrix.identity(field, dimension());
    for (Stage stage : stages) {
      product = stage.projection().multiply(product);
    }
    return product;
  }

  /** The inverse J of the change of basis, to the coordinates of the term. */
  public Matrix<Algebraic> inclusion() {
    Matrix<Algebraic> product = Matrix.identity(field, dimension());
    for (Stage stage : stages) {
      product = product.multiply(stage.inclusion());
    }
    return product;
  }
}
