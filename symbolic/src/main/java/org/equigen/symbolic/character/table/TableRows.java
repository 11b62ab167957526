package org.equigen.symbolic.character.table;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.equigen.symbolic.diagnostic.FiniteGroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.group.finite.ClassSums;
import org.equigen.symbolic.group.finite.ConjugacyClasses;
import org.equigen.symbolic.group.finite.ProductClasses;

/** From characters in any order to the rows of a table: proven, sorted, named, with indicators. */
final class TableRows {
  /** Tables of more permutations have more than 627 rows, and take more than ten seconds. */
  private static final int MOST_POINTS = 20;

  /** Tables of direct products of more rows are of no use to anyone. */
  private static final int MOST_PRODUCTS = 1_000;

  private TableRows() {}

  static CharacterTable bySums(ClassSums sums) {
    ConjugacyClasses classes = sums.classes();
    if (classes.count() > DixonSchneider.MOST_CLASSES) {
      throw tooManyClasses(classes, DixonSchneider.MOST_CLASSES);
    }
    List<List<RootSum>> rows =
        DixonSchneider.characters(sums).stream()
            .map(row -> row.stream().map(RootSum::shortest).toList())
            .toList();
    return table(classes, rows, (number, _) -> "chi" + number);
  }

  /** Those of S(n), with the partitions of n for names. */
  static CharacterTable symmetric(ConjugacyClasses classes, int points) {
    requireFew(points, classes);
    Map<List<RootSum>, String> names = new HashMap<>();
    MurnaghanNakayama.characters(classes, points)
        .forEach((shape, values) -> names.put(values, AlternatingCharacters.name(shape)));
    return named(classes, names);
  }

  /** Those of A(n), with partitions of n for names. */
  static CharacterTable alternating(ConjugacyClasses classes, int points) {
    requireFew(points, classes);
    return named(classes, AlternatingCharacters.names(classes, points));
  }

  private static CharacterTable named(ConjugacyClasses classes, Map<List<RootSum>, String> names) {
    List<List<RootSum>> rows = List.copyOf(names.keySet());
    return table(classes, rows, (_, values) -> names.getOrDefault(values, ""));
  }

  private static void requireFew(int points, ConjugacyClasses classes) {
    if (points > MOST_POINTS) {
      throw new FiniteGroupDiagnostic.TooLarge(
              Place.of("group"),
              classes.group().name(),
              BigInteger.valueOf(points),
              "points",
              MOST_POINTS)
          .exception();
    }
  }

  /**
   * Those of a direct product: all products of the characters of its factors, which are orthogonal
   * since those of the factors are (Serre, Linear Representations of Finite Groups, 3.2).
   */
  static CharacterTable product(ProductClasses product, List<CharacterTable> factors) {
    ConjugacyClasses classes = product.classes();
    if (classes.count() > MOST_PRODUCTS) {
      throw tooManyClasses(classes, MOST_PRODUCTS);
    }
    List<List<RootSum>> rows = List.of(Collections.nCopies(classes.count(), RootSum.of(1)));
    for (int f = 0; f < factors.size(); f++) {
      int factor = f;
      List<List<RootSum>> longer = new ArrayList<>();
      for (IrreducibleCharacter chi : factors.get(f).irreducibles()) {
        for (List<RootSum> row : rows) {
          longer.add(
              IntStream.range(0, classes.count())
                  .mapToObj(c -> row.get(c).times(chi.values().get(product.parts(c).get(factor))))
                  .toList());
        }
      }
      rows = longer;
    }
    rows = rows.stream().map(row -> row.stream().map(RootSum::shortest).toList()).toList();
    return proven(classes, rows, (number, _) -> "chi" + number);
  }

  private static RuntimeException tooManyClasses(ConjugacyClasses classes, int most) {
    return new FiniteGroupDiagnostic.TooLarge(
            Place.of("group"),
            classes.group().name(),
            BigInteger.valueOf(classes.count()),
            "conjugacy classes",
            most)
        .exception();
  }

  private static CharacterTable table(
      ConjugacyClasses classes,
      List<List<RootSum>> rows,
      BiFunction<Integer, List<RootSum>, String> name) {
    Orthogonality.verify(classes, rows);
    return proven(classes, rows, name);
  }

  private static CharacterTable proven(
      ConjugacyClasses classes,
      List<List<RootSum>> rows,
      BiFunction<Integer, List<RootSum>, String> name) {
    ClassAverage average = new ClassAverage(classes);
    List<IrreducibleCharacter> irreducibles = new ArrayList<>();
    for (List<RootSum> values : RowOrder.sorted(rows)) {
      int indicator = average.of(c -> values.get(classes.power(c, 2))).numerator().intValueExact();
      int degree = values.getFirst().count(0).intValueExact();
      irreducibles.add(
          new IrreducibleCharacter(
              name.apply(irreducibles.size() + 1, values), degree, indicator, values));
    }
    return CharacterTable.of(classes, List.copyOf(irreducibles));
  }
}
