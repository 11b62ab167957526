package org.equigen.symbolic.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.PrimeField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.elimination.ModularNullSpace;
import org.equigen.symbolic.solver.elimination.StagedElimination;
import org.equigen.symbolic.solver.elimination.WeightSystem;
import org.equigen.symbolic.solver.equation.Constraint;
import org.equigen.symbolic.solver.equation.ConstraintRows;
import org.equigen.symbolic.solver.operator.GroupActions;
import org.equigen.symbolic.solver.operator.InducedMatrices;
import org.equigen.symbolic.solver.operator.Operator;
import org.equigen.symbolic.solver.operator.ResidueMap;
import org.equigen.symbolic.solver.operator.RowArithmetic;
import org.equigen.symbolic.solver.operator.TensorSpace;
import org.equigen.symbolic.solver.orbit.Weights;
import org.equigen.symbolic.solver.progress.SolverProgress;
import org.equigen.symbolic.solver.progress.Workload;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightSystemTest {
  private static final PrimeField FIELD = PrimeField.largest();

  private static Term term(Group group, String text) {
    return RepresentationParser.parse(text, group).summands().getFirst().term();
  }

  private static ConstraintSystem<Rational> system(Group group, Term in, Term out) {
    TensorSpace space = TensorSpace.ofMaps(group, in, out);
    GroupActions actions = GroupActions.of(group, space.factors());
    InducedMatrices<Rational> induced =
        InducedMatrices.descend(InducedMatrices.of(actions, space.factors())).orElseThrow();
    return ConstraintSystem.overRationals(
        actions,
        induced,
        space,
        Operator.of(induced, space, Weights::cover),
        ResidueMap.first(actions.field(), FIELD),
        work());
  }

  private static Workload work() {
    return Workload.of("a test", SolverProgress.silent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SO(3); 2e; 1o*1o
          SO(3); 2e*3o; 4o
          SO(3); Sym(3,2e); 0e
          SO(3); Sym(2,1o)*Sym(2,1o); 2e
          SO(3); S; Alt(3,2e + 1o)
          SO(3); Alt(2,3o); 3o
          SO(3); Sym(3,V)'; Sym(3,V)
          SO(3); S; Alt(2,2e)*1o'
          O(3); 2e*1o; 1e*2o
          O(3); Sym(2,1o); Sym(2,1e)
          SO(4); (2,0)*(1,1); (1,1)
          SO(4); Sym(2,V); Sym(2,(1,1))
          SO(5); [1,0]*[0,2]; [1,2]
          SO+(1,3); (1,1)*(1,1); (1,1)
          SO+(1,3); V^2; Sym(2,V)
          O(1,3); Sym(2,V)^2; Alt(2,V)
          SO(2,3); [1,0]; V
          SO(2); V^2; V^2
          SL(2,C); Real(V); Real(V)
          SO(3) x SO(2); V^2; V^2
          poincare; V^2; V^2
          """)
  void solutionsAreThoseOfTheEliminationOnOrbits(String name, String in, String out) {
    Group group = GroupNames.parse(name);
    ConstraintSystem<Rational> system = system(group, term(group, in), term(group, out));
    ConstraintRows rows =
        system.rows(
            system.operators().stream().map(Constraint::exact).toList(),
            new RowArithmetic.Exact(),
            work());
    ResidueMap residues = ResidueMap.first(system.actions().field(), FIELD);
    ModularNullSpace found =
        WeightSystem.of(system.actions(), system.space(), residues)
            .orElseThrow()
            .solve(system.orbits(), rows, work())
            .orElseThrow();
    ModularNullSpace expected = StagedElimination.solve(FIELD, rows, system.stages(), work());
    assertThat(found.free()).as("a case without solutions shows nothing").isNotEmpty();
    assertThat(found.free()).isEqualTo(expected.free());
    for (int u = 0; u < expected.unknowns(); u++) {
      assertThat(found.dependsOn(u)).isEqualTo(expected.dependsOn(u));
      assertThat(found.coefficients(u)).isEqualTo(expected.coefficients(u));
    }
  }

  @Test
  void quarticInvariantsOfPairsOfSpinsHaveFewUnknowns() {
    Group group = GroupNames.parse("SO(4)");
    Term quartic = term(group, "Sym(4,(2,2))");
    ConstraintSystem<Rational> system = system(group, quartic, Term.SCALAR);
    assertThat(system.space().size()).isEqualTo(20_475);
    assertThat(system.weights().orElseThrow().unknowns()).isEqualTo(347);
    assertThat(
            new IntertwinerSolver(BasisCache.none()).solve(group, quartic, Term.SCALAR).dimension())
        .isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          SO+(1,3); (2,2)*(1,1); (2,2); 1
          SO+(1,3); (4,0)*(4,0); (4,0); 1
          SO(3); 8e*8e; 8e; 1
          """)
  void labelsAreSolvedOverNumberFieldsAndInLargeProducts(
      String name, String in, String out, int dimension) {
    Group group = GroupNames.parse(name);
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
    assertThat(solver.solve(group, term(group, in), term(group, out)).dimension())
        .isEqualTo(dimension);
  }
}
