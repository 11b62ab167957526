package org.equigen.symbolic.declaration.expression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.number.Rational;

/**
 * Reads arithmetic expressions in the notation of Mathematica, without evaluating them.
 *
 * <pre>
 * sum     = product {("+" | "-") product}
 * product = signed {["*" | "/"] signed}          without an operator it multiplies
 * signed  = {"+" | "-"} power
 * power   = operand ["^" signed]                 from the right
 * operand = integer | name | name "[" sum {"," sum} "]" | "(" sum ")", each with any number of "°"
 * </pre>
 *
 * <p>Round brackets after the name of a function do as well as square ones.
 */
public final class ExpressionParser {
  private static final int DEEPEST = 200;

  private final List<Token> words;
  private final Optional<String> parameter;
  private int at;
  private int depth;

  private ExpressionParser(List<Token> words, Optional<String> parameter) {
    this.words = words;
    this.parameter = parameter.map(Names::key);
  }

  /**
   * The expression that words write.
   *
   * @param parameter the name of the parameter, if there is one
   * @throws ExpressionSyntaxException if they write none
   * @throws UnknownNameException for a name that means nothing
   * @throws UnsupportedNumberException for a decimal
   */
  public static Expression parse(List<Token> words, Optional<String> parameter) {
    ExpressionParser parser = new ExpressionParser(words, parameter);
    Expression expression = parser.sum();
    if (parser.at < words.size()) {
      throw parser.unexpected();
    }
    return expression;
  }

  private boolean next(char sign) {
    return at < words.size() && words.get(at).is(sign);
  }

  private boolean take(char sign) {
    boolean found = next(sign);
    at += found ? 1 : 0;
    return found;
  }

  private RuntimeException unexpected() {
    return new ExpressionSyntaxException(
        at < words.size()
            ? "'%s' stands where it means nothing (character %s)"
                .formatted(words.get(at).text(), words.get(at).start() + 1)
            : "something is missing at the end of an entry");
  }

  private void descend() {
    if (++depth > DEEPEST) {
      throw new ExpressionSyntaxException("it is nested too deeply");
    }
  }

  private Expression sum() {
    List<Expression> terms = new ArrayList<>(List.of(product()));
    while (next('+') || next('-')) {
      boolean negative = take('-') || !take('+');
      Expression term = product();
      terms.add(negative ? Expression.negative(term) : term);
    }
    return terms.size() == 1 ? terms.getFirst() : new Expression.Sum(terms);
  }

  private Expression product() {
    List<Expression> factors = new ArrayList<>(List.of(signed()));
    while (true) {
      if (take('*') || take('×')) {
        factors.add(signed());
      } else if (take('/') || take('÷')) {
        divide(factors, signed());
      } else if (startsOperand()) {
        factors.add(power());
      } else {
        return factors.size() == 1 ? factors.getFirst() : new Expression.Product(factors);
      }
    }
  }

  private boolean startsOperand() {
    return at < words.size() && (words.get(at).kind() != Token.Kind.SIGN || next('('));
  }

  /** Fractions stay numbers, since exponents may be fractions. */
  private static void divide(List<Expression> factors, Expression divisor) {
    if (factors.getLast() instanceof Expression.Fraction(Rational above)
        && divisor instanceof Expression.Fraction(Rational below)
        && below.signum() != 0) {
      factors.set(factors.size() - 1, new Expression.Fraction(above.divide(below)));
    } else {
      factors.add(Expression.reciprocal(divisor));
    }
  }

  private Expression signed() {
    if (!next('+') && !next('-')) {
      return power();
    }
    boolean negative = take('-') || !take('+');
    descend();
    Expression operand = signed();
    depth--;
    return negative ? Expression.negative(operand) : operand;
  }

  private Expression power() {
    Expression base = degrees();
    if (!take('^')) {
      return base;
    }
    descend();
    Expression exponent = signed();
    depth--;
    return Exponents.raise(base, exponent);
  }

  private Expression degrees() {
    Expression operand = operand();
    while (take('°')) {
      operand = new Expression.Product(List.of(operand, Constant.DEGREE));
    }
    return operand;
  }

  private Expression operand() {
    if (!startsOperand()) {
      throw unexpected();
    }
    Token word = words.get(at++);
    return switch (word.kind()) {
      case INTEGER ->
          new Expression.Fraction(new Rational(new BigInteger(word.text()), BigInteger.ONE));
      case DECIMAL -> throw UnsupportedNumberException.decimal(word.text());
      case NAME -> next('[') || next('(') ? call(word.text()) : value(word.text());
      case SIGN -> enclosed();
    };
  }

  private Expression enclosed() {
    descend();
    Expression inner = sum();
    if (!take(')')) {
      throw unexpected();
    }
    depth--;
    return inner;
  }

  private Expression value(String name) {
    if (parameter.isPresent() && parameter.get().equals(Names.key(name))) {
      return new Expression.Parameter();
    }
    if (Names.function(name).isPresent() || Names.OPERATIONS.contains(Names.key(name))) {
      throw new ExpressionSyntaxException(name + " needs its argument in brackets");
    }
    return Names.constant(name).orElseThrow(() -> new UnknownNameException(name, false));
  }

  private Expression call(String name) {
    if (Names.function(name).isEmpty() && !Names.OPERATIONS.contains(Names.key(name))) {
      throw new UnknownNameException(name, !Names.isNoNumber(name));
    }
    List<Expression> arguments = arguments();
    return switch (Names.key(name)) {
      case "plus" -> new Expression.Sum(arguments);
      case "times" -> new Expression.Product(arguments);
      case "power" -> Exponents.raise(one(name, arguments, 2), arguments.getLast());
      case "zeta" -> rootOfUnity(one(name, arguments, 1));
      case "sqrt" -> Exponents.raise(one(name, arguments, 1), Expression.HALF);
      default ->
          new Expression.Application(Names.function(name).orElseThrow(), one(name, arguments, 1));
    };
  }

  /** {@code exp(2 pi i / order)}. */
  private static Expression rootOfUnity(Expression order) {
    return new Expression.Application(
        Function.EXP,
        new Expression.Product(
            List.of(
                new Expression.Fraction(Rational.of(2)),
                Constant.PI,
                Constant.I,
                Expression.reciprocal(order))));
  }

  private List<Expression> arguments() {
    char close = take('[') ? ']' : ')';
    at += close == ')' ? 1 : 0;
    descend();
    List<Expression> arguments = new ArrayList<>(List.of(sum()));
    while (take(',')) {
      arguments.add(sum());
    }
    if (!take(close)) {
      throw unexpected();
    }
    depth--;
    return arguments;
  }

  /** The first argument of a function that takes this many. */
  private static Expression one(String name, List<Expression> arguments, int count) {
    if (arguments.size() != count) {
      throw new ExpressionSyntaxException(
          "%s takes %s argument%s, not %s"
              .formatted(name, count, count == 1 ? "" : "s", arguments.size()));
    }
    return arguments.getFirst();
  }
}
