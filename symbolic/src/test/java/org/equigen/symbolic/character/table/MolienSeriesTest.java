package org.equigen.symbolic.character.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MolienSeriesTest {
  private static RationalSeries invariants(String name) {
    Group group = GroupNames.parse(name);
    return MolienSeries.of(group, Representation.of(Term.vector()));
  }

  private static RationalSeries covariants(Group group, String r, String w) {
    return MolienSeries.covariants(
        group, RepresentationParser.parse(r, group), RepresentationParser.parse(w, group));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "icosahedral; (1 + t^15) / ((1 - t^2) (1 - t^6) (1 - t^10))",
        "full icosahedral; 1 / ((1 - t^2) (1 - t^6) (1 - t^10))",
        "octahedral; (1 + t^9) / ((1 - t^2) (1 - t^4) (1 - t^6))",
        "full octahedral; 1 / ((1 - t^2) (1 - t^4) (1 - t^6))",
        "tetrahedral; (1 + t^6) / ((1 - t^2) (1 - t^3) (1 - t^4))",
        "D(7); 1 / ((1 - t^2) (1 - t^7))",
        "D(8); 1 / ((1 - t^2) (1 - t^8))",
        "C(5); (1 + t^5) / ((1 - t^2) (1 - t^5))",
        "C(1); 1 / (1 - t)^2",
        "C(2); (1 + t^2) / (1 - t^2)^2",
        "S(1); 1 / (1 - t)",
        "S(4); 1 / ((1 - t) (1 - t^2) (1 - t^3) (1 - t^4))",
        "A(4); (1 + t^6) / ((1 - t) (1 - t^2) (1 - t^3) (1 - t^4))",
        "trivial(3); 1 / (1 - t)^3"
      })
  void invariantsHaveTheKnownSeries(String group, String series) {
    assertThat(invariants(group)).hasToString(series);
  }

  @ParameterizedTest
  @CsvSource({"2", "5", "8", "12"})
  void symmetricPolynomialsAreGeneratedInDegreesOneToN(int n) {
    List<Integer> degrees = IntStream.rangeClosed(1, n).boxed().toList();

    assertThat(invariants("S(" + n + ")"))
        .isEqualTo(RationalSeries.over(IntegerPolynomial.ONE, degrees));
    assertThat(invariants("S(" + n + ")").productForm().degrees()).isEqualTo(degrees);
  }

  @Test
  void theSeriesOfTheIcosahedronReadsAsInTextbooks() {
    ProductForm form = invariants("icosahedral").productForm();

    assertThat(form.degrees()).containsExactly(2, 6, 10);
    assertThat(form.latex()).isEqualTo("\\frac{1 + t^{15}}{(1 - t^{2}) (1 - t^{6}) (1 - t^{10})}");
    assertThat(invariants("icosahedral").coefficients(15))
        .map(BigInteger::intValueExact)
        .containsExactly(1, 0, 1, 0, 1, 0, 2, 0, 2, 0, 3, 0, 4, 0, 4, 1);
  }

  /** Gradients of the invariants generate the equivariants of a reflection group (Solomon 1963). */
  @Test
  void equivariantVectorFieldsOfAReflectionGroupAreFreeOnTheGradients() {
    Group group = GroupNames.parse("full icosahedral");

    assertThat(covariants(group, "V", "V").numeratorOver(List.of(2, 6, 10)))
        .hasValueSatisfying(numerator -> assertThat(numerator).hasToString("t + t^5 + t^9"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "icosahedral; V; S; 6",
        "icosahedral; V; V; 5",
        "D(5); V; V; 7",
        "D(5); V+S; V^2; 4",
        "C(3); V; V; 6",
        "S(4); V; V; 4",
        "S(4); Alt(2,V); Sym(2,V); 2",
        "A(5); V; Alt(2,V); 3",
        "Z(4); V; V; 4",
        "S(3) wr Z(2); V; V; 3",
        "C(4) x S(3); V; V; 3",
        "cube; V; V; 3",
        "parity; V; V; 3"
      })
  void coefficientsAreTheSolversDimensions(String name, String r, String w, int degree) {
    Group group = GroupNames.parse(name);
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
    List<BigInteger> series = covariants(group, r, w).coefficients(degree);

    for (int d = 2; d <= degree; d++) {
      Representation power = RepresentationParser.parse("Sym(" + d + "," + r + ")", group);
      Representation target = RepresentationParser.parse(w, group);
      long solved = solver.solve(group, target, power).dimension();
      assertThat(series.get(d)).as("degree %d", d).isEqualTo(BigInteger.valueOf(solved));
    }
  }

  @Test
  void aGroupWithALieAlgebraIsRefused() {
    assertThatThrownBy(() -> invariants("SO(3)"))
        .hasMessageContaining("[EQG095]")
        .hasMessageContaining("SO(3) is not known to be finite: it has a Lie algebra");
  }

  @Test
  void aSeriesBeyondTheLimitIsRefused() {
    Group group = GroupNames.parse("A(5)");
    assertThatThrownBy(() -> covariants(group, "V^5", "S"))
        .hasMessageContaining("[EQG096]")
        .hasMessageContaining("steps to its Molien series");
  }
}
