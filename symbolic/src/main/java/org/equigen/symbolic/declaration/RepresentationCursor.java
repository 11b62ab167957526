package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.declaration.RepresentationLexer.Kind;
import org.equigen.symbolic.declaration.RepresentationLexer.Token;
import org.equigen.symbolic.diagnostic.Place;
import org.equigen.symbolic.diagnostic.RepresentationDiagnostic;

/** A position in the text of a representation, with the diagnostics that point to it. */
final class RepresentationCursor {
  private final Place place;
  private final String text;
  private final List<Token> tokens;
  private int next;

  RepresentationCursor(Place place, String text) {
    this.place = place;
    this.text = text;
    tokens = RepresentationLexer.tokens(text);
  }

  Place place() {
    return place;
  }

  String text() {
    return text;
  }

  Token peek() {
    return tokens.get(next);
  }

  /** Takes the next token. */
  Token take() {
    return tokens.get(next++);
  }

  /** Whether a number is next, with or without a sign. */
  boolean atNumber() {
    return peek().kind() == Kind.NUMBER || peek().is('-');
  }

  /** Takes a symbol if it is next. */
  boolean accept(char symbol) {
    boolean found = peek().is(symbol);
    next += found ? 1 : 0;
    return found;
  }

  /** Takes the {@code x} between a multiplicity and a label with parity, as in {@code 128x0e}. */
  boolean acceptTimes() {
    boolean found =
        peek().kind() == Kind.NAME
            && peek().text().equals("x")
            && tokens.get(next + 1).kind() == Kind.PARITY;
    next += found ? 1 : 0;
    return found;
  }

  /** Takes a symbol. */
  void expect(char symbol, String expected) {
    if (!accept(symbol)) {
      throw unexpected(expected);
    }
  }

  /** Takes an integer of a range. */
  int count(String what, int least, int most) {
    Token token = peek();
    boolean negative = accept('-');
    if (peek().kind() != Kind.NUMBER) {
      throw unexpected("a number");
    }
    BigInteger value = new BigInteger(take().text());
    if (negative
        || value.compareTo(BigInteger.valueOf(least)) < 0
        || value.compareTo(BigInteger.valueOf(most)) > 0) {
      throw outOfRange(token, what, (negative ? "-" : "") + value, least, most);
    }
    return value.intValueExact();
  }

  /** What matches here, without spaces; it must end where a token ends. */
  Optional<String> accept(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(peek().column() - 1, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    moveTo(matcher.end());
    return Optional.of(matcher.group().replaceAll("\\s", ""));
  }

  /** The text between the bracket that is next and the one that closes it. */
  String bracketed() {
    int start = peek().column();
    int depth = 0;
    for (int at = start - 1; at < text.length(); at++) {
      depth += text.charAt(at) == '[' ? 1 : text.charAt(at) == ']' ? -1 : 0;
      if (depth == 0) {
        moveTo(at + 1);
        return text.substring(start, at).strip();
      }
    }
    moveTo(text.length());
    throw unexpected("\"]\"");
  }

  /** Goes to the first token at or behind an offset, from 0. */
  private void moveTo(int offset) {
    while (peek().kind() != Kind.END && peek().column() <= offset) {
      next++;
    }
  }

  RuntimeException outOfRange(Token token, String what, String value, int least, int most) {
    return new RepresentationDiagnostic.CountOutOfRange(
            place, text, token.column(), what, value, least, most)
        .exception();
  }

  RuntimeException tooComplex(String what, int found, int limit) {
    return new RepresentationDiagnostic.TooComplex(place, what, found, limit).exception();
  }

  RuntimeException unexpected(String expected) {
    return unexpected(peek(), expected);
  }

  RuntimeException unexpected(Token token, String expected) {
    return new RepresentationDiagnostic.UnexpectedSymbol(
            place, text, token.column(), token.shown(), expected + spelled(token))
        .exception();
  }

  /** How what other notations write with this sign is written here. */
  private static String spelled(Token token) {
    return switch (token.text()) {
      case "⊗", "×", "x" -> "; a tensor product is written with \"*\", as in \"V*V\"";
      case "⊕" -> "; a direct sum is written with \"+\", as in \"V + S\"";
      default -> "";
    };
  }
}
