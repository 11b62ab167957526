package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.equigen.symbolic.decomposition.irrep.Irrep;
import org.equigen.symbolic.decomposition.irrep.RealType;
import org.equigen.symbolic.group.Group;
import org.equigen.symbolic.matrix.Matrix;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.NumberField;
import org.equigen.symbolic.number.Rational;
import org.equigen.symbolic.representation.Factor;
import org.equigen.symbolic.representation.Representation;
import org.equigen.symbolic.representation.Term;

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
  private final List<Term> naturals;
  private final PartialLabels labels;
  private final boolean real;

  /** Where a representation was found: in natural term i, or in a product of two known ones. */
  record Origin(boolean natural, int first, int second) {}

  /** The catalogue's state. */
  record State(List<Irrep> found, List<Origin> origins, int seeds, int left, int right) {}

  CatalogueText(Group group, boolean real) {
    naturals = NaturalTerms.of(group, real);
    labels = new PartialLabels(group);
    this.real = real;
  }

  String write(State state) {
    StringBuilder text = new StringBuilder();
    text.append("split %d %d %d\n".formatted(state.seeds(), state.left(), state.right()));
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
    text.append("matrix %d %d\n".formatted(matrix.rows(), matrix.columns()));
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
   * @throws IllegalArgumentException if the text is not of that form
   */
  State read(String text, Irrep trivial) {
    List<Irrep> found = new ArrayList<>(List.of(trivial));
    List<Origin> origins = new ArrayList<>(List.of(new Origin(true, 0, 0)));
    Lines lines = new Lines(text.lines().iterator());
    String[] split = lines.next("split");
    for (String[] irrep = lines.next(""); irrep[0].equals("irrep"); irrep = lines.next("")) {
      Origin origin = origin(lines.next("in"));
      origins.add(origin);
      found.add(irrep(lines, irrep, ambient(origin, found)));
    }
    return new State(found, origins, number(split[1]), number(split[2]), number(split[3]));
  }

  private static Origin origin(String[] words) {
    boolean natural = words[1].equals("natural");
    return new Origin(natural, number(words[2]), natural ? 0 : number(words[3]));
  }

  private Term ambient(Origin origin, List<Irrep> found) {
    return origin.natural()
        ? naturals.get(origin.first())
        : found.get(origin.first()).term().times(found.get(origin.second()).term());
  }

  private Irrep irrep(Lines lines, String[] head, Term ambient) {
    RealType type = RealType.valueOf(head[1]);
    String name = String.join(" ", List.of(head).subList(2, head.length));
    String[] first = lines.next("");
    if (first[0].equals("whole")) {
      List<Rational> norms = norms(first);
      return new Irrep(name, ambient, norms.size(), real, type, norms);
    }
    if (first[0].equals("label")) {
      Factor.Subspace factor = labels.factor(name);
      List<Rational> norms = factor.squaredNorms();
      return new Irrep(name, new Term(List.of(factor)), norms.size(), real, type, norms);
    }
    NumberField field = NumberField.parse(first[1]);
    List<Rational> norms = norms(lines.next("norms"));
    Matrix<Algebraic> inclusion = lines.matrix(field);
    Matrix<Algebraic> projection = lines.matrix(field);
    Factor factor =
        new Factor.Subspace(name, Representation.of(ambient), field, inclusion, projection, norms);
    return new Irrep(name, new Term(List.of(factor)), norms.size(), real, type, norms);
  }

  private static List<Rational> norms(String[] words) {
    List<Rational> norms = new ArrayList<>();
    for (int i = 1; i < words.length; i++) {
      norms.add(Rational.parse(words[i]));
    }
    return norms;
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }

  /** Lines as words. */
  private static final class Lines {
    private final Iterator<String> lines;
    private String[] ahead = new String[0];

    Lines(Iterator<String> lines) {
      this.lines = lines;
    }

    String[] next(String keyword) {
      String[] words =
          ahead.length > 0 ? ahead : (lines.hasNext() ? lines.next() : "").split(" ", -1);
      ahead = new String[0];
      if (!keyword.isEmpty() && !words[0].equals(keyword)) {
        throw new IllegalArgumentException("\"" + words[0] + "\" in place of " + keyword);
      }
      return words;
    }

    Matrix<Algebraic> matrix(NumberField field) {
      String[] size = next("matrix");
      Matrix.Builder<Algebraic> matrix = Matrix.builder(field, number(size[1]), number(size[2]));
      for (ahead = next(""); Character.isDigit(ahead[0].charAt(0)); ahead = next("")) {
        matrix.add(number(ahead[0]), number(ahead[1]), value(ahead[2]));
        ahead = new String[0];
      }
      return matrix.build();
    }

    private static Algebraic value(String text) {
      List<Rational> powers = new ArrayList<>();
      for (String power : text.split(";", -1)) {
        powers.add(Rational.parse(power));
      }
      return new Algebraic(powers);
    }
  }
}
