package org.equigen.tests.emlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Stream;
import org.equigen.symbolic.basis.EquivariantBasis;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.sample.GroupSampler;
import org.equigen.symbolic.number.Complex;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every solution commutes with random group elements in double precision. */
class RandomElementsTest {
  private static final long SEED = 4;
  private final IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());

  static Stream<String> names() {
    return EmlpGroups.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void onTheGroupsOfEmlp(String name) {
    check(name, "S + V + V'", "V + V' + VV'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SO(3); V^3; V^3
          lorentz; V^2 + Alt(2,V); V^2 + Sym(2,V)
          SU(2); Real(V); Real(V)
          SU(3); V^2; V'
          SL(2,C); V*Conj(V); V*Conj(V) + V'*Conj(V)'
          G2; V^2; V^2
          F4; V; V^2
          E6; V^2; V'
          E7; V^2; S
          tetrahedral; V^2; V^2
          full tetrahedral; V^2; V
          octahedral; V^2; V^2
          icosahedral; V^3; V^3
          full icosahedral; V^2; V^2
          A(4); V^2; V
          E(3); V; V^2
          SE(2); V^2; V^2
          poincare; V; VV'
          galilei; V; VV'
          translations(2); V; V^2
          conformal(3); V^2; V^2
          parity; V; V
          scaling(2); VV'; VV'
          SO(3) x S(5); V[SO(3)]^2*V[S(5)]; V[S(5)] + V[SO(3)]*V[S(5)]
          S(3) wr Z(4); V; V^2
          """)
  void onEveryKindOfGroup(String name, String in, String out) {
    check(name, in, out);
  }

  private void check(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    Representation from = RepresentationParser.parse(in, group);
    Representation to = RepresentationParser.parse(out, group);
    EquivariantBasis basis = solver.solve(group, from, to);
    GroupSampler sampler = GroupSampler.of(group, SEED);
    Random random = new Random(SEED);
    int checked = 0;
    for (int trial = 0; trial < 3; trial++) {
      NumericalElement element = new NumericalElement(group, sampler.next());
      for (IntertwinerBasis block : basis.blocks().values()) {
        for (Intertwiner map : block.elements()) {
          commutes(name, block, new NumericalMap(block, map), element, random);
          checked++;
        }
      }
    }
    assertThat(checked).as("%s has maps", name).isPositive();
  }

  private static void commutes(
      String name,
      IntertwinerBasis block,
      NumericalMap map,
      NumericalElement element,
      Random random) {
    Complex[] vector = ComplexVectors.random(block.columns(), false, random);
    Complex[] after = element.apply(block.out(), map.apply(vector));
    Complex[] before = map.apply(element.apply(block.in(), vector));
    double scale =
        map.norm()
            * ComplexVectors.norm(vector)
            * Math.max(element.stretch(block.in()), element.stretch(block.out()));
    assertThat(ComplexVectors.distance(after, before))
        .as("%s, %s -> %s, seed %d", name, block.in(), block.out(), SEED)
        .isLessThan(1e-12 * scale);
    assertThat(ComplexVectors.norm(after)).isPositive();
  }
}
