package org.equigen.symbolic.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Exact;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.representation.Action;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Induced;
import org.equigen.symbolic.representation.Representation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conjugates, blocks, Young symmetrisers, subspaces and quotients in expressions. */
class RepresentationPartsTest {
  private static final Matrix<Algebraic> TURN = Exact.of(new long[][] {{0, -1}, {1, 0}});
  private static final Matrix<Algebraic> SHIFT =
      Exact.of(new long[][] {{0, 0, 1}, {1, 0, 0}, {0, 1, 0}});

  /** Turns of a plane and shifts of three points. */
  private static final Group PAIR =
      new DeclaredGroup(
          "pair",
          5,
          NumberField.Q,
          List.of(TURN.directSum(Matrix.zero(NumberField.Q, 3, 3))),
          List.of(Matrix.identity(NumberField.Q, 2).directSum(SHIFT)),
          List.of(new Component("SO(2)", 0, 2), new Component("Z(3)", 2, 3)));

  /** A plane with a second representation called spin. */
  private static final Group NAMED =
      new DeclaredGroup(
          "named",
          4,
          NumberField.Q,
          List.of(TURN.directSum(TURN)),
          List.of(),
          List.of(new Component("V", 0, 2), new Component("twin", 2, 2)));

  private static final Group SHIFTS =
      new DeclaredGroup("shifts", 3, NumberField.Q, List.of(), List.of(SHIFT), List.of());

  private static Group group(String name) {
    return switch (name) {
      case "pair" -> PAIR;
      case "named" -> NAMED;
      case "shifts" -> SHIFTS;
      default -> GroupNames.parse(name);
    };
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "SO(3); V~; Conj(V); 3",
        "SO(3); Conj(V*V'); Conj(V)*Conj(V)'; 9",
        "SO(3); V~~; V; 3",
        "SO(3); VConj(V); V*Conj(V); 9",
        "SO(3); Real(V+S); Real(V + S); 8",
        "SO(3); Real(V)~; Real(V); 6",
        "SO(3); Schur([2,1],V); Schur([2,1],V); 8",
        "SO(3); Young([2,1],V); Schur([2,1],V); 8",
        "SO(3); 2 Schur([ 2 , 1 ], V')^2; 2Schur([2,1],V')^2; 128",
        "SO(3); Schur([2,1],V+S); Schur([2,1],V + S); 20",
        "SO(3); Schur([1],V); V; 3",
        "SO(3); Schur([3],V); Sym(3,V); 10",
        "SO(3); Schur([1,1],V); Alt(2,V); 3",
        "SO(3); Schur([2,2],V)'; Schur([2,2],V)'; 6",
        "pair; V; V; 5",
        "pair; V[SO(2)]^2*V[Z(3)]; V[SO(2)]^2*V[Z(3)]; 12",
        "pair; V[ so( 2 ) ]; V[SO(2)]; 2",
        "pair; V'[Z(3)]; V[Z(3)]'; 3",
        "pair; (2V^2+S)[Z(3)]; 2V[Z(3)]^2 + S; 19",
        "pair; T(1,1)[SO(2)]; V[SO(2)]*V[SO(2)]'; 4",
        "pair; Sym(2,V)[SO(2)]; Sym(2,V[SO(2)]); 3",
        "pair; Schur([2,1],V[SO(2)]); Schur([2,1],V[SO(2)]); 2",
        "pair; Schur([2,1],V)[SO(2)]; Schur([2,1],V[SO(2)]); 2",
        "O(3) x S(2); 2e[O(3)]*V[S(2)]; 2e[O(3)]*V[S(2)]; 10",
        "O(3) x S(2); (1o + 4V)[O(3)]; 1o[O(3)] + 4V[O(3)]; 15",
        "SU(3) x S(2); Real([1,1])[SU(3)]; Real([1,1][SU(3)]); 16",
        "SO(3)[1,2,3 of 4]; 2e[SO(3)] + V; 2e[SO(3)] + V; 9",
        "named; V; V; 2",
        "named; T(1,1); V*V'; 4",
        "named; V*twin; V*V[twin]; 4",
        "named; V[twin]'; V[twin]'; 2",
        "shifts; Sub(V,{{1,1,1}}); Sub(V,{{1,1,1}}); 1",
        "shifts; Sub( V , { { -2 , -2,-2} , {1,1,1} } ); Sub(V,{{1,1,1}}); 1",
        "shifts; Quot(V,{{1/2,1/2,1/2}}); Quot(V,{{1,1,1}}); 2",
        "shifts; Quot(V,{{1,1,1}})^2; Quot(V,{{1,1,1}})^2; 4",
        "shifts; Sub(V,{{1,-1,0},{0,1,-1}}); Sub(V,{{1,0,-1},{0,1,-1}}); 2"
      })
  void expressionsHaveOneCanonicalForm(String group, String text, String canonical, long size) {
    Representation parsed = RepresentationParser.parse(text, group(group));
    assertThat(parsed).hasToString(canonical);
    assertThat(Dimension.of(group(group), parsed)).isEqualTo(size);
    assertThat(RepresentationParser.parse(canonical, group(group))).isEqualTo(parsed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "V~; Conj(V)",
        "Real(2V); Real(2V)",
        "Young([2,1],V + S); Schur([2,1],V + S)",
        "(V + S)[Z(3)]; (V + S)[Z(3)]",
        "Quot(V,{{1,2/3},{0,-1}}); Quot(V,{{1,2/3},{0,-1}})"
      })
  void anExpressionPrintsAsItIsRead(String text, String printed) {
    Rep rep = RepresentationParser.read(Place.of("r"), text, PAIR);
    assertThat(rep).hasToString(printed);
    assertThat(RepresentationParser.read(Place.of("r"), printed, PAIR)).isEqualTo(rep);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "SO(3); V[SO(2)]; [EQG018] --in, column 2: no block \"SO(2)\" of V in \"V[SO(2)]\" of"
            + " SO(3); leave the brackets out",
        "pair; V[SO(3)]; [EQG018] --in, column 2: no block \"SO(3)\" of V; Did you mean \"SO(2)\"?",
        "pair; V[SO(2); [EQG011] --in, column 8: unexpected end; Expected \"]\".",
        "pair; S + Twin; [EQG014] --in, column 5: unknown representation \"Twin\"; V[Z(3)]",
        "SO(3); Schur([1,2],V); [EQG019] --in, column 7: the rows [1, 2] of; mean \"[2, 1]\"?",
        "SO(3); Schur([2,1,1,1],V); [EQG020] --in: \"Schur([2,1,1,1],V)\" in; at most 3 rows",
        "SO(3); Schur([5,4],V); [EQG017] --in: the representation has 9 boxes; At most 8",
        "SO(3); Schur([9],V); [EQG012] --in, column 8: the row of the Young diagram; 1 to 8",
        "SO(3); Schur([2,1],V; [EQG011] --in, column 14: unexpected end; or \")\"",
        "SO(3); Schur([2,1]; [EQG011] --in, column 12: unexpected end; as in \"Schur([2,1],V)\"",
        "SO(9); Schur([4,3],V); [EQG013] --in: the representation \"(...)^7 around; At most 65536",
        "SO(9); Sub(V^4,{{1}}); [EQG013] --in: the representation \"V^4\" of SO(9) has 6561; 1024",
        "shifts; Sub(V,{{1,0,0}}); [EQG021] --in: the subspace of \"V\" in \"Sub(V,{{1,0,0}})\" is"
            + " not invariant: group element 1 sends {1,0,0} to \"{0,1,0}\".; Add that vector",
        "SO(3); Quot(V,{{0,0,1}}); [EQG021] --in: the subspace of \"V\"; generator",
        "shifts; Sub(V,{{1,1}}); [EQG022] --in: \"Sub(V,{{1,1}})\" in; vectors of 3 entries",
        "shifts; Sub(V,{{0,0,0}}); [EQG022] --in: \"Sub(V,{{0,0,0}})\" in; it is zero",
        "shifts; Quot(V,{{1,0,0},{0,1,0},{0,0,1}}); [EQG022] --in; it is zero",
        "shifts; Sub(V,{{1,x,0}}); [EQG011] --in, column 8: unexpected; a vector of numbers",
        "shifts; Sub(V,1); [EQG011] --in, column 7: unexpected \"1\" in; as in \"Sub(V,{{1,0}})\"",
        "SO(3); [1,x]; [EQG011] --in, column 1: unexpected \"[\"; Expected a representation.",
        "SO(3); V*[7,7]; [EQG024] --in, column 3: no irreducible representation \"[7,7]\"; of"
            + " SO(3)",
        "SO(3); (9/7, 1/2); [EQG014] --in, column 1: unknown representation \"(9/7,1/2)\"; Known",
        "S(3); 3x2o; [EQG014] --in, column 3: unknown representation \"2o\" in \"3x2o\" of S(3); K",
        "SO(3); 2 twist( 3/2 ); [EQG014] --in, column 3: unknown representation \"twist(3/2)\"; Kn",
        "pair; (V*[7,7])[SO(2)]; [EQG014] --in, column 4: unknown representation \"[7,7]\"; SO(2)",
        "SO(3); Conj V; [EQG011] --in, column 6: unexpected \"V\"; as in \"Conj(V)\"",
        "SO(3); V~~~~~~~~~; [EQG017] --in: the representation has 9 powers and duals; At most 8"
      })
  void aMistakeIsShownWhereItStands(String group, String text, String start, String hint) {
    assertThatThrownBy(() -> RepresentationParser.parse(Place.of("--in"), text, group(group)))
        .isInstanceOf(DiagnosticException.class)
        .hasMessageStartingWith(start)
        .hasMessageContaining(hint);
  }

  @Test
  void aRealificationNeedsTheNumberI() {
    NumberField field = NumberField.quadratic(-3);
    Matrix<Algebraic> root = Matrix.identity(field, 1).scale(field.generator());
    Group scaled = new DeclaredGroup("scaled", 1, field, List.of(), List.of(root), List.of());
    assertThatThrownBy(() -> RepresentationParser.parse(Place.of("--in"), "Real(V)", scaled))
        .hasMessageStartingWith("[EQG023] --in: \"Real(V)\" in \"Real(V)\" needs the number i");
  }

  @Test
  void aQuotientActsOnTheOtherCoordinates() {
    Action<Algebraic> shift = Action.exact(NumberField.Q, SHIFT);
    Representation quotient = RepresentationParser.parse("Quot(V,{{1,1,1}})", SHIFTS);
    Matrix<Algebraic> image = Induced.element(quotient, shift);
    assertThat(image).isEqualTo(Exact.of(new long[][] {{-1, 0}, {0, 0}}).add(lower()));
    assertThat(image.multiply(image).multiply(image)).isEqualTo(Matrix.identity(NumberField.Q, 2));
  }

  /** e1 goes to e2, and e2 to e0 = -e1 - e2. */
  private static Matrix<Algebraic> lower() {
    return Exact.of(new long[][] {{1, -1}, {1, -1}});
  }

  @Test
  void aSubspaceActsByItsOwnMatrices() {
    Action<Algebraic> shift = Action.exact(NumberField.Q, SHIFT);
    Representation part = RepresentationParser.parse("Sub(V,{{1,1,1}})", SHIFTS);
    assertThat(Induced.element(part, shift)).isEqualTo(Matrix.identity(NumberField.Q, 1));
  }
}
