package org.equigen.codegen.planning.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.equigen.symbolic.decomposition.IsotypicComponent;
import org.equigen.symbolic.decomposition.Stage;
import org.equigen.symbolic.decomposition.TermDecomposition;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.SquaredNorms;

/**
 * The irreducible parts of a term as coordinates {@code [part][copy][component]} of a layer.
 *
 * <p>Layers hold irreducibles by label in their orthonormal basis ({@link SquaredNorms}). Where a
 * layer has such terms, all its irreducible parts are normalised, so that the change of basis of
 * such a term is the identity; elsewhere they are left as they are, and all numbers rational over
 * Q.
 */
final class IrreducibleCoordinates {
  private final TermDecomposition decomposition;
  private final List<Rational> termNorms;
  private final boolean normalised;
  private final StagedMap projection;
  private final StagedMap inclusion;
  private Optional<Matrix<Algebraic>> wholeProjection = Optional.empty();
  private Optional<Matrix<Algebraic>> wholeInclusion = Optional.empty();

  IrreducibleCoordinates(Group group, TermDecomposition decomposition, boolean normalised) {
    this.decomposition = decomposition;
    this.normalised = normalised;
    termNorms = SquaredNorms.of(group, decomposition.term());
    projection = staged(decomposition, false);
    inclusion = staged(decomposition, true);
  }

  private static StagedMap staged(TermDecomposition decomposition, boolean inverse) {
    List<Matrix<Algebraic>> stages = new ArrayList<>();
    for (Stage stage : decomposition.stages()) {
      FieldEmbedding numbers = FieldEmbedding.of(stage.field(), decomposition.field());
      Matrix<Algebraic> matrix = inverse ? stage.inclusion() : stage.projection();
      stages.add(matrix.map(decomposition.field(), numbers::apply));
    }
    if (stages.isEmpty()) {
      stages.add(Matrix.identity(decomposition.field(), decomposition.dimension()));
    }
    return new StagedMap(decomposition.field(), inverse ? stages.reversed() : stages);
  }

  /** What the term was found to be. */
  TermDecomposition decomposition() {
    return decomposition;
  }

  /** The part that is made of copies of one irreducible representation, if there is any. */
  Optional<IsotypicComponent> part(String irrep) {
    return decomposition.components().stream()
        .filter(it -> it.irrep().name().equals(irrep))
        .findFirst();
  }

  /** The squared norms of an irreducible representation's components; empty where unused. */
  List<Rational> norms(IsotypicComponent part) {
    return normalised ? part.irrep().squaredNorms() : List.of();
  }

  /** The first coordinate of a part among all. */
  int offset(String irrep) {
    return offset(irrep, names());
  }

  /** The first coordinate of a part where only some are kept. */
  int offset(String irrep, Set<String> kept) {
    return decomposition.components().stream()
        .takeWhile(it -> !it.irrep().name().equals(irrep))
        .filter(it -> kept.contains(it.irrep().name()))
        .mapToInt(IsotypicComponent::dimension)
        .sum();
  }

  private Set<String> names() {
    return Set.copyOf(decomposition.components().stream().map(it -> it.irrep().name()).toList());
  }

  /** The number of coordinates where only some parts are kept. */
  int size(Set<String> kept) {
    return coordinates(kept).size();
  }

  private List<Integer> coordinates(Set<String> kept) {
    List<Integer> coordinates = new ArrayList<>();
    for (IsotypicComponent part : decomposition.components()) {
      if (kept.contains(part.irrep().name())) {
        int first = offset(part.irrep().name());
        IntStream.range(first, first + part.dimension()).forEach(coordinates::add);
      }
    }
    return coordinates;
  }

  private List<Rational> norms(Set<String> kept) {
    List<Rational> norms = new ArrayList<>();
    for (IsotypicComponent part : decomposition.components()) {
      for (int copy = 0; kept.contains(part.irrep().name()) && copy < part.multiplicity(); copy++) {
        norms.addAll(norms(part));
      }
    }
    return norms;
  }

  /** The stages from the term to some of its parts, axes column, row; none for the identity. */
  List<SparseStage> to(Set<String> kept) {
    return projection.rows(coordinates(kept)).multipliedOut().sparse(norms(kept), termNorms);
  }

  /** The stages from some parts of the term to it, axes column, row; none for the identity. */
  List<SparseStage> from(Set<String> kept) {
    return inclusion.columns(coordinates(kept)).multipliedOut().sparse(termNorms, norms(kept));
  }

  /** P, shape {@code [coordinate][component of the term]}, not normalised. */
  Matrix<Algebraic> projection() {
    if (wholeProjection.isEmpty()) {
      wholeProjection = Optional.of(projection.product());
    }
    return wholeProjection.get();
  }

  /** J, shape {@code [component of the term][coordinate]}, not normalised. */
  Matrix<Algebraic> inclusion() {
    if (wholeInclusion.isEmpty()) {
      wholeInclusion = Optional.of(inclusion.product());
    }
    return wholeInclusion.get();
  }
}
