package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.equigen.symbolic.decomposition.Decomposer;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Summand;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed as the name of a representation is read as that representation. */
class PrintedNamesTest {
  private static final IntertwinerSolver SOLVER = new IntertwinerSolver(BasisCache.inMemory());

  private static void assertReadAgain(Group group, Representation representation) {
    assertThat(RepresentationParser.parse(representation.toString(), group))
        .as("%s of %s", representation, group.name())
        .isEqualTo(representation);
    for (Summand summand : representation.summands()) {
      String term = summand.term().toString();
      assertThat(RepresentationParser.parse(term, group))
          .as("%s of %s", term, group.name())
          .isEqualTo(Representation.of(summand.term()));
      String copies = summand.multiplicity() + "x" + term; // as decompositions print them
      assertThat(RepresentationParser.parse(copies, group).summands()).containsExactly(summand);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)         | 2x1o + 3x2e*1o + (1o*V)' + Harm(2,1o) + Harm(3,V) + Sym(2,1o) + 1o*2e*2e",
        "SO(3)        | V^2*V' + irrep(3) + Harm(4,V) + [4] + Alt(2,Sym(2,V)) + (2V+S)^2 + 2e'",
        "O(5)         | 3Harm(2,V) + Harm(2,V)*V' + Sym(2,Harm(2,V)) + Schur([2,1],V)",
        "lorentz      | (1/2,1/2)^2 + Real((1,0)) + Harm(2,V) + [1,1]' + T(1,2)",
        "O(1,3)       | 2 Harm(2,V) + Harm(3,V) + V*Harm(2,V)*V + Alt(2,V)'",
        "SU(2)        | Real(V) + RealForm(spin(1)) + spin(3/2)*Conj(V) + Harm(2,Real(V)) + V~'",
        "SU(3)        | (1,1) + RealForm((1,1)) + 2Real(V*V') + Conj((2,0))' + Real(2V + V')"
            + " + Harm(2,Real(V))",
        "U(2)         | V*Conj(V) + Real(Sym(2,V)) + irrep(4) + RealForm(V*V')",
        "Sp(4)        | [0,1] + Harm(1,Sym(2,V)) + 2Harm(2,Sym(2,V)) + V'",
        "G2           | [1,0]^2 + 3Harm(1,V) + Harm(2,V)",
        "D(4)         | irrep(3) + irrep(D(4),4) + Harm(2,V)^2 + Sub(V^2,{{1,0,0,1}})"
            + " + Quot(V^2,{{1,0,0,1}})",
        "icosahedral  | irrep(3) + Harm(2,V) + Harm(3,V)*V + irrep(2)'",
        "S(5)         | Sub(V,{{1,1,1,1,1}}) + Quot(V,{{1,1,1,1,1}}) + Harm(2,V) + irrep(4)",
        "C(5)         | irrep(3) + irrep(3,complex) + irrep(2,real)",
        "SO(3) x S(4) | V[SO(3)]*V[S(4)] + Harm(2,V[SO(3)]) + (V^2)[S(4)] + 2e[SO(3)]"
            + " + Harm(3,V)[SO(3)] + irrep(3)",
        "SO(3) x SU(2) | V[SO(3)]*Real(V[SU(2)]) + Real((spin(1))[SU(2)]) + Harm(2,V[SO(3)])",
        "E(3)         | V + V' + Sub(V,{{1,0,0,0},{0,1,0,0},{0,0,1,0}}) + Alt(2,V)",
        "SL(2,C)      | (1/2,0) + (1/2,1/2) + Real(V) + Conj(V)*V'",
      })
  void expressionsAreReadAsTheyArePrinted(String name, String text) {
    Group group = GroupNames.parse(name);
    assertReadAgain(group, RepresentationParser.parse(text, group));
  }

  @ParameterizedTest
  @CsvSource({
    "O(3), V^3",
    "SO(3), V^2",
    "O(5), V^2",
    "lorentz, V^2 + V",
    "'O(1,3)', V^2",
    "SU(2), V^3 + Real(V)^2",
    "SU(3), V^2*V'",
    "U(2), V*V'",
    "Sp(4), V^2",
    "G2, V^2",
    "D(4), V^2",
    "icosahedral, V^2",
    "S(5), V^2",
    "C(5), V^2",
    "SO(3) x S(4), V^2",
    "'SL(2,C)', V^2"
  })
  void partsOfDecompositionsAreReadAsTheyArePrinted(String name, String text) {
    Group group = GroupNames.parse(name);
    List<Summand> parts =
        new Decomposer(SOLVER)
            .decompose(group, RepresentationParser.parse(text, group)).components().stream()
                .map(part -> new Summand(part.multiplicity(), part.irrep().term()))
                .toList();
    assertThat(parts).hasSizeGreaterThan(1);
    assertReadAgain(group, new Representation(parts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)  | Harm(2,V + S)  | the form of a sum",
        "O(3)  | Harm(2,2V)     | the form of a sum",
        "O(3)  | Harm(2,S)      | none in one variable",
        "SU(2) | Harm(2,V)      | V is complex",
        "Sp(4) | Harm(2,V)      | no quadratic form of V is invariant",
        "O(5)  | Harm(20,V)     | coefficients of monomials",
      })
  void whatHasNoHarmonicPolynomialsIsADiagnostic(String name, String text, String message) {
    Group group = GroupNames.parse(name);
    assertThatThrownBy(() -> RepresentationParser.parse(text, group))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith("[EQG026]")
        .hasMessageContaining(message);
  }
}
