package org.equigen.symbolic.explain.character;

import java.math.BigInteger;
import java.util.Optional;
import java.util.OptionalInt;
import org.equigen.symbolic.character.table.CharacterTable;
import org.equigen.symbolic.character.table.IrreducibleCharacter;
import org.equigen.symbolic.character.table.QuadraticValue;
import org.equigen.symbolic.character.table.RootSum;

/**
 * The values of a character table for reading: integers, square roots as {@code (1+sqrt(5))/2}, and
 * other numbers in powers of one root of unity w for the whole table, {@code w+w^4}.
 */
public final class CharacterValues {
  private static final int CUBE_ROOTS = -3;
  private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

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

  /** For example {@code -1}, {@code (1-sqrt(5))/2}, {@code i} or {@code w+w^4}. */
  public String text(RootSum value) {
    return write(value, Notation.TEXT);
  }

  /** The same in LaTeX mathematics, for example {@code \tfrac{1-\sqrt{5}}{2}}. */
  public String latex(RootSum value) {
    return write(value, Notation.LATEX);
  }

  private String write(RootSum value, Notation notation) {
    RootSum reduced = value.reduced();
    if (reduced.order() == 1) {
      return reduced.count(0).toString();
    }
    return root(value).map(notation::root).orElseGet(() -> powers(value, notation));
  }

  private String powers(RootSum value, Notation notation) {
    StringBuilder text = new StringBuilder();
    for (int j = 0; j < value.order(); j++) {
      BigInteger count = value.count(j);
      if (count.signum() != 0) {
        text.append(count.signum() > 0 && !text.isEmpty() ? "+" : "");
        text.append(
            j == 0
                ? count.toString()
                : notation.multiple(count, notation.power(j * (order / value.order()))));
      }
    }
    return text.toString();
  }

  /** How roots and products are written. */
  private enum Notation {
    TEXT,
    LATEX;

    String root(QuadraticValue root) {
      String irrational = multiple(root.b(), root(root.d()));
      String sign = root.b().signum() > 0 ? "+" : "";
      String sum = root.a().signum() == 0 ? irrational : root.a() + sign + irrational;
      if (root.c() == 1) {
        return sum;
      }
      return this == TEXT ? "(" + sum + ")/" + root.c() : "\\tfrac{" + sum + "}{" + root.c() + "}";
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

    String power(int exponent) {
      if (exponent == 1) {
        return "w";
      }
      return this == TEXT ? "w^" + exponent : "w^{" + exponent + "}";
    }

    String multiple(BigInteger count, String of) {
      if (count.equals(BigInteger.ONE)) {
        return of;
      }
      return count.equals(MINUS_ONE) ? "-" + of : count + (this == TEXT ? "*" : "\\,") + of;
    }
  }
}
