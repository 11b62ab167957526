package org.equigen.symbolic.declaration;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.equigen.symbolic.diagnostic.GroupDiagnostic;
import org.equigen.symbolic.diagnostic.Place;

/** A position in the name of a group; white space between tokens does not count. */
final class NameCursor {
  private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9']*\\+?");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");

  private final Place place;
  private final String text;
  private int position;

  NameCursor(Place place, String text) {
    this.place = place;
    this.text = text;
    skipSpaces();
  }

  Place place() {
    return place;
  }

  String text() {
    return text;
  }

  /** The offset of the next token, from 0. */
  int position() {
    return position;
  }

  /** Goes back or forth to an offset. */
  void moveTo(int offset) {
    position = offset;
    skipSpaces();
  }

  boolean atEnd() {
    return position == text.length();
  }

  /** The text from an offset to here, without spaces at its end. */
  String since(int offset) {
    return text.substring(offset, position).strip();
  }

  /** Whether a symbol is next. */
  boolean sees(char symbol) {
    return position < text.length()
        && Character.toLowerCase(text.charAt(position)) == Character.toLowerCase(symbol);
  }

  /** Takes a symbol, in any case, if it is next. */
  boolean accept(char symbol) {
    boolean found = sees(symbol);
    if (found) {
      moveTo(position + 1);
    }
    return found;
  }

  /** Takes a word, in any case, if it is next and ends there. */
  boolean acceptWord(String word) {
    boolean found =
        text.regionMatches(true, position, word, 0, word.length())
            && !letterAt(position + word.length());
    if (found) {
      moveTo(position + word.length());
    }
    return found;
  }

  private boolean letterAt(int offset) {
    return offset < text.length() && Character.isLetter(text.charAt(offset));
  }

  /** Takes a symbol. */
  void expect(char symbol) {
    if (!accept(symbol)) {
      throw malformed("\"" + symbol + "\"");
    }
  }

  /** Takes a word of letters, digits and apostrophes, possibly with a plus at its end. */
  String word(String expected) {
    Matcher word = WORD.matcher(text).region(position, text.length());
    if (!word.lookingAt()) {
      throw malformed(expected);
    }
    moveTo(word.end());
    return word.group();
  }

  /** Whether a word is next. */
  boolean seesWord() {
    return position < text.length()
        && WORD.matcher(text).region(position, text.length()).lookingAt();
  }

  /** Takes a number without sign. */
  BigInteger number() {
    Matcher number = NUMBER.matcher(text).region(position, text.length());
    if (!number.lookingAt()) {
      throw malformed("a number");
    }
    moveTo(number.end());
    return new BigInteger(number.group());
  }

  /** Says what was expected here. */
  RuntimeException malformed(String expected) {
    return new GroupDiagnostic.MalformedGroup(place, text, position + 1, expected).exception();
  }

  private void skipSpaces() {
    while (position < text.length() && Character.isWhitespace(text.charAt(position))) {
      position++;
    }
  }
}
