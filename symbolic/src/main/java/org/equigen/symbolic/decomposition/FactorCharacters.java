package org.equigen.symbolic.decomposition;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.equigen.symbolic.character.CharacterFormula;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.decomposition.discovery.IrrepRows;
import org.equigen.symbolic.decomposition.irrep.LabelMultiplicities;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.irreducible.ConjugateWeight;
import org.equigen.symbolic.irreducible.Irreducible.HighestWeight;
import org.equigen.symbolic.irreducible.Irreducibles;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.root.Weight;

/**
 * The irreducible complex characters of one factor of a direct product, by highest weight or by row
 * of a table, numbered as they are met.
 */
abstract sealed class FactorCharacters {
  /**
   * An irreducible complex representation.
   *
   * @param name as it may be declared
   * @param realName the name of the irreducible real representation that it is a part of
   * @param row its row of a character table, if there is one
   * @param type of Frobenius and Schur, if it is known
   * @param isTrivial whether it is that of 1
   */
  record Irreducible(
      String name,
      String realName,
      Optional<String> row,
      BigInteger dimension,
      Optional<RealType> type,
      boolean isTrivial) {}

  private final Map<Term, Map<Integer, BigInteger>> counted = new HashMap<>();

  /** Those of a finite group, or of one with labels; empty for others. */
  static Optional<FactorCharacters> of(Group group) {
    if (group.generators().stream().allMatch(Matrix::isZero)) {
      return Optional.of(new Rows(CharacterTable.of(group)));
    }
    CharacterFormula formula = CharacterFormula.of(group);
    return formula.highestWeights(Term.vector()).isPresent()
        ? Optional.of(new Weights(group, formula))
        : Optional.empty();
  }

  /** What the numbers come from, in words. */
  abstract String method();

  /** The method of a character table, in words. */
  static String byTable(CharacterTable table) {
    int rows = table.irreducibles().size();
    return "the character table, %s row%s".formatted(rows, rows == 1 ? "" : "s");
  }

  /** The irreducible representation of a number. */
  abstract Irreducible get(int number);

  /** The number of the complex conjugate, if it is known. */
  abstract Optional<Integer> conjugate(int number);

  abstract Optional<Map<Integer, BigInteger>> count(Term term);

  /** How often each number occurs in a term; empty if something in it has no label. */
  final Optional<Map<Integer, BigInteger>> multiplicities(Term term) {
    Map<Integer, BigInteger> known = counted.get(term);
    if (known == null) {
      Optional<Map<Integer, BigInteger>> found = count(term);
      found.ifPresent(counts -> counted.put(term, counts));
      return found;
    }
    return Optional.of(known);
  }

  /** By the rows of a character table. */
  private static final class Rows extends FactorCharacters {
    private final CharacterTable table;
    private final List<IrrepRows.Row> complex;
    private final Map<Integer, String> realNames = new HashMap<>();

    private Rows(CharacterTable table) {
      this.table = table;
      complex = IrrepRows.of(table, false).all();
      for (IrrepRows.Row row : IrrepRows.of(table, true).all()) {
        realNames.put(table.real().get(row.place()).row(), row.irrep());
        realNames.put(table.real().get(row.place()).conjugate(), row.irrep());
      }
    }

    @Override
    String method() {
      return byTable(table);
    }

    @Override
    Irreducible get(int number) {
      IrrepRows.Row row = complex.get(number);
      return new Irreducible(
          row.irrep(),
          realNames.getOrDefault(number, ""),
          Optional.of(row.character()),
          BigInteger.valueOf(row.degree()),
          Optional.of(row.type()),
          number == 0);
    }

    @Override
    Optional<Integer> conjugate(int number) {
      return Optional.of(table.conjugate(number));
    }

    @Override
    Optional<Map<Integer, BigInteger>> count(Term term) {
      List<BigInteger> counts = table.multiplicities(Representation.of(term));
      Map<Integer, BigInteger> occurring = new TreeMap<>();
      for (int row = 0; row < counts.size(); row++) {
        if (counts.get(row).signum() > 0) {
          occurring.put(row, counts.get(row));
        }
      }
      return Optional.of(occurring);
    }
  }

  /** By highest weights. */
  private static final class Weights extends FactorCharacters {
    private final Group group;
    private final CharacterFormula formula;
    private final List<HighestWeight> weights = new ArrayList<>();

    private Weights(Group group, CharacterFormula formula) {
      this.group = group;
      this.formula = formula;
    }

    @Override
    String method() {
      return "Weyl's character formula";
    }

    private int number(HighestWeight weight) {
      int known = weights.indexOf(weight);
      if (known < 0) {
        weights.add(weight);
        return weights.size() - 1;
      }
      return known;
    }

    @Override
    Irreducible get(int number) {
      HighestWeight weight = weights.get(number);
      String label = Irreducibles.label(group, weight);
      Optional<RealType> type = LabelMultiplicities.type(group, weight);
      boolean self = type.filter(one -> one == RealType.R).isPresent();
      return new Irreducible(
          label,
          self ? label : "Real(" + label + ")",
          Optional.empty(),
          formula.dimension(weight),
          type,
          weight.equals(new HighestWeight(Weight.zero(weight.weight().size()), 1)));
    }

    @Override
    Optional<Integer> conjugate(int number) {
      return ConjugateWeight.of(group, weights.get(number)).map(this::number);
    }

    @Override
    Optional<Map<Integer, BigInteger>> count(Term term) {
      Optional<Map<HighestWeight, BigInteger>> found = formula.highestWeights(term);
      if (found.isEmpty()
          || !found.get().keySet().stream()
              .allMatch(weight -> LabelMultiplicities.hasLabel(group, weight))) {
        return Optional.empty();
      }
      Map<Integer, BigInteger> counts = new TreeMap<>();
      found.get().entrySet().stream()
          .sorted(Comparator.comparing(Map.Entry::getKey))
          .forEach(entry -> counts.put(number(entry.getKey()), entry.getValue()));
      return Optional.of(counts);
    }
  }
}
