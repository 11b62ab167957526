package org.equigen.symbolic.group.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.equigen.symbolic.diagnostic.FiniteGroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.PermutationAction;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.group.permutation.StabilizerChain;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;

/**
 * A finite group of matrices as permutations of finitely many vectors: the images of the basis
 * vectors {@code e_1, ..., e_n} of V, which are the first n points.
 *
 * <p>The vectors span V, so the action is faithful; a group is finite if and only if they are
 * finitely many. Groups of permutation matrices act on the basis vectors alone.
 */
public final class FiniteAction {
  private final Group group;
  private final List<Permutation> generators;
  private final Optional<VectorOrbit> orbit;
  private final StabilizerChain chain;

  private FiniteAction(Group group, List<Permutation> generators, Optional<VectorOrbit> orbit) {
    this.group = group;
    this.generators = List.copyOf(generators);
    this.orbit = orbit;
    chain = StabilizerChain.of(points(), this.generators);
  }

  /**
   * The action of a group.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG095 if it is infinite, or moves
   *     basis vectors to more than {@link VectorOrbit#MOST_POINTS} vectors
   */
  public static FiniteAction of(Group group) {
    if (group.generators().stream().anyMatch(generator -> !generator.isZero())) {
      throw notFinite(group, "it has a Lie algebra");
    }
    Optional<List<Permutation>> permutations = PermutationAction.of(group);
    if (permutations.isPresent()) {
      return new FiniteAction(group, permutations.get(), Optional.empty());
    }
    Torsion.check(group);
    VectorOrbit orbit = VectorOrbit.of(group);
    return new FiniteAction(group, orbit.generators(), Optional.of(orbit));
  }

  static RuntimeException notFinite(Group group, String reason) {
    return new FiniteGroupDiagnostic.NotFinite(Place.of("group"), group.name(), reason).exception();
  }

  /** The group. */
  public Group group() {
    return group;
  }

  /** The number of points. */
  public int points() {
    return orbit.map(vectors -> vectors.vectors().size()).orElse(group.dimension());
  }

  /** The generators of the group in its own order, as permutations of the points. */
  public List<Permutation> generators() {
    return generators;
  }

  /** The chain of stabilisers of points. */
  public StabilizerChain chain() {
    return chain;
  }

  /** The number of elements. */
  public BigInteger order() {
    return chain.order();
  }

  /** All conjugates of an element, which is the first of them. */
  public List<Permutation> conjugates(Permutation element) {
    List<Permutation> inverses = generators.stream().map(Permutation::inverse).toList();
    Set<Permutation> seen = new HashSet<>(Set.of(element));
    List<Permutation> members = new ArrayList<>(List.of(element));
    for (int at = 0; at < members.size(); at++) {
      for (int g = 0; g < inverses.size(); g++) {
        Permutation conjugate =
            generators.get(g).multiply(members.get(at)).multiply(inverses.get(g));
        if (seen.add(conjugate)) {
          members.add(conjugate);
        }
      }
    }
    return members;
  }

  /** The matrix of an element on V, n x n, over the field of the group. */
  public Matrix<Algebraic> matrix(Permutation element) {
    int n = group.dimension();
    Matrix.Builder<Algebraic> matrix = Matrix.builder(group.field(), n, n);
    for (int column = 0; column < n; column++) {
      List<Algebraic> image = vector(element.image(column));
      for (int row = 0; row < n; row++) {
        if (!image.get(row).isZero()) {
          matrix.add(row, column, image.get(row));
        }
      }
    }
    return matrix.build();
  }

  /** The coordinate of the image of {@code e_(i+1)} along {@code e_(i+1)}. */
  public Algebraic diagonal(Permutation element, int i) {
    int image = element.image(i);
    if (orbit.isPresent()) {
      return orbit.get().vectors().get(image).get(i);
    }
    return image == i ? Algebraic.ONE : Algebraic.ZERO;
  }

  /** The vector of a point. */
  List<Algebraic> vector(int point) {
    return orbit
        .map(known -> known.vectors().get(point))
        .orElseGet(() -> VectorOrbit.unit(group.dimension(), point));
  }
}
