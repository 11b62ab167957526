package org.equigen.symbolic.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.equigen.symbolic.declaration.GroupNames;
import org.equigen.symbolic.declaration.RepresentationParser;
import org.equigen.symbolic.group.Component;
import org.equigen.symbolic.group.DeclaredGroup;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionTest {
  private static final Matrix<Algebraic> TURN = matrix(NumberField.Q, -1);

  private static Matrix<Algebraic> matrix(NumberField field, long corner) {
    return Matrix.<Algebraic>builder(field, 2, 2)
        .add(0, 1, Algebraic.of(corner))
        .add(1, 0, Algebraic.ONE)
        .build();
  }

  private static Group group(
      String name,
      int dimension,
      NumberField field,
      List<Matrix<Algebraic>> algebra,
      List<Matrix<Algebraic>> discrete,
      List<Component> blocks) {
    return new DeclaredGroup(name, dimension, field, algebra, discrete, blocks);
  }

  @Test
  void groupsThatDifferInAnythingHaveDifferentDefinitions() {
    NumberField q = NumberField.Q;
    Component whole = new Component("whole", 0, 2);
    List<Group> groups = new ArrayList<>();
    groups.add(group("x", 1, q, List.of(), List.of(), List.of()));
    groups.add(group("x", 2, q, List.of(), List.of(), List.of()));
    groups.add(group("x", 2, NumberField.gaussian(), List.of(), List.of(), List.of()));
    groups.add(group("x", 2, q, List.of(), List.of(), List.of(whole)));
    groups.add(group("x", 2, q, List.of(), List.of(), List.of(new Component("left", 0, 1))));
    groups.add(group("x", 2, q, List.of(TURN), List.of(), List.of()));
    groups.add(group("x", 2, q, List.of(), List.of(TURN), List.of()));
    groups.add(group("x", 2, q, List.of(), List.of(matrix(q, 1)), List.of()));
    groups.add(group("x", 2, q, List.of(TURN, TURN), List.of(), List.of()));
    groups.add(group("x\"\ndimension 2", 1, q, List.of(), List.of(), List.of()));
    groups.add(group("x\\\"\ndimension 2", 1, q, List.of(), List.of(), List.of()));
    groups.add(GroupNames.parse("trivial(1)"));
    List<String> texts = groups.stream().map(g -> Definition.of(g).toString()).toList();
    assertThat(new HashSet<>(texts)).hasSameSizeAs(groups);
  }

  private static Factor.Subspace axis(String name, Term of, int axis, long norm) {
    Matrix<Algebraic> inclusion =
        Matrix.<Algebraic>builder(NumberField.Q, 2, 1).add(axis, 0, Algebraic.ONE).build();
    return new Factor.Subspace(
        name,
        Representation.of(of),
        NumberField.Q,
        inclusion,
        inclusion.transpose(),
        List.of(Rational.of(norm)));
  }

  @Test
  void termsThatDifferInAnythingHaveDifferentDefinitions() {
    Term vector = Term.vector();
    List<Factor> factors =
        List.of(
            axis("W", vector, 0, 1),
            axis("W", vector, 1, 1),
            axis("W", vector, 0, 2),
            axis("W", vector.dual(), 0, 1),
            axis("V", vector, 0, 1),
            new Factor.Vector(),
            new Factor.Component("V", 0, 1),
            new Factor.Component("V", 1, 1),
            new Factor.Dual(new Factor.Vector()),
            new Factor.Conjugate(new Factor.Vector()),
            new Factor.Real(Representation.of(vector)),
            new Factor.Symmetric(2, Representation.of(vector)),
            new Factor.Symmetric(3, Representation.of(vector)),
            new Factor.Symmetric(2, Representation.of(vector).times(2)),
            new Factor.Alternating(2, Representation.of(vector)));
    HashSet<String> texts = new HashSet<>();
    for (Factor first : factors) {
      texts.add(text(new Term(List.of(first))));
      for (Factor second : factors) {
        texts.add(text(new Term(List.of(first, second))));
      }
    }
    assertThat(texts).hasSize(factors.size() * (factors.size() + 1));
  }

  private static String text(Term term) {
    return Definition.of(GroupNames.parse("trivial(2)")).term("in", term).toString();
  }

  @Test
  void subspacesAreWrittenOnce() {
    Group group = GroupNames.parse("SO(5)");
    Term term = RepresentationParser.parse("[2,0]*[2,0]*[2,0]", group).terms().iterator().next();
    String text = Definition.of(group).term("in", term).term("out", term).toString();
    assertThat(text.lines().filter(line -> line.startsWith("inclusion"))).hasSize(1);
    assertThat(text)
        .contains("in (subspace(1) * subspace(1) * subspace(1))\n")
        .endsWith("out (subspace(1) * subspace(1) * subspace(1))\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SO(1024)", "S(1024)", "Z(1024)", "trivial(1024)"})
  void groupsOfTheLargestDimensionHaveShortDefinitions(String name) {
    Group group = GroupNames.parse(name);
    assertThat(Definition.of(group).toString())
        .contains("\"" + name + "\"\ndimension 1024\n")
        .hasSizeLessThan(50_000);
  }
}
