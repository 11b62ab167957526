package org.equigen.symbolic.declaration.expression;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.equigen.symbolic.number.Rational;

/** An expression has no exact value in a supported field. */
public final class UnsupportedNumberException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** What to write instead of most things. */
  static final String NUMBERS =
      "Numbers may be made of fractions, Sqrt[n], I, GoldenRatio, and Cos, Sin and Exp of rational"
          + " multiples of Pi.";

  private final String alternative;

  /**
   * The reason, and what to write instead.
   *
   * @param reason a clause without its full stop
   * @param alternative a sentence
   */
  UnsupportedNumberException(String reason, String alternative) {
    super(reason, null, false, false);
    this.alternative = alternative;
  }

  /** The fault of a decimal, with the fraction that it is. */
  static UnsupportedNumberException decimal(String text) {
    String alternative = NUMBERS;
    if (text.length() <= 32) {
      BigDecimal value = new BigDecimal(text);
      Rational fraction =
          new Rational(value.unscaledValue(), BigInteger.TEN.pow(Math.max(0, value.scale())));
      alternative = "Write " + fraction + ", or the exact number that is meant.";
    }
    return new UnsupportedNumberException("decimals are not exact", alternative);
  }

  /** The fault of anything that has no value. */
  public static UnsupportedNumberException noNumber() {
    return new UnsupportedNumberException("it is no finite number", NUMBERS);
  }

  /** The reason, a clause without its full stop. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** What to write instead, a sentence. */
  public String alternative() {
    return alternative;
  }
}
