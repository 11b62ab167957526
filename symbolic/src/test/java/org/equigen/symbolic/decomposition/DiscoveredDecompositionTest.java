package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiscoveredDecompositionTest {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());
  private static final Decomposer DECOMPOSER = new Decomposer(SOLVER);

  private static Decomposition decompose(Group group, String representation) {
    Decomposition decomposition =
        DECOMPOSER.decompose(group, RepresentationParser.parse(representation, group));
    DecompositionTheorems.verify(decomposition);
    Representation all = decomposition.representation();
    assertThat(decomposition.endomorphisms())
        .as("Schur's lemma")
        .isEqualTo(SOLVER.solve(group, all, all).dimension());
    return decomposition;
  }

  /** Multiplicity x dimension and type, in the order of the components. */
  private static String shape(Decomposition decomposition) {
    return decomposition.components().stream()
        .map(
            part ->
                part.multiplicity() + "x" + part.irrep().dimension() + part.irrep().type().name())
        .collect(Collectors.joining(" "));
  }

  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "D(4); V^2; 1x1R 1x1R 1x1R 1x1R",
        "C(3); V; 1x2C",
        "C(3); V^2; 2x1R 1x2C",
        "Z(5); V; 1x1R 1x2C 1x2C",
        "S(4); V^2; 2x1R 1x2R 3x3R 1x3R",
        "O(2); V^3; 3x2R 1x2R",
        "SO(2); V^2; 2x1R 1x2C",
        "O(5); V^2; 1x1R 1x10R 1x14R",
        "O(1,3); V^2; 1x1R 1x6R 1x9R",
        "GL(3); V*V'; 1x1R 1x8R",
        "U(2); V*V'; 1x1R 1x3R",
        "U(2); V^2; 1x1C 1x3C",
        "SU(2); Real(V); 1x4H",
        "SU(2); Real(V)*Real(V); 4x1R 4x3R",
        "SU(3); Real(V); 1x6C",
        "icosahedral; V^2; 1x1R 1x3R 1x5R",
        "icosahedral; V^3; 1x1R 3x3R 1x3R 1x4R 2x5R",
        "SO(3) x S(3); V; 1x1R 1x2R 1x3R",
        "SU(2) x SU(3); V; 1x2H 1x3C",
        "SO(3) x SO(3); V; 1x3R 1x3R",
        "SO+(1,3) x SO(2); V; 1x2C 1x4R",
      })
  void splitsGroupsWithoutLabels(String group, String representation, String expected) {
    assertThat(shape(decompose(GroupNames.parse(group), representation))).isEqualTo(expected);
  }

  @Test
  void namesPartsByTheLabelsThatTheGroupHas() {
    assertThat(decompose(GroupNames.parse("O(1,3)"), "V^2").components().toString())
        .isEqualTo("[S, irrep(O(1,3),3), (1,1)]");
    assertThat(decompose(GroupNames.parse("O(4)"), "Sym(3,V)").components().toString())
        .isEqualTo("[V, (3/2,3/2)]");
  }

  /** Left multiplication by i and j on the quaternions: right multiplications commute with it. */
  @Test
  void findsThatTheQuaternionGroupActsOnFourDimensionsWithTypeH() {
    Matrix<Algebraic> i =
        Exact.of(new long[][] {{0, -1, 0, 0}, {1, 0, 0, 0}, {0, 0, 0, -1}, {0, 0, 1, 0}});
    Matrix<Algebraic> j =
        Exact.of(new long[][] {{0, 0, -1, 0}, {0, 0, 0, 1}, {1, 0, 0, 0}, {0, -1, 0, 0}});
    Group quaternions =
        new DeclaredGroup("Q8", 4, NumberField.Q, List.of(), List.of(i, j), List.of());
    assertThat(shape(decompose(quaternions, "V"))).isEqualTo("1x4H");
    assertThat(shape(decompose(quaternions, "V^2"))).isEqualTo("4x1R 4x1R 4x1R 4x1R");
  }

  @Test
  void couplesWithEndomorphismsForScalars() {
    Group group = GroupNames.parse("SU(2)");
    Irrep spinor =
        DECOMPOSER
            .decompose(group, RepresentationParser.parse("Real(V)", group))
            .components()
            .getFirst()
            .irrep();
    ClebschGordan tensors = DECOMPOSER.couple(group, spinor, spinor);
    ClebschGordanTheorems.areEquivariant(group, tensors);
    assertThat(tensors.couplings()).hasSize(8);
  }

  @ParameterizedTest(name = "{1} of {0} is refused")
  @CsvSource(
      delimiter = ';',
      value = {"E(3); V", "poincare; V^2", "translations(2); V"})
  void refusesGroupsThatAreNotReductive(String name, String representation) {
    Group group = GroupNames.parse(name);
    Representation parsed = RepresentationParser.parse(representation, group);
    assertThatThrownBy(() -> DECOMPOSER.decompose(group, parsed))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("gen-layers basis");
  }
}
