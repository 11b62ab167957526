package org.equigen.codegen.planning.assembly;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import org.equigen.codegen.plan.Coefficient;
import org.equigen.symbolic.basis.Intertwiner;
import org.equigen.symbolic.basis.IntertwinerBasis;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.PreciseValue;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.SquaredNorms;

/**
 * The entries of a basis as coefficients of a plan; equal entries are made once.
 *
 * <p>Layers hold irreducibles by label in their orthonormal basis ({@link SquaredNorms}), so an
 * entry is multiplied by the root of the norm of its row over that of its column.
 */
public final class Coefficients {
  private static final MathContext DIGITS = new MathContext(9);

  private final IntertwinerBasis basis;
  private final List<Rational> rowNorms;
  private final List<Rational> columnNorms;
  private final Map<Algebraic, Coefficient> known = new HashMap<>();
  private final Map<Rational, Coefficient> roots = new HashMap<>();

  /** Of a basis of maps between real representations. */
  public Coefficients(Group group, IntertwinerBasis basis) {
    this(basis, SquaredNorms.of(group, basis.out()), SquaredNorms.of(group, basis.in()));
  }

  /**
   * Of a basis of maps between real representations with squared norms of one's own.
   *
   * @param rowNorms of the codomain; empty if all are 1
   * @param columnNorms of the domain; empty if all are 1
   */
  public Coefficients(IntertwinerBasis basis, List<Rational> rowNorms, List<Rational> columnNorms) {
    this.basis = basis;
    this.rowNorms = rowNorms;
    this.columnNorms = columnNorms;
  }

  /**
   * Entry {@code index} of a map.
   *
   * @throws ArithmeticException if it is not real
   */
  public Coefficient of(Intertwiner element, int index) {
    Coefficient entry = entry(element, index);
    Rational scale = squaredScale(element, index);
    return scale.equals(Rational.ONE)
        ? entry
        : entry.multiply(roots.computeIfAbsent(scale, Coefficient::sqrt));
  }

  private Rational squaredScale(Intertwiner element, int index) {
    Rational row = rowNorms.isEmpty() ? Rational.ONE : rowNorms.get(element.rows()[index]);
    return columnNorms.isEmpty() ? row : row.divide(columnNorms.get(element.columns()[index]));
  }

  private Coefficient entry(Intertwiner element, int index) {
    if (basis.field().isRational()) {
      return Coefficient.of(basis.coefficient(element, index).rational());
    }
    return known.computeIfAbsent(
        basis.coefficient(element, index), value -> Coefficient.of(basis.field(), value));
  }

  /** The sum of the squares of all entries of all maps, rounded where it is irrational. */
  public Rational squares() {
    return squares(basis.elements());
  }

  /** The sum of the squares of the entries of one map, rounded where it is irrational. */
  public Rational squares(Intertwiner element) {
    return squares(List.of(element));
  }

  /**
   * The sum of the squares of the entries of one map, each taken as often as its column says,
   * rounded where it is irrational.
   */
  public Rational squares(Intertwiner element, IntToLongFunction times) {
    NumberField field = basis.field();
    Algebraic sum = Algebraic.ZERO;
    for (int k = 0; k < element.size(); k++) {
      Algebraic value = basis.coefficient(element, k);
      Rational often = Rational.of(times.applyAsLong(element.columns()[k]));
      Algebraic scale = Algebraic.of(squaredScale(element, k).multiply(often));
      sum = field.add(sum, field.multiply(scale, field.multiply(value, value)));
    }
    return rational(sum);
  }

  /**
   * The squared length of the image of a vector under one map, rounded where it is irrational.
   *
   * @param vector the components in the basis of the map, which need not be normalised
   */
  public Rational squaredImage(Intertwiner element, IntFunction<Rational> vector) {
    NumberField field = basis.field();
    Map<Integer, Algebraic> image = new TreeMap<>();
    for (int k = 0; k < element.size(); k++) {
      Algebraic component = Algebraic.of(vector.apply(element.columns()[k]));
      Algebraic product = field.multiply(component, basis.coefficient(element, k));
      image.merge(element.rows()[k], product, field::add);
    }
    Algebraic sum = Algebraic.ZERO;
    for (Map.Entry<Integer, Algebraic> entry : image.entrySet()) {
      Rational norm = rowNorms.isEmpty() ? Rational.ONE : rowNorms.get(entry.getKey());
      Algebraic square = field.multiply(entry.getValue(), entry.getValue());
      sum = field.add(sum, field.multiply(Algebraic.of(norm), square));
    }
    return rational(sum);
  }

  private Rational squares(List<Intertwiner> elements) {
    NumberField field = basis.field();
    if (field.isRational() && rowNorms.isEmpty() && columnNorms.isEmpty()) {
      return integerSquares(elements);
    }
    Algebraic sum = Algebraic.ZERO;
    for (Intertwiner element : elements) {
      for (int k = 0; k < element.size(); k++) {
        Algebraic value = basis.coefficient(element, k);
        Algebraic scale = Algebraic.of(squaredScale(element, k));
        sum = field.add(sum, field.multiply(scale, field.multiply(value, value)));
      }
    }
    return rational(sum);
  }

  private Rational rational(Algebraic sum) {
    return sum.isRational() ? sum.rational() : rounded(Coefficient.of(basis.field(), sum));
  }

  private static Rational integerSquares(List<Intertwiner> elements) {
    BigInteger sum = BigInteger.ZERO;
    for (Intertwiner element : elements) {
      for (int k = 0; k < element.size(); k++) {
        sum = sum.add(element.values().get(k).pow(2));
      }
    }
    return new Rational(sum, BigInteger.ONE);
  }

  private static Rational rounded(Coefficient value) {
    BigDecimal decimal =
        new BigDecimal(PreciseValue.of(value.number().field(), value.number().value()))
            .round(DIGITS);
    int scale = Math.max(0, decimal.scale());
    return new Rational(decimal.setScale(scale).unscaledValue(), BigInteger.TEN.pow(scale));
  }
}
