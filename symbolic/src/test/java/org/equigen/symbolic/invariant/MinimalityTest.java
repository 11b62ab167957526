package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.matrix.RowSpace;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.polynomial.Monomial;
import org.equigen.symbolic.polynomial.Polynomial;
import org.equigen.symbolic.polynomial.PolynomialRing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Products of generators are multiplied out here without cleverness, over the exact field. */
class MinimalityTest {
  /** All products of generators of a multidegree, those of one factor last. */
  private static List<Polynomial> products(
      PolynomialRing ring, List<Generator> generators, MultiDegree degree) {
    List<Polynomial> products = new ArrayList<>();
    List<Polynomial> single = new ArrayList<>();
    for (int f = 0; f < generators.size(); f++) {
      Generator first = generators.get(f);
      Polynomial polynomial = first.map().components().getFirst();
      if (degree.equals(first.degree())) {
        single.add(polynomial);
      } else if (degree.contains(first.degree())) {
        for (Polynomial rest :
            products(
                ring, generators.subList(f, generators.size()), degree.minus(first.degree()))) {
          products.add(ring.multiply(polynomial, rest));
        }
      }
    }
    products.addAll(single);
    return products;
  }

  private static Map<Long, Algebraic> row(Polynomial polynomial, Map<Monomial, Long> places) {
    Map<Long, Algebraic> row = new TreeMap<>();
    polynomial
        .terms()
        .forEach(
            (monomial, value) -> {
              places.putIfAbsent(monomial, (long) places.size());
              row.put(places.get(monomial), value);
            });
    return row;
  }

  @ParameterizedTest
  @CsvSource({
    "icosahedral, V, 12",
    "octahedral, V, 9",
    "D(5), 2V, 5",
    "C(4), V + S, 5",
    "S(4), V, 6",
    "'Z(4)', V, 5",
    "S(3), 2V, 4",
    "A(3), 2V, 3",
    "'SO(3)', 4V, 5",
    "'O(3)', 1o + 2e, 5",
    "'SU(2)', spin(2), 7",
    "lorentz, 4V, 4",
    "'SL(2)', '2V + V''', 4",
    "'SE(2)', 2V, 3"
  })
  void productsSpanEverythingAndNoGeneratorIsAmongThem(String group, String on, int degree) {
    InvariantRing ring = Cases.ring(group, on, degree);
    List<Generator> generators = ring.module().generators();
    int seen = 0;
    for (Map.Entry<MultiDegree, Long> piece : ring.module().series().pieces().entrySet()) {
      MultiDegree d = piece.getKey();
      if (d.total() == 0) {
        continue;
      }
      List<Polynomial> products = products(ring.polynomials(), generators, d);
      long own = generators.stream().filter(generator -> generator.degree().equals(d)).count();
      RowSpace<Algebraic> space = new RowSpace<>(ring.polynomials().field());
      Map<Monomial, Long> places = new HashMap<>();
      for (int k = 0; k < products.size(); k++) {
        boolean independent = space.add(row(products.get(k), places));
        if (k >= products.size() - own) {
          assertThat(independent).as("a generator of degree %s is a product", d).isTrue();
          seen++;
        }
      }
      assertThat(space.dimension()).as("degree %s", d).isEqualTo(piece.getValue().intValue());
    }
    assertThat(seen).isEqualTo(generators.size()).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"full icosahedral, 10", "S(5), 5", "D(9), 9", "pyritohedral, 6"})
  void asManyGeneratorsAsCoordinatesAreAlgebraicallyIndependent(String group, int degree) {
    InvariantRing ring = Cases.ring(group, "V", degree);
    int n = ring.polynomials().size();
    Samples samples = new Samples(ring.polynomials().field(), n, 1, 1, 3);
    ModularRank jacobian = new ModularRank(samples.residues());
    for (Generator generator : ring.module().generators()) {
      long[] gradient = new long[n];
      for (int i = 0; i < n; i++) {
        Polynomial slope =
            ring.polynomials().derivative(generator.map().components().getFirst(), i);
        gradient[i] = samples.values(slope)[0];
      }
      jacobian.add(gradient);
    }
    assertThat(jacobian.rank()).isEqualTo(n);
  }
}
