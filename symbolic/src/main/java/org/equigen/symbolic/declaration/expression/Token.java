package org.equigen.symbolic.declaration.expression;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text as written
 * @param start the index of its first character
 */
public record Token(Kind kind, String text, int start) {
  /** What a word is. */
  public enum Kind {
    /** Digits. */
    INTEGER,
    /** Digits with a point. */
    DECIMAL,
    /** A letter, then letters and digits. */
    NAME,
    /** An operator, a bracket or a comma, of one character. */
    SIGN
  }

  /** Whether this is a sign. */
  public boolean is(char sign) {
    return kind == Kind.SIGN && text.charAt(0) == sign;
  }

  /** The index behind its last character. */
  public int end() {
    return start + text.length();
  }
}
