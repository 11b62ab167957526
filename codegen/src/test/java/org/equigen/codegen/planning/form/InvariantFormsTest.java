package org.equigen.codegen.planning.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.equigen.codegen.request.Requests;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The form of a term is the one that everybody means. */
class InvariantFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lorentz  | V        | (0,0,0) 1  (1,1,0) -1  (2,2,0) -1  (3,3,0) -1",
        "SO(2,1)  | V        | (0,0,0) 1  (1,1,0) 1  (2,2,0) -1",
        "S(3)     | V        | (0,0,0) 1  (1,1,0) 1  (2,2,0) 1",
        "SU(2)    | Real(V)  | (0,0,0) 1  (1,1,0) 1  (2,2,0) 1  (3,3,0) 1",
        "lorentz  | (0,0)    | (0,0,0) 1",
        "O(3)     | 0o       | (0,0,0) 1",
      })
  void formsOfVectorsAreMetrics(String group, String term, String form) {
    assertThat(form(group, term).entries()).hasToString(form);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O(3)        | 2e          | 5",
        "O(3)        | 1o*2e       | 15",
        "SO(3)       | V^2         | 9",
        "SU(3)       | Real(V)     | 6",
        "icosahedral | V^2         | 9",
        "S(5)        | V^2         | 25",
        "D(4)        | V           | 2",
      })
  void squaresOfComponentsAreTakenWhereTheyAreInvariant(String group, String term, int components) {
    InvariantForm form = form(group, term);
    assertThat(form.isSumOfSquares()).isTrue();
    assertThat(form.components()).isEqualTo(components);
  }

  @Test
  void tensorsOfTheLorentzGroupAreContractedWithTheMetric() {
    // F_ab F^ab: electric components count minus, magnetic ones plus, and the other way round.
    InvariantForm field = form("lorentz", "Alt(2,V)");
    assertThat(field.entries().size()).isEqualTo(6);
    int sum = 0;
    for (int k = 0; k < 6; k++) {
      assertThat(field.entries().index(k, 0)).isEqualTo(field.entries().index(k, 1));
      sum += (int) field.entries().value(k).doubleValue();
      assertThat(field.entries().value(k).square()).hasToString("1");
    }
    assertThat(sum).isZero();
    InvariantForm tensor = form("lorentz", "V^2");
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        int k = 4 * a + b;
        assertThat(tensor.entries().index(k, 0)).isEqualTo(k);
        assertThat(tensor.entries().index(k, 1)).isEqualTo(k);
        assertThat(tensor.entries().value(k).doubleValue())
            .isEqualTo((a == 0 ? 1 : -1) * (b == 0 ? 1 : -1));
      }
    }
  }

  @Test
  void whatHasNoFormIsADiagnosticThatNamesAnotherLayer() {
    assertRefused("Sp(4)", "2V", "the invariant bilinear forms of V are antisymmetric");
    assertRefused("SL(3)", "2V", "V has no invariant bilinear form");
    assertRefused(
        "Sp(4)", "V^2", "V^2 has 3 invariant symmetric forms, and none of them stands out");
    assertThatThrownBy(() -> Requests.plan("SU(3)", "norm", "in=V"))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining("EQG075");
  }

  private static void assertRefused(String group, String in, String reason) {
    for (String kind : new String[] {"norm", "norm-activation"}) {
      assertThatThrownBy(() -> Requests.plan(group, kind, "in=" + in))
          .isInstanceOf(DiagnosticException.class)
          .hasMessageStartingWith("[EQG070] --in: a layer of kind \"" + kind + "\"")
          .hasMessageContaining(reason)
          .hasMessageContaining("\"gate\", which needs no form.");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "over=terms      | [EQG080] --over: unknown over \"terms\".",
        "balance=degrees | Did you mean \"degree\"?",
        "epsilon=0       | [EQG136] --epsilon: the epsilon \"0\" is not a decimal number between",
        "epsilon=-1e-3   | [EQG136]",
        "epsilon=1e-31   | [EQG136]",
        "epsilon=1e99999999 | [EQG136]",
        "epsilon=small   | Did you mean \"0.01\"?",
        "scale=yes       | Known: none, channel.",
        "mode=uvw        | [EQG086] --mode: a layer of kind norm has no \"mode\".",
        "out=V           | [EQG070] --out: a layer of kind \"norm\" cannot take \"V\"",
      })
  void wrongOptionsAreDiagnostics(String option, String message) {
    assertThatThrownBy(() -> Requests.plan("SO(3)", "norm", "in=2V", option))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageContaining(message);
  }

  @Test
  void epsilonIsExact() {
    assertThat(Requests.plan("SO(3)", "norm", "in=V", "out=V", "epsilon=0.1").plan().declaration())
        .isEqualTo("norm SO(3): V over joint, balance channel, epsilon 1/10, scale none");
    assertThat(
            Requests.plan("SO(3)", "norm-activation", "in=V", "epsilon=2.50e-3")
                .plan()
                .declaration())
        .isEqualTo("norm-activation SO(3): V with silu, bias none, epsilon 1/400");
    assertThat(Requests.plan("SO(3)", "norm", "in=V", "epsilon=1e2").plan().declaration())
        .contains("epsilon 100");
  }

  private static InvariantForm form(String name, String text) {
    Group group = GroupNames.parse(name);
    Representation in = RepresentationParser.parse(text, group);
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.inMemory());
    return new InvariantForms(
            "norm",
            "Take another layer.",
            group,
            in,
            term -> Math.toIntExact(Dimension.of(group, term)),
            InvariantForms.squares(group, in)
                .map(squares -> solver.solve(group, squares, Representation.of(Term.SCALAR))),
            Place.of("--in"))
        .of(in.summands().getFirst().term());
  }
}
