package org.equigen.symbolic.decomposition.discovery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.equigen.symbolic.diagnostic.DiagnosticException;
import org.equigen.symbolic.number.Algebraic;
import org.equigen.symbolic.number.FieldEmbedding;
import org.equigen.symbolic.number.NumberField;

/**
 * Splits a representation W by idempotents of its algebra of endomorphisms until every part is
 * irreducible; of equivalent parts the first one is kept.
 *
 * <p>An endomorphism that is no multiple of the identity has a minimal polynomial; every root of it
 * in the field of numbers gives an idempotent. Where no root of any endomorphism tried lies in the
 * field, the field is extended for the part in question alone.
 */
final class IrreduciblePieces {
  /**
   * An irreducible part.
   *
   * @param algebra of W, over a field that contains the idempotent
   * @param idempotent whose image is the part
   * @param size the dimension of the part
   * @param commutant the dimension of the endomorphisms of the part
   */
  record Piece(Commutant algebra, Map<Long, Algebraic> idempotent, int size, int commutant) {}

  /** Polynomials for which a larger field is looked for. */
  private static final int MOST_POLYNOMIALS = 6;

  private final boolean real;
  private final Supplier failure;
  private final List<Piece> pieces = new ArrayList<>();

  /** What is thrown where no supported field contains the eigenvalues. */
  interface Supplier {
    /** For a part of this dimension. */
    DiagnosticException of(int size);
  }

  private IrreduciblePieces(boolean real, Supplier failure) {
    this.real = real;
    this.failure = failure;
  }

  /**
   * One part of each class, by rising dimension.
   *
   * @param algebra over the field to begin with
   * @param real whether parts are irreducible over R, else over C
   * @throws DiagnosticException from {@code failure}, if eigenvalues lie in no supported field
   */
  static List<Piece> of(Commutant algebra, boolean real, Supplier failure) {
    IrreduciblePieces found = new IrreduciblePieces(real, failure);
    found.split(algebra, algebra.one());
    return found.pieces.stream().sorted(Comparator.comparingInt(Piece::size)).toList();
  }

  private void split(Commutant algebra, Map<Long, Algebraic> unit) {
    if (unit.isEmpty() || isExhausted(algebra, unit)) {
      return;
    }
    Corner corner = Corner.of(algebra, unit);
    if (real ? corner.isRealIrreducible() : corner.isIrreducible()) {
      pieces.add(new Piece(algebra, unit, corner.size(), corner.dimension()));
      return;
    }
    List<Map<Long, Algebraic>> elements = SplittingElements.of(corner, real);
    if (elements.stream().noneMatch(x -> splitBy(corner, x))) {
      extend(corner, elements);
    }
  }

  /** Whether a part is a sum of copies of what is known. */
  private boolean isExhausted(Commutant algebra, Map<Long, Algebraic> unit) {
    int missing = algebra.trace(unit).rational().numerator().intValueExact();
    for (Piece known : pieces) {
      NumberField field =
          FieldEmbedding.compositum(List.of(algebra.field(), known.algebra().field()));
      Commutant common = algebra.over(field);
      List<Map<Long, Algebraic>> maps =
          Corner.between(
              common,
              embedded(known.idempotent(), known.algebra().field(), field),
              embedded(unit, algebra.field(), field));
      missing -= maps.size() / known.commutant() * known.size();
    }
    return missing == 0;
  }

  private static Map<Long, Algebraic> embedded(
      Map<Long, Algebraic> element, NumberField field, NumberField larger) {
    FieldEmbedding embedding = FieldEmbedding.of(field, larger);
    Map<Long, Algebraic> image = new TreeMap<>();
    element.forEach((i, value) -> image.put(i, embedding.apply(value)));
    return image;
  }

  /** Splits by the roots of the minimal polynomial; whether it has one and is not linear. */
  private boolean splitBy(Corner corner, Map<Long, Algebraic> x) {
    Commutant algebra = corner.algebra();
    MonicPolynomial polynomial = MinimalPolynomial.of(algebra, corner.unit(), x).squareFree();
    List<Algebraic> roots = FieldRoots.of(polynomial);
    if (roots.isEmpty() || polynomial.degree() == 1) {
      return false;
    }
    Map<Long, Algebraic> rest = corner.unit();
    List<Map<Long, Algebraic>> parts = new ArrayList<>();
    for (Algebraic root : roots) {
      Map<Long, Algebraic> part = idempotent(corner, x, polynomial, root);
      parts.add(part);
      rest = algebra.sum(rest, Algebraic.of(-1), part);
    }
    parts.forEach(part -> split(algebra, part));
    split(algebra, rest);
    return true;
  }

  /**
   * {@code g(x)/g(r)} with {@code g = f/(t - r)}, made idempotent by {@code 3 e^2 - 2 e^3} where x
   * is not diagonalisable.
   */
  private static Map<Long, Algebraic> idempotent(
      Corner corner, Map<Long, Algebraic> x, MonicPolynomial polynomial, Algebraic root) {
    Commutant algebra = corner.algebra();
    MonicPolynomial others = polynomial.without(root);
    Algebraic scale = algebra.field().invert(others.at(root));
    Map<Long, Algebraic> value = MinimalPolynomial.value(algebra, corner.unit(), x, others);
    Map<Long, Algebraic> e = algebra.sum(Map.of(), scale, value);
    Map<Long, Algebraic> square = algebra.product(e, e);
    while (!square.equals(e)) {
      Map<Long, Algebraic> cube = algebra.product(square, e);
      e = algebra.sum(algebra.sum(Map.of(), Algebraic.of(3), square), Algebraic.of(-2), cube);
      square = algebra.product(e, e);
    }
    return e;
  }

  /** Splits over a field in which one of the endomorphisms of lowest degree has an eigenvalue. */
  private void extend(Corner corner, List<Map<Long, Algebraic>> elements) {
    Commutant algebra = corner.algebra();
    NumberField field =
        elements.stream()
            .map(x -> MinimalPolynomial.of(algebra, corner.unit(), x).squareFree())
            .filter(polynomial -> polynomial.degree() > 1)
            .distinct()
            .sorted(Comparator.comparingInt(MonicPolynomial::degree))
            .limit(MOST_POLYNOMIALS)
            .flatMap(polynomial -> FieldExtension.of(polynomial, real).stream())
            .findFirst()
            .orElseThrow(() -> failure.of(corner.size()));
    split(algebra.over(field), embedded(corner.unit(), algebra.field(), field));
  }
}
