package org.equigen.symbolic.declaration;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the text of a representation into numbers, names and symbols; spaces separate nothing. */
final class RepresentationLexer {
  /** What a token is. */
  enum Kind {
    /** Digits. */
    NUMBER,
    /** Letters. */
    NAME,
    /** Digits and a parity, such as {@code 2e}. */
    PARITY,
    /** One other character. */
    SYMBOL,
    /** Behind the last token. */
    END
  }

  /**
   * A piece of the text.
   *
   * @param kind what it is
   * @param text the characters
   * @param column from 1
   */
  record Token(Kind kind, String text, int column) {
    boolean is(char symbol) {
      return kind == Kind.SYMBOL && text.charAt(0) == symbol;
    }

    /** For messages. */
    String shown() {
      return kind == Kind.END ? "end" : "\"" + text + "\"";
    }
  }

  /** Begins {@code irrep(3)}, and means nothing without a number. */
  static final String NUMBERED = "irrep";

  /** Names that an argument list follows. */
  private static final String WORDS = "Sym|Alt|Harm|Conj|RealForm|Real|Schur|Young|Sub|Quot";

  /** Neighbouring names without a sign between them, as in {@code VV'} and {@code ST(1,1)}. */
  private static final Pattern JUXTAPOSED = Pattern.compile("([VS])(?=[VST]|(?:" + WORDS + ")\\b)");

  private static final Pattern WHOLE = Pattern.compile("[VS]*(?:" + WORDS + "|T)?");

  private static final Pattern TOKEN =
      Pattern.compile(
          "(\\d+[eo](?![\\p{IsAlphabetic}\\d]))|(\\d+)|(\\p{IsAlphabetic}+)|(\\S)", Pattern.DOTALL);

  private RepresentationLexer() {}

  /** Whether letters mean something in every group. */
  static boolean isReserved(String letters) {
    return WHOLE.matcher(letters).matches() || letters.equals(NUMBERED);
  }

  static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      int column = matcher.start() + 1;
      if (matcher.group(1) != null) {
        tokens.add(new Token(Kind.PARITY, matcher.group(), column));
      } else if (matcher.group(2) != null) {
        tokens.add(new Token(Kind.NUMBER, matcher.group(), column));
      } else if (matcher.group(3) != null) {
        addNames(matcher.group(), column, tokens);
      } else {
        tokens.add(new Token(Kind.SYMBOL, matcher.group(), column));
      }
    }
    tokens.add(new Token(Kind.END, "", text.stripTrailing().length() + 1));
    return tokens;
  }

  private static void addNames(String letters, int column, List<Token> tokens) {
    if (!WHOLE.matcher(letters).matches()) {
      tokens.add(new Token(Kind.NAME, letters, column));
      return;
    }
    int start = 0;
    for (String name : JUXTAPOSED.matcher(letters).replaceAll("$1 ").split(" ", -1)) {
      tokens.add(new Token(Kind.NAME, name, column + start));
      start += name.length();
    }
  }
}
