package org.equigen.symbolic.explain.notation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;

/**
 * A row {@code f (e_1 x[i_1] + e_2 x[i_2] + ...)} of a change of basis.
 *
 * <p>Where the squares of all entries are rational the row is {@code sqrt(q)} times coprime
 * integers, if it has that form; else every entry has a root of its own and f is 1. Other rows keep
 * their algebraic numbers, and f is the root of one.
 *
 * @param factor f
 * @param entries by rising column
 */
public record ScaledRow(ExactNumber factor, List<Entry> entries) {
  /** Copies the list. */
  public ScaledRow {
    entries = List.copyOf(entries);
  }

  /**
   * An entry other than zero.
   *
   * @param column from 0
   * @param value e
   */
  public record Entry(int column, ExactNumber value) {}

  /**
   * {@code sqrt(c n) P_j / sqrt(m_j)} for all columns j.
   *
   * @param field of the row and of c
   * @param row P
   * @param scale c
   * @param norm n, the squared norm of the new basis vector
   * @param norms m, the squared norms of the old ones
   */
  public static ScaledRow of(
      NumberField field,
      List<Matrix.Entry<Algebraic>> row,
      Algebraic scale,
      Rational norm,
      List<Rational> norms) {
    Algebraic all = field.multiply(scale, Algebraic.of(norm));
    boolean rational =
        all.isRational() && row.stream().allMatch(entry -> entry.value().isRational());
    return rational ? rational(row, all.rational(), norms) : algebraic(field, row, all, norms);
  }

  private static ScaledRow rational(
      List<Matrix.Entry<Algebraic>> row, Rational scale, List<Rational> norms) {
    List<Rational> squares = new ArrayList<>();
    for (Matrix.Entry<Algebraic> entry : row) {
      Rational value = entry.value().rational();
      squares.add(value.multiply(value).multiply(scale).divide(norms.get(entry.column())));
    }
    Optional<List<Rational>> ratios = ratios(squares);
    return ratios.isPresent()
        ? common(row, squares.getFirst(), ratios.get())
        : separate(row, squares);
  }

  /** The entries divided by the first one, without signs, if these are rational. */
  private static Optional<List<Rational>> ratios(List<Rational> squares) {
    List<Rational> ratios = new ArrayList<>();
    for (Rational square : squares) {
      Optional<Rational> root = new Surd(square.divide(squares.getFirst())).rational();
      root.ifPresent(ratios::add);
    }
    return ratios.size() == squares.size() ? Optional.of(ratios) : Optional.empty();
  }

  private static ScaledRow common(
      List<Matrix.Entry<Algebraic>> row, Rational first, List<Rational> ratios) {
    BigInteger denominator = BigInteger.ONE;
    BigInteger numerator = BigInteger.ZERO;
    for (Rational ratio : ratios) {
      BigInteger other = ratio.denominator();
      denominator = denominator.multiply(other).divide(denominator.gcd(other));
      numerator = numerator.gcd(ratio.numerator());
    }
    Rational content = new Rational(numerator, denominator);
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k < row.size(); k++) {
      Rational size = ratios.get(k).divide(content);
      boolean negative = row.get(k).value().rational().signum() < 0;
      entries.add(new Entry(row.get(k).column(), ExactNumber.of(negative ? size.negate() : size)));
    }
    Surd factor = new Surd(first.multiply(content).multiply(content));
    return new ScaledRow(ExactNumber.of(factor, 1), entries);
  }

  private static ScaledRow separate(List<Matrix.Entry<Algebraic>> row, List<Rational> squares) {
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k < row.size(); k++) {
      int sign = row.get(k).value().rational().signum();
      entries.add(new Entry(row.get(k).column(), ExactNumber.of(new Surd(squares.get(k)), sign)));
    }
    return new ScaledRow(ExactNumber.ONE, entries);
  }

  private static ScaledRow algebraic(
      NumberField field, List<Matrix.Entry<Algebraic>> row, Algebraic scale, List<Rational> norms) {
    List<Entry> entries = new ArrayList<>();
    for (Matrix.Entry<Algebraic> entry : row) {
      Rational norm = Rational.ONE.divide(norms.get(entry.column()));
      entries.add(new Entry(entry.column(), ExactNumber.of(field, entry.value(), norm)));
    }
    ExactNumber factor = ExactNumber.rootOf(field, scale);
    return new ScaledRow(factor, entries);
  }

  /** For example {@code sqrt(1/6)*(x[0] - 2*x[4])}, with names for the coordinates. */
  public String text(CoordinateNames names) {
    String sum = joined(names, false);
    boolean plain = factor.isOne() || entries.size() == 1;
    String product = factor.textFactor() + "*" + (plain ? sum : "(" + sum + ")");
    return factor.isOne() ? sum : product;
  }

  /** The entries multiplied by the factor. */
  public List<Entry> products() {
    return entries.stream()
        .map(entry -> new Entry(entry.column(), entry.value().times(factor)))
        .toList();
  }

  /** The sum without the factor, in LaTeX mathematics. */
  public String latexSum(CoordinateNames names) {
    return joined(names, true);
  }

  /** What the old coordinates are called. */
  @FunctionalInterface
  public interface CoordinateNames {
    /** The name of a column. */
    String of(int column);
  }

  private String joined(CoordinateNames names, boolean latex) {
    StringBuilder sum = new StringBuilder();
    for (Entry entry : entries) {
      boolean negative = entry.value().isNegative();
      ExactNumber size = entry.value().magnitude();
      sum.append(negative ? (sum.isEmpty() ? "-" : " - ") : sum.isEmpty() ? "" : " + ");
      if (!size.isOne()) {
        sum.append(latex ? size.latexFactor() + "\\," : size.textFactor() + "*");
      }
      sum.append(names.of(entry.column()));
    }
    return sum.toString();
  }
}
