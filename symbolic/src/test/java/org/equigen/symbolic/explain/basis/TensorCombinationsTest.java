package org.equigen.symbolic.explain.basis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.group.ClassicalGroup;
import org.equigen.symbolic.group.ClassicalGroup.Family;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.SymmetricGroup;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.equigen.symbolic.tensor.TensorName;
import org.junit.jupiter.api.Test;

/** Each expected sum was checked by hand at the first entries of the map. */
class TensorCombinationsTest {
  private static final Term V2 = Term.vector().times(Term.vector());

  private static List<TensorName> sums(Group group, Term in, Term out) {
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
    return TensorCombinations.of(group, solver.solve(group, in, out)).stream()
        .flatMap(Optional::stream)
        .toList();
  }

  @Test
  void mapsOfLorentzTensorsAreSumsOfMetricsAndTheVolume() {
    Group lorentz = new ClassicalGroup(Family.SPECIAL_ORTHOGONAL_CONNECTED, 1, 3);
    assertThat(sums(lorentz, V2, V2))
        .extracting(TensorName::text)
        .containsExactly(
            "delta(a,d) delta(b,c)",
            "-eta(a,b) eta(c,d) + delta(a,d) delta(b,c)",
            "delta(a,c) delta(b,d) - delta(a,d) delta(b,c)",
            "epsilon(a,b,c,d)");
  }

  @Test
  void sumsAreWrittenInLatexToo() {
    Group rotations = new ClassicalGroup(Family.SPECIAL_ORTHOGONAL, 3, 0);
    assertThat(sums(rotations, V2, V2).get(1).latex())
        .isEqualTo("\\delta_{ab}\\,\\delta_{cd} - \\delta_{ad}\\,\\delta_{bc}");
  }

  @Test
  void mapsOfPermutationsAreSumsOfCoincidences() {
    assertThat(sums(new SymmetricGroup(4), Term.vector(), Term.vector()))
        .extracting(TensorName::text)
        .containsExactly("delta(a,b)", "-delta(a,b) + one(a) one(b)");
  }

  @Test
  void longSumsAndTensorsTooLargeToNameStayUnnamed() {
    assertThat(sums(new SymmetricGroup(4), V2, V2)).hasSize(14);
    Group rotations = new ClassicalGroup(Family.SPECIAL_ORTHOGONAL, 7, 0);
    assertThat(sums(rotations, V2.times(Term.vector()), V2.times(V2))).isEmpty();
  }
}
