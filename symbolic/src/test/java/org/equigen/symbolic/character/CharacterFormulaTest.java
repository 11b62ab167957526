package org.equigen.symbolic.character;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.solver.IntertwinerSolver;
import org.equigen.symbolic.store.BasisCache;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharacterFormulaTest {
  private static final Factor V = new Factor.Vector();

  private static Term power(int k) {
    return new Term(Collections.nCopies(k, V));
  }

  private static long dimension(CharacterFormula formula, Term in, Term out) {
    return formula.dimension(in, out).orElseThrow().dimension();
  }

  /** The golden values of the literature, invariants of V^k from k = 0. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SO(2); 1 0 2 0 6 0 20 0 70",
        "SO(3); 1 0 1 1 3 6 15 36 91 232 603",
        "SO(4); 1 0 1 0 4 0 25 0 196",
        "SO(5); 1 0 1 0 3 1 15 15",
        "SO(6); 1 0 1 0 3 0 16",
        "SO(7); 1 0 1 0 3 0 15",
        "SO+(1,3); 1 0 1 0 4 0 25 0 196 0 1764",
        "SO(2,4); 1 0 1 0 3 0 16 0 126",
        "O(1,3); 1 0 1 0 3 0 15 0 105 0 903",
        "O(1); 1 0 1 0 1",
        "O(2); 1 0 1 0 3 0 10 0 35",
        "O(3); 1 0 1 0 3 0 15 0 91",
        "SO(1); 1 1 1",
        "SL(1); 1 1 1",
        "SL(2); 1 0 1 0 2 0 5 0 14",
        "SL(3); 1 0 0 1 0 0 5 0 0 42",
        "Sp(2); 1 0 1 0 2 0 5 0 14",
        "Sp(6); 1 0 1 0 3 0 15",
        "G2; 1 0 1 1 4 10 35 120 455",
        "E8; 1 0 1 1 5 16 79",
        "S(5); 1 1 2 5 15 52",
        "S(3); 1 1 2 5 14 41",
        "A(5); 1 1 2 5 16 63",
        "Z(6); 1 1 6 36",
        "cube; 1 1 3 12 60",
        "SU(2); 1 0 1 0 2 0 5 0 14",
        "SU(3); 1 0 0 1 0 0 5 0 0 42",
        "U(2); 1 0 0 0 0",
        "GL(3); 1 0 0 0 0",
        "SL(2,C); 1 0 1 0 2 0 5",
        "scaling(3); 1 0 0",
        "trivial(3); 1 3 9 27",
        "parity; 1 1 10",
        "octahedral; 1 0 1 1 4"
      })
  void invariantsOfTensorPowersAreCounted(String name, String expected) {
    CharacterFormula formula = CharacterFormula.of(GroupNames.parse(name));
    List<Long> counts = Arrays.stream(expected.split(" ", -1)).map(Long::valueOf).toList();
    for (int k = 0; k < counts.size(); k++) {
      assertThat(dimension(formula, Term.SCALAR, power(k)))
          .as("V^%d of %s", k, name)
          .isEqualTo(counts.get(k));
      assertThat(dimension(formula, power(k / 2).dual(), power(k - k / 2)))
          .as("V'^%d -> V^%d of %s", k / 2, k - k / 2, name)
          .isEqualTo(counts.get(k));
    }
  }

  private static Term random(Random random, int depth, boolean complex) {
    List<Factor> factors = new ArrayList<>();
    for (int f = 1 + random.nextInt(depth + 1); f > 0; f--) {
      factors.add(factor(random, depth, complex));
    }
    return new Term(factors);
  }

  private static Factor factor(Random random, int depth, boolean complex) {
    int choice = depth == 0 ? 0 : random.nextInt(complex ? 7 : 5);
    return switch (choice) {
      case 5 -> new Factor.Conjugate(V);
      case 6 -> new Factor.Dual(new Factor.Conjugate(V));
      case 1 -> new Factor.Dual(factor(random, 0, complex));
      case 2 -> new Factor.Symmetric(2 + random.nextInt(2), inner(random, depth - 1, complex));
      case 3 -> new Factor.Alternating(2, inner(random, depth - 1, complex));
      case 4 -> new Factor.Dual(new Factor.Symmetric(2, inner(random, depth - 1, complex)));
      default -> V;
    };
  }

  private static Representation inner(Random random, int depth, boolean complex) {
    Representation one = Representation.of(random(random, depth, complex));
    return random.nextBoolean() ? one : one.plus(Representation.of(Term.SCALAR).times(2));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SO(2)",
        "SO(3)",
        "SO(4)",
        "SO(1,1)",
        "O(1)",
        "O(2)",
        "O(3)",
        "O(4)",
        "O(1,2)",
        "O(1,3)",
        "SO+(1,3)",
        "SL(2)",
        "SL(3)",
        "Sp(4)",
        "SO(5)",
        "S(3)",
        "S(4)",
        "A(4)",
        "Z(3)",
        "G2",
        "GL(2)",
        "U(1)",
        "U(2)",
        "SU(2)",
        "SU(3)",
        "SL(2,C)",
        "C(5)",
        "D(3)",
        "tetrahedral",
        "full octahedral",
        "icosahedral",
        "trivial(2)",
        "scaling(2)",
        "SO(3) x S(3)",
        "C(5) x C(3)",
        "SU(2) x U(1)",
        "SO(2)[1,2 of 3]",
        "S(2) wr S(2)",
        "Z(5) : perm(5; (2 3 5 4))"
      })
  void theFormulaAgreesWithTheSolverOnRandomRepresentations(String name) {
    Group group = GroupNames.parse(name);
    CharacterFormula formula = CharacterFormula.of(group);
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
    long seed = name.hashCode();
    Random random = new Random(seed);
    long found = 0;
    for (int trial = 0; trial < 20; trial++) {
      Term in = random(random, 1, !group.field().isReal());
      Term out = random(random, 1, !group.field().isReal());
      long unknowns = Dimension.of(group, in) * Dimension.of(group, out);
      if (unknowns > 0 && unknowns <= (group.field().isRational() ? 2000 : 300)) {
        int solved = solver.solve(group, in, out).dimension();
        found += solved;
        assertThat(dimension(formula, in, out))
            .as("%s: %s -> %s, seed %d", name, in, out, seed)
            .isEqualTo(solved);
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void orbitsOfTuplesCountTheMapsOfGroupsTooLargeToEnumerate() {
    CharacterFormula formula = CharacterFormula.of(GroupNames.parse("rubik"));
    IndependentDimension maps = formula.dimension(power(1), power(1)).orElseThrow();
    assertThat(maps.formula()).isEqualTo("orbits on 2-tuples of points");
    assertThat(dimension(formula, Term.SCALAR, power(1))).isEqualTo(2);
    assertThat(maps.dimension())
        .isEqualTo(
            new IntertwinerSolver(BasisCache.none())
                .solve(GroupNames.parse("rubik"), power(1), power(1))
                .dimension());
    Term symmetric = new Term(List.of(new Factor.Symmetric(2, Representation.of(power(1)))));
    assertThat(formula.dimension(Term.SCALAR, symmetric)).isEmpty();
  }

  @Test
  void cycleTypesAndSetPartitionsCountTheSame() {
    Term squares =
        new Term(
            List.of(
                new Factor.Symmetric(2, Representation.of(power(1))),
                new Factor.Alternating(2, Representation.of(power(1)))));
    CharacterFormula many = CharacterFormula.of(GroupNames.parse("S(40)"));
    assertThat(many.dimension(power(2), power(2)))
        .contains(new IndependentDimension(15, "set partitions of 4 places"));
    assertThat(many.dimension(squares, squares)).isEmpty();
    CharacterFormula few = CharacterFormula.of(GroupNames.parse("S(5)"));
    Term square = new Term(List.of(new Factor.Symmetric(2, Representation.of(power(1)))));
    Term wedge = new Term(List.of(new Factor.Alternating(2, Representation.of(power(1)))));
    long parts = 0;
    for (Term left : List.of(square, wedge)) {
      for (Term right : List.of(square, wedge)) {
        IndependentDimension count = few.dimension(left, right).orElseThrow();
        assertThat(count.formula()).isEqualTo("Burnside's average over 7 cycle types");
        parts += count.dimension();
      }
    }
    assertThat(parts).isEqualTo(dimension(few, power(2), power(2)));
  }

  @Test
  void matrixGroupsAreEnumeratedWhileTheyAreSmall() {
    Matrix<org.equigen.symbolic.number.Rational> turn = Matrix.of(new long[][] {{0, -1}, {1, 1}});
    CharacterFormula hexagon =
        CharacterFormula.of(DeclaredGroup.rational("hexagon", 2, List.of(), List.of(turn)));
    Term sixth = new Term(List.of(new Factor.Symmetric(6, Representation.of(power(1)))));
    IndependentDimension invariants = hexagon.dimension(Term.SCALAR, sixth).orElseThrow();
    assertThat(invariants)
        .isEqualTo(new IndependentDimension(3, "Burnside's average over 6 elements"));
    Matrix<org.equigen.symbolic.number.Rational> shift = Matrix.of(new long[][] {{1, 1}, {0, 1}});
    CharacterFormula shear =
        CharacterFormula.of(DeclaredGroup.rational("shear", 2, List.of(), List.of(shift)));
    assertThat(shear.dimension(power(1), power(1))).isEmpty();
    CharacterFormula algebra =
        CharacterFormula.of(DeclaredGroup.rational("algebra", 2, List.of(shift), List.of()));
    assertThat(algebra.dimension(power(1), power(1))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "join(SO+(1,3), parity); D2, C1",
        "join(SO+(1,3), time reversal, parity); D2, C1",
        "join(SL(3), trivial(3)); A2",
        "join(SL(2), O(2)); ''",
        "join(SO(3), scaling(3)); ''",
        "join(GL(2), O(2)); A1 + T1"
      })
  void groupsThatAreDenseInAClassicalOneAreRecognised(String name, String systems) {
    Group group = GroupNames.parse(name);
    CharacterFormula formula = CharacterFormula.of(group);
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
    for (int k = 0; k <= 4; k++) {
      java.util.Optional<IndependentDimension> count =
          formula.dimension(power(k / 2), power(k - k / 2));
      assertThat(count.isPresent()).isEqualTo(!systems.isEmpty());
      int solved = solver.solve(group, power(k / 2), power(k - k / 2)).dimension();
      count.ifPresent(
          dimension -> {
            assertThat(dimension.formula()).isEqualTo("Weyl's character formula, " + systems);
            assertThat(dimension.dimension()).isEqualTo(solved);
          });
    }
  }

  @Test
  void theFormulaIsNamed() {
    assertThat(CharacterFormula.of(GroupNames.parse("O(1,3)")).dimension(power(2), power(2)))
        .contains(new IndependentDimension(3, "Weyl's character formula, D2, C1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "SU(3); [1,1] * [1,1]; [1,1]; 2",
        "SU(3); [1,1]^2; (3,0) + (0,3) + (2,2); 3",
        "SU(2); spin(1)*spin(1/2); spin(3/2) + spin(1/2); 2",
        "SO(3); 2e*2e; 2e + 4e; 2",
        "O(3); 1o*1o; 0e + 1e + 2e; 3",
        "O(3); 1o*1o; 0o + 1o + 2o; 0",
        "O(3); 2o*1e; V + 2o + 3o; 3",
        "O(3); Sym(2,1o + 1e); 2e + 2o; 3",
        "SO+(1,3); (1,0)*(0,1); (1,1); 1",
        "SO+(1,3); Alt(2,V); (1,0) + (0,1); 2",
        "SL(2,C); (1/2,0)*(0,1/2); (1/2,1/2); 1",
        "Sp(4); [0,1]^2; [2,0] + S; 2",
        "SO(5); [0,2]*V; V + [1,2]; 2",
        "G2; [0,1]; Alt(2,V); 1",
        "SO(3) x S(4); 2e[SO(3)]*V[S(4)]; (V^2)[SO(3)]*V[S(4)]; 2",
        "SU(2) x O(3); spin(1)[SU(2)]*1o[O(3)]; (V*V)[SU(2)]*Sym(3,V)[O(3)]; 1",
        "SO(3) x S(3); V*V[S(3)]; V + V[SO(3)]; 7",
        "SL(3); Schur([2,1],V); [1,1] + V*V'; 2",
        "SO(3); Schur([2,1],V); 2e + V; 2",
        "O(3); Schur([2,2],V); Sym(2,V) + Alt(2,V); 2",
        "S(4); Schur([2,1],V); V + Sym(2,V); 14",
        "SU(2); Schur([2,1],V*V); Conj(V*Schur([2,1],V)) + S; 5"
      })
  void labelledRepresentationsAreCountedByTheirHighestWeights(
      String name, String in, String out, long expected) {
    Group group = GroupNames.parse(name);
    CharacterFormula formula = CharacterFormula.of(group);
    IntertwinerSolver solver = new IntertwinerSolver(BasisCache.none());
    long counted = 0;
    for (Term to : RepresentationParser.parse(out, group).terms()) {
      for (Term from : RepresentationParser.parse(in, group).terms()) {
        long dimension = dimension(formula, from, to);
        assertThat(solver.solve(group, from, to).dimension()).isEqualTo(dimension);
        counted += dimension;
      }
    }
    assertThat(counted).isEqualTo(expected);
  }
}
