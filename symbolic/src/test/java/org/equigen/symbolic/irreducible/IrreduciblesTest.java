package org.equigen.symbolic.irreducible;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.representation.TermField;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IrreduciblesTest {
  private static Irreducible.Known known(Group group, String label) {
    assertThat(Irreducibles.of(group, label)).isInstanceOf(Irreducible.Known.class);
    return (Irreducible.Known) Irreducibles.of(group, label);
  }

  private static Factor.Subspace factor(String group, String label) {
    return known(GroupNames.parse(group), label).factor().get();
  }

  private static NumberField field(Group group, Factor.Subspace subspace) {
    return TermField.of(group, new Term(List.of(subspace)));
  }

  private static Matrix<Algebraic> algebra(
      Factor.Subspace subspace, NumberField field, Matrix<Algebraic> a) {
    return Induced.algebra(new Term(List.of(subspace)), Action.exact(field, a));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SL(2); spin(3/2); 4",
        "SU(2); spin(0); 1",
        "SU(2); spin(1/2); 2",
        "SU(2); [4]; 5",
        "SL(3); [1,1]; 8",
        "SU(3); (3,0); 10",
        "SU(3); (2,1); 15",
        "SU(3); [2,2]; 27",
        "SU(4); [0,2,0]; 20",
        "SL(4); [1,0,1]; 15",
        "SL(5); [0,0,1,0]; 10",
        "Sp(4); [0,1]; 5",
        "Sp(4); [2,0]; 10",
        "Sp(6); [0,0,1]; 14",
        "SO(3); [4]; 5",
        "SO(3); [6]; 7",
        "SO(4); [2,0]; 3",
        "SO(4); (1,1); 9",
        "SO(4); (19,0); 39",
        "SO(4); (0,19); 39",
        "SO(4); (33/2,1/2); 68",
        "SO+(1,3); (19,0); 39",
        "SO+(1,3); (1/2,33/2); 68",
        "SO(2,2); (33/2,1/2); 68",
        "O(3); 65e; 131",
        "SO(5); [0,2]; 10",
        "SO(5); [2,0]; 14",
        "SO(5); [1,2]; 35",
        "SO(6); [0,0,2]; 10",
        "SO(6); [0,2,0]; 10",
        "SO(6); [0,1,1]; 15",
        "SO(7); [0,0,2]; 35",
        "SO(8); [0,0,0,2]; 35",
        "SO(1,2); [4]; 5",
        "SO(2,2); [2,0]; 3",
        "SO(2,3); [1,2]; 35",
        "SO+(1,3); (1,0); 3",
        "SO+(1,3); (0,1); 3",
        "SO+(1,3); (1/2,1/2); 4",
        "SO+(1,3); (1,1); 9",
        "SO+(1,3); (3/2,1/2); 8",
        "O(1,3); (1,1); 9",
        "SO(2,4); [0,2,0]; 10",
        "SL(2,C); (1/2,0); 2",
        "SL(2,C); (1,1/2); 6",
        "O(3); 0e; 1",
        "O(3); 0o; 1",
        "O(3); 1o; 3",
        "O(3); 1e; 3",
        "O(3); 2e; 5",
        "O(3); 4o; 9",
        "SO(3); 3e; 7",
        "G2; [1,0]; 7",
        "G2; [0,1]; 14",
        "G2; [2,0]; 27",
        "G2; [1,1]; 64",
        "G2; [0,2]; 77",
        "F4; [1,0,0,0]; 52",
        "F4; [0,0,1,0]; 273",
        "E6; [0,1,0,0,0,0]; 78",
        "E7; [1,0,0,0,0,0,0]; 133",
        "E7; [0,0,0,0,0,1,0]; 1539"
      })
  void theConstructedMatricesHaveTheDimensionOfWeylsFormulaAndAct(
      String name, String label, int dimension) {
    Group group = GroupNames.parse(name);
    Irreducible.Known found = known(group, label);
    assertThat(found.dimension()).isEqualTo(BigInteger.valueOf(dimension));
    Factor.Subspace subspace = found.factor().get();
    assertThat(subspace).hasToString(label);
    assertThat(subspace.projection().rows()).isEqualTo(dimension);
    NumberField field = field(group, subspace);
    List<Matrix<Algebraic>> generators =
        group.generators().size() > 6 ? group.generators().subList(0, 6) : group.generators();
    Term ambient = subspace.of().summands().getFirst().term();
    Matrix<Algebraic> inclusion = subspace.inclusion().map(field, value -> value);
    for (Matrix<Algebraic> a : generators) {
      Matrix<Algebraic> image = algebra(subspace, field, a);
      assertThat(Induced.algebra(ambient, Action.exact(field, a)).multiply(inclusion))
          .isEqualTo(inclusion.multiply(image));
    }
    for (Matrix<Algebraic> h : group.discrete()) {
      Matrix<Algebraic> image =
          Induced.element(new Term(List.of(subspace)), Action.exact(field, h));
      assertThat(Induced.element(ambient, Action.exact(field, h)).multiply(inclusion))
          .isEqualTo(inclusion.multiply(image));
    }
  }

  /** No pair of them is compared when they are made. */
  @Test
  void sphericalHarmonicsAreOrthogonal() {
    for (int degree = 0; degree <= 12; degree++) {
      for (String parity : List.of("e", "o")) {
        Factor.Subspace subspace = factor("O(3)", degree + parity);
        assertThat(subspace.projection().multiply(subspace.inclusion()))
            .as("%s%s", degree, parity)
            .isEqualTo(Matrix.identity(subspace.field(), 2 * degree + 1));
      }
    }
  }

  /** Schur's lemma: over the field of the maps there is one, up to a factor. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SU(3); [1,1]", "SU(3); (2,0)", "Sp(4); [1,1]", "SO(5); [0,2]", "SO(4); [2,0]",
        "SO+(1,3); (1,0)", "SO+(1,3); (1,1)", "O(3); 2o", "G2; [0,1]", "SU(2); spin(3/2)",
        "SL(2,C); (1/2,1/2)", "O(1,3); (1,1)"
      })
  void theOnlyMapsOfAnIrreducibleToItselfAreMultiplesOfTheIdentity(String name, String label) {
    Group group = GroupNames.parse(name);
    Term irreducible = new Term(List.of(factor(name, label)));
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
    var basis = solver.solve(group, irreducible, irreducible);
    assertThat(basis.dimension()).isEqualTo(1);
    assertThat(basis.elements().getFirst().rows()).isEqualTo(basis.elements().getFirst().columns());
  }

  /** In the basis divided by the roots of the norms, rotations act by antisymmetric matrices. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SO(5); [2,0]",
        "SO(4); [0,4]",
        "SO(4); (19,0)",
        "SO(4); (33/2,1/2)",
        "SO(3); 65o",
        "SO(6); [0,0,2]",
        "O(3); 3o",
        "O(3); 2o",
        "SO(3); 4e",
        "SU(2); spin(3/2)",
        "SU(3); [2,1]",
        "SU(3); [1,1]"
      })
  void compactGroupsActByUnitaryMatrices(String name, String label) {
    Group group = GroupNames.parse(name);
    Factor.Subspace subspace = factor(name, label);
    NumberField field = field(group, subspace);
    for (Matrix<Algebraic> a : group.generators()) {
      Matrix<Algebraic> image = algebra(subspace, field, a);
      for (int i = 0; i < image.rows(); i++) {
        for (int j = 0; j < image.rows(); j++) {
          Algebraic left = field.multiply(image.get(i, j), norm(subspace, i));
          Algebraic right = field.multiply(image.get(j, i), norm(subspace, j));
          assertThat(left).isEqualTo(field.negate(field.conjugate(right)));
        }
      }
    }
  }

  private static Algebraic norm(Factor.Subspace subspace, int index) {
    return Algebraic.of(subspace.squaredNorms().get(index));
  }

  /** {@code (J - i K)/2} is i/2 times rotation minus i boost, as real matrices on V. */
  @Test
  void theFirstSpinOfTheLorentzGroupIsThatOfRotationsPlusBoosts() {
    NumberField field = NumberField.gaussian();
    Algebraic i = field.imaginaryUnit().orElseThrow();
    for (int k = 1; k <= 3; k++) {
      int a = k % 3 + 1;
      int b = a % 3 + 1;
      Matrix<Algebraic> rotation =
          Matrix.builder(field, 4, 4).add(b, a, Algebraic.ONE).add(a, b, Algebraic.of(-1)).build();
      Matrix<Algebraic> boost =
          Matrix.builder(field, 4, 4).add(0, k, Algebraic.ONE).add(k, 0, Algebraic.ONE).build();
      Matrix<Algebraic> plus = rotation.add(boost.scale(i));
      Matrix<Algebraic> minus = rotation.subtract(boost.scale(i));
      Factor.Subspace left = factor("lorentz", "(1,0)");
      Factor.Subspace right = factor("lorentz", "(0,1)");
      assertThat(algebra(left, field, minus).isZero()).isTrue();
      assertThat(algebra(left, field, plus).isZero()).isFalse();
      assertThat(algebra(right, field, plus).isZero()).isTrue();
      assertThat(algebra(right, field, minus).isZero()).isFalse();
    }
  }

  @Test
  void theBasisOfRotationsIsThatOfE3nn() {
    Factor.Subspace first = factor("O(3)", "1o");
    assertThat(first.inclusion()).isEqualTo(Matrix.identity(NumberField.Q, 3));
    Factor.Subspace second = factor("O(3)", "2e");
    List<String> columns = new ArrayList<>();
    for (int m = 0; m < 5; m++) {
      columns.add(polynomial(second, m));
    }
    assertThat(columns).containsExactly("1 xz", "1 xy", "-1 xx 2 yy -1 zz", "1 yz", "-1 xx 1 zz");
    assertThat(second.squaredNorms())
        .containsExactly(
            Rational.of(1, 2),
            Rational.of(1, 2),
            Rational.of(6),
            Rational.of(1, 2),
            Rational.of(2));
    assertThat(polynomial(factor("O(3)", "3o"), 0)).isEqualTo("-1 xxx 3 xzz");
    assertThat(polynomial(factor("O(3)", "3o"), 1)).isEqualTo("1 xyz");
    assertThat(polynomial(factor("O(3)", "3o"), 2)).isEqualTo("-1 xxx 4 xyy -1 xzz");
    assertThat(polynomial(factor("O(3)", "3o"), 6)).isEqualTo("-3 xxz 1 zzz");
  }

  private static String polynomial(Factor.Subspace subspace, int column) {
    int degree = (subspace.projection().rows() - 1) / 2;
    List<String> monomials = new ArrayList<>();
    for (int x = degree; x >= 0; x--) {
      for (int y = degree - x; y >= 0; y--) {
        monomials.add("x".repeat(x) + "y".repeat(y) + "z".repeat(degree - x - y));
      }
    }
    List<String> terms = new ArrayList<>();
    for (int k = 0; k < monomials.size(); k++) {
      Algebraic value = subspace.inclusion().get(k, column);
      if (!value.isZero()) {
        terms.add(value + " " + monomials.get(k));
      }
    }
    return String.join(" ", terms);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SO(5); [0,1]; spin group only",
        "SO(6); [0,1,0]; spin group only",
        "SO(3); [1]; spin group only",
        "SO(5); [1]; 2 Dynkin labels, not 1",
        "SU(3); [1,-1]; 0, 1, 2",
        "SU(3); [1,1/2]; 0, 1, 2",
        "SU(2); spin(1/3); spins are",
        "SO+(1,3); (1/2,0); not an integer",
        "O(1,3); (1,0); exchange",
        "O(3); 1000e; dimension 2001",
        "SO(4); (1000,0); dimension 2001",
        "E8; [1,0,0,0,0,0,0,1]; has dimension 779247"
      })
  void labelsThatAGroupLacksAreRefusedWithAReason(String name, String label, String reason) {
    Group group = GroupNames.parse(name);
    assertThat(Irreducibles.of(group, label)).isInstanceOf(Irreducible.Refused.class);
    Irreducible.Refused refused = (Irreducible.Refused) Irreducibles.of(group, label);
    assertThat(refused.reason()).contains(reason);
    assertThat(Irreducibles.of(group, refused.alternative())).isInstanceOf(Irreducible.Known.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {"SU(3); 2e", "S(4); [1]", "SU(3); spin(1)", "SO(5); (1,1)", "SO(2); [1]", "U(2); W"})
  void labelsOfAnotherFormAreForeign(String name, String label) {
    assertThat(Irreducibles.of(GroupNames.parse(name), label))
        .isInstanceOf(Irreducible.Foreign.class);
  }

  @Test
  void aSubspaceIsCheckedWhenItIsBuilt() {
    Factor.Subspace two = factor("O(3)", "2e");
    assertThatThrownBy(
            () ->
                new Factor.Subspace(
                    "broken",
                    two.of(),
                    two.field(),
                    two.inclusion(),
                    two.projection().scale(Algebraic.of(2)),
                    two.squaredNorms()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
