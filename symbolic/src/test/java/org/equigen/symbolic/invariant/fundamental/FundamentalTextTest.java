package org.equigen.symbolic.invariant.fundamental;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.equigen.symbolic.group.InvariantTensor;
import org.equigen.symbolic.invariant.contraction.Arithmetic;
import org.equigen.symbolic.invariant.contraction.Channel;
import org.equigen.symbolic.invariant.contraction.ContractedForm;
import org.equigen.symbolic.invariant.contraction.Form;
import org.equigen.symbolic.invariant.contraction.GeneratingEquivariant;
import org.equigen.symbolic.invariant.contraction.GeneratingInvariant;
import org.equigen.symbolic.matrix.Determinant;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.number.RationalField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundamentalTextTest {
  private static List<String> texts(String group, String representation, int degree) {
    return Case.of(group, representation).invariants(degree).generators().stream()
        .map(GeneratingInvariant::text)
        .toList();
  }

  private static List<String> texts(String group, String in, String out, int degree) {
    return Case.of(group, in).equivariants(out, degree).generators().stream()
        .map(GeneratingEquivariant::text)
        .toList();
  }

  @Test
  void momentaHaveScalarProductsAndOneDeterminant() {
    List<String> texts = texts("lorentz", "4V", 1);
    assertThat(texts)
        .hasSize(11)
        .startsWith("eta(a,b) x1(a) x1(b)", "eta(a,b) x1(a) x2(b)")
        .endsWith("epsilon(a,b,c,d) x1(a) x2(b) x3(c) x4(d)");
    assertThat(Case.of("lorentz", "4V").invariants(1).generators().getLast().latex())
        .isEqualTo("\\epsilon_{abcd}\\,{x_{1}}^{a}\\,{x_{2}}^{b}\\,{x_{3}}^{c}\\,{x_{4}}^{d}");
    assertThat(texts("join(lorentz, parity)", "4V", 1)).hasSize(10);
    assertThat(texts("lorentz", "V + V'", 1))
        .containsExactly("eta(a,b) x(a) x(b)", "delta(a,b) x(a) z(b)", "eta(a,b) z(a) z(b)");
  }

  @Test
  void everyGroupHasItsOwnGenerators() {
    assertThat(texts("Sp(4)", "3V", 1))
        .containsExactly(
            "omega(a,b) x1(a) x2(b)", "omega(a,b) x1(a) x3(b)", "omega(a,b) x2(a) x3(b)");
    assertThat(texts("GL(3)", "2V + V'", 1))
        .containsExactly("delta(a,b) x1(a) z(b)", "delta(a,b) x2(a) z(b)");
    assertThat(texts("SL(2)", "2V + V'", 1))
        .containsExactly(
            "epsilon(a,b) x1(a) x2(b)", "delta(a,b) x1(a) z(b)", "delta(a,b) x2(a) z(b)");
    assertThat(texts("U(3)", "V + Conj(V)", 1)).containsExactly("delta(a,b) x(a) z(b)");
    assertThat(texts("U(3)", "2V", 1)).isEmpty();
    assertThat(texts("U(3)", "Real(2V)", 1))
        .containsExactly(
            "delta(a,b) x1(a) conj(x1)(b)",
            "Re[delta(a,b) x1(a) conj(x2)(b)]",
            "Im[delta(a,b) x1(a) conj(x2)(b)]",
            "delta(a,b) x2(a) conj(x2)(b)");
    assertThat(texts("SL(2,C)", "V + Conj(V)", 1)).isEmpty();
    assertThat(texts("S(3)", "2V", 1))
        .hasSize(9)
        .contains("sum(a) x1(a)", "sum(a) x1(a)^2 x2(a)", "sum(a) x2(a)^3");
    assertThat(texts("E(3)", "2V", 1)).containsExactly("delta(a,b) (x2-x1)(a) (x2-x1)(b)");
    assertThat(texts("poincare", "V", 1)).isEmpty();
    assertThat(texts("translations(2)", "2V", 1)).containsExactly("(x2-x1)(1)", "(x2-x1)(2)");
    assertThat(texts("SO(3) x S(2)", "V[SO(3)] + V[S(2)] + S", 1))
        .containsExactly("u", "sum(a) z(a)", "delta1(a,b) x(a) x(b)", "sum(a) z(a)^2");
  }

  @Test
  void equivariantsReadAsMapsOfTheirOutput() {
    assertThat(texts("SO(3)", "2V", "V", 1))
        .containsExactly("y(a) = x1(a)", "y(a) = x2(a)", "y(a) = epsilon(a,b,c) x1(b) x2(c)");
    assertThat(texts("lorentz", "V", "V^2", 1))
        .containsExactly("y(a,b) = eta(a,b)", "y(a,b) = x(a) x(b)");
    assertThat(texts("lorentz", "V", "V'", 1)).containsExactly("y(a) = eta(a,b) x(b)");
    assertThat(texts("S(3)", "V", "V", 1))
        .containsExactly("y(a) = 1", "y(a) = x(a)", "y(a) = x(a)^2");
    assertThat(texts("S(3)", "V^2", "V", 1))
        .containsExactly(
            "y(a) = 1", "y(a) = sum(b) x(a,b)", "y(a) = x(a,a)", "y(a) = sum(b) x(b,a)");
    assertThat(texts("SU(2)", "Real(V)", "Real(V)", 1))
        .containsExactly(
            "y(a) = x(a)",
            "y(a) = i x(a)",
            "y(a) = epsilon(a,b) conj(x)(b)",
            "y(a) = i epsilon(a,b) conj(x)(b)");
    assertThat(texts("SE(3)", "3V", "V", 1))
        .containsExactly(
            "y(a) = x1(a)",
            "y(a) = (x2-x1)(a)",
            "y(a) = (x3-x1)(a)",
            "y(a) = epsilon(a,b,c) (x2-x1)(b) (x3-x1)(c)");
    assertThat(texts("trivial(2)", "V", "V", 1)).containsExactly("y(1) = 1", "y(2) = 1");
    assertThat(texts("O(3)", "2V", "S", 1)).containsExactly("y = 1");
    assertThat(Case.of("lorentz", "V").equivariants("V'", 1).generators().getFirst().latex())
        .isEqualTo("y_{a} = \\eta_{ab}\\,{x}^{b}");
  }

  /** Newton, Cayley and Hamilton, Procesi: what is known of matrices. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "O(2); Sym(2,V); 2; 2",
        "O(3); Sym(2,V); 3; 3",
        "O(4); Alt(2,V); 4; 2",
        "GL(3); T(1,1); 3; 3",
        "GL(2); V + V' + T(1,1); 3; 4",
        "GL(2); 2T(1,1); 3; 9",
        "O(2); V^2; 3; 5"
      })
  void matricesHaveFinitelyManyGenerators(
      String group, String representation, int largest, int generators) {
    Case given = Case.of(group, representation);
    FundamentalInvariants complete = given.invariants(largest + 2);
    assertThat(complete.generators())
        .hasSize(generators)
        .isEqualTo(given.invariants(largest).generators());
    assertThat(complete.completeness())
        .isInstanceOf(FundamentalCompleteness.Complete.class)
        .asString()
        .startsWith("complete: traces of words of at most")
        .contains("Procesi");
    assertThat(given.invariants(largest - 1).completeness())
        .isEqualTo(new FundamentalCompleteness.UpToDegree(largest - 1))
        .asString()
        .startsWith("complete up to degree " + (largest - 1));
  }

  @Test
  void isomorphicContractionsAreListedOnceAndThoseThatVanishNotAtAll() {
    assertThat(texts("O(3)", "T(2,0)", 2))
        .containsExactly(
            "delta(a,b) x(a,b)",
            "delta(a,c) delta(b,d) x(a,b) x(c,d)",
            "delta(a,d) delta(b,c) x(a,b) x(c,d)");
    assertThat(texts("O(5)", "Alt(2,V)", 3)).containsExactly("delta(a,c) delta(b,d) x(a,b) x(c,d)");
    assertThat(texts("SO(4)", "Alt(2,V)", 2))
        .containsExactly("delta(a,c) delta(b,d) x(a,b) x(c,d)", "epsilon(a,b,c,d) x(a,b) x(c,d)");
    assertThat(texts("SO(3)", "2e", 1)).isEmpty();
    assertThat(texts("Sp(4)", "Sym(2,V)", 1)).isEmpty();
    assertThat(texts("SO(2)", "3V", 1)).doesNotContain("epsilon(a,b) x1(a) x1(b)").hasSize(9);
  }

  @Test
  void generatorsAreObjectsThatCodeCanUse() {
    Case given = Case.of("lorentz", "S + 2V");
    FundamentalInvariants invariants = given.invariants(1);
    GeneratingInvariant product = invariants.ofDegree(2).get(1);
    assertThat(product).hasToString("eta(a,b) z1(a) z2(b)");
    assertThat(product.operands())
        .extracting(operand -> operand.source().channel())
        .containsExactly(new Channel(1, 0, 0), new Channel(1, 1, 0));
    ContractedForm link = product.links().getFirst();
    assertThat(link.ends()).containsExactly(0, 1);
    InvariantTensor metric = link.form().tensor();
    assertThat(given.group().tensors()).contains(metric);
    double[] point = {7, 2, 1, 0, 0, 5, 3, 1, 1};
    assertThat(product.value(NumberField.Q, point)).isCloseTo(10 - 3, within(0.0));
    assertThat(invariants.ofDegree(1).getFirst().value(NumberField.Q, point)).isEqualTo(7);
    List<Rational> exact = new ArrayList<>();
    for (double coordinate : point) {
      exact.add(Rational.of((long) coordinate, 3));
    }
    assertThat(product.value(Arithmetic.rational(), exact)).isEqualTo(Rational.of(7, 9));
    assertThat(invariants.completeness()).asString().contains("Weyl");
  }

  @Test
  void formsAreTheTensorsOfTheGroups() {
    for (String group : List.of("SO(3)", "lorentz", "Sp(4)", "SL(3)", "S(3)")) {
      Case given = Case.of(group, "4V");
      List<InvariantTensor> known = given.group().tensors();
      for (GeneratingInvariant generator : given.invariants(1).generators()) {
        Form form = generator.links().getFirst().form();
        assertThat(known).as("%s of %s", generator, group).contains(form.tensor());
      }
    }
    Form coordinate =
        Case.of("trivial(2)", "V").invariants(1).generators().getLast().links().getFirst().form();
    assertThat(coordinate.tensor().entries())
        .containsExactly(new InvariantTensor.Entry(List.of(1), Rational.ONE));
    assertThat(coordinate.name() + coordinate.latex()).isEqualTo("e2e_{2}");
  }

  @Test
  void determinantsOfManyDimensionsAreEvaluatedByElimination() {
    Case given = Case.of("SL(12)", "12V");
    GeneratingInvariant only = given.invariants(1).generators().getFirst();
    List<Rational> identity = new ArrayList<>();
    for (int i = 0; i < 144; i++) {
      identity.add(Rational.of(i % 13 == 0 ? 2 : 0));
    }
    assertThat(only.value(Arithmetic.rational(), identity)).isEqualTo(Rational.of(1 << 12));
    identity.set(0, Rational.ZERO);
    assertThat(only.value(Arithmetic.rational(), identity)).isEqualTo(Rational.ZERO);
    identity.set(1, Rational.ONE);
    identity.set(12, Rational.of(3));
    assertThat(only.value(Arithmetic.rational(), identity)).isEqualTo(Rational.of(-3 * (1 << 10)));
    assertThat(Determinant.of(RationalField.Q, List.of())).isEqualTo(Rational.ONE);
  }

  @Test
  void polynomialExpansionsAreARing() {
    PolynomialExpansion ring = new PolynomialExpansion(NumberField.Q);
    Map<List<Integer>, Algebraic> x = ring.variables(1).getFirst();
    assertThat(ring.subtract(x, x)).isEqualTo(ring.zero());
    assertThat(ring.multiply(ring.of(3), ring.invert(ring.of(3)))).isEqualTo(ring.one());
    assertThatThrownBy(() -> ring.invert(x)).hasMessageContaining("no constant");
  }

  @Test
  void groupsWithoutATheoremAreRefusedWithWhatWorksInstead() {
    for (String group : List.of("icosahedral", "G2", "A(4)", "galilei", "parity", "S(2) wr S(2)")) {
      assertThatThrownBy(() -> texts(group, "2V", 2))
          .as(group)
          .hasMessageContaining("[EQG100]")
          .hasMessageContaining("gen-layers invariants --group")
          .hasMessageContaining("--rep \"2V\" --degree");
    }
    assertThatThrownBy(() -> texts("SO(3) x A(4)", "V[SO(3)]", 2)).hasMessageContaining("EQG100");
    assertThatThrownBy(() -> texts("join(SO(3), SL(3))", "V", 2)).hasMessageContaining("EQG100");
  }

  @Test
  void representationsBeyondTheTheoremsAreRefused() {
    assertThatThrownBy(() -> texts("E(3)", "V^2", 2))
        .hasMessageContaining("[EQG102]")
        .hasMessageContaining("1V, points whose differences are vectors");
    assertThatThrownBy(() -> texts("SO(3) x S(3)", "V", 2))
        .hasMessageContaining("V[SO(3)] + V[S(3)]");
    assertThatThrownBy(() -> texts("U(2)", "V + Real(V)", 2))
        .hasMessageContaining("both real and complex summands");
    assertThatThrownBy(() -> texts("O(3)", "V^11", 2)).hasMessageContaining("65536 components");
    assertThatThrownBy(() -> texts("O(3)", "Sym(2,2V)", 2)).hasMessageContaining("power of a sum");
    assertThatThrownBy(() -> texts("E(3)", "2V", "V'", 2)).hasMessageContaining("V, a point");
    assertThatThrownBy(() -> texts("U(2)", "Real(V)", "V", 2))
        .hasMessageContaining("Real(R) for both of them");
    assertThatThrownBy(() -> texts("U(2)", "Real(V)", "Real(V + S)", 2))
        .hasMessageContaining("Real(R) of one tensor");
    assertThatThrownBy(() -> texts("U(2)", "V*Real(V)", 2))
        .hasMessageContaining("Real(R) as a summand of its own");
  }

  @Test
  void searchesThatWouldTakeTooLongAreRefused() {
    assertThatThrownBy(() -> texts("O(3)", "3T(3,0)", 8))
        .hasMessageContaining("[EQG101]")
        .hasMessageContaining("Ask for degree 7");
    assertThatThrownBy(() -> texts("S(20)", "30V", 2)).hasMessageContaining("fewer copies");
  }
}
