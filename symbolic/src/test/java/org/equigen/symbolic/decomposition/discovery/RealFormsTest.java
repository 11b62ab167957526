package org.equigen.symbolic.decomposition.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.RealMatrices;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real forms are real, of the same size, and over C the representation itself. */
class RealFormsTest {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SU(3) | (1,1)          | 8",
        "SU(3) | V*V'           | 9",
        "SU(3) | (2,2)          | 27",
        "SU(2) | spin(1)        | 3",
        "SU(2) | spin(2)        | 5",
        "SU(2) | V^2            | 4",
        "SU(4) | Alt(2,V)       | 6",
        "U(1)  | V*V~           | 1",
      })
  void aRealFormIsTheRepresentationInRealCoordinates(String name, String text, int size) {
    Group group = GroupNames.parse(name);
    Term term = term(text, group);
    Term form = term("RealForm(" + text + ")", group);
    assertThat(RealMatrices.are(group, term)).isFalse();
    assertThat(RealMatrices.are(group, form)).isTrue();
    assertThat(Dimension.of(group, form)).isEqualTo(size).isEqualTo(Dimension.of(group, term));
    assertThat(isEquivalent(SOLVER.solve(group, form, term))).isTrue();
    for (Matrix<Algebraic> generator : group.generators()) {
      Matrix<Algebraic> image =
          Induced.algebra(Representation.of(form), Action.exact(group.field(), generator));
      assertThat(Exact.conjugate(NumberField.gaussian(), image)).isEqualTo(image);
      assertThat(
              isAntisymmetric(image, ((Factor.Subspace) form.factors().getFirst()).squaredNorms()))
          .isTrue();
    }
  }

  /** Whether a sum of multiples of the maps has full rank. */
  private static boolean isEquivalent(IntertwinerBasis maps) {
    Matrix<Algebraic> sum = Matrix.zero(maps.field(), maps.rows(), maps.columns());
    int factor = 1;
    for (Intertwiner map : maps.elements()) {
      sum = sum.add(maps.matrix(map).scale(Algebraic.of(factor)));
      factor += 2;
    }
    RowSpace<Algebraic> rows = new RowSpace<>(maps.field());
    for (int r = 0; r < sum.rows(); r++) {
      Map<Long, Algebraic> row = new TreeMap<>();
      sum.row(r).forEach(entry -> row.put((long) entry.column(), entry.value()));
      rows.add(row);
    }
    return maps.rows() == maps.columns() && rows.reduced().size() == maps.rows();
  }

  /** {@code N A = -(N A)^T} for the squared norms N: rotations of an orthonormal basis. */
  private static boolean isAntisymmetric(Matrix<Algebraic> image, List<Rational> norms) {
    Matrix.Builder<Algebraic> weighted =
        Matrix.builder(NumberField.gaussian(), image.rows(), image.columns());
    for (int r = 0; r < image.rows(); r++) {
      for (Matrix.Entry<Algebraic> entry : image.row(r)) {
        weighted.add(
            r,
            entry.column(),
            NumberField.gaussian().multiply(Algebraic.of(norms.get(r)), entry.value()));
      }
    }
    Matrix<Algebraic> product = weighted.build();
    return product.add(product.transpose()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SU(3) | V          | not equivalent to its complex conjugate",
        "SU(3) | (2,0)      | not equivalent to its complex conjugate",
        "SU(2) | V          | quaternionic",
        "SU(2) | spin(3/2)  | quaternionic",
      })
  void typesCAndHHaveNone(String name, String text, String reason) {
    Group group = GroupNames.parse(name);
    assertThatThrownBy(() -> term("RealForm(" + text + ")", group))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG025")
        .hasMessageContaining(reason)
        .hasMessageContaining("Real(" + text + ")");
  }

  @Test
  void itIsTakenSummandBySummandAndReadsBack() {
    Group group = GroupNames.parse("SU(3)");
    Representation form = RepresentationParser.parse("RealForm(2(1,1) + S)", group);
    assertThat(form).hasToString("2RealForm((1,1)) + S");
    assertThat(RepresentationParser.parse(form.toString(), group)).isEqualTo(form);
    assertThat(RepresentationParser.parse("RealForm(2V)", GroupNames.parse("SO(3)")))
        .hasToString("2V");
  }

  @Test
  void whatIsTooLargeIsNotLookedFor() {
    assertThatThrownBy(() -> term("RealForm(V^7)", GroupNames.parse("SU(3)")))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG013");
  }

  private static Term term(String text, Group group) {
    return RepresentationParser.parse(text, group).summands().getFirst().term();
  }
}
