package org.equigen.symbolic.partition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionAlgebraTest {
  private static final long SEED = 20_261_121;
  private final SplittableRandom random = new SplittableRandom(SEED);

  @ParameterizedTest
  @CsvSource({"0,1,1", "1,1,1", "1,2,1", "2,1,2", "0,2,0", "2,2,1", "3,0,1", "0,3,1"})
  void compositionIsThatOfTheMatricesUpToAPowerOfN(int k, int m, int l) {
    for (PartitionMap inner : PartitionBasis.of(k, m).maps()) {
      for (PartitionMap outer : PartitionBasis.of(m, l).maps()) {
        PartitionProduct product = outer.after(inner);
        for (int n = 1; n <= 5; n++) {
          Matrix<Rational> expected = outer.matrix(n).multiply(inner.matrix(n));
          assertThat(product.map().matrix(n).scale(product.factor().at(n)))
              .as("%s after %s for n = %d", outer, inner, n)
              .isEqualTo(expected);
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"0,2", "1,1", "2,1", "1,3", "2,2"})
  void transpositionIsThatOfTheMatricesAndAnInvolution(int k, int l) {
    PartitionBasis basis = PartitionBasis.of(k, l);
    List<Integer> places = basis.transposedPlaces();
    for (int place = 0; place < places.size(); place++) {
      PartitionMap map = basis.maps().get(place);
      PartitionMap transposed = basis.transpose().maps().get(places.get(place));
      assertThat(transposed).isEqualTo(map.transpose());
      assertThat(transposed.transpose()).isEqualTo(map);
      for (int n = 1; n <= 4; n++) {
        assertThat(transposed.matrix(n)).isEqualTo(map.matrix(n).transpose());
      }
    }
    assertThat(places).doesNotHaveDuplicates();
  }

  @Test
  void sumsFormAnAlgebraWithAnIdentityAndAnAntiautomorphism() {
    PartitionSum one = PartitionSum.of(PartitionMap.identity(2));
    for (int trial = 0; trial < 20; trial++) {
      PartitionSum a = any(2, 2);
      PartitionSum b = any(2, 2);
      PartitionSum c = any(2, 2);
      assertThat(a.after(b).after(c)).as("seed %d", SEED).isEqualTo(a.after(b.after(c)));
      assertThat(a.after(b.plus(c))).isEqualTo(a.after(b).plus(a.after(c)));
      assertThat(a.after(one)).isEqualTo(a).isEqualTo(one.after(a));
      assertThat(a.after(b).transpose()).isEqualTo(b.transpose().after(a.transpose()));
      for (int n = 1; n <= 4; n++) {
        assertThat(a.after(b).matrix(n)).isEqualTo(a.matrix(n).multiply(b.matrix(n)));
      }
    }
  }

  @Test
  void identitiesAreIdentityMatrices() {
    for (int order = 0; order <= 3; order++) {
      PartitionMap one = PartitionMap.identity(order);
      assertThat(one.isIdentity()).isTrue();
      assertThat(one.transpose()).isEqualTo(one);
      for (int n = 1; n <= 4; n++) {
        assertThat(one.matrix(n))
            .isEqualTo(Matrix.identity(RationalField.Q, TensorIndex.size(n, order)));
      }
    }
    assertThat(PartitionBasis.of(2, 2).maps().stream().filter(PartitionMap::isIdentity)).hasSize(1);
  }

  @Test
  void tensorProductsAreKroneckerProducts() {
    for (int trial = 0; trial < 10; trial++) {
      PartitionSum a = any(1, 2);
      PartitionSum b = any(2, 0);
      PartitionSum c = any(1, 1);
      assertThat(a.tensor(b).tensor(c)).as("seed %d", SEED).isEqualTo(a.tensor(b.tensor(c)));
      for (int n = 1; n <= 3; n++) {
        assertThat(a.tensor(b).matrix(n)).isEqualTo(a.matrix(n).kronecker(b.matrix(n)));
      }
      PartitionSum d = any(2, 2);
      assertThat(a.tensor(c).after(PartitionSum.of(PartitionMap.identity(2))).after(d))
          .isEqualTo(a.tensor(c).after(d));
    }
  }

  @Test
  void diagramsAndOrbitsAreBasesOfOneSpaceByMoebiusInversion() {
    for (PartitionMap map : PartitionBasis.of(2, 2).maps()) {
      OrbitMap orbit = new OrbitMap(2, 2, map.partition());
      assertThat(map.orbits().diagrams()).isEqualTo(PartitionSum.of(map));
      assertThat(orbit.diagrams().orbits()).isEqualTo(OrbitSum.of(orbit));
      assertThat(orbit.transpose().transpose()).isEqualTo(orbit);
      for (int n = 1; n <= 5; n++) {
        assertThat(map.orbits().matrix(n)).isEqualTo(map.matrix(n));
        assertThat(orbit.diagrams().matrix(n)).isEqualTo(orbit.matrix(n));
        assertThat(orbit.transpose().matrix(n)).isEqualTo(orbit.matrix(n).transpose());
        assertThat(orbit.matrix(n).isZero()).isEqualTo(map.partition().blocks() > n);
      }
    }
  }

  @Test
  void orbitMapsSumUpToTheMatrixOfOnes() {
    for (int n = 1; n <= 4; n++) {
      Matrix<Rational> sum = Matrix.zero(RationalField.Q, n, n * n);
      for (SetPartition partition : SetPartition.all(3)) {
        sum = sum.add(new OrbitMap(1, 2, partition).matrix(n));
      }
      for (int i = 0; i < n; i++) {
        assertThat(sum.row(i)).hasSize(n * n).allMatch(entry -> entry.value().equals(Rational.ONE));
      }
    }
  }

  @Test
  void forSmallNOnlyTheBasisIsLeft() {
    for (int n = 1; n <= 4; n++) {
      for (PartitionMap map : PartitionBasis.of(2, 2).maps()) {
        PartitionSum reduced = PartitionSum.of(map).at(n);
        assertThat(reduced.matrix(n)).as("%s for n = %d", map, n).isEqualTo(map.matrix(n));
        int most = n;
        assertThat(reduced.coefficients().keySet()).allMatch(p -> p.blocks() <= most);
        assertThat(reduced.coefficients().values()).allMatch(c -> c.coefficients().size() == 1);
        if (map.partition().blocks() <= n) {
          assertThat(reduced).isEqualTo(PartitionSum.of(map));
        }
      }
    }
  }

  @Test
  void sumsReadAsText() {
    PartitionMap one = PartitionMap.identity(1);
    PartitionMap all = PartitionBasis.of(1, 1).maps().getLast();
    assertThat(all.after(all)).hasToString("n (y(a) = sum(b) x(b))");
    assertThat(all.after(one)).hasToString("y(a) = sum(b) x(b)");
    PartitionSum squared = PartitionSum.of(one, SizePolynomial.of(-1)).plus(PartitionSum.of(all));
    assertThat(squared.after(squared)).hasToString("[y(a) = x(a)] + (n - 2) [y(a) = sum(b) x(b)]");
    assertThat(new OrbitMap(1, 1, all.partition()).diagrams())
        .hasToString("-1 [y(a) = x(a)] + [y(a) = sum(b) x(b)]");
    assertThat(all.orbits()).hasToString("[y(a) = x(a)] + [y(a) = sum(b) x(b), a, b distinct]");
    assertThat(squared.times(SizePolynomial.ZERO)).hasToString("0");
  }

  @Test
  void ordersThatDoNotFitAreRefused() {
    PartitionSum vector = PartitionSum.of(PartitionMap.identity(1));
    PartitionSum matrix = PartitionSum.of(PartitionMap.identity(2));
    assertThatThrownBy(() -> vector.after(matrix)).hasMessageContaining("order 2 goes into");
    assertThatThrownBy(() -> vector.plus(matrix)).hasMessageContaining("orders 1 to 1 and 2 to 2");
    assertThatThrownBy(() -> PartitionMap.identity(1).after(PartitionMap.identity(0)))
        .hasMessageContaining("order 0 goes into a map of order 1");
    assertThatThrownBy(() -> new OrbitMap(1, 0, new SetPartition(List.of(0, 1))))
        .hasMessageContaining("2 points for 1 outputs and 0 inputs");
    assertThatThrownBy(() -> new PartitionSum(1, 0, matrix.coefficients()))
        .hasMessageContaining("4 points where there are 1 indices");
  }

  /** A combination of three maps with small polynomials. */
  private PartitionSum any(int in, int out) {
    PartitionSum sum = new PartitionSum(out, in, new TreeMap<>());
    List<PartitionMap> maps = PartitionBasis.of(in, out).maps();
    for (int term = 0; term < 3; term++) {
      SizePolynomial factor =
          new SizePolynomial(
              List.of(Rational.of(random.nextInt(-3, 4)), Rational.of(random.nextInt(1, 4), 2)));
      sum = sum.plus(PartitionSum.of(maps.get(random.nextInt(maps.size())), factor));
    }
    return sum;
  }
}
