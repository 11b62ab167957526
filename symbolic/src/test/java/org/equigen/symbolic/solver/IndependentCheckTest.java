package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.basis.Certificate;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.character.IndependentDimension;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;

class IndependentCheckTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
  private final Group group = Terms.connected(1, 3);

  @Test
  void theCertificateHasTheDimensionOfTheCharacterFormula() {
    IntertwinerBasis basis = solver.solve(group, Terms.tensor(2, 0), Terms.tensor(2, 0));
    assertThat(basis.certificate().independent())
        .contains(new IndependentDimension(4, "Weyl's character formula, D2"));
  }

  @Test
  void aDimensionThatTheFormulaContradictsIsNoResult() {
    IntertwinerBasis basis = solver.solve(group, Terms.tensor(2, 0), Terms.tensor(2, 0));
    Optional<IndependentDimension> wrong = Optional.of(new IndependentDimension(5, "a guess"));
    assertThatThrownBy(() -> IndependentCheck.confirm(group, basis, wrong))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG066")
        .hasMessageContaining("4 maps of SO+(1,3) from \"V^2\" to \"V^2\"")
        .hasMessageContaining("5 by a guess");
    assertThatThrownBy(() -> new Certificate(5, 4, 4, wrong))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whereNoFormulaIsKnownTheCertificateStandsAlone() {
    Group shear =
        DeclaredGroup.rational(
            "shear", 2, List.of(Matrix.of(new long[][] {{0, 1}, {0, 0}})), List.of());
    IntertwinerBasis basis = solver.solve(shear, Term.vector(), Term.vector());
    assertThat(basis.dimension()).isEqualTo(2);
    assertThat(basis.certificate().independent()).isEmpty();
  }
}
