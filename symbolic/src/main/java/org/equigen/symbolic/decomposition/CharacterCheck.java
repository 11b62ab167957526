package org.equigen.symbolic.decomposition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.diagnostic.DecompositionDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

/**
 * Compares decompositions, which are found by solving, with characters as a whole: the parts
 * together must have the character of the representation.
 */
final class CharacterCheck {
  private final Group group;
  private final Optional<CharacterTable> table;
  private final CharacterFormula formula;

  /** By the character table of a finite group, by Weyl's formula for connected reductive ones. */
  CharacterCheck(Group group) {
    this.group = group;
    table = CharacterTable.find(group);
    formula = CharacterFormula.of(group);
  }

  /**
   * Lets a decomposition pass if its character is right, or if no character is known.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException EQG120 if it is wrong
   */
  void require(Decomposition decomposition) {
    for (TermDecomposition term : decomposition.terms().values()) {
      Optional<Map<String, BigInteger>> expected = parts(term.term());
      Optional<Map<String, BigInteger>> found = expected.flatMap(_ -> parts(term.components()));
      if (found.isPresent() && !found.equals(expected)) {
        throw new DecompositionDiagnostic.Disagreement(
                Place.of("decomposition"),
                group.name(),
                term.term().toString(),
                text(found.get()),
                text(expected.orElseThrow()))
            .exception();
      }
    }
  }

  private Optional<Map<String, BigInteger>> parts(List<IsotypicComponent> components) {
    Map<String, BigInteger> sum = new TreeMap<>();
    for (IsotypicComponent component : components) {
      Optional<Map<String, BigInteger>> one = parts(component.irrep().term());
      if (one.isEmpty()) {
        return Optional.empty();
      }
      BigInteger copies = BigInteger.valueOf(component.multiplicity());
      one.get().forEach((name, count) -> sum.merge(name, count.multiply(copies), BigInteger::add));
    }
    return Optional.of(sum);
  }

  /** The irreducible characters, or highest weights, over C with their multiplicities. */
  private Optional<Map<String, BigInteger>> parts(Term term) {
    return table.isPresent()
        ? Optional.of(rows(table.get(), term))
        : formula.highestWeights(term).map(this::labels);
  }

  private static Map<String, BigInteger> rows(CharacterTable table, Term term) {
    List<BigInteger> multiplicities = table.multiplicities(Representation.of(term));
    Map<String, BigInteger> rows = new TreeMap<>();
    for (int row = 0; row < multiplicities.size(); row++) {
      if (multiplicities.get(row).signum() > 0) {
        rows.put(table.irreducibles().get(row).name(), multiplicities.get(row));
      }
    }
    return rows;
  }

  private Map<String, BigInteger> labels(Map<HighestWeight, BigInteger> weights) {
    Map<String, BigInteger> labels = new TreeMap<>();
    weights.forEach((weight, count) -> labels.put(Irreducibles.label(group, weight), count));
    return labels;
  }

  private static String text(Map<String, BigInteger> parts) {
    List<String> texts = new ArrayList<>();
    parts.forEach((name, count) -> texts.add(count + "x" + name));
    return String.join(" + ", texts);
  }
}
