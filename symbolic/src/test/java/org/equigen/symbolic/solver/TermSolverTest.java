package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.equigen.symbolic.basis.Certificate;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.ElementaryGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Integers;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.operator.GroupActions;
import org.equigen.symbolic.solver.operator.ResidueMap;
import org.equigen.symbolic.solver.operator.TensorSpace;
import org.equigen.symbolic.solver.orbit.Orbits;
import org.equigen.symbolic.store.BasisCache;
import org.equigen.symbolic.tensor.TensorName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TermSolverTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  /** One unknown for each partition of 8 points into even blocks, or into four odd ones. */
  @Test
  void symmetriesLeaveFewUnknownsOfTheEighthPowerOfTheLorentzVector() {
    TensorSpace space = TensorSpace.ofMaps(Terms.connected(1, 3), Term.SCALAR, Terms.tensor(8, 0));
    Orbits orbits =
        Orbits.of(
            GroupActions.of(Terms.connected(1, 3), space.factors()),
            space,
            ResidueMap.first(NumberField.Q, PrimeField.largest()));
    assertThat(space.size()).isEqualTo(65_536);
    assertThat(orbits.count()).isEqualTo(715);
  }

  @Test
  void certificateStatesPrimeAndBothBounds() {
    Certificate proof =
        solver.solve(Terms.connected(1, 3), Term.vector(), Term.vector()).certificate();
    assertThat(proof)
        .isEqualTo(new Certificate(PrimeField.largest().prime(), 1, 1, proof.independent()));
    assertThatThrownBy(() -> new Certificate(5, 2, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nullity 2 modulo 5, but 1 verified");
  }

  @Test
  void solutionsWithLargeNumbersAreLiftedFromSeveralPrimes() {
    Rational large = Rational.of(1_000_003, 1_000_033);
    Matrix<Rational> generator =
        Matrix.builder(RationalField.Q, 2, 2).add(0, 0, Rational.ONE).add(0, 1, large).build();
    Group group = DeclaredGroup.rational("steep", 2, List.of(generator), List.of());
    Intertwiner only = solver.solve(group, Term.SCALAR, Term.vector()).elements().getFirst();
    assertThat(only.values()).isEqualTo(Integers.of(1_000_003, -1_000_033));
  }

  @Test
  void productsOfNamedTensorsCarryTheirNames() {
    List<String> names =
        solver.solve(Terms.connected(1, 3), Term.SCALAR, Terms.tensor(2, 0)).elements().stream()
            .flatMap(map -> map.name().stream())
            .map(TensorName::text)
            .toList();
    assertThat(names).containsExactly("eta(a,b)");
    Intertwiner volume =
        solver.solve(Terms.special(3, 0), Term.SCALAR, Terms.tensor(3, 0)).elements().getFirst();
    assertThat(volume.name().orElseThrow())
        .isEqualTo(new TensorName("epsilon(a,b,c)", "\\epsilon_{abc}"));
    Intertwiner cross =
        solver.solve(Terms.special(3, 0), Terms.tensor(2, 0), Term.vector()).elements().getFirst();
    assertThat(cross.name().orElseThrow().text()).isEqualTo("epsilon(a,b,c)");
    Intertwiner dual =
        solver
            .solve(Terms.connected(1, 2), Terms.tensor(1, 1), Term.vector())
            .elements()
            .getFirst();
    assertThat(dual.name().orElseThrow().text()).isEqualTo("epsilon(a,c,b)");
    Intertwiner form =
        solver.solve(Terms.symplectic(4), Term.SCALAR, Terms.tensor(2, 0)).elements().getFirst();
    assertThat(form.name().orElseThrow().text()).isEqualTo("omega(a,b)");
    Intertwiner identity =
        solver.solve(Terms.linear(3), Term.vector(), Term.vector()).elements().getFirst();
    assertThat(identity.name().orElseThrow().text()).isEqualTo("delta(a,b)");
  }

  @Test
  void tooManyUnknownsAreRefusedBeforeMemoryIsTaken() {
    assertThatThrownBy(
            () -> solver.solve(Terms.connected(1, 3), Terms.tensor(10, 0), Terms.tensor(10, 0)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("V^10")
        .hasMessageContaining("EQG061");
  }

  @Test
  void coefficientsBeyond64BitsAreExact() {
    Intertwiner only = solver.solve(powers(3), Term.SCALAR, Term.vector()).elements().getFirst();
    BigInteger a = BigInteger.ONE.shiftLeft(40).add(BigInteger.valueOf(15));
    assertThat(only.values()).isEqualTo(Integers.of(List.of(a.pow(2), a.negate(), BigInteger.ONE)));
  }

  /**
   * Of order two, so that {@code (a, 1)} is invariant; V' V is 4 dimensional and has 2 invariants.
   */
  @ParameterizedTest
  @ValueSource(longs = {4294967297L, 2147483629L, 10_000_000_019L, 1_000_000_007_000_000_049L})
  void largeNumbersAreNotMistakenForTheirResidues(long a) {
    Matrix<Rational> exchange =
        Matrix.builder(RationalField.Q, 2, 2)
            .add(0, 1, Rational.of(a))
            .add(1, 0, Rational.of(1, a))
            .build();
    Group group = DeclaredGroup.rational("exchange", 2, List.of(), List.of(exchange));
    IntertwinerBasis vectors = solver.solve(group, Term.SCALAR, Term.vector());
    assertThat(vectors.elements().getFirst().values()).isEqualTo(Integers.of(a, 1));
    assertThat(vectors.dimension()).isEqualTo(1);
    Term cube = Terms.tensor(3, 0);
    assertThat(solver.solve(group, cube, cube).dimension()).isEqualTo(32);
  }

  @Test
  void weightsBeyond64BitsAreEquations() {
    BigInteger large = BigInteger.TEN.pow(30);
    Matrix<Rational> diagonal =
        Matrix.builder(RationalField.Q, 3, 3)
            .add(0, 0, new Rational(large, BigInteger.ONE))
            .add(1, 1, Rational.of(-1))
            .add(2, 2, new Rational(large.negate(), BigInteger.ONE))
            .build();
    Group group = DeclaredGroup.rational("torus", 3, List.of(diagonal), List.of());
    assertThat(solver.solve(group, Term.vector(), Term.vector()).dimension()).isEqualTo(3);
    assertThat(solver.solve(group, Term.SCALAR, Terms.tensor(2, 0)).dimension()).isEqualTo(2);
  }

  @Test
  void coefficientsBeyondAllPrimesAreNotProven() {
    assertThatThrownBy(() -> solver.solve(powers(40), Term.SCALAR, Term.vector()))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG062")
        .hasMessageContaining("64 primes");
  }

  /** The invariant vector of this group is {@code v_k = (-a)^(n-1-k)} with a beyond 2^40. */
  private static Group powers(int n) {
    Rational a = Rational.of((1L << 40) + 15);
    Matrix.Builder<Rational> generator = Matrix.builder(RationalField.Q, n, n);
    for (int k = 0; k + 1 < n; k++) {
      generator.add(k, k, Rational.ONE).add(k, k + 1, a);
    }
    return DeclaredGroup.rational("steep", n, List.of(generator.build()), List.of());
  }

  @Test
  void repeatedRunsGiveTheSameText() {
    Term in = Terms.tensor(3, 0);
    String first = Terms.text(solver.solve(Terms.connected(1, 3), in, in));
    String second = Terms.text(solver.solve(Terms.connected(1, 3), in, in));
    assertThat(first).isEqualTo(second).hasSizeGreaterThan(1_000);
  }

  /** Every matrix is equivariant under the identity: the basis is that of single entries. */
  @Test
  void mapsWithoutEquationsAreSingleEntries() {
    Group trivial = new ElementaryGroup(ElementaryGroup.Kind.TRIVIAL, 100);
    IntertwinerBasis basis = solver.solve(trivial, Terms.tensor(1, 0), Terms.tensor(1, 0));
    assertThat(basis.dimension()).isEqualTo(10_000);
    for (int i = 0; i < basis.dimension(); i++) {
      Intertwiner map = basis.elements().get(i);
      assertThat(map.rows()).containsExactly(i / 100);
      assertThat(map.columns()).containsExactly(i % 100);
      assertThat(basis.coefficient(map, 0)).isEqualTo(Algebraic.ONE);
    }
  }
}
