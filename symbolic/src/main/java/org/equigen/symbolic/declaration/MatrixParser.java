package org.equigen.symbolic.declaration;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.equigen.symbolic.declaration.expression.ExpressionParser;
import org.equigen.symbolic.declaration.expression.ExpressionSyntaxException;
import org.equigen.symbolic.declaration.expression.Lexer;
import org.equigen.symbolic.declaration.expression.Names;
import org.equigen.symbolic.declaration.expression.Token;
import org.equigen.symbolic.declaration.expression.UnknownNameException;
import org.equigen.symbolic.declaration.expression.UnsupportedNumberException;
import org.equigen.symbolic.diagnostic.MatrixDiagnostic;

/** Reads rows in braces. */
final class MatrixParser {
  private static final String OPEN = "([{";
  private static final String CLOSE = ")]}";

  private final MatrixText source;
  private final Optional<String> parameter;

  /** Reads nothing yet. */
  MatrixParser(MatrixText source, Optional<String> parameter) {
    this.source = source;
    this.parameter = parameter;
  }

  /**
   * The entries.
   *
   * @throws org.equigen.symbolic.diagnostic.DiagnosticException for anything but {@code dimension}
   *     rows of as many arithmetic expressions
   */
  List<List<MatrixEntries.Entry>> rows() {
    try {
      List<List<List<Token>>> words = split();
      source.checkShape(words);
      List<List<MatrixEntries.Entry>> rows = new ArrayList<>();
      for (List<List<Token>> row : words) {
        List<MatrixEntries.Entry> entries = new ArrayList<>();
        for (List<Token> entry : row) {
          entries.add(entry(entry, rows.size(), entries.size()));
        }
        rows.add(entries);
      }
      return rows;
    } catch (UnknownNameException e) {
      throw forbidden(e);
    } catch (ExpressionSyntaxException e) {
      throw new MatrixDiagnostic.Syntax(source.place(), source.label(), source.text(), e.problem())
          .exception();
    }
  }

  private List<List<List<Token>>> split() {
    List<Token> words = Lexer.words(source.text());
    if (words.isEmpty() || !words.getFirst().is('{')) {
      throw source.shape("not a list of rows");
    }
    checkBrackets(words);
    List<List<List<Token>>> rows = new ArrayList<>();
    for (List<Token> row : parts(words.subList(1, words.size() - 1))) {
      if (row.isEmpty() || !row.getFirst().is('{')) {
        throw source.shape(
            "not a list of rows"
                + (row.isEmpty() ? "" : ": row %s has no braces").formatted(rows.size() + 1));
      }
      if (closing(row) != row.size() - 1) {
        throw new ExpressionSyntaxException("a comma is missing after row " + (rows.size() + 1));
      }
      rows.add(parts(row.subList(1, row.size() - 1)));
    }
    return rows;
  }

  /** Every bracket must be closed by one of its kind, and the first one by the last word. */
  private static void checkBrackets(List<Token> words) {
    Deque<Integer> open = new ArrayDeque<>();
    for (Token word : words) {
      if (word.kind() == Token.Kind.SIGN) {
        int close = CLOSE.indexOf(word.text());
        if (OPEN.contains(word.text())) {
          open.push(OPEN.indexOf(word.text()));
        } else if (close >= 0 && (open.isEmpty() || open.pop() != close)) {
          throw new ExpressionSyntaxException(
              "'%s' closes nothing (character %s)".formatted(word.text(), word.start() + 1));
        }
        if (open.isEmpty() && !word.equals(words.getLast())) {
          throw new ExpressionSyntaxException(
              "the matrix ends at character " + word.end() + ", but not the text");
        }
      }
    }
    if (!open.isEmpty()) {
      throw new ExpressionSyntaxException(
          "a closing '%c' is missing".formatted(CLOSE.charAt(open.peek())));
    }
  }

  private static int closing(List<Token> words) {
    int depth = 0;
    for (int i = 0; i < words.size(); i++) {
      depth += change(words.get(i));
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("brackets were checked");
  }

  private static int change(Token word) {
    if (word.kind() != Token.Kind.SIGN) {
      return 0;
    }
    return OPEN.contains(word.text()) ? 1 : CLOSE.contains(word.text()) ? -1 : 0;
  }

  /** What stands between the commas outside of all brackets. */
  private static List<List<Token>> parts(List<Token> words) {
    List<List<Token>> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < words.size(); i++) {
      depth += change(words.get(i));
      if (depth == 0 && words.get(i).is(',')) {
        parts.add(words.subList(start, i));
        start = i + 1;
      }
    }
    parts.add(words.subList(start, words.size()));
    return parts;
  }

  private MatrixEntries.Entry entry(List<Token> words, int row, int column) {
    if (words.isEmpty()) {
      throw new ExpressionSyntaxException(
          "row %s, column %s is empty".formatted(row + 1, column + 1));
    }
    String text = source.text().substring(words.getFirst().start(), words.getLast().end());
    try {
      return new MatrixEntries.Entry(text, ExpressionParser.parse(words, parameter));
    } catch (UnsupportedNumberException e) {
      throw source.unsupported(row, column, text, e.reason(), e.alternative());
    } catch (UnknownNameException e) {
      boolean number = parameter.isEmpty() || Names.isNoNumber(e.name());
      throw number && !e.isOperation() ? noNumber(row, column, e.name()) : forbidden(e);
    }
  }

  private RuntimeException noNumber(int row, int column, String name) {
    UnsupportedNumberException fault = UnsupportedNumberException.noNumber();
    return source.unsupported(row, column, name, fault.reason(), fault.alternative());
  }

  /** What is applied to something can only be meant for a function, and the other way round. */
  private RuntimeException forbidden(UnknownNameException unknown) {
    List<String> allowed = new ArrayList<>(Names.ALL);
    parameter.ifPresent(allowed::addFirst);
    List<String> alike =
        allowed.stream().filter(each -> Names.isFunction(each) == unknown.isOperation()).toList();
    return new MatrixDiagnostic.ForbiddenSymbol(
            source.place(),
            source.label(),
            source.text(),
            unknown.name(),
            allowed,
            alike,
            unknown.isOperation() ? Names.written(unknown.name()) : Optional.empty())
        .exception();
  }
}
