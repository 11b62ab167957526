package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClebschGordanTest {
  private static final Decomposer DECOMPOSER =
      new Decomposer(new IntertwinerSolver(BasisCache.inMemory()));

  private static Irrep irrep(Group group, String label) {
    Decomposition one = DECOMPOSER.decompose(group, RepresentationParser.parse(label, group));
    assertThat(one.components()).hasSize(1);
    return one.components().getFirst().irrep();
  }

  /** Slansky, table 23, for SU(3); the rest by the triangle rule. */
  @ParameterizedTest(name = "{0}: {1} x {2} = {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        "SU(3); (0,1); (1,0); (0,0) (1,1)",
        "SU(3); (1,1); (1,1); (0,0) (1,1) (1,1) (3,0) (0,3) (2,2)",
        "SU(3); (1,1); (2,2);" + " (1,1) (3,0) (0,3) (2,2) (2,2) (4,1) (1,4) (3,3)",
        "SU(2); spin(1/2); spin(3/2); spin(1) spin(2)",
        "SO+(1,3); (1/2,1/2); (1/2,1/2); (0,0) Real((1,0)) (1,1)",
        "SO+(1,3); Real((1,0)); (1/2,1/2); (1/2,1/2) (1/2,1/2) Real((3/2,1/2))",
        "SL(2,C); (1/2,0); (1/2,1/2); (0,1/2) (1,1/2)",
        "O(3); 2e; 1o; 1o 2o 3o",
        "Sp(4); [1,0]; [0,1]; [1,0] [1,1]",
        "G2; [1,0]; [1,0]; [0,0] [1,0] [0,1] [2,0]",
      })
  void coupleAndAreOrthogonalAndComplete(String name, String left, String right, String expected) {
    Group group = GroupNames.parse(name);
    ClebschGordan tensors = DECOMPOSER.couple(group, irrep(group, left), irrep(group, right));
    assertThat(
            tensors.couplings().stream()
                .map(coupling -> coupling.irrep().name())
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    areInverse(tensors);
    ClebschGordanTheorems.areEquivariant(group, tensors);
  }

  /** {@code u_i v_j} in row {@code n i + j}. */
  @ParameterizedTest(name = "{0}: {1} x {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "SU(3); V; V'; {{1},{0},{0},{0},{1},{0},{0},{0},{1}}",
        "SU(3); V'; V; {{1},{0},{0},{0},{1},{0},{0},{0},{1}}",
        "SU(3); V; V~; {{1},{0},{0},{0},{1},{0},{0},{0},{1}}",
        "SU(2); V; V'; {{1},{0},{0},{1}}",
        "SO(3); V; V; {{1},{0},{0},{0},{1},{0},{0},{0},{1}}",
        "SO+(1,2); V; V; {{1},{0},{0},{0},{-1},{0},{0},{0},{-1}}",
        "Sp(4); V; V; {{0},{0},{1},{0},{0},{0},{0},{1},{-1},{0},{0},{0},{0},{-1},{0},{0}}",
        "Sp(4); V; V'; {{1},{0},{0},{0},{0},{1},{0},{0},{0},{0},{1},{0},{0},{0},{0},{1}}"
      })
  void anExpressionIsCoupledInItsOwnCoordinates(
      String name, String left, String right, String invariant) {
    Group group = GroupNames.parse(name);
    ClebschGordan tensors = DECOMPOSER.couple(group, asked(group, left), asked(group, right));
    assertThat(tensors.couplings().getFirst().inclusion()).hasToString(invariant);
    areInverse(tensors);
    ClebschGordanTheorems.areEquivariant(group, tensors);
  }

  @ParameterizedTest(name = "{0}: {1} in {2} x {3}")
  @CsvSource(
      delimiter = ';',
      value = {
        "SU(3); V'; V; V;"
            + " {{0,0,0},{0,0,1},{0,-1,0},{0,0,-1},{0,0,0},{1,0,0},{0,1,0},{-1,0,0},{0,0,0}}",
        "SO(3); Alt(2,V); V; V;"
            + " {{0,0,0},{1,0,0},{0,1,0},{-1,0,0},{0,0,0},{0,0,1},{0,-1,0},{0,0,-1},{0,0,0}}",
        "SU(2); V'; V; Sym(2,V); {{0,0},{0,1},{-1,0},{0,-1},{1,0},{0,0}}"
      })
  void aPartIsWrittenInTheCoordinatesOfAnExpression(
      String name, String part, String left, String right, String inclusion) {
    Group group = GroupNames.parse(name);
    Irrep target = asked(group, part);
    ClebschGordan tensors =
        DECOMPOSER.couple(group, asked(group, left), asked(group, right), List.of(target));
    assertThat(tensors.couplings(target)).hasSize(1);
    assertThat(tensors.couplings(target).getFirst().inclusion()).hasToString(inclusion);
    areInverse(tensors);
    ClebschGordanTheorems.areEquivariant(group, tensors);
  }

  @Test
  void whatIsReducibleIsNoIrreducibleRepresentation() {
    Group group = GroupNames.parse("SO(3)");
    for (String text : List.of("V^2", "2V", "V + S")) {
      assertThat(DECOMPOSER.decompose(group, RepresentationParser.parse(text, group)).irreducible())
          .isEmpty();
    }
  }

  private static Irrep asked(Group group, String text) {
    return DECOMPOSER
        .decompose(group, RepresentationParser.parse(text, group))
        .irreducible()
        .orElseThrow();
  }

  private static void areInverse(ClebschGordan tensors) {
    NumberField field = tensors.field();
    int size = tensors.left().dimension() * tensors.right().dimension();
    Matrix<Algebraic> sum = Matrix.zero(field, size, size);
    for (Coupling a : tensors.couplings()) {
      for (Coupling b : tensors.couplings()) {
        Matrix<Algebraic> product = a.projection().multiply(b.inclusion());
        Matrix<Algebraic> expected =
            a.equals(b)
                ? Matrix.identity(field, product.rows())
                : Matrix.zero(field, product.rows(), product.columns());
        assertThat(product.equals(expected)).as("orthogonality").isTrue();
      }
      sum = sum.add(a.inclusion().multiply(a.projection()));
    }
    assertThat(sum.equals(Matrix.identity(field, size))).as("completeness").isTrue();
  }

  @Test
  void countMapsOverTheRealsWithTheirEndomorphisms() {
    Group group = GroupNames.parse("SO+(1,3)");
    Irrep vector = irrep(group, "V");
    Irrep bivector = irrep(group, "Alt(2,V)");
    ClebschGordan tensors = DECOMPOSER.couple(group, vector, vector);
    assertThat(bivector.type()).isEqualTo(RealType.C);
    assertThat(tensors.maps(bivector)).isEqualTo(2);
    assertThat(tensors.maps(vector)).isZero();
  }

  @Tag("slow")
  @Test
  void agreeWithRacahsFormulaUpToDegreeEight() {
    Group group = GroupNames.parse("SO(3)");
    List<Irrep> harmonics = new ArrayList<>();
    for (int l = 0; l <= 8; l++) {
      harmonics.add(irrep(group, l + "e"));
    }
    int compared = 0;
    for (int l1 = 0; l1 <= 8; l1++) {
      for (int l2 = l1; l2 <= 8; l2++) {
        ClebschGordan tensors = DECOMPOSER.couple(group, harmonics.get(l1), harmonics.get(l2));
        assertThat(tensors.couplings()).hasSize(2 * Math.min(l1, l2) + 1);
        for (Coupling coupling : tensors.couplings()) {
          int l3 = (coupling.irrep().dimension() - 1) / 2;
          agree(tensors, coupling, RacahFormula.real(l1, l2, l3));
          compared++;
        }
      }
    }
    assertThat(compared).isEqualTo(285);
  }

  /** Orthonormal coefficients are {@code sqrt(2 l3 + 1)} times 3j symbols, up to one phase. */
  private static void agree(ClebschGordan tensors, Coupling coupling, Complex[][][] symbols) {
    double[][][] ours = OrthonormalTensor.of(tensors, coupling);
    double root = Math.sqrt(coupling.irrep().dimension());
    Complex phase = Complex.ZERO;
    double largest = 0;
    for (int a = 0; a < ours.length; a++) {
      for (int b = 0; b < ours[a].length; b++) {
        for (int c = 0; c < ours[a][b].length; c++) {
          if (Math.abs(ours[a][b][c]) > largest) {
            largest = Math.abs(ours[a][b][c]);
            phase = symbols[a][b][c].multiply(root / ours[a][b][c]);
          }
        }
      }
    }
    assertThat(phase.abs()).isEqualTo(1, within(1e-12));
    for (int a = 0; a < ours.length; a++) {
      for (int b = 0; b < ours[a].length; b++) {
        for (int c = 0; c < ours[a][b].length; c++) {
          Complex expected = symbols[a][b][c].multiply(root);
          Complex difference = expected.add(phase.multiply(-ours[a][b][c]));
          assertThat(difference.abs()).isLessThan(1e-12);
        }
      }
    }
  }
}
