package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PermutationInvariantsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S(3)| V| 5
          A(4)| V| 4
          S(3)| 2V| 3
          Z(4)| V + S| 3
          perm(5; (1 2)(3 4 5))| V| 4
          A(4)| Sym(2,V)| 2
          """)
  void sumsOverOrbitsAreWhatTheSolverFinds(String name, String representation, int degree) {
    Group group = GroupNames.parse(name);
    Request request =
        new Request(
            false, group, RepresentationParser.parse(representation, group), Term.SCALAR, degree);
    Coordinates coordinates = request.coordinates();
    Optional<OrbitSums> sums = OrbitSums.of(request, coordinates);
    PieceSource solved =
        new SolvedPieces(new IntertwinerSolver(BasisCache.none()), coordinates, Term.SCALAR);
    for (MultiDegree piece : MultiDegree.ofTotal(coordinates.copies().size(), degree)) {
      assertThat(sums.orElseThrow().piece(piece)).isEqualTo(solved.piece(piece));
    }
  }

  @Test
  void productsAreKnownByTheirCoefficientsAtOneMonomialOfEachOrbit() {
    Group group = GroupNames.parse("Z(4)");
    Request request =
        new Request(false, group, RepresentationParser.parse("V", group), Term.SCALAR, 5);
    Coordinates coordinates = request.coordinates();
    OrbitSums sums = OrbitSums.of(request, coordinates).orElseThrow();
    PolynomialMap linear = sums.piece(new MultiDegree(List.of(1))).basis().getFirst();
    PolynomialMap quadratic = sums.piece(new MultiDegree(List.of(2))).basis().get(2);
    PolynomialMap expanded =
        quadratic
            .times(coordinates.ring(), quadratic.components().getFirst())
            .times(coordinates.ring(), linear.components().getFirst());
    GradedPiece piece = sums.piece(new MultiDegree(List.of(5)));
    Product product = new Product(List.of(0, 1, 1), Product.ONE.equivariant());
    Complement complement = new Complement(coordinates.ring(), true, List.of(), List.of());
    assertThat(new OrbitProducts(sums).row(piece, product, known(linear, quadratic)))
        .isNotEmpty()
        .isEqualTo(complement.row(piece, expanded));
  }

  private static Products known(PolynomialMap... generators) {
    return new Products() {
      @Override
      public PolynomialMap generator(int number) {
        return generators[number];
      }

      @Override
      public PolynomialMap expanded(Product product) {
        throw new AssertionError("products are not to be written out");
      }
    };
  }

  @Test
  void invariantsOfPermutationsAreCompleteUpToTheBoundOfGoebel() {
    InvariantRing ring = Cases.ring("A(4)", "V", 6);
    assertThat(ring.module().degrees()).containsExactly(1, 2, 3, 4, 6);
    assertThat(ring.module().completeness().proven()).isTrue();
    assertThat(PermutationBound.of(7, List.of(cycle(7)))).isEqualTo(new PermutationBound(21, true));
    assertThat(PermutationBound.of(2, List.of(cycle(2)))).isEqualTo(new PermutationBound(2, true));
  }

  /** Orbits of 2 and 3 points and a fixed one: 1 + 3 + 0. */
  @Test
  void orbitsOfCoordinatesHaveTheirElementarySymmetricPolynomials() {
    Permutation moved = Permutation.cycles(6, new int[][] {new int[] {1, 2}, new int[] {3, 4, 5}});
    assertThat(PermutationBound.of(6, List.of(moved))).isEqualTo(new PermutationBound(4, false));
  }

  private static Permutation cycle(int n) {
    return Permutation.of(n, i -> (i + 1) % n);
  }

  @Test
  @Tag("slow")
  void theAlternatingGroupOfSevenPointsHasOneGeneratorBeyondThePowerSums() {
    InvariantRing ring = Cases.ring("perm(7; (1 2 3 4 5 6 7); (5 6 7))", "V", 21);
    assertThat(ring.module().degrees()).containsExactly(1, 2, 3, 4, 5, 6, 7, 21);
    assertThat(ring.module().completeness())
        .isEqualTo(new Completeness(true, "Goebel's bound for the degrees of generators is 21"));
  }
}
