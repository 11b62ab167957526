package org.equigen.symbolic.number;

import java.math.BigInteger;

/**
 * Reads exact numbers as {@link AlgebraicNumber#parse} describes them, by recursive descent: a
 * method for each rule of the grammar.
 */
final class NumberParser {
  private static final int MOST_DEPTH = 64;
  private static final int LARGEST_EXPONENT = 4096;

  private final String text;
  private int at;
  private int depth;

  NumberParser(String text) {
    this.text = text;
  }

  AlgebraicNumber parse() {
    AlgebraicNumber number = sum();
    if (at < text.length()) {
      throw unexpected();
    }
    return number;
  }

  private AlgebraicNumber sum() {
    if (++depth > MOST_DEPTH) {
      throw new IllegalArgumentException("too many parentheses inside one another");
    }
    AlgebraicNumber sum = accept("-") ? product().negate() : product();
    while (true) {
      if (accept("+")) {
        sum = sum.add(product());
      } else if (accept("-")) {
        sum = sum.subtract(product());
      } else {
        depth--;
        return sum;
      }
    }
  }

  private AlgebraicNumber product() {
    AlgebraicNumber product = power();
    while (true) {
      if (accept("*")) {
        product = product.multiply(power());
      } else if (accept("/")) {
        product = product.multiply(power().invert());
      } else {
        return product;
      }
    }
  }

  private AlgebraicNumber power() {
    AlgebraicNumber base = atom();
    if (!accept("^")) {
      return base;
    }
    boolean negative = accept("-");
    int exponent = small(LARGEST_EXPONENT);
    return base.power(negative ? -exponent : exponent);
  }

  private AlgebraicNumber atom() {
    if (accept("sqrt(")) {
      AlgebraicNumber square = closed(sum());
      return square
          .squareRoot()
          .orElseThrow(() -> new IllegalArgumentException("no supported field has a root of it"));
    }
    if (accept("zeta(")) {
      BigInteger order = positive();
      return closed(AlgebraicNumber.rootOfUnity(BigInteger.ONE, order));
    }
    if (accept("cos(")) {
      BigInteger turns = accept("pi") ? BigInteger.ONE : multipleOfPi();
      BigInteger parts = accept("/") ? positive() : BigInteger.ONE;
      return closed(AlgebraicNumber.cosine(turns, parts.shiftLeft(1)));
    }
    if (accept("(")) {
      return closed(sum());
    }
    return accept("i")
        ? AlgebraicNumber.I
        : AlgebraicNumber.of(new Rational(whole(), BigInteger.ONE));
  }

  private BigInteger multipleOfPi() {
    BigInteger multiple = whole();
    if (!accept("*pi")) {
      throw unexpected();
    }
    return multiple;
  }

  private AlgebraicNumber closed(AlgebraicNumber number) {
    if (!accept(")")) {
      throw unexpected();
    }
    return number;
  }

  private BigInteger positive() {
    BigInteger number = whole();
    if (number.signum() == 0) {
      throw new ArithmeticException("division by zero in \"" + text + "\"");
    }
    return number;
  }

  private int small(int most) {
    BigInteger number = whole();
    if (number.compareTo(BigInteger.valueOf(most)) > 0) {
      throw new IllegalArgumentException("the exponent " + number + " is above " + most);
    }
    return number.intValueExact();
  }

  private BigInteger whole() {
    int begin = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (begin == at) {
      throw unexpected();
    }
    return new BigInteger(text.substring(begin, at));
  }

  private boolean accept(String token) {
    boolean found = text.startsWith(token, at);
    at += found ? token.length() : 0;
    return found;
  }

  private IllegalArgumentException unexpected() {
    return new IllegalArgumentException(
        "no exact number: \"" + text + "\", at character " + (at + 1));
  }
}
