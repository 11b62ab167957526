package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldTooLargeException;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Dimension;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;
import org.equigen.symbolic.store.ResultText;
import org.equigen.symbolic.store.UntrueResultException;

/**
 * The basis of an irreducible representation as lines of text: {@code whole norms} where it is all
 * of the tensor product in which it was found, else {@code field}, {@code norms} and the two
 * matrices: their sizes, then {@code row column value} for each entry, a value by its coefficients
 * in the powers of w, separated by semicolons.
 */
final class IrrepText {
  private final Group group;
  private final List<Term> naturals;
  private final boolean real;

  IrrepText(Group group, boolean real) {
    this.group = group;
    naturals = NaturalTerms.of(group, real);
    this.real = real;
  }

  static void writeWhole(Irrep irrep, StringBuilder text) {
    text.append("whole ").append(words(irrep.squaredNorms())).append('\n');
  }

  static void writeSubspace(Irrep irrep, StringBuilder text) {
    Factor.Subspace factor = (Factor.Subspace) irrep.term().factors().getFirst();
    text.append("field ").append(factor.field()).append('\n');
    text.append("norms ").append(words(irrep.squaredNorms())).append('\n');
    write(factor.inclusion(), text);
    write(factor.projection(), text);
  }

  private static String words(List<Rational> numbers) {
    return numbers.stream().map(Rational::toString).collect(Collectors.joining(" "));
  }

  private static void write(Matrix<Algebraic> matrix, StringBuilder text) {
    text.append("matrix %s %s\n".formatted(matrix.rows(), matrix.columns()));
    for (int r = 0; r < matrix.rows(); r++) {
      for (Matrix.Entry<Algebraic> entry : matrix.row(r)) {
        text.append(r).append(' ').append(entry.column()).append(' ');
        text.append(
            entry.value().coefficients().stream()
                .map(Rational::toString)
                .collect(Collectors.joining(";")));
        text.append('\n');
      }
    }
  }

  /**
   * Reads what was written.
   *
   * @param ambient the tensor product in which it was found
   */
  Irrep read(ResultText text, String name, RealType type, Term ambient)
      throws UntrueResultException {
    if (text.nextIs("whole")) {
      List<Rational> norms = norms(text.expect("whole"));
      return new Irrep(name, ambient, norms.size(), real, type, norms);
    }
    NumberField field = field(text);
    List<Rational> norms = norms(text.expect("norms"));
    int size = dimension(ambient);
    Matrix<Algebraic> inclusion = matrix(text, field, size, norms.size());
    Matrix<Algebraic> projection = matrix(text, field, norms.size(), size);
    return irrep(name, subspace(name, ambient, field, inclusion, projection, norms), type, real);
  }

  static Irrep irrep(String name, Factor.Subspace factor, RealType type, boolean real) {
    List<Rational> norms = factor.squaredNorms();
    return new Irrep(name, new Term(List.of(factor)), norms.size(), real, type, norms);
  }

  static RealType type(String word) throws UntrueResultException {
    for (RealType type : RealType.values()) {
      if (type.name().equals(word)) {
        return type;
      }
    }
    throw new UntrueResultException(word + " in it is no type");
  }

  private static Factor.Subspace subspace(
      String name,
      Term ambient,
      NumberField field,
      Matrix<Algebraic> inclusion,
      Matrix<Algebraic> projection,
      List<Rational> norms)
      throws UntrueResultException {
    try {
      return new Factor.Subspace(
          name, Representation.of(ambient), field, inclusion, projection, norms);
    } catch (IllegalArgumentException e) {
      throw new UntrueResultException(name + " in it is no subspace");
    }
  }

  private static NumberField field(ResultText text) throws UntrueResultException {
    String name = text.expect("field").rest();
    try {
      return NumberField.parse(name);
    } catch (IllegalArgumentException | FieldTooLargeException e) {
      throw new UntrueResultException("\"" + name + "\" in it is no number field");
    }
  }

  private static List<Rational> norms(ResultText text) throws UntrueResultException {
    List<Rational> norms = new ArrayList<>();
    while (!text.isLineEnd()) {
      norms.add(text.rational());
    }
    text.endLine();
    return norms;
  }

  private int dimension(Term ambient) throws UntrueResultException {
    long dimension = Dimension.of(group, ambient);
    if (dimension > DiscoveredIrreps.MOST_DIMENSION && !naturals.contains(ambient)) {
      throw new UntrueResultException("a product in it is larger than any that is split");
    }
    return Math.toIntExact(dimension);
  }

  private static Matrix<Algebraic> matrix(ResultText text, NumberField field, int rows, int columns)
      throws UntrueResultException {
    text.expect("matrix").integer(rows, rows);
    text.integer(columns, columns);
    text.endLine();
    Matrix.Builder<Algebraic> matrix = Matrix.builder(field, rows, columns);
    while (text.nextIsNumber()) {
      int row = text.integer(0, rows - 1);
      matrix.add(row, text.integer(0, columns - 1), value(text, field));
      text.endLine();
    }
    return matrix.build();
  }

  private static Algebraic value(ResultText text, NumberField field) throws UntrueResultException {
    List<Rational> powers = new ArrayList<>();
    for (String power : text.word().split(";", -1)) {
      powers.add(ResultText.rational(power));
    }
    if (powers.size() > field.degree()) {
      throw new UntrueResultException("a number in it is of another field");
    }
    return new Algebraic(powers);
  }
}
