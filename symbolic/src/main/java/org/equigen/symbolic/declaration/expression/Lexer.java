package org.equigen.symbolic.declaration.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts a text into words. */
public final class Lexer {
  private static final Pattern WORD =
      Pattern.compile(
          "(?<decimal>\\d++\\.\\d*+|\\.\\d++)|(?<integer>\\d++)|(?<name>\\p{L}[\\p{L}\\d]*+)"
              + "|(?<sign>[-+*/^(),\\[\\]{}×÷°])");

  /** What algebra systems write between expressions, and declarations may not. */
  private static final String FOREIGN = "=!'&|;@#<>?:_~%\"$`.\\";

  private Lexer() {}

  /**
   * The words of a text; space and line ends between them mean nothing.
   *
   * @throws UnknownNameException for an operator that is not arithmetic
   * @throws ExpressionSyntaxException for any other character
   */
  public static List<Token> words(String text) {
    List<Token> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      if (Character.isWhitespace(point)) {
        at += Character.charCount(point);
      } else if (matcher.region(at, text.length()).lookingAt()) {
        words.add(new Token(kind(matcher), matcher.group(), at));
        at = matcher.end();
      } else {
        throw unexpected(Character.toString(point), at);
      }
    }
    return words;
  }

  private static Token.Kind kind(Matcher matcher) {
    if (matcher.group("decimal") != null) {
      return Token.Kind.DECIMAL;
    }
    if (matcher.group("integer") != null) {
      return Token.Kind.INTEGER;
    }
    return matcher.group("name") != null ? Token.Kind.NAME : Token.Kind.SIGN;
  }

  private static RuntimeException unexpected(String character, int at) {
    return FOREIGN.contains(character)
        ? new UnknownNameException(character, true)
        : new ExpressionSyntaxException(
            "nothing is written with '%s' (character %s)".formatted(character, at + 1));
  }
}
