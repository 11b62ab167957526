package org.equigen.symbolic.explain.character;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.character.table.QuadraticValue;
import org.equigen.symbolic.character.table.RootSum;
import org.equigen.symbolic.explain.notation.LatexNumbers;
import org.equigen.symbolic.number.Rational;

/**
 * The values of a character table for reading: integers, square roots as {@code 1/2+1/2*sqrt(5)},
 * and other numbers in powers of one root of unity w for the whole table, {@code w+w^4}.
 */
public final class CharacterValues {
  private static final int CUBE_ROOTS = -3;

  /** The order of w; 1 where no value needs it. */
  private final int order;

  private CharacterValues(int order) {
    this.order = order;
  }

  /** For the values of a table. */
  public static CharacterValues of(CharacterTable table) {
    int order = 1;
    for (IrreducibleCharacter row : table.irreducibles()) {
      for (RootSum value : row.values()) {
        if (!value.isRational() && root(value).isEmpty()) {
          BigInteger common = BigInteger.valueOf(order);
          BigInteger divisor = common.gcd(BigInteger.valueOf(value.order()));
          order = Math.multiplyExact(order / divisor.intValueExact(), value.order());
        }
      }
    }
    return new CharacterValues(order);
  }

  /** The order n of {@code w = exp(2 pi i/n)}, if some value is written in w. */
  public OptionalInt rootOrder() {
    return order == 1 ? OptionalInt.empty() : OptionalInt.of(order);
  }

  /** Roots of -3 are written in w, a cube root of unity. */
  private static Optional<QuadraticValue> root(RootSum value) {
    return QuadraticValue.of(value).filter(root -> root.d() != CUBE_ROOTS);
  }

  /** For example {@code -1}, {@code 1/2-1/2*sqrt(5)}, {@code i} or {@code w+w^4}. */
  public String text(RootSum value) {
    return write(value, Notation.TEXT, "w", order);
  }

  /** The same without w, as {@link org.equigen.symbolic.number.AlgebraicNumber#parse} reads it. */
  public static String exact(RootSum value) {
    return write(value, Notation.TEXT, "zeta(" + value.order() + ")", value.order());
  }

  /** The same in LaTeX mathematics, for example {@code \tfrac{1}{2}-\tfrac{1}{2}\,\sqrt{5}}. */
  public String latex(RootSum value) {
    return write(value, Notation.LATEX, "w", order);
  }

  /** In powers of a root of unity of an order that is a multiple of that of the value. */
  private static String write(RootSum value, Notation notation, String unity, int order) {
    RootSum reduced = value.reduced();
    if (reduced.order() == 1) {
      return reduced.count(0).toString();
    }
    return root(value)
        .map(notation::root)
        .orElseGet(() -> powers(value, notation, unity, order / value.order()));
  }

  private static String powers(RootSum value, Notation notation, String unity, int step) {
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < value.order(); j++) {
      BigInteger count = value.count(j);
      if (count.signum() != 0) {
        text.append(count.signum() > 0 && !text.isEmpty() ? "+" : "");
        text.append(
            j == 0
                ? count.toString()
                : notation.multiple(of(count), notation.power(unity, j * step)));
      }
    }
    return text.toString();
  }

  private static Rational of(BigInteger value) {
    return new Rational(value, BigInteger.ONE);
  }

  /** How roots and products are written. */
  private enum Notation {
    TEXT,
    LATEX;

    String root(QuadraticValue root) {
      BigInteger divisor = BigInteger.valueOf(root.c());
      Rational a = new Rational(root.a(), divisor);
      String irrational = multiple(new Rational(root.b(), divisor), root(root.d()));
      String sign = root.b().signum() > 0 ? "+" : "";
      return a.signum() == 0 ? irrational : number(a) + sign + irrational;
    }

    private String root(int d) {
      if (d == -1) {
        return this == TEXT ? "i" : "\\mathrm{i}";
      }
      if (this == TEXT) {
        return "sqrt(" + d + ")";
      }
      return (d < 0 ? "\\mathrm{i}" : "") + "\\sqrt{" + Math.abs(d) + "}";
    }

    String power(String unity, int exponent) {
      if (exponent == 1) {
        return unity;
      }
      return this == TEXT ? unity + "^" + exponent : unity + "^{" + exponent + "}";
    }

    private String number(Rational value) {
      return this == TEXT ? value.toString() : LatexNumbers.of(value);
    }

    String multiple(Rational count, String of) {
      if (count.equals(Rational.ONE)) {
        return of;
      }
      return count.equals(Rational.of(-1))
          ? "-" + of
          : number(count) + (this == TEXT ? "*" : "\\,") + of;
    }
  }
}
