package org.equigen.symbolic.decomposition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledDecompositionTest {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());
  private static final Decomposer DECOMPOSER = new Decomposer(SOLVER);

  private static Decomposition decompose(String name, String representation) {
    Group group = GroupNames.parse(name);
    return DECOMPOSER.decompose(group, RepresentationParser.parse(representation, group));
  }

  /** Fulton and Harris; Slansky, Group Theory for Unified Model Building, 1981, tables 20 to 58. */
  @ParameterizedTest(name = "{1} of {0} is {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "SO(3); V; 1o",
        "SO(3); S; 0e",
        "SO(3); V^2; 0e 1o 2e",
        "SO(3); V^4; 3x0e 6x1o 6x2e 3x3o 4e",
        "SO(3); Sym(3,V); 1o 3o",
        "SO(3); 2V + V^2 + S; 2x0e 3x1o 2e",
        "O(3); V^3; 0o 3x1o 2x2o 3o",
        "O(3); V*V' + Alt(2,V); 0e 2x1e 2e",
        "SO(4); V^2; (0,0) (0,1) (1,0) (1,1)",
        "SO+(1,3); V^2; (0,0) Real((1,0)) (1,1)",
        "SO+(1,3); V*V'; (0,0) Real((1,0)) (1,1)",
        "SO+(1,3); V^3; 4x(1/2,1/2) (3/2,3/2) 2xReal((3/2,1/2))",
        "SO(5); V^3; 3x[1,0] [0,2] [3,0] 2x[1,2]",
        "SU(2); V^3; 2xspin(1/2) spin(3/2)",
        "SU(2); irrep(10) + spin(9/2); 2xspin(9/2)",
        "SU(2); Sub(V^2,{{1,0,0,0},{0,1,1,0},{0,0,0,1}}) + spin(1); 2xspin(1)",
        "SO(3); irrep(4) + 2x3o; 3x3o",
        "SU(3); 2x(1,1) + 3xS + 2xV; 3x(0,0) 2x(1,0) 2x(1,1)",
        "SU(3); V'*V; (0,0) (1,1)",
        "SU(3); V^3; (0,0) 2x(1,1) (3,0)",
        "SU(3); (1,1)*(1,1); (0,0) 2x(1,1) (0,3) (3,0) (2,2)",
        "Sp(4); V^2; [0,0] [0,1] [2,0]",
        "SL(3); V^2; (0,1) (2,0)",
        "SL(2,C); V*Conj(V); (1/2,1/2)",
        "SL(2,C); V^2*Conj(V); (0,1/2) (1,1/2)",
        "G2; V^2; [0,0] [1,0] [0,1] [2,0]",
      })
  void splitsAsTheTablesSay(String group, String representation, String expected) {
    Decomposition decomposition = decompose(group, representation);
    assertThat(
            decomposition.components().stream()
                .map(IsotypicComponent::toString)
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
    DecompositionTheorems.verify(decomposition);
    Representation all = decomposition.representation();
    assertThat(decomposition.endomorphisms())
        .as("Schur's lemma")
        .isEqualTo(SOLVER.solve(decomposition.group(), all, all).dimension());
  }

  @ParameterizedTest(name = "{1} of {0} has the types {2}")
  @CsvSource(
      delimiter = ';',
      value = {
        "SU(2); V + V^2; R H R",
        "SU(3); V + V' + V*V'; R C C R",
        "SO+(1,3); V + Alt(2,V); R C",
        "SL(2); V; R",
        "SL(2,C); V + V*Conj(V); C R",
        "Sp(4); V; R",
        "SU(4); Alt(2,V); R",
        "SO(6); Alt(3,V); C",
        "SO(3); V^2; R R R",
      })
  void hasTheTypesOfFrobeniusAndSchur(String group, String representation, String types) {
    assertThat(
            decompose(group, representation).components().stream()
                .map(component -> component.irrep().type().toString())
                .collect(Collectors.joining(" ")))
        .isEqualTo(types);
  }

  @ParameterizedTest(name = "{1} of {0} takes at most a tenth of the dense product")
  @CsvSource(
      delimiter = ';',
      value = {"SO(3); V^6", "SO+(1,3); V^4"})
  void appliesTheChangeOfBasisByStages(String group, String representation) {
    Decomposition decomposition = decompose(group, representation);
    long dense = (long) decomposition.dimension() * decomposition.dimension();
    assertThat(10 * decomposition.multiplications()).isLessThan(dense);
    assertThat(decomposition.orthonormal()).isTrue();
  }

  @ParameterizedTest(name = "{1} of {0} is refused with {2}")
  @CsvSource(
      delimiter = ';',
      value = {"SO(3); V^13; EQG109", "E8; V^2; EQG108"})
  void refusesWhatIsTooLarge(String group, String representation, String identifier) {
    assertThatThrownBy(() -> decompose(group, representation))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining(identifier)
        .hasMessageContaining(group);
  }

  @Test
  void dimensionsBeyondLongsAreRefusedLikeOthers() {
    Group group = GroupNames.parse("SO(10)");
    Term power = Term.SCALAR;
    for (int k = 0; k < 20; k++) {
      power = power.times(Term.vector());
    }
    Representation representation = Representation.of(power);
    assertThatThrownBy(() -> DECOMPOSER.decompose(group, representation))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG109");
  }
}
