package org.equigen.symbolic.character;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.group.finite.FiniteAction;
import org.equigen.symbolic.group.permutation.Permutation;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.root.RootSystem;

/**
 * Finite groups class by class: the dimension of the invariants is the average of the character
 * (Serre, Linear Representations of Finite Groups, 2.3), where classes whose powers have equal
 * traces count together.
 */
final class FiniteCosets {
  private static final BigInteger MOST_ELEMENTS = BigInteger.valueOf(100_000);
  private static final RootSystem POINT = RootSystem.of(List.of(), 0);

  private FiniteCosets() {}

  /** S(n), or A(n), by cycle types; empty for many points. */
  static Optional<CosetDecomposition> symmetric(Group group) {
    return classes(group)
        .map(
            classes -> {
              List<Coset> cosets = cosets(classes);
              String formula = "Burnside's average over " + cosets.size() + " cycle types";
              return new CosetDecomposition(formula, cosets);
            });
  }

  /** A group without Lie algebra; empty if it is infinite or large. */
  static Optional<CosetDecomposition> enumerated(Group group) {
    return classes(group)
        .map(
            classes ->
                new CosetDecomposition(
                    "Burnside's average over %s element%s"
                        .formatted(
                            classes.order(), classes.order().equals(BigInteger.ONE) ? "" : "s"),
                    cosets(classes)));
  }

  /** Whoever asks has other ways to count, so that a refusal is no error here. */
  private static Optional<ConjugacyClasses> classes(Group group) {
    try {
      return ConjugacyClasses.within(group, MOST_ELEMENTS);
    } catch (DiagnosticException _) {
      return Optional.empty();
    }
  }

  private static List<Coset> cosets(ConjugacyClasses classes) {
    List<Algebraic> traces = traces(classes);
    Map<List<Algebraic>, BigInteger> sizes = new LinkedHashMap<>();
    for (int c = 0; c < classes.count(); c++) {
      List<Algebraic> powers = new ArrayList<>();
      for (int k = 0; k < classes.get(c).order(); k++) {
        powers.add(traces.get(classes.power(c, k)));
      }
      sizes.merge(powers, classes.get(c).size(), BigInteger::add);
    }
    NumberField field = classes.group().field();
    List<Coset> cosets = new ArrayList<>();
    sizes.forEach(
        (powers, size) ->
            cosets.add(
                new Coset(
                    new Rational(size, classes.order()),
                    POINT,
                    field,
                    List.of(block(classes.group(), powers)))));
    return cosets;
  }

  /** By traces of powers; the eigenvalues are roots of unity, so the conjugate is the dual. */
  private static BlockCharacter block(Group group, List<Algebraic> powers) {
    return BlockCharacter.unitary(
        group.dimension(),
        k -> BlockCharacter.scalar(group.field(), powers.get(Math.floorMod(k, powers.size()))));
  }

  private static List<Algebraic> traces(ConjugacyClasses classes) {
    FiniteAction action = classes.action();
    NumberField field = classes.group().field();
    List<Algebraic> traces = new ArrayList<>();
    for (int c = 0; c < classes.count(); c++) {
      Permutation representative = classes.get(c).representative();
      Algebraic trace = Algebraic.ZERO;
      for (int i = 0; i < classes.group().dimension(); i++) {
        trace = field.add(trace, action.diagonal(representative, i));
      }
      traces.add(trace);
    }
    return traces;
  }
}
