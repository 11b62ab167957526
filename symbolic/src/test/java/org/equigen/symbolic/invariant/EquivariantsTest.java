package org.equigen.symbolic.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.polynomial.Polynomial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EquivariantsTest {
  /** Gradients of a complete set of invariants generate for reflection groups (Solomon 1963). */
  @ParameterizedTest
  @CsvSource({
    "full icosahedral, 10",
    "full octahedral, 6",
    "full tetrahedral, 4",
    "D(5), 5",
    "D(8), 8",
    "S(4), 4"
  })
  void reflectionGroupsHaveTheGradientsOfTheInvariants(String group, int degree) {
    InvariantRing ring = Cases.ring(group, "V", degree);
    GradedModule module = Cases.module(ring, "V");
    List<PolynomialMap> gradients = new ArrayList<>();
    for (Generator generator : ring.module().generators()) {
      List<Polynomial> gradient = new ArrayList<>();
      for (int i = 0; i < ring.polynomials().size(); i++) {
        gradient.add(ring.polynomials().derivative(generator.map().components().getFirst(), i));
      }
      gradients.add(new PolynomialMap(gradient).primitive(ring.polynomials()));
    }
    assertThat(module.generators()).extracting(Generator::map).isEqualTo(gradients);
    assertThat(module.completeness().proven()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "icosahedral, V, 14, V, 1 5 6 9 10 14",
    "octahedral, V, 8, V, 1 3 4 5 6 8",
    "'O(3)', 2V, 4, V, 1 1",
    "'SO(3)', 2V, 4, V, 1 1 2",
    "'lorentz', 3V, 4, V, 1 1 1 3",
    "'SO(3)', 2e, 5, 2e, 1 2",
    "'SU(2)', spin(3/2), 6, spin(3/2), 1 3",
    "'S(3)', V, 3, 'V', 0 1 2",
    "'S(4)', V, 4, 'S', 0"
  })
  void degreesOfMinimalGenerators(String group, String on, int degree, String to, String expected) {
    GradedModule module = Cases.module(Cases.ring(group, on, degree), to);
    assertThat(module.degrees().stream().map(String::valueOf).toList())
        .isEqualTo(List.of(expected.split(" ")));
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 4, 7})
  void regularPolygonsHaveTheConjugateOfAPower(int k) {
    InvariantRing ring = Cases.ring("D(" + k + ")", "V", k);
    GradedModule module = Cases.module(ring, "V");
    assertThat(module.degrees()).containsExactly(1, k - 1);
    Polynomial x = ring.polynomials().variable(0);
    Polynomial y = ring.polynomials().variable(1);
    Polynomial real = x;
    Polynomial imaginary = y;
    for (int j = 1; j < k - 1; j++) {
      Polynomial next = minus(ring, times(ring, real, x), times(ring, imaginary, y));
      imaginary = ring.polynomials().add(times(ring, real, y), times(ring, imaginary, x));
      real = next;
    }
    assertThat(module.generators().getLast().map().components())
        .containsExactly(real, minus(ring, Polynomial.ZERO, imaginary));
  }

  private static Polynomial times(InvariantRing ring, Polynomial a, Polynomial b) {
    return ring.polynomials().multiply(a, b);
  }

  private static Polynomial minus(InvariantRing ring, Polynomial a, Polynomial b) {
    return ring.polynomials().add(a, ring.polynomials().scale(b, Algebraic.of(-1)));
  }

  @Test
  void theCrossProductOfTwoVectorsIsFound() {
    InvariantRing ring = Cases.ring("SO(3)", "2V", 2);
    assertThat(Cases.texts(ring, Cases.module(ring, "V")))
        .containsExactly(
            "x1, x2, x3", "y1, y2, y3", "x2*y3 - x3*y2, -x1*y3 + x3*y1, x1*y2 - x2*y1");
  }

  @Test
  void relationsOfAModuleAreCounted() {
    InvariantRing ring = Cases.ring("SO(3)", "3V", 4);
    GradedModule module = Cases.module(ring, "V");
    assertThat(module.degrees()).containsExactly(1, 1, 1, 2, 2, 2);
    assertThat(ring.relations(module)).containsExactly(0L, 0L, 0L, 0L, 3L);
  }
}
