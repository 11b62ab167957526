package org.equigen.symbolic.store;

import java.util.regex.Pattern;
import org.equigen.symbolic.number.Rational;

/**
 * The text of a result, read word by word. Whatever a text holds, reading it ends in a value of the
 * range that was asked for or in an {@link UntrueResultException}.
 *
 * <p>Words are separated by single blanks, lines end with a line break.
 */
public final class ResultText {
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9999}");
  private static final Pattern RATIONAL = Pattern.compile("-?\\d{1,1000}(/[1-9]\\d{0,999})?");

  private final String text;
  private int at;

  /** Reads a text from its beginning. */
  public ResultText(String text) {
    this.text = text;
  }

  /** Whether the next word is this one. */
  public boolean nextIs(String word) {
    int end = at + word.length();
    return text.startsWith(word, at)
        && end < text.length()
        && (text.charAt(end) == ' ' || text.charAt(end) == '\n');
  }

  /** Whether the next word begins with a digit. */
  public boolean nextIsNumber() {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  /**
   * The next word.
   *
   * @throws UntrueResultException at the end of a line
   */
  public String word() throws UntrueResultException {
    int end = at;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
      end++;
    }
    if (end == at || end == text.length()) {
      throw new UntrueResultException("a line of it ends early");
    }
    String word = text.substring(at, end);
    at = text.charAt(end) == ' ' ? end + 1 : end;
    return word;
  }

  /**
   * Skips a word.
   *
   * @throws UntrueResultException if another one comes
   */
  public ResultText expect(String word) throws UntrueResultException {
    if (!nextIs(word)) {
      throw new UntrueResultException("\"" + word + "\" is missing in it");
    }
    word();
    return this;
  }

  /**
   * What is left of the line, which ends there.
   *
   * @throws UntrueResultException if the text has ended
   */
  public String rest() throws UntrueResultException {
    int end = text.indexOf('\n', at);
    if (end < 0) {
      throw new UntrueResultException("it ends early");
    }
    String rest = text.substring(at, end);
    at = end + 1;
    return rest;
  }

  /**
   * Ends the line.
   *
   * @throws UntrueResultException if more words come
   */
  public void endLine() throws UntrueResultException {
    if (!rest().isEmpty()) {
      throw new UntrueResultException("a line of it is too long");
    }
  }

  /** Whether the line has ended. */
  public boolean isLineEnd() {
    return at < text.length() && text.charAt(at) == '\n';
  }

  /**
   * Ends the text.
   *
   * @throws UntrueResultException if more comes
   */
  public void end() throws UntrueResultException {
    if (at < text.length()) {
      throw new UntrueResultException("it is too long");
    }
  }

  /**
   * An integer.
   *
   * @throws UntrueResultException if it is none, or not from {@code least} to {@code most}
   */
  public long number(long least, long most) throws UntrueResultException {
    return number(word(), least, most);
  }

  private static long number(String word, long least, long most) throws UntrueResultException {
    try {
      long value = Long.parseLong(word);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw new UntrueResultException("\"" + word + "\" in it is no number");
    }
    throw new UntrueResultException(word + " in it is not from " + least + " to " + most);
  }

  /**
   * The digits of an integer of any size, with its sign.
   *
   * @throws UntrueResultException if it is none
   */
  public String integer() throws UntrueResultException {
    String word = word();
    if (!INTEGER.matcher(word).matches()) {
      throw new UntrueResultException("\"" + word + "\" in it is no number");
    }
    return word;
  }

  /**
   * An integer, as an int.
   *
   * @throws UntrueResultException if it is none, or not from {@code least} to {@code most}
   */
  public int integer(int least, int most) throws UntrueResultException {
    return (int) number(least, most);
  }

  /**
   * An integer, as an int.
   *
   * @throws UntrueResultException if the text is none, or not from {@code least} to {@code most}
   */
  public static int integer(String word, int least, int most) throws UntrueResultException {
    return (int) number(word, least, most);
  }

  /**
   * A fraction of integers.
   *
   * @throws UntrueResultException if it is none
   */
  public Rational rational() throws UntrueResultException {
    return rational(word());
  }

  /**
   * A fraction of integers.
   *
   * @throws UntrueResultException if the text is none
   */
  public static Rational rational(String word) throws UntrueResultException {
    if (!RATIONAL.matcher(word).matches()) {
      throw new UntrueResultException("a word in it is no fraction");
    }
    return Rational.parse(word);
  }
}
