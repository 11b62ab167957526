package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.equigen.symbolic.declaration.RepresentationLexer.Kind;
import org.equigen.symbolic.declaration.RepresentationLexer.Token;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.RepresentationDiagnostic;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.representation.Representation;

/**
 * Reads representations.
 *
 * <pre>
 * sum     = product { "+" product }
 * product = [ number ["*"] ] power { ["*"] power }     a number may also follow a "*"
 * power   = atom { "'" | "^" number }
 * atom    = "S" | "V" | "T(" p "," q ")" | "Sym(" k "," sum ")" | "Alt(" k "," sum ")" | "(" sum ")"
 * </pre>
 *
 * <p>So {@code 2V^3} is two copies of {@code V*V*V}, {@code 5(S+V)} is five times S then V, and
 * {@code VV'} is {@code V*V'}.
 */
public final class RepresentationParser {
  /** The largest multiplicity. */
  public static final int MAX_MULTIPLICITY = 1_000_000;

  /** The largest power, degree or tensor order. */
  public static final int MAX_POWER = 64;

  private static final int MAX_LENGTH = 4096;
  private static final int MAX_DEPTH = 64;
  private static final int MAX_SIGNS = 8;
  private static final List<String> KNOWN =
      List.of("S", "V", "V'", "T(p,q)", "Sym(k,R)", "Alt(k,R)");

  private final Place place;
  private final String text;
  private final String group;
  private final List<Token> tokens;
  private int next;
  private int depth;

  private RepresentationParser(Place place, String text, Group group) {
    this.place = place;
    this.text = text;
    this.group = group.name();
    this.tokens = RepresentationLexer.tokens(text);
  }

  /** {@link #parse(Place, String, Group)} for a text that stands nowhere in particular. */
  public static Representation parse(String text, Group group) {
    return parse(Place.of("representation"), text, group);
  }

  /**
   * The representation in canonical form.
   *
   * @param place where the text stands, for diagnostics
   * @param group decides the dimension of V
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for anything but a representation
   *     of a size that can be worked with
   */
  public static Representation parse(Place place, String text, Group group) {
    return new RepresentationNormalizer(place, text, group).normalize(read(place, text, group));
  }

  /**
   * The expression as written.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException if the text is no expression
   */
  public static Rep read(Place place, String text, Group group) {
    if (text.isBlank()) {
      throw new RepresentationDiagnostic.Empty(place, "4V + S").exception();
    }
    if (text.length() > MAX_LENGTH) {
      throw new RepresentationDiagnostic.TooComplex(place, "characters", text.length(), MAX_LENGTH)
          .exception();
    }
    RepresentationParser parser = new RepresentationParser(place, text, group);
    Rep rep = parser.sum();
    if (parser.peek().kind() != Kind.END) {
      throw parser.unexpected("\"+\", \"*\" or the end");
    }
    return rep;
  }

  private Rep sum() {
    if (++depth > MAX_DEPTH) {
      throw new RepresentationDiagnostic.TooComplex(
              place, "levels of parentheses", depth, MAX_DEPTH)
          .exception();
    }
    List<Rep> parts = new ArrayList<>();
    do {
      parts.add(product());
    } while (accept('+'));
    depth--;
    return parts.size() == 1 ? parts.getFirst() : new Rep.Sum(parts);
  }

  private Rep product() {
    int multiplicity = 1;
    List<Rep> parts = new ArrayList<>();
    boolean more = true;
    while (more) {
      boolean number = atNumber();
      multiplicity = number ? multiplied(multiplicity) : multiplicity;
      if (number && accept('*')) {
        continue;
      }
      do {
        parts.add(power());
      } while (startsAtom());
      more = accept('*');
    }
    Rep product = parts.size() == 1 ? parts.getFirst() : new Rep.Product(parts);
    return multiplicity == 1 ? product : new Rep.Multiple(multiplicity, product);
  }

  private int multiplied(int multiplicity) {
    Token token = peek();
    long product = (long) multiplicity * count("multiplicity", 1, MAX_MULTIPLICITY);
    if (product > MAX_MULTIPLICITY) {
      throw outOfRange(token, "multiplicity", Long.toString(product), 1, MAX_MULTIPLICITY);
    }
    return (int) product;
  }

  private Rep power() {
    Rep rep = atom();
    int signs = 0;
    while (peek().is('\'') || peek().is('^')) {
      if (++signs > MAX_SIGNS) {
        throw new RepresentationDiagnostic.TooComplex(
                place, "powers and duals of one part", signs, MAX_SIGNS)
            .exception();
      }
      if (accept('\'')) {
        rep = new Rep.Dual(rep);
      } else {
        accept('^');
        rep = new Rep.Power(rep, count("power", 1, MAX_POWER));
      }
    }
    return rep;
  }

  private Rep atom() {
    Token token = peek();
    if (accept('(')) {
      Rep rep = sum();
      expect(')', "\"+\", \"*\" or \")\"");
      return rep;
    }
    if (token.kind() != Kind.NAME) {
      throw unexpected("a representation");
    }
    next++;
    return switch (token.text()) {
      case "S" -> new Rep.Scalar();
      case "V" -> new Rep.Vector();
      case "T" -> tensor();
      case "Sym" -> induced(Rep.Symmetric::new);
      case "Alt" -> induced(Rep.Alternating::new);
      default ->
          throw new RepresentationDiagnostic.UnknownRepresentation(
                  place, text, token.column(), token.text(), group, KNOWN)
              .exception();
    };
  }

  private Rep tensor() {
    expect('(', "\"(\" as in \"T(1,1)\"");
    int p = count("number of vectors", 0, MAX_POWER);
    expect(',', "\",\" as in \"T(1,1)\"");
    int q = count("number of duals", 0, MAX_POWER);
    expect(')', "\")\"");
    return new Rep.Tensor(p, q);
  }

  private Rep induced(BiFunction<Integer, Rep, Rep> build) {
    expect('(', "\"(\" as in \"Sym(2,V)\"");
    int degree = count("degree", 1, MAX_POWER);
    expect(',', "\",\" as in \"Sym(2,V)\"");
    Rep of = sum();
    expect(')', "\")\"");
    return build.apply(degree, of);
  }

  private int count(String what, int least, int most) {
    Token token = peek();
    boolean negative = accept('-');
    if (peek().kind() != Kind.NUMBER) {
      throw unexpected("a number");
    }
    BigInteger value = new BigInteger(peek().text());
    next++;
    if (negative
        || value.compareTo(BigInteger.valueOf(least)) < 0
        || value.compareTo(BigInteger.valueOf(most)) > 0) {
      throw outOfRange(token, what, (negative ? "-" : "") + value, least, most);
    }
    return value.intValueExact();
  }

  private RuntimeException outOfRange(Token token, String what, String value, int least, int most) {
    return new RepresentationDiagnostic.CountOutOfRange(
            place, text, token.column(), what, value, least, most)
        .exception();
  }

  private boolean atNumber() {
    return peek().kind() == Kind.NUMBER || peek().is('-');
  }

  private boolean startsAtom() {
    return peek().kind() == Kind.NAME || peek().is('(');
  }

  private Token peek() {
    return tokens.get(next);
  }

  private boolean accept(char symbol) {
    boolean found = peek().is(symbol);
    next += found ? 1 : 0;
    return found;
  }

  private void expect(char symbol, String expected) {
    if (!accept(symbol)) {
      throw unexpected(expected);
    }
  }

  private RuntimeException unexpected(String expected) {
    Token token = peek();
    return new RepresentationDiagnostic.UnexpectedSymbol(
            place, text, token.column(), token.shown(), expected)
        .exception();
  }
}
