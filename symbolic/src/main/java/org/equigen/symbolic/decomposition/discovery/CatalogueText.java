package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
 * A catalogue of irreducible representations as lines of text.
 *
 * <p>A line {@code split left right} with the product that comes next, then for each representation
 * besides the trivial one {@code irrep type}, {@code in natural i} or {@code in product i j} with
 * the numbers of the factors, then {@code whole norms}, {@code label} or {@code field}, {@code
 * norms} and the two matrices: their sizes, then {@code row column value} for each entry, a value
 * by its coefficients in the powers of w, separated by semicolons.
 */
final class CatalogueText {
  private final Group group;
  private final List<Term> naturals;
  private final PartialLabels labels;
  private final boolean real;

  /** Where a representation was found: in natural term i, or in a product of two known ones. */
  record Origin(boolean natural, int first, int second) {}

  /** The catalogue's state. */
  record State(List<Irrep> found, List<Origin> origins, int seeds, int left, int right) {}

  CatalogueText(Group group, boolean real) {
    this.group = group;
    naturals = NaturalTerms.of(group, real);
    labels = new PartialLabels(group);
    this.real = real;
  }

  String write(State state) {
    StringBuilder text = new StringBuilder();
    text.append("split %s %s %s\n".formatted(state.seeds(), state.left(), state.right()));
    for (int k = 1; k < state.found().size(); k++) {
      Irrep irrep = state.found().get(k);
      Origin origin = state.origins().get(k);
      text.append("irrep ").append(irrep.type()).append(' ').append(irrep.name()).append('\n');
      text.append(origin.natural() ? "in natural " : "in product ").append(origin.first());
      text.append(origin.natural() ? "" : " " + origin.second()).append('\n');
      if (origin.natural() && irrep.term().equals(naturals.get(origin.first()))) {
        text.append("whole ").append(words(irrep.squaredNorms())).append('\n');
      } else if (labels.ofDimension(irrep.dimension()).equals(Optional.of(irrep.name()))) {
        text.append("label\n");
      } else {
        Factor.Subspace factor = (Factor.Subspace) irrep.term().factors().getFirst();
        text.append("field ").append(factor.field()).append('\n');
        text.append("norms ").append(words(irrep.squaredNorms())).append('\n');
        write(factor.inclusion(), text);
        write(factor.projection(), text);
      }
    }
    return text.append("end\n").toString();
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
   * Reads what {@link #write} wrote.
   *
   * @throws UntrueResultException if the text is not of that form
   */
  State read(ResultText text, Irrep trivial) throws UntrueResultException {
    List<Irrep> found = new ArrayList<>(List.of(trivial));
    List<Origin> origins = new ArrayList<>(List.of(new Origin(true, 0, 0)));
    int seeds = text.expect("split").integer(0, Integer.MAX_VALUE);
    int left = text.integer(1, Integer.MAX_VALUE);
    int right = text.integer(0, Math.max(0, seeds - 1));
    text.endLine();
    while (text.nextIs("irrep")) {
      irrep(text, found, origins);
    }
    text.expect("end").endLine();
    text.end();
    if (seeds >= found.size() || left > found.size()) {
      throw new UntrueResultException("it counts more than it lists");
    }
    return new State(found, origins, seeds, left, right);
  }

  private void irrep(ResultText text, List<Irrep> found, List<Origin> origins)
      throws UntrueResultException {
    RealType type = type(text.expect("irrep").word());
    String name = text.rest();
    Origin origin = origin(text, found.size());
    found.add(irrep(text, name, type, ambient(origin, found)));
    origins.add(origin);
  }

  private static RealType type(String word) throws UntrueResultException {
    for (RealType type : RealType.values()) {
      if (type.name().equals(word)) {
        return type;
      }
    }
    throw new UntrueResultException(word + " in it is no type");
  }

  private Origin origin(ResultText text, int known) throws UntrueResultException {
    boolean natural = text.expect("in").nextIs("natural");
    text.expect(natural ? "natural" : "product");
    int first = text.integer(0, natural ? naturals.size() - 1 : known - 1);
    int second = natural ? 0 : text.integer(0, known - 1);
    text.endLine();
    return new Origin(natural, first, second);
  }

  private Term ambient(Origin origin, List<Irrep> found) {
    return origin.natural()
        ? naturals.get(origin.first())
        : found.get(origin.first()).term().times(found.get(origin.second()).term());
  }

  private Irrep irrep(ResultText text, String name, RealType type, Term ambient)
      throws UntrueResultException {
    if (text.nextIs("whole")) {
      List<Rational> norms = norms(text.expect("whole"));
      return new Irrep(name, ambient, norms.size(), real, type, norms);
    }
    if (text.nextIs("label")) {
      text.expect("label").endLine();
      return irrep(name, labelled(name), type);
    }
    NumberField field = field(text);
    List<Rational> norms = norms(text.expect("norms"));
    int size = dimension(ambient);
    Matrix<Algebraic> inclusion = matrix(text, field, size, norms.size());
    Matrix<Algebraic> projection = matrix(text, field, norms.size(), size);
    return irrep(name, subspace(name, ambient, field, inclusion, projection, norms), type);
  }

  private Irrep irrep(String name, Factor.Subspace factor, RealType type) {
    List<Rational> norms = factor.squaredNorms();
    return new Irrep(name, new Term(List.of(factor)), norms.size(), real, type, norms);
  }

  private Factor.Subspace labelled(String name) throws UntrueResultException {
    return labels
        .find(name)
        .orElseThrow(() -> new UntrueResultException("\"" + name + "\" in it is no label"));
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
