package org.equigen.codegen.planning.scalars;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;

/**
 * Homogeneous polynomials in real coordinates, evaluated degree by degree: a value of stage k is a
 * sum of products of one value of stage k-1 and one coordinate, which are the values of stage 1.
 * What is the same but for a factor is one value, so that contractions share what they have in
 * common: minors of determinants, products of matrices with vectors.
 */
final class ProductStages {
  /**
   * One product.
   *
   * @param value of the stage before, by number
   * @param coordinate the number of the coordinate
   */
  record Product(int value, int coordinate) implements Comparable<Product> {
    private static final Comparator<Product> ORDER =
        Comparator.comparingInt(Product::value).thenComparingInt(Product::coordinate);

    @Override
    public int compareTo(Product other) {
      return ORDER.compare(this, other);
    }
  }

  private final NumberField field;
  private final List<List<SortedMap<Product, Algebraic>>> stages = new ArrayList<>();
  private final List<Map<SortedMap<Product, Algebraic>, Integer>> numbers = new ArrayList<>();

  /**
   * No values yet.
   *
   * @param field of the coefficients
   */
  ProductStages(NumberField field) {
    this.field = field;
  }

  NumberField field() {
    return field;
  }

  /** The sums that the values of a stage from 2 on are, by their numbers. */
  List<SortedMap<Product, Algebraic>> values(int stage) {
    return stage - 2 < stages.size() ? stages.get(stage - 2) : List.of();
  }

  /** The largest stage with values; 1 where there are coordinates alone. */
  int last() {
    return stages.size() + 1;
  }

  /** Products that are being added up. */
  final class Sum {
    private final int stage;
    private final SortedMap<Product, Algebraic> products = new TreeMap<>();

    /** A sum whose value is of a stage, at least 1. */
    Sum(int stage) {
      this.stage = stage;
    }

    /** Adds {@code sign times left times coordinates}. */
    Sum add(StageForm left, SortedMap<Integer, Algebraic> coordinates, int sign) {
      left.terms()
          .forEach(
              (value, c) ->
                  coordinates.forEach(
                      (coordinate, d) -> {
                        Algebraic product = field.multiply(c, d);
                        StageForm.add(
                            field,
                            products,
                            place(value, coordinate),
                            sign > 0 ? product : field.negate(product));
                      }));
      return this;
    }

    /** Coordinates commute: products of two are kept in one order. */
    private Product place(int value, int coordinate) {
      return stage == 2 && value > coordinate
          ? new Product(coordinate, value)
          : new Product(value, coordinate);
    }

    /** The sum as a form of its stage. */
    StageForm form() {
      SortedMap<Integer, Algebraic> terms = new TreeMap<>();
      if (stage == 1) {
        products.forEach((place, c) -> StageForm.add(field, terms, place.coordinate(), c));
      } else {
        put(part(false), Algebraic.ONE, terms);
        if (!field.isReal()) {
          put(part(true), field.imaginaryUnit().orElse(Algebraic.ZERO), terms);
        }
      }
      return new StageForm(stage, terms);
    }

    private SortedMap<Product, Algebraic> part(boolean imaginary) {
      SortedMap<Product, Algebraic> parts = new TreeMap<>();
      products.forEach(
          (place, c) -> StageForm.add(field, parts, place, StageForm.part(field, c, imaginary)));
      return parts;
    }

    /** Adds the value that real products are, times a unit. */
    private void put(
        SortedMap<Product, Algebraic> sum, Algebraic unit, SortedMap<Integer, Algebraic> terms) {
      if (!sum.isEmpty()) {
        Algebraic factor = sum.firstEntry().getValue();
        Algebraic inverse = field.invert(factor);
        SortedMap<Product, Algebraic> scaled = new TreeMap<>();
        sum.forEach((place, c) -> scaled.put(place, field.multiply(c, inverse)));
        StageForm.add(field, terms, number(stage, scaled), field.multiply(factor, unit));
      }
    }
  }

  private int number(int stage, SortedMap<Product, Algebraic> value) {
    while (stages.size() < stage - 1) {
      stages.add(new ArrayList<>());
      numbers.add(new HashMap<>());
    }
    List<SortedMap<Product, Algebraic>> known = stages.get(stage - 2);
    return numbers
        .get(stage - 2)
        .computeIfAbsent(
            value,
            _ -> {
              known.add(value);
              return known.size() - 1;
            });
  }
}
