package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.character.table.IntegerPolynomial;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HilbertSeriesTest {
  @Test
  void theIcosahedronIsProvenComplete() {
    InvariantRing ring = Cases.ring("icosahedral", "V", 15);
    assertThat(ring.module().series().rational())
        .hasToString("Optional[(1 + t^15) / ((1 - t^2) (1 - t^6) (1 - t^10))]");
    assertThat(ring.module().completeness().proven()).isTrue();
    assertThat(ring.syzygies())
        .hasToString("Optional[(1 - t^30) / ((1 - t^2) (1 - t^6) (1 - t^10) (1 - t^15))]");
  }

  @Test
  void tooLowADegreeIsNotCalledComplete() {
    InvariantRing ring = Cases.ring("icosahedral", "V", 14);
    assertThat(ring.module().degrees()).containsExactly(2, 6, 10);
    assertThat(ring.module().completeness().proven()).isFalse();
    assertThat(ring.module().completeness().reason()).contains("in degrees up to 15");
    assertThat(ring.syzygies()).isEmpty();
    assertThat(Cases.ring("A(4)", "V", 5).module().completeness().proven()).isFalse();
    assertThat(Cases.ring("A(4)", "V", 6).module().completeness().proven()).isTrue();
  }

  @Test
  void noethersBoundServesWhereNothingElseDoes() {
    InvariantRing low = Cases.ring("C(4)", "2V", 3);
    assertThat(low.module().completeness()).extracting(Completeness::proven).isEqualTo(false);
    InvariantRing all = Cases.ring("Z(2)", "2V", 2);
    assertThat(all.module().completeness().proven()).isTrue();
    assertThat(Cases.ring("SO(3)", "2V", 3).module().completeness().proven()).isFalse();
  }

  @Test
  void reflectionGroupsHavePolynomialRings() {
    for (String group : List.of("D(6)", "S(4)", "full octahedral", "full icosahedral")) {
      InvariantRing ring = Cases.ring(group, "V", group.equals("full icosahedral") ? 10 : 6);
      assertThat(ring.syzygies().orElseThrow().numerator())
          .as(group)
          .isEqualTo(IntegerPolynomial.ONE);
      assertThat(ring.relations()).as(group).containsOnly(0L);
    }
  }

  @Test
  void relationsOfTheDeterminantAreCounted() {
    InvariantRing ring = Cases.ring("SO(3)", "3V", 6);
    assertThat(ring.relations()).containsExactly(0L, 0L, 0L, 0L, 0L, 0L, 1L);
  }

  /** Molien's formula in double precision, with the elements listed here. */
  private static double molien(String group, int degree) {
    InvariantRing ring = Cases.ring(group, "V", 1);
    NumberField field = ring.group().field();
    List<Matrix<Algebraic>> elements =
        FiniteElements.generatedBy(field, ring.group().dimension(), ring.group().discrete())
            .orElseThrow();
    double sum = 0;
    for (Matrix<Algebraic> element : elements) {
      List<Double> complete = new ArrayList<>(List.of(1.0));
      List<Double> powers = new ArrayList<>();
      Matrix<Algebraic> power = element;
      for (int k = 1; k <= degree; k++) {
        Complex trace = Complex.ZERO;
        for (int i = 0; i < power.rows(); i++) {
          trace = trace.add(field.value(power.get(i, i)));
        }
        powers.add(trace.real());
        power = power.multiply(element);
        double next = 0;
        for (int j = 1; j <= k; j++) {
          next += powers.get(j - 1) * complete.get(k - j);
        }
        complete.add(next / k);
      }
      sum += complete.getLast();
    }
    return sum / elements.size();
  }

  @ParameterizedTest
  @CsvSource({"icosahedral, 15", "octahedral, 12", "pyritohedral, 8", "D(7), 14", "A(4), 7"})
  void dimensionsAreThoseOfMolien(String group, int degree) {
    List<Long> series = Cases.ring(group, "V", degree).module().series().coefficients();
    assertThat(series.getLast()).isPositive();
    for (int d = 1; d <= degree; d++) {
      assertThat((double) series.get(d)).isCloseTo(molien(group, d), within(1e-8));
    }
  }

  @ParameterizedTest
  @CsvSource({"icosahedral, V, 10", "D(5), 2V, 4", "octahedral, 2V, 4"})
  void averagesAndTheSolverGiveTheSameMaps(String group, String on, int degree) {
    InvariantRing ring = Cases.ring(group, on, 1);
    Representation domain = ring.representation();
    Request request = new Request(true, ring.group(), domain, Term.vector(), degree);
    Coordinates coordinates = request.coordinates();
    CharacterFormula formula = CharacterFormula.of(ring.group());
    PieceSource solved =
        new SolvedPieces(
            new org.equigen.symbolic.solver.IntertwinerSolver(
                org.equigen.symbolic.store.BasisCache.none()),
            coordinates,
            Term.vector());
    DimensionCount count = new DimensionCount(formula, coordinates, Term.vector(), solved);
    ReynoldsOperator reynolds =
        new ReynoldsOperator(
            coordinates.ring(),
            ring.group(),
            FiniteElements.generatedBy(
                    ring.group().field(), ring.group().dimension(), ring.group().discrete())
                .orElseThrow(),
            domain,
            Term.vector());
    PieceSource averaged = new AveragedPieces(coordinates, reynolds, count);
    int maps = 0;
    for (MultiDegree piece : MultiDegree.ofTotal(coordinates.copies().size(), degree - 1)) {
      assertThat(averaged.piece(piece)).isEqualTo(solved.piece(piece));
      maps += solved.piece(piece).dimension();
    }
    assertThat(maps).isPositive();
  }

  @Test
  void aDisagreementWithTheCharactersIsAnError() {
    InvariantRing ring = Cases.ring("S(3)", "V", 1);
    Coordinates coordinates =
        new Request(false, ring.group(), ring.representation(), Term.SCALAR, 2).coordinates();
    DimensionCount count =
        new DimensionCount(
            CharacterFormula.of(ring.group()),
            coordinates,
            Term.SCALAR,
            _ -> new GradedPiece(List.of()));
    MultiDegree two = new MultiDegree(List.of(2));
    count.confirm(two, 2);
    assertThat(Optional.of(DiagnosticException.class))
        .hasValueSatisfying(
            type ->
                org.assertj.core.api.Assertions.assertThatThrownBy(() -> count.confirm(two, 3))
                    .isInstanceOf(type)
                    .hasMessageContaining("EQG099"));
  }
}
