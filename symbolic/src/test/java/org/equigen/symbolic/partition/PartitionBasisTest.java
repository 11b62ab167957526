package org.equigen.symbolic.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.AlternatingGroup;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionBasisTest {
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());

  @ParameterizedTest
  @CsvSource({"0,1", "1,1", "1,2", "2,1", "2,2", "0,4", "3,2"})
  void spansTheSolutionsForEveryNumberOfPoints(int in, int out) {
    PartitionBasis basis = PartitionBasis.of(in, out);
    for (int n = 1; n <= (in + out > 4 ? 3 : 5); n++) {
      IntertwinerBasis solved = solver.solve(new SymmetricGroup(n), power(in), power(out));
      RowSpace<Rational> span = new RowSpace<>(RationalField.Q);
      for (PartitionMap map : basis.basis(n)) {
        assertThat(span.add(flat(map.matrix(n)))).as("%s for n = %d", map, n).isTrue();
      }
      assertThat(span.dimension()).isEqualTo(solved.dimension());
      assertThat(basis.dimension(n)).isEqualTo(solved.dimension());
      for (Intertwiner map : solved.elements()) {
        assertThat(span.add(flat(solved, map))).as("n = %d", n).isFalse();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0,0", "0,1", "1,1", "2,1", "1,2", "2,2", "0,4", "3,1"})
  void orbitMapsAreTheCanonicalBasisForEveryNumberOfPoints(int in, int out) {
    for (int n = 1; n <= (in + out > 3 ? 5 : 6); n++) {
      IntertwinerBasis solved = solver.solve(new SymmetricGroup(n), power(in), power(out));
      List<OrbitMap> maps = OrbitMap.all(out, in, n);
      assertThat(maps).hasSize(solved.dimension());
      for (int i = 0; i < maps.size(); i++) {
        Intertwiner element = solved.elements().get(i);
        assertThat(flat(maps.get(i).matrix(n)))
            .as("%s for n = %d", maps.get(i), n)
            .isEqualTo(flat(solved, element));
        assertThat(maps.get(i).entries(n)).isEqualTo(element.size());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1,1,4", "2,1,5", "2,2,6", "1,3,6", "0,3,5"})
  void alternatingGroupsOfEnoughPointsHaveTheSameMaps(int in, int out, int n) {
    IntertwinerBasis alternating = solver.solve(new AlternatingGroup(n), power(in), power(out));
    IntertwinerBasis symmetric = solver.solve(new SymmetricGroup(n), power(in), power(out));
    assertThat(alternating.elements().stream().map(map -> flat(alternating, map)).toList())
        .isEqualTo(symmetric.elements().stream().map(map -> flat(symmetric, map)).toList());
  }

  private static Term power(int exponent) {
    return new Term(Collections.nCopies(exponent, new Factor.Vector()));
  }

  private static Map<Long, Rational> flat(Matrix<Rational> matrix) {
    Map<Long, Rational> vector = new HashMap<>();
    for (int i = 0; i < matrix.rows(); i++) {
      long row = (long) i * matrix.columns();
      matrix.row(i).forEach(entry -> vector.put(row + entry.column(), entry.value()));
    }
    return vector;
  }

  private static Map<Long, Rational> flat(IntertwinerBasis basis, Intertwiner map) {
    Map<Long, Rational> vector = new HashMap<>();
    for (int e = 0; e < map.size(); e++) {
      long place = (long) map.rows()[e] * basis.columns() + map.columns()[e];
      vector.put(place, new Rational(map.values().get(e), BigInteger.ONE));
    }
    return vector;
  }

  @Test
  void countsAreTheBellNumbersAndTheirTruncations() {
    assertThat(List.of(0, 1, 2, 3, 4, 5, 6))
        .extracting(points -> SetPartition.count(points, points).intValueExact())
        .containsExactly(1, 1, 2, 5, 15, 52, 203);
    assertThat(PartitionBasis.of(2, 2).maps()).hasSize(15);
    assertThat(PartitionBasis.of(2, 2).dimension(2)).isEqualTo(8);
    assertThat(PartitionBasis.of(2, 2).dimension(1_000_000)).isEqualTo(15);
    assertThat(PartitionBasis.of(5, 5).maps()).hasSize(115_975);
  }

  @Test
  void mapsReadAsSumsAndBroadcasts() {
    assertThat(PartitionBasis.of(1, 1).maps())
        .extracting(PartitionMap::toString)
        .containsExactly("y(a) = x(a)", "y(a) = sum(b) x(b)");
    assertThat(PartitionBasis.of(2, 0).maps())
        .extracting(PartitionMap::toString)
        .containsExactly("y = sum(a) x(a,a)", "y = sum(a,b) x(a,b)");
    assertThat(PartitionBasis.of(1, 2).maps().getFirst()).hasToString("y(a,a) = x(a)");
    assertThat(PartitionBasis.of(2, 1).maps().getLast().latex())
        .isEqualTo("y_{a} = \\sum_{bc} x_{bc}");
    assertThat(PartitionBasis.of(2, 2).maps()).extracting(PartitionMap::cost).containsOnly(1, 2);
  }

  @Test
  void nothingBeyondTheLimitIsListed() {
    assertThatThrownBy(() -> PartitionBasis.of(6, 5)).hasMessageContaining("order 11 is above 10");
    assertThatThrownBy(() -> new SetPartition(List.of(0, 2)))
        .hasMessageContaining("restricted growth");
    assertThatThrownBy(() -> new PartitionMap(1, 1, new SetPartition(List.of(0))))
        .hasMessageContaining("1 points for 1 outputs and 1 inputs");
  }
}
