package org.equigen.symbolic.number;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The way back from a field to a subfield: which numbers lie there, and how they are written there.
 *
 * <p>The powers of the subfield's generator are vectors over Q in the larger field; a number of the
 * subfield is a combination of them, found by elimination: once for the powers, with the steps kept
 * for every number that is asked for.
 */
public final class FieldRestriction {
  private final NumberField subfield;

  /** Echelon form: each row starts with 1 at its own place. */
  private final List<Row> rows = new ArrayList<>();

  /** A combination of powers of the generator of the subfield, with its image. */
  private record Row(Algebraic image, Algebraic combination) {
    int leading() {
      int at = 0;
      while (image.coefficient(at).signum() == 0) {
        at++;
      }
      return at;
    }

    Row subtract(Rational factor, Row other) {
      Algebraic scale = Algebraic.of(factor.negate());
      return new Row(
          NumberField.Q.add(image, scaled(scale, other.image)),
          NumberField.Q.add(combination, scaled(scale, other.combination)));
    }

    private static Algebraic scaled(Algebraic rational, Algebraic vector) {
      return NumberField.Q.multiply(rational, vector);
    }
  }

  /**
   * To a subfield.
   *
   * @throws IllegalArgumentException if it is none
   */
  public FieldRestriction(NumberField field, NumberField subfield) {
    this.subfield = subfield;
    FieldEmbedding embedding = FieldEmbedding.of(subfield, field);
    Algebraic power = Algebraic.ONE;
    for (int k = 0; k < subfield.degree(); k++) {
      Row rest = reduced(new Row(embedding.apply(power), power));
      Rational scale = Rational.ONE.divide(rest.image().coefficient(rest.leading()));
      rows.add(
          new Row(
              Row.scaled(Algebraic.of(scale), rest.image()),
              Row.scaled(Algebraic.of(scale), rest.combination())));
      power = subfield.multiply(power, subfield.generator());
    }
  }

  /**
   * To the smallest supported field that contains these numbers: by degree, then by conductor;
   * quadratic fields by their square roots.
   */
  public static FieldRestriction smallest(NumberField field, Collection<Algebraic> numbers) {
    for (NumberField candidate : subfields(field)) {
      FieldRestriction restriction = new FieldRestriction(field, candidate);
      if (numbers.stream().allMatch(number -> restriction.apply(number).isPresent())) {
        return restriction;
      }
    }
    return new FieldRestriction(field, field);
  }

  /** All supported subfields, small ones first; Q(zeta_3) is there as Q(sqrt(-3)). */
  private static List<NumberField> subfields(NumberField field) {
    int conductor = field.conductor();
    if (field.degree() <= 2) {
      // Its conductor may be large, with cyclotomic fields of divisors that are out of reach.
      return field.isRational() ? List.of(field) : List.of(NumberField.Q, rootOf(field));
    }
    Set<NumberField> found = new LinkedHashSet<>();
    found.add(NumberField.Q);
    for (int n = 1; n <= conductor; n++) {
      if (conductor % n == 0) {
        addQuadratic(n, found);
        found.add(NumberField.realCyclotomic(n));
        found.add(n == 3 || n == 6 ? NumberField.quadratic(-3) : NumberField.cyclotomic(n));
      }
    }
    found.removeIf(candidate -> !contains(field, candidate));
    return found.stream()
        .sorted(
            Comparator.comparingInt(NumberField::degree)
                .thenComparingInt(NumberField::conductor)
                .thenComparing(candidate -> !candidate.isReal()))
        .toList();
  }

  /** The quadratic fields of this conductor: of d or 4 d, with either sign. */
  private static void addQuadratic(int conductor, Set<NumberField> found) {
    for (int d : new int[] {conductor, -conductor, conductor / 4, -conductor / 4}) {
      if (d != 0 && d != 1 && isFree(d)) {
        NumberField candidate = NumberField.quadratic(d);
        if (candidate.conductor() == conductor) {
          found.add(candidate);
        }
      }
    }
  }

  private static boolean isFree(int d) {
    for (int prime = 2; prime * prime <= Math.abs(d); prime++) {
      if (d % (prime * prime) == 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(NumberField field, NumberField candidate) {
    return field.conductor() % candidate.conductor() == 0
        && (candidate.isReal() || !field.isReal());
  }

  /** A quadratic field by its square root: Q(zeta_3) is Q(sqrt(-3)). */
  private static NumberField rootOf(NumberField field) {
    return field.equals(NumberField.cyclotomic(3)) ? NumberField.quadratic(-3) : field;
  }

  /** The subfield. */
  public NumberField subfield() {
    return subfield;
  }

  /** A number as an element of the subfield; empty if it lies outside. */
  public Optional<Algebraic> apply(Algebraic number) {
    Row rest = reduced(new Row(number, Algebraic.ZERO));
    return rest.image().isZero()
        ? Optional.of(NumberField.Q.negate(rest.combination()))
        : Optional.empty();
  }

  private Row reduced(Row row) {
    Row rest = row;
    for (Row known : rows) {
      Rational factor = rest.image().coefficient(known.leading());
      if (factor.signum() != 0) {
        rest = rest.subtract(factor, known);
      }
    }
    return rest;
  }
}
